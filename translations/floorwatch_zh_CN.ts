<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>a file of accounts</source>
        <translation>账号文件</translation>
    </message>
    <message>
        <source>“%1” is not a file of accounts: the member “%2” is wrong; it was left as it is</source>
        <translation>“%1”不是账号文件：成员“%2”有误；文件保持原样</translation>
    </message>
    <message>
        <source>A name has 1 to %1 characters and no space at its ends.</source>
        <translation>名称须为 1 到 %1 个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>There is no operator “%1”.</source>
        <translation>没有操作员“%1”。</translation>
    </message>
    <message>
        <source>At least one enabled operator who manages operators must remain.</source>
        <translation>至少须保留一名可管理操作员的已启用操作员。</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>名称或密码错误。</translation>
    </message>
    <message>
        <source>Too many failed attempts: try again in %1 s.</source>
        <translation>失败次数过多：请在 %1 秒后重试。</translation>
    </message>
    <message>
        <source>This account is disabled.</source>
        <translation>此账号已停用。</translation>
    </message>
    <message>
        <source>There are accounts already.</source>
        <translation>账号已存在。</translation>
    </message>
    <message>
        <source>There is an operator “%1” already.</source>
        <translation>操作员“%1”已存在。</translation>
    </message>
    <message>
        <source>There is not enough memory to check a password.</source>
        <translation>内存不足，无法校验密码。</translation>
    </message>
    <message>
        <source>“%1” is not allowed to do this.</source>
        <translation>“%1”无权执行此操作。</translation>
    </message>
    <message>
        <source>Rows before which the clock was set back: %1.</source>
        <translation>时钟在其之前被回拨的记录：%1。</translation>
    </message>
    <message>
        <source>Row %1 tells of a line before it that is no row (line %2): torn by a power cut, or written by hand.</source>
        <translation>第 %1 条记录指出其前有一行不是记录（第 %2 行）：因断电而残缺，或为手工写入。</translation>
    </message>
    <message>
        <source>The trail ends with row %1, but row %2 was noted.</source>
        <translation>审计记录止于第 %1 条，但曾记下第 %2 条。</translation>
    </message>
    <message>
        <source>Row %1 is not the one that was noted: the trail was put back and written anew.</source>
        <translation>第 %1 条记录与所记下的不符：审计记录曾被回退并重新写入。</translation>
    </message>
    <message>
        <source>There is no usable key file beside the trail and no head was given: nobody can tell whether rows were cut off its end.</source>
        <translation>审计记录旁没有可用的密钥文件，也未提供头值：无法判断末尾是否有记录被截去。</translation>
    </message>
    <message>
        <source>The trail ends with row %1, but row %2 was written.</source>
        <translation>审计记录止于第 %1 条，但曾写入第 %2 条。</translation>
    </message>
    <message>
        <source>The last row is not the one that the key file knows: one of the two was changed.</source>
        <translation>最后一条记录与密钥文件所记不符：两者之一被更改过。</translation>
    </message>
    <message>
        <source>The last append was cut short behind row %1; the next one will finish it.</source>
        <translation>最近一次追加在第 %1 条记录之后中断；下次追加时会补全。</translation>
    </message>
    <message>
        <source>Line %1 is not a row of an audit trail.</source>
        <translation>第 %1 行不是审计记录的条目。</translation>
    </message>
    <message>
        <source>The last line (%1) has no end: a power cut, or somebody&apos;s hand. The next entry will mark it.</source>
        <translation>最后一行（第 %1 行）没有结尾：因断电或人为所致。下一条目会对其作出标记。</translation>
    </message>
    <message>
        <source>Row %1 is missing.</source>
        <translation>缺少第 %1 条记录。</translation>
    </message>
    <message>
        <source>Rows %1 to %2 are missing.</source>
        <translation>缺少第 %1 到第 %2 条记录。</translation>
    </message>
    <message>
        <source>Line %1 has row %2, which belongs further up.</source>
        <translation>第 %1 行是第 %2 条记录，其位置应更靠前。</translation>
    </message>
    <message>
        <source>Row %1 is not as it was when row %2 was written behind it.</source>
        <translation>第 %1 条记录与其后写入第 %2 条记录时不一致。</translation>
    </message>
    <message>
        <source>Row %1 was changed after it was sealed.</source>
        <translation>第 %1 条记录在封存后被更改。</translation>
    </message>
    <message>
        <source>The verification key does not belong to this trail.</source>
        <translation>校验密钥不属于此审计记录。</translation>
    </message>
    <message>
        <source>A head is a row&apos;s number, a colon and 64 hexadecimal digits.</source>
        <translation>头值由记录编号、冒号和 64 位十六进制数字组成。</translation>
    </message>
    <message>
        <source>cannot read the audit trail “%1”: %2</source>
        <translation>无法读取审计记录“%1”：%2</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>the export could not be written: %1</source>
        <translation>无法写入导出文件：%1</translation>
    </message>
    <message>
        <source>cannot open the audit trail “%1”: %2</source>
        <translation>无法打开审计记录“%1”：%2</translation>
    </message>
    <message>
        <source>cannot write the audit trail “%1”: %2</source>
        <translation>无法写入审计记录“%1”：%2</translation>
    </message>
    <message>
        <source>A verification key is 64 hexadecimal digits.</source>
        <translation>校验密钥为 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>there is a key file already: “%1”</source>
        <translation>密钥文件已存在：“%1”</translation>
    </message>
    <message>
        <source>The account “%1” is disabled.</source>
        <translation>账号“%1”已停用。</translation>
    </message>
    <message>
        <source>%1 is outside the teams and queues of “%2”.</source>
        <translation>%1 不在“%2”的班组和队列范围内。</translation>
    </message>
    <message>
        <source>This call</source>
        <translation>此通话</translation>
    </message>
    <message>
        <source>%1 is exempt from listening by the house&apos;s policy.</source>
        <translation>按本单位策略，%1 豁免监听。</translation>
    </message>
    <message>
        <source>This caller is exempt from listening by the house&apos;s policy.</source>
        <translation>按本单位策略，此来电者豁免监听。</translation>
    </message>
    <message>
        <source>The house&apos;s policy asks for a reason first.</source>
        <translation>按本单位策略，须先填写原因。</translation>
    </message>
    <message>
        <source>“%1” is not the key file of an audit trail</source>
        <translation>“%1”不是审计记录的密钥文件</translation>
    </message>
    <message>
        <source>cannot write “%1”: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>cannot erase the old key in “%1”: %2</source>
        <translation>无法擦除“%1”中的旧密钥：%2</translation>
    </message>
    <message>
        <source>cannot lock “%1”: %2</source>
        <translation>无法锁定“%1”：%2</translation>
    </message>
    <message>
        <source>another program has kept “%1” locked for two seconds</source>
        <translation>另一程序锁定“%1”已达两秒</translation>
    </message>
    <message>
        <source>cannot make the lock “%1”: %2</source>
        <translation>无法创建锁“%1”：%2</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is too long for %2; it was left as it is</source>
        <translation>“%1”过长，不可能是%2；文件保持原样</translation>
    </message>
    <message>
        <source>“%1” %2; it was left as it is</source>
        <translation>“%1”%2；文件保持原样</translation>
    </message>
    <message>
        <source>is not %1: %2 at byte %3</source>
        <translation>不是%1：%2，位于第 %3 字节</translation>
    </message>
    <message>
        <source>is not %1: no JSON object</source>
        <translation>不是%1：没有 JSON 对象</translation>
    </message>
    <message>
        <source>is not %1: it has no “format”</source>
        <translation>不是%1：没有“format”</translation>
    </message>
    <message>
        <source>was written by a newer version (format %1)</source>
        <translation>由更新的版本写入（格式 %1）</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>密码至少需要 %1 个字符。</translation>
    </message>
    <message>
        <source>The password has more than %1 characters.</source>
        <translation>密码超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The password is the name itself.</source>
        <translation>密码与名称相同。</translation>
    </message>
    <message>
        <source>This is one of the commonest passwords.</source>
        <translation>这是最常见的密码之一。</translation>
    </message>
    <message>
        <source>is not a policy: “%1” should be %2</source>
        <translation>不是策略：“%1”应为%2</translation>
    </message>
</context>
<context>
    <name>AmiCommands</name>
    <message>
        <source>the telephone rang and was not answered</source>
        <translation>话机已振铃但无人接听</translation>
    </message>
    <message>
        <source>the telephone is busy</source>
        <translation>话机忙</translation>
    </message>
    <message>
        <source>the telephone is not registered, or there is none of that name</source>
        <translation>话机未注册，或没有该名称的话机</translation>
    </message>
    <message>
        <source>the call was answered or ended before</source>
        <translation>通话此前已被接听或已结束</translation>
    </message>
    <message>
        <source>the PBX began with another leg than asked for</source>
        <translation>PBX 开始的不是所请求的通话支路</translation>
    </message>
    <message>
        <source>the call ended before</source>
        <translation>通话此前已结束</translation>
    </message>
    <message>
        <source>the telephone refused the call</source>
        <translation>话机拒绝了呼叫</translation>
    </message>
    <message>
        <source>the PBX ended it before it began: the call may be over, or the telephone hung up</source>
        <translation>PBX 在开始之前就结束了：通话可能已结束，或话机已挂断</translation>
    </message>
    <message>
        <source>“%1” is no PJSIP telephone: only those can be sent a text</source>
        <translation>“%1”不是 PJSIP 话机，只能向 PJSIP 话机发送文本</translation>
    </message>
    <message>
        <source>there is no text to send</source>
        <translation>没有可发送的文本</translation>
    </message>
    <message>
        <source>the text is too long for a telephone: %1 bytes, at most %2 can be sent</source>
        <translation>文本过长，话机无法接收：共 %1 字节，最多可发送 %2 字节</translation>
    </message>
</context>
<context>
    <name>Audio</name>
    <message>
        <source>“%1” can not be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” could not be written to its end, is the disk full? (%2)</source>
        <translation>“%1”未能完整写入，磁盘是否已满？（%2）</translation>
    </message>
    <message>
        <source>“%1” could not be closed: %2</source>
        <translation>无法关闭“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” can not be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” has %2 channels at %3 Hz: nothing that can be played</source>
        <translation>“%1”有 %2 个声道，采样率 %3 Hz：无法播放</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>“%1”: the speed is a number, 0 for as fast as possible</source>
        <translation>“%1”：速度应为数字，0 表示尽可能快</translation>
    </message>
    <message>
        <source>“%1” names no file: replay:FILE?speed=1</source>
        <translation>“%1”没有指定文件：replay:文件?speed=1</translation>
    </message>
    <message>
        <source>“%1” is no feed: ami://user@host:port, amis://user@host:port or replay:FILE?speed=1</source>
        <translation>“%1”不是数据源：应为 ami://用户@主机:端口、amis://用户@主机:端口 或 replay:文件?speed=1</translation>
    </message>
    <message>
        <source>a secret does not belong into a feed URL: use --secret-file or FLOORWATCH_SECRET</source>
        <translation>密码不应写在数据源地址中：请用 --secret-file 或 FLOORWATCH_SECRET</translation>
    </message>
    <message>
        <source>“%1” lacks the user or the host: ami://user@host:port</source>
        <translation>“%1”缺少用户或主机：ami://用户@主机:端口</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>a recorded stream takes no commands</source>
        <translation>录制的数据流不接受指令</translation>
    </message>
    <message>
        <source>“%1” is no name of a variable, user event or context</source>
        <translation>“%1”不是有效的变量、用户事件或拨号方案上下文名称</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Actions</name>
    <message>
        <source>This caller is next already</source>
        <translation>该来电者已排在最前</translation>
    </message>
    <message>
        <source>Nobody has answered this call yet</source>
        <translation>此通话尚未有人接听</translation>
    </message>
    <message>
        <source>This agent is in no queue</source>
        <translation>该坐席不在任何队列中</translation>
    </message>
    <message>
        <source>This agent is in every queue already</source>
        <translation>该坐席已在所有队列中</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>示忙</translation>
    </message>
    <message>
        <source>End pause</source>
        <translation>取消示忙</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Remove from queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Change penalty</source>
        <translation>调整优先级</translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation>转到其他队列</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>提到队首</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转接</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>密语</translation>
    </message>
    <message>
        <source>Barge in</source>
        <translation>强插</translation>
    </message>
</context>
<context>
    <name>Floorwatch::AgentTexts</name>
    <message>
        <source>%1 calls · %2</source>
        <translation>%1 通 · %2</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>estimated: the PBX does not tell since when</source>
        <translation>估计值：PBX 未提供起始时间</translation>
    </message>
    <message>
        <source>Caller: %1</source>
        <translation>来电者：%1</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>队列：%1</translation>
    </message>
    <message>
        <source>Pause reason: %1</source>
        <translation>示忙原因：%1</translation>
    </message>
    <message>
        <source>Today: %1 handled, talk %2, paused %3, occupancy %4</source>
        <translation>今日：处理 %1 通，通话 %2，示忙 %3，利用率 %4</translation>
    </message>
    <message>
        <source>Listened to by %1</source>
        <translation>%1 正在监听</translation>
    </message>
    <message>
        <source>The PBX records this call</source>
        <translation>PBX 正在录音</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Alerts</name>
    <message>
        <source>VIP caller</source>
        <translation>贵宾(VIP)来电</translation>
    </message>
    <message>
        <source>See that this call is answered next.</source>
        <translation>请确保优先接听此来电。</translation>
    </message>
    <message>
        <source>Regulator complaint</source>
        <translation>监管投诉</translation>
    </message>
    <message>
        <source>Give this call to an experienced agent and listen in.</source>
        <translation>请安排资深坐席接听，并进行监听。</translation>
    </message>
    <message>
        <source>Vulnerable customer</source>
        <translation>需关怀客户</translation>
    </message>
    <message>
        <source>Take time; offer a call back in writing.</source>
        <translation>请耐心沟通，可主动提出回电并书面确认。</translation>
    </message>
    <message>
        <source>Blocked caller</source>
        <translation>黑名单来电</translation>
    </message>
    <message>
        <source>The agent may end the call by the agreed words.</source>
        <translation>坐席可按规定话术结束通话。</translation>
    </message>
    <message>
        <source>Third call in 7 days</source>
        <translation>7天内第三次来电</translation>
    </message>
    <message>
        <source>Read what was promised before it is answered.</source>
        <translation>接听前请先查看此前的承诺。</translation>
    </message>
    <message>
        <source>Calls again after giving up</source>
        <translation>放弃后再次来电</translation>
    </message>
    <message>
        <source>Move this caller to the front.</source>
        <translation>请将此来电提到队首。</translation>
    </message>
    <message>
        <source>Waits longer than promised</source>
        <translation>等待超过承诺时长</translation>
    </message>
    <message>
        <source>Find a free agent for this caller.</source>
        <translation>请为此来电安排空闲坐席。</translation>
    </message>
    <message>
        <source>Repeat calls: give from 1 to %1 calls within 1 to %2 days.</source>
        <translation>重复来电：次数须为1至 %1，天数须为1至 %2。</translation>
    </message>
    <message>
        <source>Abandoned before: give from 1 to %1 hours.</source>
        <translation>曾放弃：时长须为1至 %1 小时。</translation>
    </message>
    <message>
        <source>Escalated before: give at most %1 days.</source>
        <translation>曾升级：天数不得超过 %1 天。</translation>
    </message>
    <message>
        <source>Waiting longer than: give at most %1 seconds.</source>
        <translation>等待超过：时长不得超过 %1 秒。</translation>
    </message>
    <message>
        <source>The conditions are nested deeper than %1.</source>
        <translation>条件嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>“%1” needs from 1 to %2 conditions in it.</source>
        <translation>“%1”须包含1至 %2 个条件。</translation>
    </message>
    <message>
        <source>“not” takes exactly one condition.</source>
        <translation>“not”必须且只能包含一个条件。</translation>
    </message>
    <message>
        <source>“%1” holds no other conditions.</source>
        <translation>“%1”不能包含其他条件。</translation>
    </message>
    <message>
        <source>“%1” needs at least one value, and none of them empty.</source>
        <translation>“%1”至少需要一个值，且不能有空值。</translation>
    </message>
    <message>
        <source>The rule has no id.</source>
        <translation>规则缺少 ID。</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>请填写规则名称。</translation>
    </message>
    <message>
        <source>Escalate after at most %1 seconds.</source>
        <translation>升级时限不得超过 %1 秒。</translation>
    </message>
    <message>
        <source>This rule matches every caller.</source>
        <translation>此规则会匹配所有来电。</translation>
    </message>
    <message>
        <source>“%1” in %2 is no condition that is known here.</source>
        <translation>%2 中的“%1”不是可识别的条件。</translation>
    </message>
    <message>
        <source>the rule “%1”</source>
        <translation>规则“%1”</translation>
    </message>
    <message>
        <source>The hours of %1 cannot be read.</source>
        <translation>无法识别 %1 的生效时段。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 无法使用：%2</translation>
    </message>
    <message>
        <source>the settings of the rules</source>
        <translation>规则设置</translation>
    </message>
    <message>
        <source>the number lists</source>
        <translation>号码名单</translation>
    </message>
    <message>
        <source>the promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>a list of caller rules</source>
        <translation>来电规则列表</translation>
    </message>
    <message>
        <source>the list of caller rules</source>
        <translation>来电规则列表</translation>
    </message>
    <message>
        <source>Two rules have the id “%1”.</source>
        <translation>有两条规则的 ID 均为“%1”。</translation>
    </message>
    <message>
        <source>a case of the group</source>
        <translation>工单组中的工单</translation>
    </message>
    <message>
        <source>a case group</source>
        <translation>工单组</translation>
    </message>
    <message>
        <source>the case group</source>
        <translation>工单组</translation>
    </message>
    <message>
        <source>The case group has more than %1 cases.</source>
        <translation>工单组中的工单超过 %1 个。</translation>
    </message>
    <message>
        <source>The case group has no id.</source>
        <translation>工单组缺少 ID。</translation>
    </message>
    <message>
        <source>group</source>
        <translation>工单组</translation>
    </message>
    <message>
        <source>reason of the group</source>
        <translation>工单组原因</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>own reason</source>
        <translation>本单来电原因</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>归并时间</translation>
    </message>
    <message>
        <source>tied by</source>
        <translation>归并人</translation>
    </message>
    <message>
        <source>untied</source>
        <translation>解除归并时间</translation>
    </message>
    <message>
        <source>untied by</source>
        <translation>解除归并人</translation>
    </message>
    <message>
        <source>was answered</source>
        <translation>已接听</translation>
    </message>
    <message>
        <source>gave up waiting</source>
        <translation>已放弃等待</translation>
    </message>
    <message>
        <source>was sent on by the time limit</source>
        <translation>超时转出</translation>
    </message>
    <message>
        <source>was moved on</source>
        <translation>已转走</translation>
    </message>
    <message>
        <source>left by a key</source>
        <translation>按键离开</translation>
    </message>
    <message>
        <source>left an empty queue</source>
        <translation>因队列无坐席离开</translation>
    </message>
    <message>
        <source>ended unseen</source>
        <translation>离线期间结束</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>arriving for %1</source>
        <translation>呼入中，已 %1</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>等待中，已 %1</translation>
    </message>
    <message>
        <source>ringing for %1</source>
        <translation>振铃中，已 %1</translation>
    </message>
    <message>
        <source>rings %1 for %2</source>
        <translation>正在振铃 %1，已 %2</translation>
    </message>
    <message>
        <source>talking for %1</source>
        <translation>通话中，已 %1</translation>
    </message>
    <message>
        <source>talks with %1 for %2</source>
        <translation>正与 %1 通话，已 %2</translation>
    </message>
    <message>
        <source>on hold for %1</source>
        <translation>保持中，已 %1</translation>
    </message>
    <message>
        <source>on hold by %1 for %2</source>
        <translation>被 %1 保持，已 %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1” is no state of an agent.</source>
        <translation>“%1”不是有效的坐席状态。</translation>
    </message>
    <message>
        <source>Say below how many seconds a call is very short.</source>
        <translation>请填写低于多少秒算超短通话。</translation>
    </message>
    <message>
        <source>a list of floor rules</source>
        <translation>现场规则列表</translation>
    </message>
    <message>
        <source>the list of floor rules</source>
        <translation>现场规则列表</translation>
    </message>
    <message>
        <source>“%1” is no threshold of the floor.</source>
        <translation>“%1”不是有效的现场阈值。</translation>
    </message>
    <message>
        <source>Give the limits as shares from 0 to 1.</source>
        <translation>限值须为0至1之间的比例。</translation>
    </message>
    <message>
        <source>Give a limit above 0.</source>
        <translation>限值须大于0。</translation>
    </message>
    <message>
        <source>The value at which it is over lies below its limit.</source>
        <translation>解除值低于限值。</translation>
    </message>
    <message>
        <source>The value at which it is over lies above its limit.</source>
        <translation>解除值高于限值。</translation>
    </message>
    <message>
        <source>Give a window from one minute to one day.</source>
        <translation>时间窗口须为1分钟至1天。</translation>
    </message>
    <message>
        <source>A time of the rule lies outside of one day.</source>
        <translation>规则中有时长超出一天。</translation>
    </message>
    <message>
        <source>a text of the guide</source>
        <translation>指引中的文本</translation>
    </message>
    <message>
        <source>a part of the guide</source>
        <translation>指引中的条目</translation>
    </message>
    <message>
        <source>A part of the guide has no id.</source>
        <translation>指引中有条目缺少 ID。</translation>
    </message>
    <message>
        <source>The id “%1” stands twice in the guide.</source>
        <translation>ID“%1”在指引中重复出现。</translation>
    </message>
    <message>
        <source>The guide is nested deeper than %1.</source>
        <translation>指引嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>The guide has more than %1 parts.</source>
        <translation>指引的条目超过 %1 个。</translation>
    </message>
    <message>
        <source>a demand guide</source>
        <translation>诉求指引</translation>
    </message>
    <message>
        <source>the guide</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>The guide has no id.</source>
        <translation>指引缺少 ID。</translation>
    </message>
    <message>
        <source>The guide does not say which demand it is about.</source>
        <translation>指引未说明针对哪项诉求。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>布尔值（true 或 false）</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 至 %2 之间的数值</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>an object of texts</source>
        <translation>文本对象</translation>
    </message>
    <message>
        <source>“%1” in %2 is not known here.</source>
        <translation>无法识别 %2 中的“%1”。</translation>
    </message>
    <message>
        <source>“%1” in %2 should be %3.</source>
        <translation>%2 中的“%1”应为 %3。</translation>
    </message>
    <message>
        <source>“%1” in %2 is no %3 that is known here.</source>
        <translation>%2 中的“%1”不是可识别的 %3。</translation>
    </message>
    <message>
        <source>This is not %1: it is too big.</source>
        <translation>这不是 %1：内容过大。</translation>
    </message>
    <message>
        <source>This is not %1: %2 at byte %3.</source>
        <translation>这不是 %1：%2，位于第 %3 字节。</translation>
    </message>
    <message>
        <source>This is not %1: it should be an object.</source>
        <translation>这不是 %1：应为对象。</translation>
    </message>
    <message>
        <source>the notice&apos;s text</source>
        <translation>通告正文</translation>
    </message>
    <message>
        <source>a delivery of the notice</source>
        <translation>通告的送达记录</translation>
    </message>
    <message>
        <source>a notice</source>
        <translation>通告</translation>
    </message>
    <message>
        <source>the notice</source>
        <translation>通告</translation>
    </message>
    <message>
        <source>The notice has more versions or deliveries than can be meant.</source>
        <translation>通告的版本或送达记录多得不合常理。</translation>
    </message>
    <message>
        <source>The notice has no id.</source>
        <translation>通告缺少 ID。</translation>
    </message>
    <message>
        <source>The notice has no text.</source>
        <translation>通告没有正文。</translation>
    </message>
    <message>
        <source>The notice has %1 bytes; a telephone takes at most %2 (a Chinese character has three).</source>
        <translation>通告共 %1 字节，话机最多接收 %2 字节（一个汉字占3字节）。</translation>
    </message>
    <message>
        <source>The notice would have expired before it is sent.</source>
        <translation>通告在发送前就会过期。</translation>
    </message>
    <message>
        <source>“%1” is no source of a contact reason: variable, userEvent, ivrPath or queue.</source>
        <translation>“%1”不是有效的来电原因来源，应为 variable、userEvent、ivrPath 或 queue。</translation>
    </message>
    <message>
        <source>The source “%1” stands twice in the order.</source>
        <translation>来源“%1”在顺序中重复出现。</translation>
    </message>
    <message>
        <source>the names of reasons</source>
        <translation>来电原因名称</translation>
    </message>
    <message>
        <source>A name of a reason has no key.</source>
        <translation>有来电原因名称缺少键。</translation>
    </message>
    <message>
        <source>settings of contact reasons</source>
        <translation>来电原因设置</translation>
    </message>
    <message>
        <source>the settings of contact reasons</source>
        <translation>来电原因设置</translation>
    </message>
    <message>
        <source>Its format is “%1” and should be “%2”.</source>
        <translation>格式为“%1”，应为“%2”。</translation>
    </message>
    <message>
        <source>all calls</source>
        <translation>全部来电</translation>
    </message>
    <message>
        <source>reason %1 in %2</source>
        <translation>来电原因 %1（队列 %2）</translation>
    </message>
    <message>
        <source>reason %1 from %2</source>
        <translation>来电原因 %1（地区 %2）</translation>
    </message>
    <message>
        <source>queue %1 from %2</source>
        <translation>队列 %1（地区 %2）</translation>
    </message>
    <message>
        <source>reason %1</source>
        <translation>来电原因 %1</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>队列 %1</translation>
    </message>
    <message>
        <source>region %1</source>
        <translation>地区 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>已签出</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>available</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>振铃</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>保持中</translation>
    </message>
    <message>
        <source>in wrap-up</source>
        <translation>话后处理</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>示忙</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>an anonymous caller</source>
        <translation>匿名来电者</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 callers match “%2” since %3</source>
        <translation>%1 个来电匹配“%2”（%3 起）</translation>
    </message>
    <message>
        <source>%1 agents too long %2 since %3</source>
        <translation>%1 名坐席 %2 时间过长（%3 起）</translation>
    </message>
    <message>
        <source>%1 agents let it ring since %2</source>
        <translation>%1 名坐席振铃未接（%2 起）</translation>
    </message>
    <message>
        <source>%1 agents unreachable since %2</source>
        <translation>%1 名坐席不可达（%2 起）</translation>
    </message>
    <message>
        <source>%1 agents with very short calls since %2</source>
        <translation>%1 名坐席出现超短通话（%2 起）</translation>
    </message>
    <message>
        <source>%1 calls: %2 since %3</source>
        <translation>%1 通通话：%2（%3 起）</translation>
    </message>
    <message>
        <source>%1 feeds: %2 since %3</source>
        <translation>%1 个数据源：%2（%3 起）</translation>
    </message>
    <message>
        <source>%1 queues: %2 since %3</source>
        <translation>%1 个队列：%2（%3 起）</translation>
    </message>
    <message>
        <source>%1 series: %2 since %3</source>
        <translation>%1 个序列：%2（%3 起）</translation>
    </message>
    <message>
        <source>Special caller: %1</source>
        <translation>特殊来电：%1</translation>
    </message>
    <message>
        <source>%1: %2 callers waiting</source>
        <translation>%1：%2 个来电等待中</translation>
    </message>
    <message>
        <source>%1: a caller waits %2</source>
        <translation>%1：有来电已等待 %2</translation>
    </message>
    <message>
        <source>%1: service level %2</source>
        <translation>%1：服务水平 %2</translation>
    </message>
    <message>
        <source>%1: %2 give up</source>
        <translation>%1：放弃率 %2</translation>
    </message>
    <message>
        <source>%1: no agent is free</source>
        <translation>%1：无空闲坐席</translation>
    </message>
    <message>
        <source>%1: free agents: %2</source>
        <translation>%1：空闲坐席 %2 名</translation>
    </message>
    <message>
        <source>%1 is %2 for %3</source>
        <translation>%1：%2 已持续 %3</translation>
    </message>
    <message>
        <source>%1 let it ring %2 times in a row</source>
        <translation>%1 连续 %2 次振铃未接</translation>
    </message>
    <message>
        <source>%1 is signed in but unreachable</source>
        <translation>%1 已签入但不可达</translation>
    </message>
    <message>
        <source>%1: %2 very short calls in a row</source>
        <translation>%1：连续 %2 通超短通话</translation>
    </message>
    <message>
        <source>%1: a talk of %2</source>
        <translation>%1：通话已达 %2</translation>
    </message>
    <message>
        <source>%1 is on hold for %2</source>
        <translation>%1：保持已达 %2</translation>
    </message>
    <message>
        <source>%1 was transferred %2 times</source>
        <translation>%1 已被转接 %2 次</translation>
    </message>
    <message>
        <source>No word from %1 for %2</source>
        <translation>%1 无消息已达 %2</translation>
    </message>
    <message>
        <source>%1 sends what cannot be read: %2 a minute</source>
        <translation>%1 发来无法识别的消息：每分钟 %2 条</translation>
    </message>
    <message>
        <source>%1: talks far longer than usual about this</source>
        <translation>%1：通话远超此类来电的平常时长</translation>
    </message>
    <message>
        <source>Special caller on hold: %1</source>
        <translation>特殊来电被保持：%1</translation>
    </message>
    <message>
        <source>Surge: %1</source>
        <translation>激增：%1</translation>
    </message>
    <message>
        <source>Silence: %1</source>
        <translation>骤降：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 waiting, limit %2</source>
        <translation>%1 个等待，上限 %2</translation>
    </message>
    <message>
        <source>longest wait %1, limit %2</source>
        <translation>最长等待 %1，上限 %2</translation>
    </message>
    <message>
        <source>service level %1 over %3, at least %2</source>
        <translation>近 %3 服务水平 %1，下限 %2</translation>
    </message>
    <message>
        <source>%1 gave up over %3, limit %2</source>
        <translation>近 %3 放弃率 %1，上限 %2</translation>
    </message>
    <message>
        <source>%1 free, at least %2</source>
        <translation>空闲 %1 名，下限 %2</translation>
    </message>
    <message>
        <source>%1 for %2, limit %3</source>
        <translation>%1 已 %2，上限 %3</translation>
    </message>
    <message>
        <source>%1 in a row, limit %2</source>
        <translation>连续 %1 次，上限 %2</translation>
    </message>
    <message>
        <source>for %1, limit %2</source>
        <translation>已持续 %1，上限 %2</translation>
    </message>
    <message>
        <source>%1 in a row below %3, limit %2</source>
        <translation>连续 %1 通短于 %3，上限 %2</translation>
    </message>
    <message>
        <source>talk %1, limit %2</source>
        <translation>通话 %1，上限 %2</translation>
    </message>
    <message>
        <source>on hold %1, limit %2</source>
        <translation>保持 %1，上限 %2</translation>
    </message>
    <message>
        <source>%1 transfers, limit %2</source>
        <translation>转接 %1 次，上限 %2</translation>
    </message>
    <message>
        <source>%1 a minute, limit %2</source>
        <translation>每分钟 %1 条，上限 %2</translation>
    </message>
    <message>
        <source>talk %1, of 20 calls 19 are shorter than %2</source>
        <translation>通话 %1，每20通有19通短于 %2</translation>
    </message>
    <message>
        <source>%1 calls, expected %2</source>
        <translation>%1 通，预期 %2</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Special caller</source>
        <translation>特殊来电</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>需介入</translation>
    </message>
    <message>
        <source>Surge</source>
        <translation>激增</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已认领</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>special caller</source>
        <translation>特殊来电</translation>
    </message>
    <message>
        <source>callers waiting</source>
        <translation>等待来电</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>callers who give up</source>
        <translation>来电放弃</translation>
    </message>
    <message>
        <source>free agents</source>
        <translation>空闲坐席</translation>
    </message>
    <message>
        <source>time in a state</source>
        <translation>状态时长</translation>
    </message>
    <message>
        <source>rings without an answer</source>
        <translation>振铃未接</translation>
    </message>
    <message>
        <source>signed in but unreachable</source>
        <translation>已签入但不可达</translation>
    </message>
    <message>
        <source>very short calls in a row</source>
        <translation>连续超短通话</translation>
    </message>
    <message>
        <source>long talk</source>
        <translation>通话过长</translation>
    </message>
    <message>
        <source>long on hold</source>
        <translation>保持过久</translation>
    </message>
    <message>
        <source>transfers of one call</source>
        <translation>单通转接次数</translation>
    </message>
    <message>
        <source>no word from the PBX</source>
        <translation>PBX 无消息</translation>
    </message>
    <message>
        <source>unreadable messages of the PBX</source>
        <translation>PBX 消息无法识别</translation>
    </message>
    <message>
        <source>talk far above the usual for its reason</source>
        <translation>通话远超同类来电的平常时长</translation>
    </message>
    <message>
        <source>special caller on hold</source>
        <translation>特殊来电被保持</translation>
    </message>
    <message>
        <source>surge</source>
        <translation>激增</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>骤降</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>号码 %1</translation>
    </message>
    <message>
        <source>a number that begins with %1</source>
        <translation>号码以 %1 开头</translation>
    </message>
    <message>
        <source>on the list “%1”</source>
        <translation>在名单“%1”中</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>客户级别 %1</translation>
    </message>
    <message>
        <source>marked “%1”</source>
        <translation>标签“%1”</translation>
    </message>
    <message>
        <source>calls from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>contact reason: %1</source>
        <translation>来电原因：%1</translation>
    </message>
    <message>
        <source>calls in the last %2 days before this one: %1</source>
        <translation>此前 %2 天内来电次数：%1</translation>
    </message>
    <message>
        <source>gave up waiting at %1</source>
        <translation>曾于 %1 放弃等待</translation>
    </message>
    <message>
        <source>was escalated at %1</source>
        <translation>曾于 %1 升级</translation>
    </message>
    <message>
        <source>waits longer than the promised %1</source>
        <translation>等待超过承诺的 %1</translation>
    </message>
    <message>
        <source>More than %1 callers match this rule at once, so the others are shown as one alert. Make the rule narrower.</source>
        <translation>同时匹配此规则的来电超过 %1 个，其余合并显示为一条告警。请收窄规则条件。</translation>
    </message>
    <message>
        <source>More than %1 calls break this rule at once, so the others are shown as one alert. Check its limit.</source>
        <translation>同时违反此规则的通话超过 %1 通，其余合并显示为一条告警。请检查限值。</translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>坐席 %1</translation>
    </message>
    <message>
        <source>caller %1</source>
        <translation>来电者 %1</translation>
    </message>
    <message>
        <source>talks for %1</source>
        <translation>已通话 %1</translation>
    </message>
    <message>
        <source>transferred %1 times</source>
        <translation>已转接 %1 次</translation>
    </message>
    <message>
        <source>usual talk for this reason: %1</source>
        <translation>此类来电平常通话时长：%1</translation>
    </message>
    <message>
        <source>19 of 20 such talks are shorter than %1</source>
        <translation>此类通话每20通有19通短于 %1</translation>
    </message>
    <message>
        <source>known from %1 past contacts</source>
        <translation>依据过往 %1 次联络</translation>
    </message>
    <message>
        <source>special caller: %1</source>
        <translation>特殊来电：%1</translation>
    </message>
    <message>
        <source>callers in this time: %1</source>
        <translation>期间来电数：%1</translation>
    </message>
    <message>
        <source>agents of the queue: %1</source>
        <translation>队列坐席数：%1</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>for example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>not known since %1: no word from the PBX</source>
        <translation>自 %1 起未知：PBX 无消息</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::AgentToolbar</name>
    <message>
        <source>Agents %1</source>
        <translation>坐席 %1</translation>
    </message>
    <message>
        <source>Agents %1 of %2</source>
        <translation>坐席 %1 / %2</translation>
    </message>
    <message>
        <source>Show the agents of every queue (Esc)</source>
        <translation>显示所有队列的坐席（Esc）</translation>
    </message>
    <message>
        <source>Only queue %1; press to show all</source>
        <translation>仅显示队列 %1；点击显示全部</translation>
    </message>
    <message>
        <source>Find an agent, caller or reason</source>
        <translation>查找坐席、来电者或原因</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>查找坐席</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Which states are shown</source>
        <translation>显示哪些状态</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By queue</source>
        <translation>按队列</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>按班组</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Grouping of the agents</source>
        <translation>坐席分组方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>时长优先</translation>
    </message>
    <message>
        <source>Most calls</source>
        <translation>通话量优先</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>按列</translation>
    </message>
    <message>
        <source>Order of the agents</source>
        <translation>坐席排序方式</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Show agents as cards</source>
        <translation>以卡片显示坐席</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show agents as a table</source>
        <translation>以表格显示坐席</translation>
    </message>
    <message>
        <source>%1 of %2 states</source>
        <translation>%1 / %2 种状态</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::AgentsPane</name>
    <message>
        <source>No agent fits this filter</source>
        <translation>没有符合筛选条件的坐席</translation>
    </message>
    <message>
        <source>Agents come back as soon as they fit, or at once when the filter is cleared.</source>
        <translation>坐席符合条件时会重新出现，清除筛选则立即显示全部。</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>清除筛选（Esc）</translation>
    </message>
    <message>
        <source>Reading the floor</source>
        <translation>正在读取现场</translation>
    </message>
    <message>
        <source>The PBX is telling who is signed in, who waits and who talks.</source>
        <translation>PBX 正在告知谁已签入、谁在等待、谁在通话。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Reaching the PBX and signing in.</source>
        <translation>正在连接 PBX 并登录。</translation>
    </message>
    <message>
        <source>The PBX refused the connection</source>
        <translation>PBX 拒绝了连接</translation>
    </message>
    <message>
        <source>What it said stands above; a setting has to change before trying again helps.</source>
        <translation>拒绝原因见上方；需先修改设置，重试才有用。</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>Trying again by itself; the line above says why it did not work.</source>
        <translation>正在自动重试；上方一行说明了失败原因。</translation>
    </message>
    <message>
        <source>No agents</source>
        <translation>没有坐席</translation>
    </message>
    <message>
        <source>The queues of this PBX have no members. Agents appear here as soon as they are added.</source>
        <translation>此 PBX 的队列没有成员。坐席加入后会立即显示在这里。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Pause reason</source>
        <translation>示忙原因</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>处理量</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>话后处理</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>示忙</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation>坐席姓名</translation>
    </message>
    <message>
        <source>What the agent is doing now</source>
        <translation>坐席当前状态</translation>
    </message>
    <message>
        <source>How long the present state lasts; ~ where the PBX does not tell since when</source>
        <translation>当前状态持续时长；PBX 未提供起始时间时标 ~</translation>
    </message>
    <message>
        <source>Who is at the other end</source>
        <translation>通话对方</translation>
    </message>
    <message>
        <source>Queue of the present call</source>
        <translation>当前通话所属队列</translation>
    </message>
    <message>
        <source>Why the agent is paused</source>
        <translation>坐席示忙的原因</translation>
    </message>
    <message>
        <source>Queue calls answered today</source>
        <translation>今日接听的队列来电</translation>
    </message>
    <message>
        <source>Time in conversation today, hold not included</source>
        <translation>今日通话时长，不含保持</translation>
    </message>
    <message>
        <source>Time in wrap-up today</source>
        <translation>今日话后处理时长</translation>
    </message>
    <message>
        <source>Time with the pause flag set today, talking or not</source>
        <translation>今日处于示忙标记的时长，无论是否在通话</translation>
    </message>
    <message>
        <source>Queues that the agent is a member of</source>
        <translation>坐席所属队列</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::Banner</name>
    <message>
        <source>%1: stale since %2, the connection is lost. Connecting again.</source>
        <translation>%1：自 %2 起数据已过时，连接中断。正在重新连接。</translation>
    </message>
    <message>
        <source>%1: stale since %2, %3. Connecting again.</source>
        <translation>%1：自 %2 起数据已过时，%3。正在重新连接。</translation>
    </message>
    <message>
        <source>%1: connected again, reading the floor. Shown is the floor as it was at %2.</source>
        <translation>%1：已重新连接，正在读取现场。当前显示的是 %2 时的现场。</translation>
    </message>
    <message>
        <source>%1: refused by the PBX: %2</source>
        <translation>%1：被 PBX 拒绝：%2</translation>
    </message>
    <message>
        <source>%1: the recording has been read to its end.</source>
        <translation>%1：录制数据已读完。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::CommandTracker</name>
    <message>
        <source>%1: asked, waiting for the PBX</source>
        <translation>%1：已提交，等待 PBX 确认</translation>
    </message>
    <message>
        <source>%1: will be asked after this call</source>
        <translation>%1：将在本次通话结束后执行</translation>
    </message>
    <message>
        <source>%1: done, confirmed by the PBX</source>
        <translation>%1：已完成，PBX 已确认</translation>
    </message>
    <message>
        <source>%1: refused by the PBX: %2</source>
        <translation>%1：被 PBX 拒绝：%2</translation>
    </message>
    <message>
        <source>%1: the PBX did not confirm it in time</source>
        <translation>%1：PBX 未在规定时间内确认</translation>
    </message>
    <message>
        <source>%1: the connection was lost before the PBX answered</source>
        <translation>%1：PBX 答复之前连接已中断</translation>
    </message>
    <message>
        <source>%1: not done. %2</source>
        <translation>%1：未执行。%2</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::ContextMenus</name>
    <message>
        <source>Listen to %1 · %2</source>
        <translation>监听 %1 · %2</translation>
    </message>
    <message>
        <source>Nobody of this queue talks now</source>
        <translation>该队列目前无人通话</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::DetailPane</name>
    <message>
        <source>This is over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>What was selected has ended or is gone.</source>
        <translation>所选对象已结束或不存在。</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose an agent, a queue or a call to see its day and to act on it. Ctrl+K finds anything.</source>
        <translation>选择坐席、队列或通话，查看其当日情况并进行操作。按 Ctrl+K 可查找任何对象。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Running history of today</source>
        <translation>今日实时记录</translation>
    </message>
    <message>
        <source>After this call: %1</source>
        <translation>本次通话后：%1</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::FloorPage</name>
    <message>
        <source>%1: choose an agent or a call first</source>
        <translation>%1：请先选择坐席或通话</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::HistoryDelegate</name>
    <message>
        <source>Answered</source>
        <translation>已接听</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>未接听</translation>
    </message>
    <message>
        <source>Joined queue</source>
        <translation>进入队列</translation>
    </message>
    <message>
        <source>Left the queue</source>
        <translation>离开队列</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>振铃</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>通话保持</translation>
    </message>
    <message>
        <source>Taken off hold</source>
        <translation>恢复通话</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>驻留</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已转接</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>班长</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::ListsPane</name>
    <message>
        <source>Waiting callers %1</source>
        <translation>等待来电 %1</translation>
    </message>
    <message>
        <source>Live calls %1</source>
        <translation>实时通话 %1</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Name, else number of the caller</source>
        <translation>来电者姓名，无姓名则为号码</translation>
    </message>
    <message>
        <source>Queue in which the caller waits</source>
        <translation>来电者所在队列</translation>
    </message>
    <message>
        <source>Place in the queue; 1 is next</source>
        <translation>在队列中的位置；1 为下一个</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>What the call is doing now</source>
        <translation>通话当前状态</translation>
    </message>
    <message>
        <source>Queue, else the number dialled</source>
        <translation>队列，无队列则为被叫号码</translation>
    </message>
    <message>
        <source>Who rings or talks</source>
        <translation>振铃或通话中的坐席</translation>
    </message>
    <message>
        <source>How long the present state lasts</source>
        <translation>当前状态持续时长</translation>
    </message>
    <message>
        <source>Waiting callers</source>
        <translation>等待来电</translation>
    </message>
    <message>
        <source>Live calls</source>
        <translation>实时通话</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>无人等待</translation>
    </message>
    <message>
        <source>No live calls</source>
        <translation>没有实时通话</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::QueueTiles</name>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>紧急优先</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Order of the queues</source>
        <translation>队列排序方式</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::StatusLine</name>
    <message>
        <source>Result of the last action</source>
        <translation>上次操作的结果</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::TileDelegate</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>SL %1 s</source>
        <translation>SL %1 秒</translation>
    </message>
    <message>
        <source>ans %1</source>
        <translation>接听 %1</translation>
    </message>
    <message>
        <source>aband %1</source>
        <translation>放弃 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest wait now: %1</source>
        <translation>当前最长等待：%1</translation>
    </message>
    <message>
        <source>Service level %1 within %2 s, target %3</source>
        <translation>%2 秒服务水平 %1，目标 %3</translation>
    </message>
    <message>
        <source>Offered %1, answered %2, abandoned %3, timed out %4</source>
        <translation>呼入 %1，接听 %2，放弃 %3，超时 %4</translation>
    </message>
    <message>
        <source>Agents: %1 available, %2 talking, %3 paused</source>
        <translation>坐席：空闲 %1，通话 %2，示忙 %3</translation>
    </message>
</context>
<context>
    <name>Floorwatch::CallWords</name>
    <message>
        <source>Listening</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>Whispering</source>
        <translation>密语中</translation>
    </message>
    <message>
        <source>Barged in</source>
        <translation>强插中</translation>
    </message>
    <message>
        <source>Asking to listen…</source>
        <translation>正在请求监听…</translation>
    </message>
    <message>
        <source>Asking to whisper…</source>
        <translation>正在请求密语…</translation>
    </message>
    <message>
        <source>Asking to barge in…</source>
        <translation>正在请求强插…</translation>
    </message>
    <message>
        <source>The customer hears you</source>
        <translation>客户能听到您</translation>
    </message>
    <message>
        <source>Nobody hears you</source>
        <translation>无人听到您</translation>
    </message>
    <message>
        <source>The agent hears you</source>
        <translation>坐席能听到您</translation>
    </message>
    <message>
        <source>Both hear you</source>
        <translation>双方都能听到您</translation>
    </message>
    <message>
        <source>Waiting until an agent answers the caller</source>
        <translation>等待坐席接听该来电者</translation>
    </message>
    <message>
        <source>Waiting for this agent&apos;s next call</source>
        <translation>等待该坐席的下一通电话</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>密语</translation>
    </message>
    <message>
        <source>Barge in</source>
        <translation>强插</translation>
    </message>
    <message>
        <source>You hear both; nobody hears you</source>
        <translation>您能听到双方；无人听到您</translation>
    </message>
    <message>
        <source>You hear both; the agent alone hears you</source>
        <translation>您能听到双方；只有坐席能听到您</translation>
    </message>
    <message>
        <source>You hear both; agent and customer hear you</source>
        <translation>您能听到双方；坐席和客户都能听到您</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在接入…</translation>
    </message>
    <message>
        <source>Announcing…</source>
        <translation>正在播放提示…</translation>
    </message>
    <message>
        <source>Taking over…</source>
        <translation>正在拦截…</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Giving back…</source>
        <translation>正在交还…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Asking the PBX…</source>
        <translation>正在请求 PBX…</translation>
    </message>
    <message>
        <source>Muted: nobody hears you</source>
        <translation>已静音：无人听到您</translation>
    </message>
    <message>
        <source>Microphone closed</source>
        <translation>麦克风已关闭</translation>
    </message>
    <message>
        <source>You have ended it.</source>
        <translation>您已结束监听。</translation>
    </message>
    <message>
        <source>The agent hung up.</source>
        <translation>坐席已挂断。</translation>
    </message>
    <message>
        <source>The caller hung up.</source>
        <translation>来电者已挂断。</translation>
    </message>
    <message>
        <source>The call has ended.</source>
        <translation>通话已结束。</translation>
    </message>
    <message>
        <source>The agent passed the call on.</source>
        <translation>坐席已将通话转出。</translation>
    </message>
    <message>
        <source>The caller is with the agent again.</source>
        <translation>来电者已交还坐席。</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>请求被拒绝。</translation>
    </message>
    <message>
        <source>Your phone lost the line.</source>
        <translation>您的话机断线了。</translation>
    </message>
    <message>
        <source>The PBX is gone; nobody hears you.</source>
        <translation>PBX 已断开；无人听到您。</translation>
    </message>
    <message>
        <source>The PBX took another call; it was ended at once.</source>
        <translation>PBX 接入了另一通电话，已立即结束。</translation>
    </message>
    <message>
        <source>The mode was not certain, so it was ended.</source>
        <translation>模式无法确定，因此已结束。</translation>
    </message>
    <message>
        <source>%1 before you are let in</source>
        <translation>%1，之后才接入</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>%1 is on this call too (mode not known)</source>
        <translation>%1 也在此通话中（模式未知）</translation>
    </message>
    <message>
        <source>%1 listens too</source>
        <translation>%1 也在监听</translation>
    </message>
    <message>
        <source>%1 whispers to the agent</source>
        <translation>%1 正在对坐席密语</translation>
    </message>
    <message>
        <source>%1 has barged in</source>
        <translation>%1 已强插</translation>
    </message>
    <message>
        <source>Stay: nobody</source>
        <translation>跟随：无</translation>
    </message>
    <message>
        <source>Stay: agent</source>
        <translation>跟随：坐席</translation>
    </message>
    <message>
        <source>Stay: caller</source>
        <translation>跟随：来电者</translation>
    </message>
    <message>
        <source>Nobody is told</source>
        <translation>不告知任何人</translation>
    </message>
    <message>
        <source>Ringing you…</source>
        <translation>正在转到您的电话…</translation>
    </message>
    <message>
        <source>With you</source>
        <translation>与您通话中</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers</name>
    <message>
        <source>en</source>
        <comment>id of the language</comment>
        <extracomment>Not shown: the id of this translation&apos;s language. In Chinese it is zh_CN.</extracomment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>from a channel variable</source>
        <translation>来自通道变量</translation>
    </message>
    <message>
        <source>told by the PBX&apos;s dialplan</source>
        <translation>来自 PBX 拨号方案</translation>
    </message>
    <message>
        <source>from the voice menu</source>
        <translation>来自语音菜单</translation>
    </message>
    <message>
        <source>from the queue</source>
        <translation>来自队列</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手动设置</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>贵宾(VIP)</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>监管投诉</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>需关怀</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>自 %1 起逾期</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::ContactTable</name>
    <message>
        <source>No contacts in the last 90 days</source>
        <translation>近90天无联络</translation>
    </message>
    <message>
        <source>Contacts of the last 90 days</source>
        <translation>近90天联络</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::CustomerForm</name>
    <message>
        <source>A tag has at most %1 letters.</source>
        <translation>标签最多 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是有效号码。</translation>
    </message>
    <message>
        <source>“%1” is an extension of the house.</source>
        <translation>“%1”是内部分机号。</translation>
    </message>
    <message>
        <source>Enter a name or a customer number.</source>
        <translation>请输入姓名或客户编号。</translation>
    </message>
    <message>
        <source>The notes are longer than %1 letters.</source>
        <translation>备注超过 %1 个字符。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add a number, with Return</source>
        <translation>输入号码，按回车添加</translation>
    </message>
    <message>
        <source>Add a tag, with Return</source>
        <translation>输入标签，按回车添加</translation>
    </message>
    <message>
        <source>VIP, complaint, vulnerable and blocked have a mark of their own; other words are the house&apos;s</source>
        <translation>贵宾(VIP)、监管投诉、需关怀和黑名单有专属标记；其他标签由本中心自定</translation>
    </message>
    <message>
        <source>The house&apos;s own number of the customer; no two customers share one.</source>
        <translation>本中心自编的客户编号，不可重复。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::CustomerList</name>
    <message>
        <source>%1 customers</source>
        <translation>%1 位客户</translation>
    </message>
    <message>
        <source>No customers yet: add one, or import a file.</source>
        <translation>暂无客户：请添加客户或导入文件。</translation>
    </message>
    <message>
        <source>No customer passes this search.</source>
        <translation>没有符合搜索条件的客户。</translation>
    </message>
    <message>
        <source>Search: name, number or customer no.</source>
        <translation>搜索：姓名、号码或客户编号</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::CustomersPage</name>
    <message>
        <source>What you changed of %1 is not saved.</source>
        <translation>对 %1 的更改尚未保存。</translation>
    </message>
    <message>
        <source>the new customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>返回编辑</translation>
    </message>
    <message>
        <source>Asking the records…</source>
        <translation>正在查询资料库…</translation>
    </message>
    <message>
        <source>No contacts in the last 90 days</source>
        <translation>近90天无联络</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>已添加。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>The customer is back.</source>
        <translation>客户已恢复。</translation>
    </message>
    <message>
        <source>Export the customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>A new customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Contacts of 90 days</source>
        <translation>近90天联络</translation>
    </message>
    <message>
        <source>No customer is chosen</source>
        <translation>未选择客户</translation>
    </message>
    <message>
        <source>Choose one to see who this is and what was asked for before.</source>
        <translation>选择一位客户，查看其资料和以往诉求。</translation>
    </message>
    <message>
        <source>a new customer</source>
        <translation>新建的客户</translation>
    </message>
    <message>
        <source>what was changed of %1</source>
        <translation>对“%1”的修改</translation>
    </message>
    <message>
        <source>What you had not saved is back.</source>
        <translation>未保存的内容已恢复。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::DemandCard</name>
    <message>
        <source>The reason was taken back.</source>
        <translation>来电原因已撤销。</translation>
    </message>
    <message>
        <source>The reason is set.</source>
        <translation>来电原因已设置。</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>备注已保存。</translation>
    </message>
    <message>
        <source>The promise is kept in mind.</source>
        <translation>承诺已登记。</translation>
    </message>
    <message>
        <source>The promise was kept.</source>
        <translation>承诺已兑现。</translation>
    </message>
    <message>
        <source>That was not possible.</source>
        <translation>操作无法完成。</translation>
    </message>
    <message>
        <source>Your role does not include this.</source>
        <translation>您的角色没有此权限。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::DemandHead</name>
    <message>
        <source>Anonymous caller</source>
        <translation>匿名来电者</translation>
    </message>
    <message>
        <source>The number is withheld: nothing before this call can be known.</source>
        <translation>号码已隐藏，无法获知此前的联络情况。</translation>
    </message>
    <message>
        <source>Not a known customer</source>
        <translation>非已知客户</translation>
    </message>
    <message>
        <source>Asking the records…</source>
        <translation>正在查询资料库…</translation>
    </message>
    <message>
        <source>account manager %1</source>
        <translation>客户经理：%1</translation>
    </message>
    <message>
        <source>customer no. %1</source>
        <translation>客户编号：%1</translation>
    </message>
    <message>
        <source>known by the look-up</source>
        <translation>由外部查询识别</translation>
    </message>
    <message>
        <source>Close the demand card (Esc)</source>
        <translation>关闭来电卡（Esc）</translation>
    </message>
    <message>
        <source>Close the demand card</source>
        <translation>关闭来电卡</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Add as a customer</source>
        <translation>添加为客户</translation>
    </message>
    <message>
        <source>this number is also of: %1</source>
        <translation>此号码也属于：%1</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::DemandView</name>
    <message>
        <source>No call is shown</source>
        <translation>未显示通话</translation>
    </message>
    <message>
        <source>Choose a waiting, ringing or talking call to see who calls and what was asked for before.</source>
        <translation>选择等待、振铃或通话中的来电，查看来电者及其以往诉求。</translation>
    </message>
    <message>
        <source>Callers are not shown to you</source>
        <translation>您无权查看来电者</translation>
    </message>
    <message>
        <source>This call is over</source>
        <translation>此通话已结束</translation>
    </message>
    <message>
        <source>Its caller was not shown here before. The customers page finds him by his number.</source>
        <translation>此前未在此显示过该来电者，可在“客户”页按号码查找。</translation>
    </message>
    <message>
        <source>This call is over.</source>
        <translation>此通话已结束。</translation>
    </message>
    <message>
        <source>Not known: set it</source>
        <translation>未知，点击设置</translation>
    </message>
    <message>
        <source>Set the reason of this call by hand</source>
        <translation>手动设置此通话的来电原因</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>No source named a reason for this call.</source>
        <translation>没有来源给出此通话的来电原因。</translation>
    </message>
    <message>
        <source>No guide is written for this reason.</source>
        <translation>此原因尚无指引。</translation>
    </message>
    <message>
        <source>What to check, to say and to do: %1</source>
        <translation>核实、应说与处理要点：%1</translation>
    </message>
    <message>
        <source>Contacts in the last 7 days</source>
        <translation>近7天联络</translation>
    </message>
    <message>
        <source>%1 in 90 days</source>
        <translation>90天内 %1 次</translation>
    </message>
    <message>
        <source>No contacts in the last 90 days</source>
        <translation>近90天无联络</translation>
    </message>
    <message>
        <source>Asking the records…</source>
        <translation>正在查询资料库…</translation>
    </message>
    <message>
        <source>Contacts of 90 days, the newest %1</source>
        <translation>近90天联络，最近 %1 条</translation>
    </message>
    <message>
        <source>Contacts of 90 days</source>
        <translation>近90天联络</translation>
    </message>
    <message>
        <source>Open promises, %1 overdue</source>
        <translation>未兑现承诺，%1 项逾期</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未兑现承诺</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>It knows nothing of this number, or did not answer in time.</source>
        <translation>外部系统没有此号码的信息，或未及时响应。</translation>
    </message>
    <message>
        <source>It cannot be reached.</source>
        <translation>无法连接外部系统。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>It knows nothing of this number.</source>
        <translation>外部系统没有此号码的信息。</translation>
    </message>
    <message>
        <source>contacts in 7 days</source>
        <translation>近7天联络</translation>
    </message>
    <message>
        <source>Queue visits of all the customer&apos;s numbers in the last 7 days, this call not counted</source>
        <translation>该客户所有号码近7天进入队列的次数，不含本次通话</translation>
    </message>
    <message>
        <source>Reason of this call</source>
        <translation>本次来电原因</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>From the other system</source>
        <translation>来自外部系统</translation>
    </message>
    <message>
        <source>What the look-up over HTTP says; it is not stored here.</source>
        <translation>通过 HTTP 外部查询获得，不在此保存。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::DemandWindow</name>
    <message>
        <source>Demand card</source>
        <translation>来电卡</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::ExportBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Exporting: %1 customers written</source>
        <translation>正在导出：已写入 %1 位客户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>%1 customers were exported to %2.</source>
        <translation>已将 %1 位客户导出到 %2。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::GuideDraft</name>
    <message>
        <source>Write</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::GuideEditor</name>
    <message>
        <source>No reason</source>
        <translation>无原因</translation>
    </message>
    <message>
        <source>Opens for the reason</source>
        <translation>适用的来电原因</translation>
    </message>
    <message>
        <source>Reason that opens this guide</source>
        <translation>打开此指引的来电原因</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>应说</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>忌说</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Add a factor below</source>
        <translation>添加下级因素</translation>
    </message>
    <message>
        <source>Add one beside</source>
        <translation>添加同级因素</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::GuidePage</name>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Version %1 is in the editor; save it to make it the newest.</source>
        <translation>版本 %1 已载入编辑器，保存后成为最新版本。</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>无原因</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>What you changed of “%1” is not saved.</source>
        <translation>“%1”的更改尚未保存。</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>已输入的内容</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>返回编辑</translation>
    </message>
    <message>
        <source>Write the demand in the customer&apos;s words first: the title at the left.</source>
        <translation>请先在左侧标题处用客户的话写下诉求。</translation>
    </message>
    <message>
        <source>Saved as a new version.</source>
        <translation>已保存为新版本。</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Import a guide</source>
        <translation>导入指引</translation>
    </message>
    <message>
        <source>Export the guide</source>
        <translation>导出指引</translation>
    </message>
    <message>
        <source>Demand guides (*.json)</source>
        <translation>指引 (*.json)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The file is in the editor; saving it makes it the newest version of this guide.</source>
        <translation>文件已载入编辑器，保存后成为此指引的最新版本。</translation>
    </message>
    <message>
        <source>The file is in the editor; save it to keep it.</source>
        <translation>文件已载入编辑器，保存后生效。</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>编写指引</translation>
    </message>
    <message>
        <source>No guides yet</source>
        <translation>暂无指引</translation>
    </message>
    <message>
        <source>A guide says for a demand in the customer&apos;s words what may be behind it, what to check, to say and to do.</source>
        <translation>指引针对客户原话表述的诉求，说明可能的成因，以及该核实什么、说什么、做什么。</translation>
    </message>
    <message>
        <source>No guide for “%1”</source>
        <translation>“%1”尚无指引</translation>
    </message>
    <message>
        <source>Nobody wrote down what may be behind this demand.</source>
        <translation>尚无人写下此诉求背后的可能成因。</translation>
    </message>
    <message>
        <source>Demand guides</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>New guide</source>
        <translation>新建指引</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>a new guide</source>
        <translation>新建的指引</translation>
    </message>
    <message>
        <source>what was changed of “%1”</source>
        <translation>对“%1”的修改</translation>
    </message>
    <message>
        <source>What you had not saved is back.</source>
        <translation>未保存的内容已恢复。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::GuidePanel</name>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>此处暂无内容。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>应说</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>忌说</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::GuideToolbar</name>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>The whole guide (0)</source>
        <translation>显示整个指引（0）</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>The whole guide</source>
        <translation>显示整个指引</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>历史版本…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::GuideVersions</name>
    <message>
        <source>Versions of the guide</source>
        <translation>指引的历史版本</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>恢复此版本</translation>
    </message>
    <message>
        <source>Its text comes into the editor; it becomes a new version when it is saved.</source>
        <translation>将其内容载入编辑器，保存后成为新版本。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version %1 · %2 · %3</source>
        <translation>版本 %1 · %2 · %3</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>No version is kept: this guide was not saved yet.</source>
        <translation>暂无历史版本：此指引尚未保存过。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::GuideView</name>
    <message>
        <source>Demand guide as a tree</source>
        <translation>指引树</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::GuideWindow</name>
    <message>
        <source>Guide: %1</source>
        <translation>指引：%1</translation>
    </message>
    <message>
        <source>Open on its page</source>
        <translation>在指引页中打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::ImportMapping</name>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Field of column %1</source>
        <translation>第 %1 列对应的字段</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Say which column holds the numbers, or the customer no.: without one nobody is found again.</source>
        <translation>请指定电话号码或客户编号所在的列，否则导入后无法识别客户。</translation>
    </message>
    <message>
        <source>Two columns fill “%1”: leave one out.</source>
        <translation>有两列都对应“%1”，请将其中一列设为“不导入”。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>首行为列名</translation>
    </message>
    <message>
        <source>The first rows as they will be read. Above each column: what it fills.</source>
        <translation>以下为前几行的读取效果，各列上方为其对应的字段。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::ImportRun</name>
    <message>
        <source>Checking the file; nothing is stored.</source>
        <translation>正在检查文件，不会保存任何数据。</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>Stopped. What was stored before that stays.</source>
        <translation>已停止，此前已保存的数据保留。</translation>
    </message>
    <message>
        <source>The file can be imported, but for the rejected rows. Nothing is stored yet.</source>
        <translation>除被拒绝的行外，文件可以导入。尚未保存任何数据。</translation>
    </message>
    <message>
        <source>The whole file can be imported. Nothing is stored yet.</source>
        <translation>整个文件均可导入。尚未保存任何数据。</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>导入完成。</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Each rejected row with its line and the reason:</source>
        <translation>被拒绝的各行及其行号和原因：</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation>复制文件路径</translation>
    </message>
    <message>
        <source>Rows with a number that another customer has too: %L1.</source>
        <translation>与其他客户号码相同的行数：%L1。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::ImportWizard</name>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv *.txt *.tsv)</source>
        <translation>逗号分隔值 (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A file of customers</source>
        <translation>客户文件</translation>
    </message>
    <message>
        <source>A CSV file in UTF-8 or GB18030, one customer a line. It is checked before anything is stored; the same file again changes nothing.</source>
        <translation>UTF-8 或 GB18030 编码的 CSV 文件，每行一位客户。先检查后保存，重复导入同一文件不会产生任何更改。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>1. Choose the file</source>
        <translation>1. 选择文件</translation>
    </message>
    <message>
        <source>2. Columns of %1</source>
        <translation>2. %1 的列</translation>
    </message>
    <message>
        <source>3. Check of %1</source>
        <translation>3. 检查 %1</translation>
    </message>
    <message>
        <source>4. Import of %1</source>
        <translation>4. 导入 %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::NoteList</name>
    <message>
        <source>Ctrl+Enter adds it</source>
        <translation>按 Ctrl+Enter 添加</translation>
    </message>
    <message>
        <source>A note that stays with the caller</source>
        <translation>随来电者保留的备注</translation>
    </message>
    <message>
        <source>A new note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>暂无备注。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::Pill</name>
    <message>
        <source>%1: Delete takes it away</source>
        <translation>%1：按 Delete 移除</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::PromiseList</name>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已兑现：%1</translation>
    </message>
    <message>
        <source>Nothing is promised.</source>
        <translation>暂无承诺。</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>填写承诺内容</translation>
    </message>
    <message>
        <source>A new promise</source>
        <translation>新承诺</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>登记承诺</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Due on this day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>1小时后</translation>
    </message>
    <message>
        <source>in 4 hours</source>
        <translation>4小时后</translation>
    </message>
    <message>
        <source>tomorrow 12:00</source>
        <translation>明天12:00</translation>
    </message>
    <message>
        <source>in 3 days</source>
        <translation>3天后</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>7天后</translation>
    </message>
    <message>
        <source>on a day…</source>
        <translation>指定日期…</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::ReasonPicker</name>
    <message>
        <source>No reason</source>
        <translation>无原因</translation>
    </message>
    <message>
        <source>Find a reason</source>
        <translation>查找原因</translation>
    </message>
    <message>
        <source>Contact reasons</source>
        <translation>来电原因</translation>
    </message>
    <message>
        <source>No reason of this name. The rules page names the reasons of the house.</source>
        <translation>没有此名称的原因。来电原因在“规则”页中维护。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::SessionDesk</name>
    <message>
        <source>Nothing is kept of callers: no records file was named.</source>
        <translation>未指定资料库文件，不保存来电者资料。</translation>
    </message>
    <message>
        <source>The records are being opened.</source>
        <translation>正在打开资料库。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::TagRow</name>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Callers::UnknownShare</name>
    <message>
        <source>without a reason</source>
        <translation>无原因</translation>
    </message>
    <message>
        <source>Calls of today whose contact reason is not known, of all calls of today. No source named one, and nobody set it by hand.</source>
        <translation>今日来电原因未知的通话占今日全部通话的比例：没有来源给出原因，也无人手动设置。</translation>
    </message>
    <message>
        <source>Share of today&apos;s calls without a reason</source>
        <translation>今日无来电原因的通话占比</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Customers</name>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消，未写入文件。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>无法写入文件 %1：%2。</translation>
    </message>
    <message>
        <source>The file %1 has no rows.</source>
        <translation>文件 %1 没有数据行。</translation>
    </message>
    <message>
        <source>a zero byte</source>
        <translation>含有空字节</translation>
    </message>
    <message>
        <source>longer than %1 characters</source>
        <translation>超过 %1 个字符</translation>
    </message>
    <message>
        <source>text behind a closing quotation mark</source>
        <translation>右引号后有多余内容</translation>
    </message>
    <message>
        <source>a cell of more than %1 characters</source>
        <translation>单元格超过 %1 个字符</translation>
    </message>
    <message>
        <source>a quotation mark that is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>The file %1 is in UTF-16, which is not read: save it as “CSV UTF-8”.</source>
        <translation>文件 %1 为 UTF-16 编码，无法读取，请另存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>No file was named.</source>
        <translation>未指定文件。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
        <source>This Qt cannot read GB18030: save the file as UTF-8.</source>
        <translation>当前 Qt 不支持 GB18030，请将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 columns where the first row has %2</source>
        <translation>有 %1 列，而首行有 %2 列</translation>
    </message>
    <message>
        <source>bytes that are no text in the encoding of the file</source>
        <translation>含有与文件编码不符的字节</translation>
    </message>
    <message>
        <source>neither a customer number nor a telephone number</source>
        <translation>既无客户编号，也无电话号码</translation>
    </message>
    <message>
        <source>“%1” is no telephone number</source>
        <translation>“%1”不是电话号码</translation>
    </message>
    <message>
        <source>the customer number %1 is in line %2 too</source>
        <translation>客户编号 %1 与第 %2 行重复</translation>
    </message>
    <message>
        <source>the number %1 is in line %2 too</source>
        <translation>号码 %1 与第 %2 行重复</translation>
    </message>
    <message>
        <source>No column was named for the customer number or for telephone numbers.</source>
        <translation>未指定客户编号列或电话号码列。</translation>
    </message>
    <message>
        <source>line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The file of rejected rows %1 cannot be written: %2.</source>
        <translation>无法写入被拒绝行的文件 %1：%2。</translation>
    </message>
    <message>
        <source>%1 has neither a customer number nor a telephone number, and by a name alone nobody is known again</source>
        <translation>%1 既无客户编号，也无电话号码；仅凭姓名无法再次识别客户</translation>
    </message>
    <message>
        <source>it is a database</source>
        <translation>该文件是数据库</translation>
    </message>
    <message>
        <source>%1 is no plain file but a pipe or a device: save it as a file first.</source>
        <translation>%1 不是普通文件，而是管道或设备：请先另存为文件。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Deeds</name>
    <message>
        <source>Somebody has taken it already</source>
        <translation>已有人认领</translation>
    </message>
    <message>
        <source>It sleeps already</source>
        <translation>已设为稍后提醒</translation>
    </message>
    <message>
        <source>Nobody has done anything about it yet</source>
        <translation>尚无人处理</translation>
    </message>
    <message>
        <source>Nobody has answered this call yet</source>
        <translation>此来电尚未接听</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>指派给…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Demand card</source>
        <translation>来电卡</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>提到队首</translation>
    </message>
    <message>
        <source>To an agent…</source>
        <translation>转给坐席…</translation>
    </message>
    <message>
        <source>To my phone</source>
        <translation>转到我的话机</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>密语</translation>
    </message>
    <message>
        <source>Barge in</source>
        <translation>强插</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>Set reason…</source>
        <translation>设置原因…</translation>
    </message>
    <message>
        <source>The surge</source>
        <translation>激增详情</translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation>在现场查看</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>After this call (the caller is not disturbed)</source>
        <translation>本次通话结束后（不影响来电者）</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>将 %1 示忙</translation>
    </message>
    <message>
        <source>%1 gets no queue calls while paused. A call that goes on is not ended.</source>
        <translation>示忙期间 %1 不会接到队列来电，正在进行的通话不会中断。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>示忙</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>小休</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午餐</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>后台处理</translation>
    </message>
    <message>
        <source>Technical trouble</source>
        <translation>技术故障</translation>
    </message>
    <message>
        <source>Pause reason</source>
        <translation>示忙原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>所有队列</translation>
    </message>
    <message>
        <source>In which queue</source>
        <translation>在哪个队列</translation>
    </message>
    <message>
        <source>In</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Pause %1 (%2)</source>
        <translation>将 %1 示忙（%2）</translation>
    </message>
    <message>
        <source>Add %1 to a queue</source>
        <translation>将 %1 加入队列</translation>
    </message>
    <message>
        <source>%1 gets calls of this queue at once.</source>
        <translation>%1 将立即开始接听该队列来电。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>将 %1 加入 %2</translation>
    </message>
    <message>
        <source>Remove %1 from a queue</source>
        <translation>将 %1 移出队列</translation>
    </message>
    <message>
        <source>%1 gets no more calls of this queue.</source>
        <translation>%1 将不再接到该队列来电。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>将 %1 移出 %2</translation>
    </message>
    <message>
        <source>Penalty of %1</source>
        <translation>%1 的优先级</translation>
    </message>
    <message>
        <source>Agents with a lower penalty are called first.</source>
        <translation>数值较低的坐席优先接听。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Penalty of %1 in %2: %3</source>
        <translation>%1 在 %2 的优先级：%3</translation>
    </message>
    <message>
        <source>Move %1 to another queue</source>
        <translation>将 %1 转到其他队列</translation>
    </message>
    <message>
        <source>The caller leaves this queue and joins the other one at its end.</source>
        <translation>来电者离开本队列，排到另一队列的队尾。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>拨号方案上下文</translation>
    </message>
    <message>
        <source>Which extension leads to this queue?</source>
        <translation>哪个分机通向该队列？</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>将 %1 转到 %2</translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation>转接 %1</translation>
    </message>
    <message>
        <source>The caller is sent to another extension; the agent is freed.</source>
        <translation>来电者转到另一分机，坐席随即空闲。</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转接</translation>
    </message>
    <message>
        <source>Transfer %1 to %2</source>
        <translation>将 %1 转接到 %2</translation>
    </message>
    <message>
        <source>Hang up on %1?</source>
        <translation>挂断 %1？</translation>
    </message>
    <message>
        <source>The caller is waiting to be served and will be cut off.</source>
        <translation>来电者正在等待服务，将被挂断。</translation>
    </message>
    <message>
        <source>The conversation ends at once for everybody in this call.</source>
        <translation>通话将立即对所有人结束。</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Hang up on %1</source>
        <translation>挂断 %1</translation>
    </message>
    <message>
        <source>End the pause of %1</source>
        <translation>取消 %1 的示忙</translation>
    </message>
    <message>
        <source>Move %1 to the front of %2</source>
        <translation>将 %1 提到 %2 队首</translation>
    </message>
    <message>
        <source>as set for this PBX</source>
        <translation>按此 PBX 的设置</translation>
    </message>
    <message>
        <source>By policy a reason is written down with this.</source>
        <translation>按规定，此操作须记录理由。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Facts</name>
    <message>
        <source>penalty %1</source>
        <translation>优先级 %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>示忙</translation>
    </message>
    <message>
        <source>Talks with</source>
        <translation>通话对方</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>通话类型</translation>
    </message>
    <message>
        <source>Queue of the call</source>
        <translation>通话所属队列</translation>
    </message>
    <message>
        <source>Pause reason</source>
        <translation>示忙原因</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>所属队列</translation>
    </message>
    <message>
        <source>Handled today</source>
        <translation>今日处理</translation>
    </message>
    <message>
        <source>Queue calls answered today</source>
        <translation>今日接听的队列来电</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Time in conversation today, hold not included</source>
        <translation>今日通话时长，不含保持</translation>
    </message>
    <message>
        <source>Average handle time</source>
        <translation>平均处理时长</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>示忙</translation>
    </message>
    <message>
        <source>Time with the pause flag set today, talking or not</source>
        <translation>今日处于示忙标记的时长，无论是否在通话</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未接听</translation>
    </message>
    <message>
        <source>Times the phone rang for a queue call and nobody answered</source>
        <translation>队列来电振铃而无人接听的次数</translation>
    </message>
    <message>
        <source>Counted since</source>
        <translation>统计起始</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待人数</translation>
    </message>
    <message>
        <source>Longest wait now</source>
        <translation>当前最长等待</translation>
    </message>
    <message>
        <source>Service level (%1 s)</source>
        <translation>服务水平（%1 秒）</translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation>%1，目标 %2</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接听</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Average speed of answer</source>
        <translation>平均应答速度</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>%1 available, %2 talking, %3 paused</source>
        <translation>空闲 %1，通话 %2，示忙 %3</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>分配策略</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>被叫号码</translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation>队列位置</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>话路</translation>
    </message>
    <message>
        <source>Channels of the PBX that make up this call</source>
        <translation>组成此通话的 PBX 通道</translation>
    </message>
    <message>
        <source>Listened to by</source>
        <translation>监听者</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>by the PBX, now</source>
        <translation>PBX 正在录音</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Gate::AuditPage</name>
    <message>
        <source>No entry passes this filter.</source>
        <translation>没有符合筛选条件的条目。</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>导出审计记录</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>The audit trail cannot be written, so nothing was exported.</source>
        <translation>审计记录无法写入，因此未导出任何内容。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>The export failed: %1</source>
        <translation>导出失败：%1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Whole: %1 rows, none changed, moved, added or missing.</source>
        <translation>完整：共 %1 条记录，无更改、移动、添加或缺失。</translation>
    </message>
    <message>
        <source>CHANGED: %1 Sound before that: %2 rows.</source>
        <translation>已被更改：%1 此前完好：%2 条记录。</translation>
    </message>
    <message>
        <source>Without the verification key only the chain was checked, which anybody can compute anew who may write the file.</source>
        <translation>没有校验密钥，只检查了链，而任何能写入该文件的人都可重新计算出链。</translation>
    </message>
    <message>
        <source>Head, to be noted elsewhere: %1</source>
        <translation>头值，请另行记下：%1</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>The whole name of an operator</source>
        <translation>操作员的完整名称</translation>
    </message>
    <message>
        <source>Every action</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>What the filter shows, for a spreadsheet. The export is written to the trail.</source>
        <translation>将筛选显示的内容导出为电子表格。导出会写入审计记录。</translation>
    </message>
    <message>
        <source>Verification key, as it was shown at the first run</source>
        <translation>校验密钥，即首次运行时显示的密钥</translation>
    </message>
    <message>
        <source>With it the seals are checked: no earlier row can be changed unnoticed, by no administrator either. It is not kept.</source>
        <translation>提供密钥时会校验封签：即使是管理员，也无法暗中更改此前的任何记录。密钥不会保存。</translation>
    </message>
    <message>
        <source>Noted head (optional)</source>
        <translation>已记下的链头（可选）</translation>
    </message>
    <message>
        <source>NUMBER:HASH of an earlier check: shows that nothing up to it was cut off or put back</source>
        <translation>先前检查得到的 编号:哈希：可表明到该处为止的记录未被截断或回退</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Gate::Curtain</name>
    <message>
        <source>Nobody can sign in</source>
        <translation>目前无人可以登录</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Gate::FirstRunPage</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Who looks after this console?</source>
        <translation>由谁管理此控制台？</translation>
    </message>
    <message>
        <source>The administrator adds the operators and sees what they did. To listen to calls takes an operator of another role.</source>
        <translation>管理员负责添加操作员，并可查看他们的操作。监听通话须由其他角色的操作员进行。</translation>
    </message>
    <message>
        <source>The key of the audit trail</source>
        <translation>审计记录的校验密钥</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>&amp;Full name (may be empty)</source>
        <translation>姓名（可留空）</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password, &amp;once more</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>at least %1 characters; a sentence is good</source>
        <translation>至少 %1 个字符；建议使用一句话</translation>
    </message>
    <message>
        <source>Create the administrator</source>
        <translation>创建管理员</translation>
    </message>
    <message>
        <source>With this key anybody can check later that no row of the audit trail was changed, by no administrator either. It is shown this once and not stored: keep it where this machine&apos;s administrators cannot lose it, best with somebody else.</source>
        <translation>凭此密钥，任何人日后都可校验审计记录是否被更改过，管理员的更改也能查出。密钥仅显示这一次，不会存储：请保存在不会因本机管理员而丢失的地方，最好交由他人保管。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>我已妥善保存</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Gate::Gatekeeper</name>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>There are operators, but their audit trail is missing: nothing that they do could be written down. Whoever looks after this machine can begin a new one: floorwatchd audit begin</source>
        <translation>已有操作员，但其审计记录缺失：他们的任何操作都无法记录。本机的维护人员可以新建审计记录：floorwatchd audit begin</translation>
    </message>
    <message>
        <source>The audit trail cannot be written.</source>
        <translation>无法写入审计记录。</translation>
    </message>
    <message>
        <source>You may not see the operators.</source>
        <translation>您无权查看操作员。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Gate::OperatorForm</name>
    <message>
        <source>Enter a name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>There are no teams yet: the policy page makes them.</source>
        <translation>尚无班组：请在策略页面创建。</translation>
    </message>
    <message>
        <source>Teams: %1</source>
        <translation>班组：%1</translation>
    </message>
    <message>
        <source>%1 (taken from the role)</source>
        <translation>%1（已从角色中去除）</translation>
    </message>
    <message>
        <source>%1 (beyond the role)</source>
        <translation>%1（角色之外）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>至少 %1 个字符</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>May</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>everybody; else teams with commas between</source>
        <translation>所有人；否则填写班组，以逗号分隔</translation>
    </message>
    <message>
        <source>every queue; else queues with commas between</source>
        <translation>所有队列；否则填写队列，以逗号分隔</translation>
    </message>
    <message>
        <source>Disabled: cannot sign in</source>
        <translation>已停用：无法登录</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Gate::OperatorsPage</name>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 现在可以登录。</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>%1 can no longer sign in. What the audit trail says of him stays. To keep the account for later, disable it instead.</source>
        <translation>%1 将无法再登录。审计记录中的相关内容会保留。如需保留账号以备后用，请改为停用。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 已移除。</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>A new operator</source>
        <translation>新操作员</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新建操作员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Set password…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Acts on</source>
        <translation>操作范围</translation>
    </message>
    <message>
        <source>a new operator</source>
        <translation>新建的操作员</translation>
    </message>
    <message>
        <source>what was changed of %1</source>
        <translation>对“%1”的修改</translation>
    </message>
    <message>
        <source>What you had not saved is back, but for the password.</source>
        <translation>未保存的内容已恢复，密码除外。</translation>
    </message>
    <message>
        <source>What you had not saved is back.</source>
        <translation>未保存的内容已恢复。</translation>
    </message>
    <message>
        <source>%1 was removed meanwhile.</source>
        <translation>在此期间，%1 已被删除。</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile. What you had not saved is back only where nobody else has changed anything.</source>
        <translation>在此期间，%1 已被他人修改。未保存的内容仅在他人未改动之处恢复。</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>This is not saved: %1. Discard it?</source>
        <translation>以下内容尚未保存：%1。要放弃吗？</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Gate::PasswordDialog</name>
    <message>
        <source>Change your password</source>
        <translation>修改您的密码</translation>
    </message>
    <message>
        <source>Set the password of %1</source>
        <translation>设置 %1 的密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>至少 %1 个字符</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>The present password is wrong.</source>
        <translation>当前密码错误。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Gate::PolicyPage</name>
    <message>
        <source>Name the announcement&apos;s file on the PBX.</source>
        <translation>请填写提示音在 PBX 上的文件名。</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>已保存，即刻生效。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Teams: an operator can be limited to some</source>
        <translation>班组：可将操作员限定在部分班组</translation>
    </message>
    <message>
        <source>Agents who are never listened to: an interface, a name or an extension a line</source>
        <translation>不得监听的坐席：每行一个接口、姓名或分机</translation>
    </message>
    <message>
        <source>Callers who are never listened to: a number a line, or its beginning with * behind it</source>
        <translation>不得监听的来电者：每行一个号码，或号码开头后加 *</translation>
    </message>
    <message>
        <source>Tags of callers who are never listened to, a line each</source>
        <translation>不得监听的来电者标签，每行一个</translation>
    </message>
    <message>
        <source>A reason is asked before</source>
        <translation>以下操作前须填写原因</translation>
    </message>
    <message>
        <source>Who is told that somebody listens</source>
        <translation>有人监听时告知谁</translation>
    </message>
    <message>
        <source>File of the announcement, as the PBX names it, without its ending</source>
        <translation>提示音文件，使用 PBX 上的名称，不含扩展名</translation>
    </message>
    <message>
        <source>The console locks itself after</source>
        <translation>控制台自动锁定前的时间</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Agents&apos; interfaces, with commas between</source>
        <translation>坐席接口，以逗号分隔</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>添加班组</translation>
    </message>
    <message>
        <source>Remove the chosen one</source>
        <translation>移除所选班组</translation>
    </message>
    <message>
        <source>In many countries agents, customers or both must be told.</source>
        <translation>在许多国家，必须告知坐席、客户或双方。</translation>
    </message>
    <message>
        <source> min without a key or the mouse</source>
        <translation> 分钟无键盘或鼠标操作</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Listening by a desk phone is allowed (its sound does not pass through this program)</source>
        <translation>允许用桌面话机监听（其声音不经过本程序）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>撤销更改</translation>
    </message>
    <message>
        <source>a policy that was changed</source>
        <translation>已修改的策略</translation>
    </message>
    <message>
        <source>What you had not saved is back.</source>
        <translation>未保存的内容已恢复。</translation>
    </message>
    <message>
        <source>The policy was changed meanwhile. What you had not saved is back only where nobody else has changed anything.</source>
        <translation>在此期间，策略已被他人修改。未保存的内容仅在他人未改动之处恢复。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Gate::SignInPage</name>
    <message>
        <source>Enter your name.</source>
        <translation>请输入您的姓名。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>密码错误。</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>姓名或密码错误。</translation>
    </message>
    <message>
        <source>Too many failed attempts.</source>
        <translation>失败次数过多。</translation>
    </message>
    <message>
        <source>This account is disabled. An administrator can enable it.</source>
        <translation>此账号已停用。管理员可以启用它。</translation>
    </message>
    <message>
        <source>Nobody can sign in now: %1</source>
        <translation>目前无人可以登录：%1</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>请在 %1 后重试。</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>现在可以重试。</translation>
    </message>
    <message>
        <source>Locked by %1</source>
        <translation>已由 %1 锁定</translation>
    </message>
    <message>
        <source>What is happening goes on to be kept. A call that is being listened to goes on with the microphone closed.</source>
        <translation>发生的情况仍会继续保存。正在监听的通话会继续，麦克风保持关闭。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Floorwatch keeps what you do under your name.</source>
        <translation>Floorwatch 会以您的姓名记录您的操作。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>以其他人身份登录</translation>
    </message>
    <message>
        <source>This is the demo: “demo” is a floor supervisor, “admin” the administrator, and the password of both is “%1”.</source>
        <translation>这是演示：“demo”是班长，“admin”是管理员，两者的密码都是“%1”。</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock 似乎已打开。</translation>
    </message>
    <message>
        <source>Signs out the one who locked it and ends what he listens to; what he has typed and not saved waits for him</source>
        <translation>将锁定者退出登录，并结束其监听；其尚未保存的内容会为其保留</translation>
    </message>
</context>
<context>
    <name>Floorwatch::GuideFile</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>This is no guide: the file is too large.</source>
        <translation>这不是指引文件：文件过大。</translation>
    </message>
    <message>
        <source>The export failed: %1</source>
        <translation>导出失败：%1</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Intervene::CallBar</name>
    <message>
        <source>Not now</source>
        <translation>当前不可用</translation>
    </message>
    <message>
        <source>Hang up on the customer?</source>
        <translation>要挂断客户的电话吗？</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>%1 may be speaking on this call. Whisper all the same?</source>
        <translation>%1 可能正在此通话中讲话。仍要密语吗？</translation>
    </message>
    <message>
        <source>%1 may be speaking on this call. Barge in all the same?</source>
        <translation>%1 可能正在此通话中讲话。仍要强插吗？</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Intervene::CallPanel</name>
    <message>
        <source>for %1</source>
        <translation>已持续 %1</translation>
    </message>
    <message>
        <source>Since you asked to listen</source>
        <translation>自您请求监听起</translation>
    </message>
    <message>
        <source>The sound is on your desk phone</source>
        <translation>声音在您的桌面话机上</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>The customer talks with you, the agent is freed</source>
        <translation>客户与您通话，坐席被释放</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>交还</translation>
    </message>
    <message>
        <source>Sends the customer back to the agent</source>
        <translation>将客户送回坐席</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Ends your listening</source>
        <translation>结束您的监听</translation>
    </message>
    <message>
        <source>Not with a desk phone</source>
        <translation>使用桌面话机时不可用</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>当前不可用</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>讲话</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Whispers while it is held</source>
        <translation>按住时密语</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Your microphone stays closed in every mode</source>
        <translation>无论何种模式，您的麦克风都保持关闭</translation>
    </message>
    <message>
        <source>Agent only</source>
        <translation>仅听坐席</translation>
    </message>
    <message>
        <source>The PBX does not tell agent and customer apart yet</source>
        <translation>PBX 尚未区分坐席与客户的声音</translation>
    </message>
    <message>
        <source>You hear the agent alone</source>
        <translation>您只听坐席一方</translation>
    </message>
    <message>
        <source>Ends the recording on the PBX</source>
        <translation>结束 PBX 上的录音</translation>
    </message>
    <message>
        <source>Records agent and customer on the PBX; never you</source>
        <translation>在 PBX 上录下坐席和客户；绝不包含您</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Marked for replay</source>
        <translation>已标记待回听</translation>
    </message>
    <message>
        <source>Marks the call for replay</source>
        <translation>将通话标记为待回听</translation>
    </message>
    <message>
        <source>What to stay with when the call ends or is passed on</source>
        <translation>通话结束或被转出后跟随谁</translation>
    </message>
    <message>
        <source>Note to the call</source>
        <translation>通话备注</translation>
    </message>
    <message>
        <source>Enter keeps it with the call</source>
        <translation>按回车键随通话保存</translation>
    </message>
    <message>
        <source>Kept with the call</source>
        <translation>已随通话保存</translation>
    </message>
    <message>
        <source>Note (N)</source>
        <translation>备注 (N)</translation>
    </message>
    <message>
        <source>Sent to you</source>
        <translation>转给您</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Intervene::KeyButton</name>
    <message>
        <source>%1, asked for</source>
        <translation>%1，已请求</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1，已生效</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Intervene::LevelMeters</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Levels of agent, customer and your microphone</source>
        <translation>坐席、客户和您的麦克风的电平</translation>
    </message>
    <message>
        <source>The microphone is open</source>
        <translation>麦克风已打开</translation>
    </message>
    <message>
        <source>The microphone is closed</source>
        <translation>麦克风已关闭</translation>
    </message>
    <message>
        <source>Levels in dBFS, from -60 to 0. %1</source>
        <translation>电平单位为 dBFS，从 -60 到 0。%1</translation>
    </message>
    <message>
        <source>The customer&apos;s is what is heard beside the agent, other supervisors included.</source>
        <translation>客户的电平是坐席以外听到的声音，包括其他班长。</translation>
    </message>
    <message>
        <source>The PBX does not tell agent and customer apart yet.</source>
        <translation>PBX 尚未区分坐席与客户的声音。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Intervene::QualityPanel</name>
    <message>
        <source>Mean opinion score from 1 to 4.5, estimated by ITU-T G.107 from loss and delay. Below 3.6 many listeners are dissatisfied.</source>
        <translation>平均意见分，1 到 4.5，按 ITU-T G.107 由丢包和时延估算。低于 3.6 时许多听者会不满意。</translation>
    </message>
    <message>
        <source>Packets that never came or came too late to be heard, of the last ten seconds (RFC 3550)</source>
        <translation>最近十秒内未到达或到达太晚而无法播放的数据包（RFC 3550）</translation>
    </message>
    <message>
        <source>Round trip to the PBX and back by RTCP (RFC 3550, 6.4.1)</source>
        <translation>由 RTCP 测得的到 PBX 的往返时延（RFC 3550，6.4.1）</translation>
    </message>
    <message>
        <source>Interarrival jitter (RFC 3550, A.8)</source>
        <translation>到达间隔抖动（RFC 3550，A.8）</translation>
    </message>
    <message>
        <source>Codec of the line, and whether the sound is encrypted (SRTP)</source>
        <translation>线路的编解码，以及声音是否加密（SRTP）</translation>
    </message>
    <message>
        <source>MOS %1 poor</source>
        <translation>MOS %1 差</translation>
    </message>
    <message>
        <source>MOS %1</source>
        <translation>MOS %1</translation>
    </message>
    <message>
        <source>Loss %1 %</source>
        <translation>丢包 %1 %</translation>
    </message>
    <message>
        <source>Delay %1 ms</source>
        <translation>时延 %1 ms</translation>
    </message>
    <message>
        <source>Jitter %1 ms</source>
        <translation>抖动 %1 ms</translation>
    </message>
    <message>
        <source>%1, encrypted</source>
        <translation>%1，已加密</translation>
    </message>
    <message>
        <source>%1, not encrypted</source>
        <translation>%1，未加密</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Intervene::Question</name>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Journal</name>
    <message>
        <source>The customer number %1 is already that of %2. Nothing was stored.</source>
        <translation>客户编号 %1 已属于 %2，未保存任何数据。</translation>
    </message>
    <message>
        <source>There is no such customer any more.</source>
        <translation>该客户已不存在。</translation>
    </message>
    <message>
        <source>This promise is no longer open.</source>
        <translation>此承诺已了结。</translation>
    </message>
    <message>
        <source>The records file is closed.</source>
        <translation>资料库文件已关闭。</translation>
    </message>
    <message>
        <source>This customer was changed by somebody else meanwhile: show it again first.</source>
        <translation>此客户已被他人修改：请重新打开后再改。</translation>
    </message>
    <message>
        <source>It was changed or removed by another program meanwhile.</source>
        <translation>内容已被其他程序修改或移除。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout</name>
    <message>
        <source>%1-%2 %3</source>
        <comment>month, day, time</comment>
        <translation>%1-%2 %3</translation>
    </message>
    <message>
        <source>given to %1</source>
        <translation>已指派给 %1</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>%1 已认领</translation>
    </message>
    <message>
        <source>asleep until %1</source>
        <translation>%1 再提醒</translation>
    </message>
    <message>
        <source>cleared %1</source>
        <translation>%1 已解除</translation>
    </message>
    <message>
        <source>en</source>
        <comment>code of the language</comment>
        <extracomment>Translate to the code of the language of this translation: zh_CN. It picks one of two texts that are stored.</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::AlertDetails</name>
    <message>
        <source>No alert is chosen</source>
        <translation>未选择告警</translation>
    </message>
    <message>
        <source>Choose one at the left to see what is behind it and what may be done.</source>
        <translation>从左侧选择一条，查看告警原因和可执行的操作。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 hold now, %2 in all</source>
        <translation>当前持续 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>已由 %1 认领</translation>
    </message>
    <message>
        <source>Given to %1</source>
        <translation>已指派给 %1</translation>
    </message>
    <message>
        <source>Nobody took it in time: one step more severe</source>
        <translation>逾时无人认领：已升级</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>处理经过</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::AlertList</name>
    <message>
        <source>No alerts: all is calm</source>
        <translation>没有告警，一切正常</translation>
    </message>
    <message>
        <source>No alert passes this filter</source>
        <translation>没有符合筛选条件的告警</translation>
    </message>
    <message>
        <source>Alerts %1</source>
        <translation>告警 %1</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>持续时长</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What was found, the most severe first</source>
        <translation>发现的情况，最严重的排在最前</translation>
    </message>
    <message>
        <source>The figure and its limit</source>
        <translation>当前数值与限值</translation>
    </message>
    <message>
        <source>The caller, agent or queue</source>
        <translation>来电者、坐席或队列</translation>
    </message>
    <message>
        <source>How long it has been so</source>
        <translation>已持续多久</translation>
    </message>
    <message>
        <source>Whether somebody has taken it</source>
        <translation>是否有人认领</translation>
    </message>
    <message>
        <source>Find an alert</source>
        <translation>查找告警</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Not cleared</source>
        <translation>未解除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Taken or asleep</source>
        <translation>已认领或稍后提醒</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>Warning and worse</source>
        <translation>警告及以上</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>What you have taken or were given</source>
        <translation>您认领的或指派给您的</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::AlertPage</name>
    <message>
        <source>You have taken it. Ctrl+Z gives it back.</source>
        <translation>您已认领。按 Ctrl+Z 退回。</translation>
    </message>
    <message>
        <source>It is open again.</source>
        <translation>已恢复为待处理。</translation>
    </message>
    <message>
        <source>It sleeps for %1 min. Ctrl+Z wakes it.</source>
        <translation>%1 分钟后再提醒。按 Ctrl+Z 恢复提醒。</translation>
    </message>
    <message>
        <source>Who is to see to it?</source>
        <translation>指派给谁处理？</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>A note; it stays with the customer as well</source>
        <translation>备注；同时记入客户资料</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Why does the customer call?</source>
        <translation>客户为何来电？</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Given to %1. Ctrl+Z takes it back.</source>
        <translation>已指派给 %1。按 Ctrl+Z 收回。</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>备注已保存。</translation>
    </message>
    <message>
        <source>The reason is set.</source>
        <translation>来电原因已设置。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::AlertStrip</name>
    <message>
        <source>Open alerts: %1</source>
        <translation>待处理告警：%1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Take the worst one [%1]</source>
        <translation>认领最严重的一条 [%1]</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Show the next open alert [%1]</source>
        <translation>显示下一条待处理告警 [%1]</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::AskLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::CallerRuleEditor</name>
    <message>
        <source>Not counted to the end.</source>
        <translation>统计未完成。</translation>
    </message>
    <message>
        <source>That is: %1.</source>
        <translation>即：%1。</translation>
    </message>
    <message>
        <source>Counting how often it would have fired…</source>
        <translation>正在回测触发次数…</translation>
    </message>
    <message>
        <source>So far: %1 times in 7 days, %2 in 30 days</source>
        <translation>目前统计：近7天 %1 次，近30天 %2 次</translation>
    </message>
    <message>
        <source>Would have fired %1 times in 7 days, %2 in 30 days</source>
        <translation>若启用，近7天触发 %1 次，近30天触发 %2 次</translation>
    </message>
    <message>
        <source> (%1 contacts looked at)</source>
        <translation>（已回测 %1 次联络）</translation>
    </message>
    <message>
        <source>The rule is in force</source>
        <translation>启用此规则</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A caller is special if</source>
        <translation>满足以下条件即为特殊来电</translation>
    </message>
    <message>
        <source>By the last 30 days</source>
        <translation>近30天回测</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What the supervisor is to do</source>
        <translation>班长应对措施</translation>
    </message>
    <message>
        <source>Teams that are told (none: all)</source>
        <translation>通知的班组（不选则全部）</translation>
    </message>
    <message>
        <source>Queues whose supervisors are told (none: all)</source>
        <translation>通知哪些队列的班长（不选则全部）</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>One step more severe if nobody takes it within</source>
        <translation>无人认领多久后升级</translation>
    </message>
    <message>
        <source>Hours in force: drag over them, or arrows and Space</source>
        <translation>生效时段：拖动选择，或用方向键和空格键</translation>
    </message>
    <message>
        <source> min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>What matters about this caller, and what to offer</source>
        <translation>此来电者的要点，以及可提供的方案</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::CallerRulesTab</name>
    <message>
        <source>Special callers</source>
        <translation>特殊来电</translation>
    </message>
    <message>
        <source>Rule “%1”: %2</source>
        <translation>规则“%1”：%2</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>%1 的副本</translation>
    </message>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>7 / 30 days</source>
        <translation>7/30天</translation>
    </message>
    <message>
        <source>Rules about callers</source>
        <translation>来电者规则</translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>暂无规则</translation>
    </message>
    <message>
        <source>No rule is chosen</source>
        <translation>未选择规则</translation>
    </message>
    <message>
        <source>A rule says whose calls you want to know of before an agent answers.</source>
        <translation>规则决定哪些来电要在坐席接听前提醒您。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::Condition</name>
    <message>
        <source>More than one: with commas between. Any of them is enough.</source>
        <translation>多个值用逗号分隔，满足任意一个即可。</translation>
    </message>
    <message>
        <source>Take this condition out</source>
        <translation>移除此条件</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Kind of condition</source>
        <translation>条件类型</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::DeedBar</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::FloorRuleEditor</name>
    <message>
        <source> s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>The rule is in force</source>
        <translation>启用此规则</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>监控项</translation>
    </message>
    <message>
        <source>Name (empty: what is watched)</source>
        <translation>名称（留空则用监控项名称）</translation>
    </message>
    <message>
        <source>Told at less than</source>
        <translation>低于此值时告警</translation>
    </message>
    <message>
        <source>Told at this and more</source>
        <translation>达到此值时告警</translation>
    </message>
    <message>
        <source>Over again only at</source>
        <translation>回升到此值才解除</translation>
    </message>
    <message>
        <source>Over again only at or below</source>
        <translation>降到此值或以下才解除</translation>
    </message>
    <message>
        <source>Must hold for</source>
        <translation>须持续</translation>
    </message>
    <message>
        <source>Reckoned over the last</source>
        <translation>统计时间窗口</translation>
    </message>
    <message>
        <source>With fewer decided calls it says nothing</source>
        <translation>有结果的通话少于此数时不告警</translation>
    </message>
    <message>
        <source>In which state</source>
        <translation>所处状态</translation>
    </message>
    <message>
        <source>Only with this pause reason (empty: any)</source>
        <translation>仅限此示忙原因（留空则不限）</translation>
    </message>
    <message>
        <source>A call is short below</source>
        <translation>低于此时长算短通话</translation>
    </message>
    <message>
        <source>Only these queues (empty: all)</source>
        <translation>仅限这些队列（留空则全部）</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Teams that are told (none: all)</source>
        <translation>通知的班组（不选则全部）</translation>
    </message>
    <message>
        <source>Queues whose supervisors are told (none: all)</source>
        <translation>通知哪些队列的班长（不选则全部）</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>One step more severe if nobody takes it within</source>
        <translation>无人认领多久后升级</translation>
    </message>
    <message>
        <source>Hours in force: drag over them, or arrows and Space</source>
        <translation>生效时段：拖动选择，或用方向键和空格键</translation>
    </message>
    <message>
        <source> min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::FloorRulesTab</name>
    <message>
        <source>Floor alerts</source>
        <translation>现场告警</translation>
    </message>
    <message>
        <source>Rule “%1”: %2</source>
        <translation>规则“%1”：%2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Every rule as a new installation has it; nothing is kept before you save</source>
        <translation>所有规则恢复为初始安装时的设置；保存后才生效</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>For</source>
        <translation>持续时长</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rules about the floor</source>
        <translation>现场规则</translation>
    </message>
    <message>
        <source>No rule: nothing on the floor is told</source>
        <translation>没有规则：现场情况不会告警</translation>
    </message>
    <message>
        <source>No rule is chosen</source>
        <translation>未选择规则</translation>
    </message>
    <message>
        <source>A rule says from which figure on you want to be told.</source>
        <translation>规则决定数值达到多少时提醒您。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::GroupPage</name>
    <message>
        <source>Case groups</source>
        <translation>工单组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>工单组</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>工单数</translation>
    </message>
    <message>
        <source>No cases are grouped. A surge offers to group its calls.</source>
        <translation>没有工单组。出现激增时可将相关来电归并成组。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Reason before</source>
        <translation>归并前原因</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Tied by</source>
        <translation>归并人</translation>
    </message>
    <message>
        <source>No case is tied</source>
        <translation>没有归并的工单</translation>
    </message>
    <message>
        <source>Cases of the group</source>
        <translation>组内工单</translation>
    </message>
    <message>
        <source>open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Opened %1 by %2</source>
        <translation>%2 于 %1 创建</translation>
    </message>
    <message>
        <source>, closed %1 by %2</source>
        <translation>，%2 于 %1 关闭</translation>
    </message>
    <message>
        <source>; new calls of this cause join by themselves</source>
        <translation>；同一原因的新来电自动归入</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>No group is chosen</source>
        <translation>未选择工单组</translation>
    </message>
    <message>
        <source>Cases of one cause are worked on once. What is untied has its own reason again.</source>
        <translation>同一原因的工单合并处理，只办一次。解除归并后，工单恢复自己的来电原因。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close the group</source>
        <translation>关闭工单组</translation>
    </message>
    <message>
        <source>Tie a call…</source>
        <translation>归并来电…</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>解除归并</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Send to the other system</source>
        <translation>发送到外部系统</translation>
    </message>
    <message>
        <source>No address is set; see Rules, Other systems</source>
        <translation>未设置地址；请见“规则”中的“外部系统”</translation>
    </message>
    <message>
        <source>Try again what was given up</source>
        <translation>重发已放弃的消息</translation>
    </message>
    <message>
        <source>Messages to the other system: %1 sent, %2 waiting, %3 given up. %4</source>
        <translation>发往外部系统的消息：已发送 %1 条，等待 %2 条，已放弃 %3 条。%4</translation>
    </message>
    <message>
        <source>What was given up is sent again.</source>
        <translation>正在重发已放弃的消息。</translation>
    </message>
    <message>
        <source>It stands apart again, with its own reason.</source>
        <translation>已解除归并，恢复自己的来电原因。</translation>
    </message>
    <message>
        <source>It is tied again.</source>
        <translation>已重新归并。</translation>
    </message>
    <message>
        <source>The group is closed: no call joins it any more.</source>
        <translation>工单组已关闭，不再归入来电。</translation>
    </message>
    <message>
        <source>The group is open again.</source>
        <translation>工单组已重新打开。</translation>
    </message>
    <message>
        <source>There is no call to tie now.</source>
        <translation>当前没有可归并的来电。</translation>
    </message>
    <message>
        <source>Which call belongs to this group?</source>
        <translation>哪通来电属于此工单组？</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>归并</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>通话已结束。</translation>
    </message>
    <message>
        <source>The call is tied.</source>
        <translation>来电已归并。</translation>
    </message>
    <message>
        <source>Export the cases</source>
        <translation>导出工单</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>The export failed: %1</source>
        <translation>导出失败：%1</translation>
    </message>
    <message>
        <source>On its way; it is tried again where it does not arrive.</source>
        <translation>正在发送；未送达会自动重试。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::HoursGrid</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::NoticeBanner</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, text</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Notice in force: %1</source>
        <translation>生效中的通告：%1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::NoticeComposer</name>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 / %2 字节</translation>
    </message>
    <message>
        <source>%1: too long for a phone</source>
        <translation>%1：超出话机长度限制</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text for agents who read Chinese</source>
        <translation>中文内容（面向中文坐席）</translation>
    </message>
    <message>
        <source>Text for agents who read English</source>
        <translation>英文内容（面向英文坐席）</translation>
    </message>
    <message>
        <source>To the agents of these queues (empty: all)</source>
        <translation>发送给这些队列的坐席（留空则全部）</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>when it was to end</source>
        <translation>按原定时间</translation>
    </message>
    <message>
        <source>when it is withdrawn</source>
        <translation>撤回时</translation>
    </message>
    <message>
        <source>%1 min after it is sent</source>
        <translation>发送后 %1 分钟</translation>
    </message>
    <message>
        <source>The one agreed explanation; an empty text is replaced by the other language&apos;s</source>
        <translation>统一口径的说明；留空则采用另一语言的内容</translation>
    </message>
    <message>
        <source>all queues</source>
        <translation>所有队列</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::NoticePage</name>
    <message>
        <source>Notices</source>
        <translation>通告</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新建通告</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通告</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Nothing was told to the agents yet</source>
        <translation>尚未向坐席发送过通告</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>话机</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未送达原因</translation>
    </message>
    <message>
        <source>Sent to nobody yet</source>
        <translation>尚未发送给任何坐席</translation>
    </message>
    <message>
        <source>To whom it went</source>
        <translation>发送对象</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Send the new text…</source>
        <translation>发送新内容…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>This agent has read it</source>
        <translation>标记该坐席已读</translation>
    </message>
    <message>
        <source>Agents who are signed in now and get it: %1. Who signs in while it holds gets it as well.</source>
        <translation>当前已签入并将收到通告的坐席：%1。有效期内签入的坐席也会收到。</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>It no longer holds then, and nobody who signs in gets it. Withdraw it?</source>
        <translation>撤回后通告立即失效，之后签入的坐席不会收到。要撤回吗？</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>On its way; who got it stands below.</source>
        <translation>正在发送；送达情况见下方。</translation>
    </message>
    <message>
        <source>What you have written here was not sent. Discard it?</source>
        <translation>此处编写的内容尚未发送。要放弃吗？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>a notice that is being written</source>
        <translation>正在编写的通告</translation>
    </message>
    <message>
        <source>a new text of a notice that was sent</source>
        <translation>已发送通告的新文本</translation>
    </message>
    <message>
        <source>What you had not saved is back.</source>
        <translation>未保存的内容已恢复。</translation>
    </message>
    <message>
        <source>What you had not saved is back. The notice was changed meanwhile: look at all of it.</source>
        <translation>未保存的内容已恢复。在此期间该通告已被他人修改，请通读全文。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::OutsideTab</name>
    <message>
        <source>Other systems</source>
        <translation>外部系统</translation>
    </message>
    <message>
        <source>Write a number to ask for.</source>
        <translation>请输入要查询的号码。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>An answer came for %1, but none of the fields was in it.</source>
        <translation>已收到 %1 的应答，但其中没有任何所设字段。</translation>
    </message>
    <message>
        <source>The other system answers and does not know this number.</source>
        <translation>外部系统有应答，但查无此号码。</translation>
    </message>
    <message>
        <source>Asked %1, answered %2, failed %3, from memory %4.</source>
        <translation>查询 %1 次，应答 %2 次，失败 %3 次，缓存命中 %4 次。</translation>
    </message>
    <message>
        <source>Works. %1</source>
        <translation>正常。%1</translation>
    </message>
    <message>
        <source>It failed too often and is left alone for a while: %1 %2</source>
        <translation>失败次数过多，暂停查询一段时间：%1 %2</translation>
    </message>
    <message>
        <source>Sent %1, waiting %2, given up %3.</source>
        <translation>已发送 %1 条，等待 %2 条，已放弃 %3 条。</translation>
    </message>
    <message>
        <source>Look up callers in another system</source>
        <translation>在外部系统中查询来电者</translation>
    </message>
    <message>
        <source>Address; {number} stands for the caller&apos;s number</source>
        <translation>地址；{number} 代表来电号码</translation>
    </message>
    <message>
        <source>Fields: of the customer (name, segment, tags, notes, accountManager, key), and the path in the answer (data.items[0].name)</source>
        <translation>字段：客户字段（name、segment、tags、notes、accountManager、key）及其在应答中的路径（data.items[0].name）</translation>
    </message>
    <message>
        <source>Headers; {secret} stands for the secret</source>
        <translation>请求头；{secret} 代表密钥</translation>
    </message>
    <message>
        <source>Secret of the look-up</source>
        <translation>外部查询密钥</translation>
    </message>
    <message>
        <source>An answer later than this is not waited for</source>
        <translation>应答超时时间</translation>
    </message>
    <message>
        <source>An answer is used again for</source>
        <translation>应答缓存时长</translation>
    </message>
    <message>
        <source>Try it with a number</source>
        <translation>用号码测试</translation>
    </message>
    <message>
        <source>Webhook: the address that grouped cases are sent to</source>
        <translation>Webhook：接收工单组的地址</translation>
    </message>
    <message>
        <source>Secret with which they are signed</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>A message is given up after so many attempts</source>
        <translation>消息尝试多少次后放弃</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source> min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Leave empty to keep the one in the keychain</source>
        <translation>留空则沿用密钥环中的密钥</translation>
    </message>
    <message>
        <source>Handed to the keychain…</source>
        <translation>正在存入密钥环…</translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation>已存入密钥环。</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>未能保存：%1</translation>
    </message>
    <message>
        <source>This is no number that can be asked for.</source>
        <translation>此号码无法查询。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::PairTable</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove the chosen one</source>
        <translation>移除所选行</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::ReasonsTab</name>
    <message>
        <source>Contact reasons</source>
        <translation>来电原因</translation>
    </message>
    <message>
        <source>The reason “%1” is named twice.</source>
        <translation>来电原因“%1”重复。</translation>
    </message>
    <message>
        <source>No reason stands beside “%1”.</source>
        <translation>“%1”未对应来电原因。</translation>
    </message>
    <message>
        <source>Of today&apos;s calls %1 have no reason.</source>
        <translation>今日有 %1 通来电未确定来电原因。</translation>
    </message>
    <message>
        <source>A channel variable</source>
        <translation>通道变量</translation>
    </message>
    <message>
        <source>A UserEvent of the PBX</source>
        <translation>PBX 的 UserEvent</translation>
    </message>
    <message>
        <source>The way through the voice menu</source>
        <translation>语音菜单路径</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>The reasons: a key for rules and reports, and the names on screen</source>
        <translation>来电原因：用于规则和报表的标识，以及界面显示名称</translation>
    </message>
    <message>
        <source>Where the reason comes from: the first that says something wins; what is set by hand always wins</source>
        <translation>原因来源：按顺序采用第一个有值的来源；手动设置始终优先</translation>
    </message>
    <message>
        <source>Channel variable whose value is the reason</source>
        <translation>以其值为来电原因的通道变量</translation>
    </message>
    <message>
        <source>UserEvent whose header Reason is the reason</source>
        <translation>以 Reason 头为来电原因的 UserEvent</translation>
    </message>
    <message>
        <source>What a source says, and which reason is meant (else: the value itself in lower case)</source>
        <translation>来源值与对应的来电原因（未列出的取其小写值）</translation>
    </message>
    <message>
        <source>Places of the voice menu: context/extension or context, and the reason</source>
        <translation>语音菜单位置（上下文/分机，或仅上下文）与对应的来电原因</translation>
    </message>
    <message>
        <source>Queues, and the reason of their callers</source>
        <translation>队列与其来电者的来电原因</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>来电原因</translation>
    </message>
    <message>
        <source>Context/extension</source>
        <translation>上下文/分机</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::RulesPage</name>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>已保存，即刻生效。</translation>
    </message>
    <message>
        <source>What you have changed is lost. Undo it all?</source>
        <translation>您所做的更改将丢失。要全部撤销吗？</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>撤销更改</translation>
    </message>
    <message>
        <source>Somebody else has saved rules meanwhile. Saving yours replaces them.</source>
        <translation>期间有其他人保存了规则，您保存后将覆盖其内容。</translation>
    </message>
    <message>
        <source>No records are kept, so there are no versions.</source>
        <translation>未启用资料库，因此没有历史版本。</translation>
    </message>
    <message>
        <source>Version %1 stands in the fields; save it to let it hold.</source>
        <translation>版本 %1 已填入，保存后生效。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>历史版本…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This version cannot be read.</source>
        <translation>无法读取此版本。</translation>
    </message>
    <message>
        <source>rules that were changed</source>
        <translation>已修改的规则</translation>
    </message>
    <message>
        <source>What you had not saved is back.</source>
        <translation>未保存的内容已恢复。</translation>
    </message>
    <message>
        <source>a secret that is not in the keychain yet</source>
        <translation>尚未存入密钥环的密钥</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::SharedTab</name>
    <message>
        <source>China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>中国澳门</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>Lists and promises</source>
        <translation>名单与服务承诺</translation>
    </message>
    <message>
        <source>The promise for “%1” is no number of seconds.</source>
        <translation>“%1”的承诺不是有效的秒数。</translation>
    </message>
    <message>
        <source>Number lists, for rules that ask whether a number stands on one</source>
        <translation>号码名单，供判断号码是否在名单上的规则使用</translation>
    </message>
    <message>
        <source>Promises: within how many seconds a call of a segment is to be answered. The segment * is for everybody else.</source>
        <translation>服务承诺：各客户级别的来电须在多少秒内接听。级别 * 表示其他所有客户。</translation>
    </message>
    <message>
        <source>Country of numbers that are written without one</source>
        <translation>未带国家代码的号码所属国家/地区</translation>
    </message>
    <message>
        <source>Language of notices to agents</source>
        <translation>发给坐席的通告语言</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Numbers, with commas between</source>
        <translation>号码，以逗号分隔</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::SoundBox</name>
    <message>
        <source>as its severity</source>
        <translation>跟随级别</translation>
    </message>
    <message>
        <source>one soft note</source>
        <translation>柔和单音</translation>
    </message>
    <message>
        <source>two notes</source>
        <translation>双音</translation>
    </message>
    <message>
        <source>three rising</source>
        <translation>三连升音</translation>
    </message>
    <message>
        <source>four quick</source>
        <translation>四连急音</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::SurgeCurve</name>
    <message>
        <source>%1: calls %2</source>
        <comment>time, number</comment>
        <translation>%1：来电 %2 通</translation>
    </message>
    <message>
        <source>, expected %1 (%2 to %3)</source>
        <translation>，预期 %1（%2 至 %3）</translation>
    </message>
    <message>
        <source>, too little history to judge by</source>
        <translation>，历史数据不足，无法判断</translation>
    </message>
    <message>
        <source>, still running</source>
        <translation>，统计中</translation>
    </message>
    <message>
        <source>, surge</source>
        <translation>，激增</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::SurgePage</name>
    <message>
        <source>Surges</source>
        <translation>激增</translation>
    </message>
    <message>
        <source>Series that are watched</source>
        <translation>监测中的序列</translation>
    </message>
    <message>
        <source>Nothing is counted yet: the first calls begin the series.</source>
        <translation>暂无计数：首批来电将形成序列。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>The cases are grouped; new ones join while the group is open.</source>
        <translation>工单已归并；工单组关闭前，新工单会自动归入。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::SurgeView</name>
    <message>
        <source>No series is chosen</source>
        <translation>未选择序列</translation>
    </message>
    <message>
        <source>Choose one at the left to see its curve against what is usual at this time of this weekday.</source>
        <translation>请在左侧选择一个序列，查看其曲线与同一星期几、同一时段平常水平的对比。</translation>
    </message>
    <message>
        <source>calls in this interval, %1 expected</source>
        <translation>本间隔来电，预期 %1</translation>
    </message>
    <message>
        <source>calls in this interval</source>
        <translation>本间隔来电</translation>
    </message>
    <message>
        <source>No surge in the last 24 hours</source>
        <translation>最近24小时无激增</translation>
    </message>
    <message>
        <source>More calls than usual</source>
        <translation>来电多于平常</translation>
    </message>
    <message>
        <source>Fewer calls than usual</source>
        <translation>来电少于平常</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <translation>%2 起 %1（已持续 %3）</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%2 至 %3 期间 %1</translation>
    </message>
    <message>
        <source>Compared with the same weekday and time of past weeks (known: %1).</source>
        <translation>与过去几周同一星期几、同一时段对比（已有 %1 周数据）。</translation>
    </message>
    <message>
        <source>Too little history to know what is usual here (weeks known: %1). Only a sudden rise against the last hours is told.</source>
        <translation>历史数据不足，无法得知平常水平（已有 %1 周数据）。仅提示相对最近几小时的突增。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 来自 %2</translation>
    </message>
    <message>
        <source>%1 about %2</source>
        <translation>%1 来电原因为 %2</translation>
    </message>
    <message>
        <source>%1 answered by %2</source>
        <translation>%1 由 %2 接听</translation>
    </message>
    <message>
        <source>%1 dialled %2</source>
        <translation>%1 拨打 %2</translation>
    </message>
    <message>
        <source>%1 in queue %2</source>
        <translation>%1 在队列 %2</translation>
    </message>
    <message>
        <source>%1 (usually %2)</source>
        <translation>%1（平常 %2）</translation>
    </message>
    <message>
        <source>Tell all agents…</source>
        <translation>通知全体坐席…</translation>
    </message>
    <message>
        <source>Group the cases</source>
        <translation>归并工单</translation>
    </message>
    <message>
        <source>Where it is concentrated</source>
        <translation>集中分布</translation>
    </message>
    <message>
        <source>The last calls of this cause</source>
        <translation>最近的同因来电</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>来电原因</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>No call of this cause yet</source>
        <translation>暂无同因来电</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::SurgesTab</name>
    <message>
        <source>Surges</source>
        <translation>激增</translation>
    </message>
    <message>
        <source>Look for surges</source>
        <translation>监测激增</translation>
    </message>
    <message>
        <source>Tell silences as well: calls that no longer reach us</source>
        <translation>同时提示骤降：电话打不进来</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>检测方法</translation>
    </message>
    <message>
        <source>Calls are counted in intervals of</source>
        <translation>来电计数间隔</translation>
    </message>
    <message>
        <source>An interval with fewer calls is no surge, whatever was expected</source>
        <translation>间隔内来电低于此数不算激增（无论预期多少）</translation>
    </message>
    <message>
        <source>What is usual is learned from so many weeks</source>
        <translation>学习平常水平所用的周数</translation>
    </message>
    <message>
        <source>A silence is told only where at least so many calls were expected</source>
        <translation>预期来电达到此数才提示骤降</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Lookout::VersionList</name>
    <message>
        <source>Versions: %1</source>
        <translation>历史版本：%1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>保存人</translation>
    </message>
    <message>
        <source>Nothing was saved yet</source>
        <translation>尚无保存记录</translation>
    </message>
    <message>
        <source>Bring back into the fields</source>
        <translation>恢复到编辑框</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Methods</name>
    <message>
        <source>CUSUM</source>
        <translation>CUSUM</translation>
    </message>
    <message>
        <source>EARS C1</source>
        <translation>EARS C1</translation>
    </message>
    <message>
        <source>EARS C2</source>
        <translation>EARS C2</translation>
    </message>
    <message>
        <source>EARS C3</source>
        <translation>EARS C3</translation>
    </message>
    <message>
        <source>Negative binomial CUSUM</source>
        <translation>负二项 CUSUM</translation>
    </message>
    <message>
        <source>Farrington</source>
        <translation>Farrington</translation>
    </message>
    <message>
        <source>Adds up what is more than usual: finds a small rise that lasts. (Page 1954)</source>
        <translation>累加超出平常的部分，可发现持续的小幅上升。（Page 1954）</translation>
    </message>
    <message>
        <source>Compares with the last intervals alone: needs no history, and gets used to a slow rise. (CDC, Hutwagner 2003)</source>
        <translation>只与最近几个间隔比较：无需历史数据，但会逐渐适应缓慢上升。（CDC，Hutwagner 2003）</translation>
    </message>
    <message>
        <source>As C1, but leaves out the newest intervals, so that a rise does not hide itself. (CDC, Hutwagner 2003)</source>
        <translation>同 C1，但不计最新的几个间隔，避免上升掩盖自身。（CDC，Hutwagner 2003）</translation>
    </message>
    <message>
        <source>As C2 over three intervals: finds a gradual rise, and alarms more often. (CDC, Hutwagner 2003)</source>
        <translation>同 C2，但综合三个间隔：可发现逐步上升，告警也更频繁。（CDC，Hutwagner 2003）</translation>
    </message>
    <message>
        <source>Adds up the evidence for a rise, and allows for counts that scatter more than by chance. (Höhle and Paul 2008)</source>
        <translation>累积上升的证据，并容许计数波动大于随机水平。（Höhle 和 Paul 2008）</translation>
    </message>
    <message>
        <source>Compares each interval with the same time of past weeks; says nothing without them. (Farrington 1996)</source>
        <translation>将每个间隔与过去几周的同一时段比较；没有历史数据则不作判断。（Farrington 1996）</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Models::AuditModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Models::ContactModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>来电原因</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等待时长</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Models::CustomerModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Notices</name>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>taken by the PBX</source>
        <translation>PBX 已接收</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>无法发送</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Pbx::AmiLink</name>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>This manager user may not act on agents: pause, add, remove and penalty need write=agent.</source>
        <translation>此管理用户无权操作坐席：示忙、加入、移出和优先级需要 write=agent。</translation>
    </message>
    <message>
        <source>This manager user may not act on calls: hang up, move and transfer need write=call.</source>
        <translation>此管理用户无权操作通话：挂断、转移和转接需要 write=call。</translation>
    </message>
    <message>
        <source>The channels cannot be listed (%1): calls that began before are not seen.</source>
        <translation>无法列出通道（%1）：看不到此前开始的通话。</translation>
    </message>
    <message>
        <source>the caller was not moved</source>
        <translation>来电者未被转移</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>this Asterisk does not offer “%1” to this manager user</source>
        <translation>此 Asterisk 不向该管理用户提供“%1”</translation>
    </message>
    <message numerus="yes">
        <source>no event of the change came within %n second(s)</source>
        <translation>
            <numerusform>%n 秒内没有收到变更事件</numerusform>
        </translation>
    </message>
    <message>
        <source>The queues cannot be listed (%1): write=reporting is missing; the floor fills as events come.</source>
        <translation>无法列出队列（%1）：缺少 write=reporting；现场将随事件逐步补全。</translation>
    </message>
    <message>
        <source>A list of the PBX did not end: an eventfilter of this manager user may keep it back. What was there before the console started may be missing.</source>
        <translation>PBX 的一个列表没有结束：可能被该管理用户的 eventfilter 拦下。控制台启动之前的内容可能缺失。</translation>
    </message>
    <message>
        <source>this recording was not begun from here</source>
        <translation>此录音不是从这里开始的</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Pbx::AmiSession</name>
    <message>
        <source>the connection to %1:%2 was closed</source>
        <translation>与 %1:%2 的连接已关闭</translation>
    </message>
    <message>
        <source>the certificate of %1 is not the pinned one; it shows SHA-256 %2</source>
        <translation>%1 的证书与固定的证书不符；其 SHA-256 为 %2</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted (%2); to pin it, give its SHA-256 fingerprint %3</source>
        <translation>%1 的证书不受信任（%2）；如需固定该证书，请提供其 SHA-256 指纹 %3</translation>
    </message>
    <message>
        <source>%1:%2 is silent</source>
        <translation>%1:%2 没有回应</translation>
    </message>
    <message>
        <source>%1:%2 is no Asterisk manager</source>
        <translation>%1:%2 不是 Asterisk 管理接口</translation>
    </message>
    <message>
        <source>%1 offers no MD5 login, and the secret is not sent in the clear: use amis://</source>
        <translation>%1 不支持 MD5 登录，且密码不以明文发送：请使用 amis://</translation>
    </message>
    <message>
        <source>%1 refused the login of “%2”: %3</source>
        <translation>%1 拒绝“%2”登录：%3</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Pbx::Doctor</name>
    <message>
        <source>In manager.conf, [general]: enabled=yes, port=%1, and bindaddr= an address that this machine reaches; then “manager reload”.</source>
        <translation>在 manager.conf 的 [general] 中：enabled=yes、port=%1，bindaddr= 设为本机可达的地址；然后执行 “manager reload”。</translation>
    </message>
    <message>
        <source>The manager&apos;s port is in manager.conf (port=, or tlsbindaddr= for TLS); a TLS port needs amis://.</source>
        <translation>管理接口端口在 manager.conf 中（port=，TLS 为 tlsbindaddr=）；TLS 端口需用 amis://。</translation>
    </message>
    <message>
        <source>Pin it with --fingerprint, or install a certificate that this machine trusts (tlscertfile= in manager.conf).</source>
        <translation>用 --fingerprint 固定该证书，或安装本机信任的证书（manager.conf 中的 tlscertfile=）。</translation>
    </message>
    <message>
        <source>%1:%2 answers: %3</source>
        <translation>%1:%2 应答：%3</translation>
    </message>
    <message>
        <source>In manager.conf, [%1]: secret=, and permit= for the address of this machine.</source>
        <translation>在 manager.conf 的 [%1] 中：设置 secret=，并用 permit= 允许本机地址。</translation>
    </message>
    <message>
        <source>encrypted; the certificate&apos;s SHA-256 is %1</source>
        <translation>已加密；证书的 SHA-256 为 %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>tlsenable=yes and tlscertfile= in manager.conf, then amis://</source>
        <translation>在 manager.conf 中设置 tlsenable=yes 和 tlscertfile=，然后使用 amis://</translation>
    </message>
    <message>
        <source>“%1” is logged in</source>
        <translation>“%1”已登录</translation>
    </message>
    <message>
        <source>may act on agents and calls</source>
        <translation>可操作坐席和通话</translation>
    </message>
    <message>
        <source>write rights are missing: %1. What needs them is disabled on the screen.</source>
        <translation>缺少写权限：%1。需要这些权限的操作在界面上已禁用。</translation>
    </message>
    <message>
        <source>In manager.conf, [%1]: write=%2</source>
        <translation>在 manager.conf 的 [%1] 中：write=%2</translation>
    </message>
    <message>
        <source>the version is not told: %1</source>
        <translation>未提供版本信息：%1</translation>
    </message>
    <message>
        <source>Asterisk %1 is too old</source>
        <translation>Asterisk %1 版本过旧</translation>
    </message>
    <message>
        <source>Asterisk 13 or newer is needed.</source>
        <translation>需要 Asterisk 13 或更新版本。</translation>
    </message>
    <message>
        <source>Asterisk %1</source>
        <translation>Asterisk %1</translation>
    </message>
    <message>
        <source>the PBX&apos;s clock is %1 s ahead of this one</source>
        <translation>PBX 的时钟比本机快 %1 秒</translation>
    </message>
    <message>
        <source>Let both machines keep time by NTP.</source>
        <translation>请让两台机器都用 NTP 对时。</translation>
    </message>
    <message>
        <source>the queues cannot be listed: %1</source>
        <translation>无法列出队列：%1</translation>
    </message>
    <message>
        <source>this PBX has no queues</source>
        <translation>此 PBX 没有队列</translation>
    </message>
    <message>
        <source>Queues are defined in queues.conf.</source>
        <translation>队列在 queues.conf 中定义。</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n 个队列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 个成员</numerusform>
        </translation>
    </message>
    <message>
        <source>members on Local channels without a state interface always look free: %1</source>
        <translation>使用 Local 通道且没有状态接口的成员总显示为空闲：%1</translation>
    </message>
    <message>
        <source>In queues.conf: member =&gt; Local/1001@from-queue/n,0,Name,PJSIP/1001 (the fourth field), or StateInterface in QueueAdd.</source>
        <translation>在 queues.conf 中：member =&gt; Local/1001@from-queue/n,0,姓名,PJSIP/1001（第四个字段），或在 QueueAdd 中指定 StateInterface。</translation>
    </message>
    <message>
        <source>members whose device does not exist: %1</source>
        <translation>设备不存在的成员：%1</translation>
    </message>
    <message>
        <source>Correct the member =&gt; lines in queues.conf, or the endpoints.</source>
        <translation>请更正 queues.conf 中的 member =&gt; 行或终端配置。</translation>
    </message>
    <message>
        <source>every member&apos;s state can be seen</source>
        <translation>可以看到每个成员的状态</translation>
    </message>
    <message>
        <source>In modules.conf: load =&gt; app_chanspy.so</source>
        <translation>在 modules.conf 中：load =&gt; app_chanspy.so</translation>
    </message>
    <message>
        <source>ChanSpy is loaded</source>
        <translation>ChanSpy 已加载</translation>
    </message>
    <message>
        <source>ChanSpy is not loaded: nobody can be listened to</source>
        <translation>ChanSpy 未加载：无法监听</translation>
    </message>
    <message>
        <source>whether ChanSpy is loaded cannot be seen without write=system</source>
        <translation>没有 write=system 权限，无法确认 ChanSpy 是否已加载</translation>
    </message>
    <message>
        <source>events come: %1</source>
        <translation>能收到事件：%1</translation>
    </message>
    <message>
        <source>events carry the PBX&apos;s own time</source>
        <translation>事件带有 PBX 自身的时间</translation>
    </message>
    <message>
        <source>events carry no time: the moment of arrival is used</source>
        <translation>事件不带时间：以到达时刻为准</translation>
    </message>
    <message>
        <source>In manager.conf, [general]: timestampevents=yes</source>
        <translation>在 manager.conf 的 [general] 中：timestampevents=yes</translation>
    </message>
    <message>
        <source>In manager.conf, [%1]: write=reporting</source>
        <translation>在 manager.conf 的 [%1] 中：write=reporting</translation>
    </message>
    <message>
        <source>In manager.conf, [%1]: read=call,agent and write=reporting</source>
        <translation>在 manager.conf 的 [%1] 中：read=call,agent 和 write=reporting</translation>
    </message>
    <message>
        <source>no event came within the check; read=call,agent is needed</source>
        <translation>检查期间没有收到事件；需要 read=call,agent</translation>
    </message>
    <message>
        <source>take-overs go through the context “%1”</source>
        <translation>拦截通过拨号方案上下文“%1”进行</translation>
    </message>
    <message>
        <source>there is no context “%1”: no call can be taken over</source>
        <translation>没有拨号方案上下文“%1”：无法拦截通话</translation>
    </message>
    <message>
        <source>Write one into extensions.conf (the README shows it) and name it in the feed&apos;s URL: ?takeovers=CONTEXT</source>
        <translation>请在 extensions.conf 中编写一个（示例见 README），并在数据源的 URL 中指定：?takeovers=CONTEXT</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Pbx::ReplayLink</name>
    <message>
        <source>a recording, at %1 times its pace</source>
        <translation>录制数据，按 %1 倍速播放</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>录制数据</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone</name>
    <message>
        <source>“%1” is no SIP account: sip:2001@host:5060;transport=tcp or sips:2001@host:5061</source>
        <translation>“%1”不是 SIP 账号：应为 sip:2001@host:5060;transport=tcp 或 sips:2001@host:5061</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone::Chime</name>
    <message>
        <source>There is no device to play sounds on.</source>
        <translation>没有可播放声音的设备。</translation>
    </message>
    <message>
        <source>“%1” is not there: “%2” is used until it is back.</source>
        <translation>“%1”不在：恢复前使用“%2”。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone::ChimeWorker</name>
    <message>
        <source>The usual sound is played instead of a file: %1</source>
        <translation>无法播放声音文件，已改用默认提示音：%1</translation>
    </message>
    <message>
        <source>The sound could not be played on the device.</source>
        <translation>无法在该设备上播放声音。</translation>
    </message>
    <message>
        <source>The device for sounds cannot be opened.</source>
        <translation>无法打开声音设备。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone::Core</name>
    <message>
        <source>the SIP stack can not be started: %1</source>
        <translation>无法启动 SIP 协议栈：%1</translation>
    </message>
    <message>
        <source>it carries a token that nobody waits for</source>
        <translation>其中的令牌没有对应的等待请求</translation>
    </message>
    <message>
        <source>nobody asked for this call</source>
        <translation>没有人请求过此通话</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>已挂断</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>the PBX is gone</source>
        <translation>PBX 已断开</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone::Line</name>
    <message>
        <source>no ports for the sound: %1</source>
        <translation>没有可用于声音的端口：%1</translation>
    </message>
    <message>
        <source>it offers no encryption</source>
        <translation>对方未提供加密</translation>
    </message>
    <message>
        <source>it carries no session description</source>
        <translation>其中没有会话描述</translation>
    </message>
    <message>
        <source>the call could not be answered</source>
        <translation>无法接听该通话</translation>
    </message>
    <message>
        <source>the PBX has given up</source>
        <translation>PBX 已放弃</translation>
    </message>
    <message>
        <source>the PBX does not answer</source>
        <translation>PBX 没有应答</translation>
    </message>
    <message>
        <source>the PBX&apos;s answer can not be understood</source>
        <translation>无法理解 PBX 的应答</translation>
    </message>
    <message>
        <source>the other side hung up</source>
        <translation>对方已挂断</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone::LineSdp</name>
    <message>
        <source>its session description can not be read</source>
        <translation>无法读取其会话描述</translation>
    </message>
    <message>
        <source>it offers no audio that this phone could take</source>
        <translation>对方未提供此话机可接受的音频</translation>
    </message>
    <message>
        <source>it offers no codec that this phone has (PCMU, PCMA)</source>
        <translation>对方未提供此话机支持的编解码（PCMU、PCMA）</translation>
    </message>
    <message>
        <source>it wants SRTP without a key that this phone could use (AES_CM_128_HMAC_SHA1_80)</source>
        <translation>对方要求 SRTP，但没有此话机可用的密钥（AES_CM_128_HMAC_SHA1_80）</translation>
    </message>
    <message>
        <source>it offers no encryption, and the account does not go without</source>
        <translation>对方未提供加密，而该账号要求必须加密</translation>
    </message>
    <message>
        <source>memory is short</source>
        <translation>内存不足</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone::Registrar</name>
    <message>
        <source>there is no way to %1 from here</source>
        <translation>从本机无法到达 %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有应答</translation>
    </message>
    <message>
        <source>no connection to %1: %2</source>
        <translation>无法连接到 %1：%2</translation>
    </message>
    <message>
        <source>the PBX points elsewhere (%1), which is not followed</source>
        <translation>PBX 指向其他地址（%1），不予跟随</translation>
    </message>
    <message>
        <source>the PBX refuses %1 (%2)</source>
        <translation>PBX 拒绝了 %1（%2）</translation>
    </message>
    <message>
        <source>the PBX does not register: %1</source>
        <translation>PBX 未予注册：%1</translation>
    </message>
    <message>
        <source>the PBX did not keep the registration</source>
        <translation>PBX 没有保留注册</translation>
    </message>
    <message>
        <source>the PBX asks for the secret again and again</source>
        <translation>PBX 反复要求提供密钥</translation>
    </message>
    <message>
        <source>the PBX refuses the user name or the secret</source>
        <translation>PBX 拒绝了用户名或密钥</translation>
    </message>
    <message>
        <source>the PBX asks for a kind of authentication that this phone does not know (it knows digest with MD5)</source>
        <translation>PBX 要求的认证方式此话机不支持（仅支持 MD5 摘要认证）</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone::SipAccount</name>
    <message>
        <source>a secret does not belong into a SIP account&apos;s URL: it is asked for, or read from a file</source>
        <translation>密钥不应写在 SIP 账号的 URL 中：程序会询问，或从文件读取</translation>
    </message>
    <message>
        <source>“%1” in a SIP account: transport=udp, tcp or tls is understood (sips: is tls)</source>
        <translation>SIP 账号中的“%1”：只支持 transport=udp、tcp 或 tls（sips: 即 tls）</translation>
    </message>
    <message>
        <source>srtp=%1 in a SIP account: off, offered or required</source>
        <translation>SIP 账号中的 srtp=%1：应为 off、offered 或 required</translation>
    </message>
    <message>
        <source>auth= in a SIP account holds a character that SIP can not carry</source>
        <translation>SIP 账号中的 auth= 含有 SIP 无法传送的字符</translation>
    </message>
    <message>
        <source>fingerprint= in a SIP account: the SHA-256 of the certificate, 64 hex digits</source>
        <translation>SIP 账号中的 fingerprint=：应为证书的 SHA-256，64 位十六进制数字</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone::SoundDevices</name>
    <message>
        <source>“%1” is not there: “%2” is used until it is back</source>
        <translation>“%1”不在：恢复之前使用“%2”</translation>
    </message>
    <message>
        <source>there is no device to hear with</source>
        <translation>没有可用于收听的设备</translation>
    </message>
    <message>
        <source>there is no microphone</source>
        <translation>没有麦克风</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Phone::TlsTrust</name>
    <message>
        <source>TLS can not be set up: %1</source>
        <translation>无法建立 TLS：%1</translation>
    </message>
    <message>
        <source>the file of authorities “%1” can not be read</source>
        <translation>无法读取 CA 文件“%1”</translation>
    </message>
    <message>
        <source>“%1” is no name that a certificate could carry</source>
        <translation>“%1”不是证书可以包含的名称</translation>
    </message>
    <message>
        <source>the PBX&apos;s certificate is not the one whose fingerprint was given</source>
        <translation>PBX 的证书与给定的指纹不符</translation>
    </message>
    <message>
        <source>the PBX&apos;s certificate is not trusted: %1</source>
        <translation>PBX 的证书不受信任：%1</translation>
    </message>
</context>
<context>
    <name>Floorwatch::PhoneSettings</name>
    <message>
        <source>The extension of the desk phone is missing.</source>
        <translation>缺少桌面话机的分机号。</translation>
    </message>
    <message>
        <source>The user of the SIP account is missing.</source>
        <translation>缺少 SIP 账号的用户。</translation>
    </message>
    <message>
        <source>The server of the SIP account is missing.</source>
        <translation>缺少 SIP 账号的服务器。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Session::AlertDesk</name>
    <message>
        <source>This alert is gone.</source>
        <translation>此告警已不存在。</translation>
    </message>
    <message>
        <source>This alert is over.</source>
        <translation>此告警已结束。</translation>
    </message>
    <message>
        <source>There is no file of customers and contacts.</source>
        <translation>没有客户与联络资料文件。</translation>
    </message>
    <message>
        <source>This call is over.</source>
        <translation>此通话已结束。</translation>
    </message>
    <message>
        <source>An anonymous caller keeps no note: use the call&apos;s own.</source>
        <translation>匿名来电者无法保存备注，请使用通话备注。</translation>
    </message>
    <message>
        <source>Nothing can be promised to an anonymous caller.</source>
        <translation>无法向匿名来电者作出承诺。</translation>
    </message>
    <message>
        <source>This group is closed.</source>
        <translation>此工单组已关闭。</translation>
    </message>
    <message>
        <source>This call is tied to the group already.</source>
        <translation>此通话已归并到该工单组。</translation>
    </message>
    <message>
        <source>This group is gone.</source>
        <translation>此工单组已不存在。</translation>
    </message>
    <message>
        <source>This call is not tied to the group.</source>
        <translation>此通话未归并到该工单组。</translation>
    </message>
    <message>
        <source>This group is open.</source>
        <translation>此工单组未关闭。</translation>
    </message>
    <message>
        <source>No other system is named: see the rules page, webhook.</source>
        <translation>未指定外部系统：请在规则页的 Webhook 中设置。</translation>
    </message>
    <message>
        <source>This notice is gone.</source>
        <translation>此通告已不存在。</translation>
    </message>
    <message>
        <source>It was not sent to this agent.</source>
        <translation>此通告未发给该坐席。</translation>
    </message>
    <message>
        <source>Rule “%1”: %2</source>
        <translation>规则“%1”：%2</translation>
    </message>
    <message>
        <source>This guide is gone.</source>
        <translation>此指引已不存在。</translation>
    </message>
    <message>
        <source>The desk is still being read from the disk.</source>
        <translation>资料仍在读取中，请稍候。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Session::Monitor</name>
    <message>
        <source>Nothing is being listened to.</source>
        <translation>当前没有监听任何通话。</translation>
    </message>
    <message>
        <source>There is no customer on this call.</source>
        <translation>此通话中没有客户。</translation>
    </message>
    <message>
        <source>The phone was changed.</source>
        <translation>话机已更换。</translation>
    </message>
    <message>
        <source>No phone is set up: choose a headset account or a desk phone in the settings.</source>
        <translation>尚未设置话机：请在设置中选择耳机账号或桌面话机。</translation>
    </message>
    <message>
        <source>By policy nobody listens by a desk phone.</source>
        <translation>按策略，不允许使用桌面话机监听。</translation>
    </message>
    <message>
        <source>By policy the agent or the customer is told, and only the headset can do that.</source>
        <translation>按策略须告知坐席或客户，而只有耳机能做到。</translation>
    </message>
    <message>
        <source>This agent is not on a call now.</source>
        <translation>该坐席当前没有通话。</translation>
    </message>
    <message>
        <source>Not given back: %1</source>
        <translation>未交还：%1</translation>
    </message>
    <message>
        <source>The recording was not changed: %1</source>
        <translation>录音未更改：%1</translation>
    </message>
    <message>
        <source>The PBX began with another call than asked for; it was ended at once.</source>
        <translation>PBX 接入的不是所请求的通话，已立即结束。</translation>
    </message>
    <message>
        <source>The link to the PBX broke: nobody could say any more who hears whom.</source>
        <translation>与 PBX 的连接中断：已无法确定谁能听到谁。</translation>
    </message>
    <message>
        <source>The agent hears a tone</source>
        <translation>坐席会听到提示音</translation>
    </message>
    <message>
        <source>The agent hears an announcement</source>
        <translation>坐席会听到语音提示</translation>
    </message>
    <message>
        <source>Agent and customer hear an announcement</source>
        <translation>坐席和客户会听到语音提示</translation>
    </message>
    <message>
        <source>The line to the phone ended.</source>
        <translation>到话机的线路已断开。</translation>
    </message>
    <message>
        <source>The announcement that policy asks for cannot be played: %1</source>
        <translation>无法播放策略要求的语音提示：%1</translation>
    </message>
    <message>
        <source>it must be recorded at 8 kHz</source>
        <translation>必须以 8 kHz 录制</translation>
    </message>
    <message>
        <source>The PBX did not confirm that nobody hears you (%1), so the call was ended.</source>
        <translation>PBX 未确认无人能听到您（%1），因此已结束通话。</translation>
    </message>
    <message>
        <source>Not confirmed by the PBX (%1): back to listening.</source>
        <translation>PBX 未确认（%1）：已恢复监听。</translation>
    </message>
    <message>
        <source>Not taken over: %1</source>
        <translation>未拦截：%1</translation>
    </message>
    <message>
        <source>The phone did not take the call; the caller follows the PBX&apos;s dialplan now.</source>
        <translation>话机未接听该通话；来电者现按 PBX 的拨号方案继续。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>You are with a customer: end that call first.</source>
        <translation>您正在与客户通话，请先结束该通话。</translation>
    </message>
    <message>
        <source>This call is over.</source>
        <translation>此通话已结束。</translation>
    </message>
    <message>
        <source>An agent talks with this caller already: take the call over.</source>
        <translation>已有坐席在接待此来电，请改用拦截。</translation>
    </message>
    <message>
        <source>Nobody from outside is in this call.</source>
        <translation>此通话中没有外线方。</translation>
    </message>
    <message>
        <source>Not sent to your phone: %1</source>
        <translation>没有转到您的电话：%1</translation>
    </message>
    <message>
        <source>The link to the PBX is lost. You are still with the customer; that he hung up may be told late.</source>
        <translation>与 PBX 的连接已断。您仍在与客户通话；客户挂机可能会迟些才显示。</translation>
    </message>
    <message>
        <source>Somebody talks with this caller already.</source>
        <translation>已有人在与此来电者通话。</translation>
    </message>
    <message>
        <source>This caller rings at somebody else&apos;s phone.</source>
        <translation>此来电正在另一人的话机上振铃。</translation>
    </message>
    <message>
        <source>Choose on the Phone page at which PBX your phone is.</source>
        <translation>请在“话机”页选择您的话机所在的 PBX。</translation>
    </message>
    <message>
        <source>A caller without a number is told apart only where a take-over context is set.</source>
        <translation>没有号码的来电，只有设置了拦截上下文才能辨认。</translation>
    </message>
    <message>
        <source>By policy this asks for a reason first, which cannot be given here.</source>
        <translation>按策略需先填写原因，而此处无法填写。</translation>
    </message>
    <message>
        <source>Your phone is at %1 (page Phone), this caller at %2.</source>
        <translation>您的话机在 %1（见“话机”页），此来电在 %2。</translation>
    </message>
    <message>
        <source>No customer was taken over.</source>
        <translation>没有拦截中的客户。</translation>
    </message>
    <message>
        <source>This caller came from no agent.</source>
        <translation>此来电没有经过坐席。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Session::Session</name>
    <message>
        <source>Nothing is kept: no journal was named.</source>
        <translation>不保存任何记录：未指定日志文件。</translation>
    </message>
    <message>
        <source>Floorwatch was not running</source>
        <translation>Floorwatch 当时未运行</translation>
    </message>
    <message>
        <source>A recorded stream takes no commands.</source>
        <translation>录制的数据流不接受指令。</translation>
    </message>
    <message>
        <source>Not connected to %1: what is shown may be old.</source>
        <translation>未连接到 %1：显示的内容可能已过时。</translation>
    </message>
    <message>
        <source>The PBX user may not act on agents (write=agent is missing in manager.conf).</source>
        <translation>PBX 用户无权操作坐席（manager.conf 中缺少 write=agent）。</translation>
    </message>
    <message>
        <source>The PBX user may not act on calls (write=call is missing in manager.conf).</source>
        <translation>PBX 用户无权操作通话（manager.conf 中缺少 write=call）。</translation>
    </message>
    <message>
        <source>The PBX user may not ring telephones (write=originate is missing in manager.conf).</source>
        <translation>PBX 用户无权呼叫话机（manager.conf 中缺少 write=originate）。</translation>
    </message>
    <message>
        <source>The PBX user may not record (write=system is missing in manager.conf).</source>
        <translation>PBX 用户无权录音（manager.conf 中缺少 write=system）。</translation>
    </message>
    <message>
        <source>A change of mode could not be confirmed (read=dtmf is missing in manager.conf).</source>
        <translation>无法确认模式切换（manager.conf 中缺少 read=dtmf）。</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>无人登录。</translation>
    </message>
    <message>
        <source>The console is locked.</source>
        <translation>控制台已锁定。</translation>
    </message>
    <message>
        <source>There is no audit trail to write this down in.</source>
        <translation>没有可写入此操作的审计记录。</translation>
    </message>
    <message>
        <source>It could not be written to the audit trail, so it was not done: %1</source>
        <translation>无法写入审计记录，因此未执行：%1</translation>
    </message>
    <message>
        <source>The PBX user may not send texts (write=message is missing in manager.conf).</source>
        <translation>PBX 用户无权发送文本消息（manager.conf 中缺少 write=message）。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Session::Telephone</name>
    <message>
        <source>The phone is not registered: %1</source>
        <translation>话机未注册：%1</translation>
    </message>
    <message>
        <source>The phone is registering.</source>
        <translation>话机正在注册。</translation>
    </message>
    <message>
        <source>No extension of a desk phone is set.</source>
        <translation>未设置桌面话机的分机。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::CallActs</name>
    <message>
        <source>Not done: %1</source>
        <translation>未执行：%1</translation>
    </message>
    <message>
        <source>This call is over.</source>
        <translation>此通话已结束。</translation>
    </message>
    <message>
        <source>The caller waits in no queue.</source>
        <translation>来电者不在任何队列中等待。</translation>
    </message>
    <message>
        <source>Nobody from outside is in this call.</source>
        <translation>此通话中没有外线方。</translation>
    </message>
    <message>
        <source>No agent talks with this caller yet.</source>
        <translation>尚无坐席与该来电者通话。</translation>
    </message>
    <message>
        <source>The caller is next.</source>
        <translation>已将来电者提到队首。</translation>
    </message>
    <message>
        <source>The caller was sent to %1.</source>
        <translation>来电已转给 %1。</translation>
    </message>
    <message>
        <source>No agent is free now.</source>
        <translation>当前没有空闲坐席。</translation>
    </message>
    <message>
        <source>Free agents, the longest first</source>
        <translation>空闲坐席（空闲最久者优先）</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::ConnectForm</name>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation>证书指纹</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Keep the secret</source>
        <translation>保存密码</translation>
    </message>
    <message>
        <source>pbx.example.com</source>
        <translation>pbx.example.com</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>SHA-256, for a certificate of your own; else empty</source>
        <translation>自签名证书的 SHA-256；否则留空</translation>
    </message>
    <message>
        <source>a user of manager.conf</source>
        <translation>manager.conf 中的用户</translation>
    </message>
    <message>
        <source>In the desktop&apos;s keychain</source>
        <translation>保存在桌面密钥环中</translation>
    </message>
    <message>
        <source>Not at all: ask at every start</source>
        <translation>不保存：每次启动时询问</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The host is missing.</source>
        <translation>缺少主机。</translation>
    </message>
    <message>
        <source>The user is missing.</source>
        <translation>缺少用户。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::Console</name>
    <message>
        <source>Demo centre</source>
        <translation>演示中心</translation>
    </message>
    <message>
        <source>The secret of %1 is not in the desktop&apos;s keychain (%2). Enter it to connect.</source>
        <translation>桌面密钥环中没有 %1 的密码（%2）。请输入密码以连接。</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain did not take the secret: %1 Choose &quot;Not at all&quot; to go on without; it is then asked for at every start.</source>
        <translation>桌面密钥环未能保存密码：%1 可选择“不保存”继续；此后每次启动都会询问。</translation>
    </message>
    <message>
        <source>The audit trail cannot be written, so nothing is changed.</source>
        <translation>无法写入审计记录，因此未作任何更改。</translation>
    </message>
    <message>
        <source>To connect to a PBX takes the right to change settings: an administrator has it.</source>
        <translation>连接 PBX 需要更改设置的权限：管理员拥有此权限。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::DeskPages</name>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Surges</source>
        <translation>激增</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通告</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>you may not change the settings</source>
        <translation>您无权更改设置</translation>
    </message>
    <message>
        <source>%1 (it holds until Floorwatch is closed)</source>
        <translation>%1（在关闭本程序前有效）</translation>
    </message>
    <message>
        <source>there is no keychain (it holds until Floorwatch is closed)</source>
        <translation>没有可用的密钥环（在关闭本程序前有效）</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::DesktopNotes</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::Drafts</name>
    <message>
        <source>Floorwatch</source>
        <translation>Floorwatch 班长台</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::FirstStart</name>
    <message>
        <source>Floorwatch</source>
        <translation>Floorwatch 班长台</translation>
    </message>
    <message>
        <source>The supervisor&apos;s desk: every agent, queue and call as it is now.</source>
        <translation>班长的工作台：每个坐席、队列和通话的实时状况。</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>先看一看</translation>
    </message>
    <message>
        <source>The built-in call centre plays a busy day with invented people and calls. Nothing outside this program is touched.</source>
        <translation>内置的呼叫中心用虚构的人员和通话演示繁忙的一天，不会影响本程序以外的任何系统。</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>Connect to your PBX</source>
        <translation>连接您的 PBX</translation>
    </message>
    <message>
        <source>Asterisk 13 or newer, by its manager interface (AMI).</source>
        <translation>Asterisk 13 或更新版本，通过管理接口（AMI）连接。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::GoToDialog</name>
    <message>
        <source>Nothing fits</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Go to: agent, queue, caller or page</source>
        <translation>转到：坐席、队列、来电者或页面</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Agent, queue, caller or page; or: listen NAME</source>
        <translation>坐席、队列、来电者或页面；或：监听 姓名</translation>
    </message>
    <message>
        <source>listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>whisper</source>
        <translation>密语</translation>
    </message>
    <message>
        <source>barge</source>
        <translation>强插</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::HealthPanel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Last word</source>
        <translation>最近消息</translation>
    </message>
    <message>
        <source>Clock of the PBX</source>
        <translation>PBX 时钟</translation>
    </message>
    <message>
        <source>%1 s ahead of ours</source>
        <translation>比本机快 %1 秒</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Events used</source>
        <translation>已用事件</translation>
    </message>
    <message>
        <source>Events not needed</source>
        <translation>无需的事件</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式错误</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>重连次数</translation>
    </message>
    <message>
        <source>What this user may not see or do</source>
        <translation>此用户无权查看或操作的内容</translation>
    </message>
    <message>
        <source>Troubles in the stream, with the latest example</source>
        <translation>数据流中的问题及最近示例</translation>
    </message>
    <message>
        <source>Health of the feed</source>
        <translation>数据源状况</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Go to an agent, queue, caller or page</source>
        <translation>转到坐席、队列、来电者或页面</translation>
    </message>
    <message>
        <source>Next or previous part of the page</source>
        <translation>页面的下一区域或上一区域</translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>Type to find in a list</source>
        <translation>在列表中键入查找</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Details of an agent or call; a queue&apos;s agents only</source>
        <translation>查看坐席或通话详情；只看某队列的坐席</translation>
    </message>
    <message>
        <source>Find among the agents</source>
        <translation>在坐席中查找</translation>
    </message>
    <message>
        <source>Agents as cards or table</source>
        <translation>坐席卡片或表格</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Listen, whisper, barge in: who is chosen</source>
        <translation>监听、密语、强插：对所选对象</translation>
    </message>
    <message>
        <source>While listening: mode, take over</source>
        <translation>监听时：切换模式、拦截</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>While listening: held, the agent hears you</source>
        <translation>监听时：按住，坐席能听到您</translation>
    </message>
    <message>
        <source>While listening: mute, record, flag, note, give back</source>
        <translation>监听时：静音、录音、标记、备注、交还</translation>
    </message>
    <message>
        <source>End listening; close the details, then clear the filter</source>
        <translation>结束监听；关闭详情，再清除筛选</translation>
    </message>
    <message>
        <source>Lock the console</source>
        <translation>锁定控制台</translation>
    </message>
    <message>
        <source>Who calls: the demand card of the chosen caller</source>
        <translation>谁在来电：所选来电者的来电卡</translation>
    </message>
    <message>
        <source>Next alert; take the worst one</source>
        <translation>下一条告警；认领最严重的告警</translation>
    </message>
    <message>
        <source>Of an alert: take, snooze, assign, note, demand card, to the front</source>
        <translation>对告警：认领、稍后提醒、指派、备注、来电卡、提到队首</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::MainWindow</name>
    <message>
        <source>Floor</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>What happens is not being kept: %1 The live floor goes on.</source>
        <translation>当前发生的事件未被保存：%1 现场显示不受影响。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>快捷键（?）</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Floorwatch (demo)</source>
        <translation>Floorwatch 班长台（演示）</translation>
    </message>
    <message>
        <source>Floorwatch</source>
        <translation>Floorwatch 班长台</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>话机</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Nothing here is for you</source>
        <translation>这里没有您可查看的内容</translation>
    </message>
    <message>
        <source>Your account has no right to see the floor. An administrator can give it.</source>
        <translation>您的账号无权查看现场。管理员可以授予此权限。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This is not saved and is lost when you sign out:</source>
        <translation>以下内容尚未保存，退出登录后将丢失：</translation>
    </message>
    <message>
        <source>kept for %1 until the next sign-in</source>
        <translation>为 %1 暂存、待其再次登录的内容</translation>
    </message>
    <message>
        <source>This is not saved and is lost when Floorwatch is closed:</source>
        <translation>以下内容尚未保存，关闭程序后将丢失：</translation>
    </message>
    <message>
        <source>kept for you, on a page that you may no longer open</source>
        <translation>为您暂存、但其所在页面您已无权打开的内容</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::Notifier</name>
    <message>
        <source>A special caller</source>
        <translation>特殊来电</translation>
    </message>
    <message>
        <source>A special caller in “%1”</source>
        <translation>队列“%1”有特殊来电</translation>
    </message>
    <message>
        <source>An agent needs a look</source>
        <translation>有坐席需要关注</translation>
    </message>
    <message>
        <source>A call needs a look</source>
        <translation>有通话需要关注</translation>
    </message>
    <message>
        <source>A call may need a supervisor</source>
        <translation>有通话可能需要班长介入</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>1 more alert</source>
        <translation>另有1条告警</translation>
    </message>
    <message>
        <source>%1 more alerts</source>
        <translation>另有 %1 条告警</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::NotifierPage</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>One soft note</source>
        <translation>柔和单音</translation>
    </message>
    <message>
        <source>Two notes</source>
        <translation>双音</translation>
    </message>
    <message>
        <source>Three rising notes</source>
        <translation>三连升音</translation>
    </message>
    <message>
        <source>Four quick notes</source>
        <translation>四连急音</translation>
    </message>
    <message>
        <source>A sound file…</source>
        <translation>声音文件…</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不在）</translation>
    </message>
    <message>
        <source>Sound file</source>
        <translation>声音文件</translation>
    </message>
    <message>
        <source>Sounds (*.wav *.flac *.ogg)</source>
        <translation>声音文件 (*.wav *.flac *.ogg)</translation>
    </message>
    <message>
        <source>The desktop has not said yet whether it shows notifications.</source>
        <translation>桌面尚未回应是否支持通知。</translation>
    </message>
    <message>
        <source>The desktop shows notifications.</source>
        <translation>桌面支持通知。</translation>
    </message>
    <message>
        <source>Notifications are shown beside the icon in the tray.</source>
        <translation>通知显示在托盘图标旁。</translation>
    </message>
    <message>
        <source>This desktop shows no notifications: alerts are in the window only.</source>
        <translation>此桌面不支持通知：告警仅在窗口内显示。</translation>
    </message>
    <message>
        <source>Alerts are shown and sounded.</source>
        <translation>告警会显示通知并播放提示音。</translation>
    </message>
    <message>
        <source>Nothing disturbs until you turn it off.</source>
        <translation>免打扰已开启，直到您手动关闭。</translation>
    </message>
    <message>
        <source>Nothing disturbs until %1.</source>
        <translation>免打扰至 %1。</translation>
    </message>
    <message>
        <source>Sounds of alerts</source>
        <translation>告警提示音</translation>
    </message>
    <message>
        <source>Notifications of the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>告警范围</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Special caller</source>
        <translation>特殊来电</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Show alerts as notifications of the desktop</source>
        <translation>以桌面通知显示告警</translation>
    </message>
    <message>
        <source>For your information, and worse</source>
        <translation>提示及以上</translation>
    </message>
    <message>
        <source>Warning, and worse</source>
        <translation>警告及以上</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>仅严重</translation>
    </message>
    <message>
        <source>With the names and numbers of callers</source>
        <translation>包含来电者姓名和号码</translation>
    </message>
    <message>
        <source>Also while the console is locked</source>
        <translation>控制台锁定时也通知</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1小时</translation>
    </message>
    <message>
        <source>Until I turn it off</source>
        <translation>直到手动关闭</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Critical alerts sound all the same</source>
        <translation>严重告警仍播放提示音</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试听</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::OperatorMenu</name>
    <message>
        <source>Lock now (Ctrl+Shift+L)</source>
        <translation>立即锁定 (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Hides everything until your password is given; feeds and journal go on</source>
        <translation>隐藏全部内容，直到输入您的密码；数据源和日志继续运行</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>更改密码…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Ends what you listen to; feeds and journal go on</source>
        <translation>结束您正在进行的监听；数据源和日志继续运行</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::PhoneKeeper</name>
    <message>
        <source>The secret of the SIP account is not in the desktop&apos;s keychain: %1</source>
        <translation>桌面钥匙串中没有该 SIP 账号的密码：%1</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain did not take the secret: %1</source>
        <translation>桌面钥匙串未能保存密码：%1</translation>
    </message>
    <message>
        <source>Registered with %1 as %2</source>
        <translation>已在 %1 注册为 %2</translation>
    </message>
    <message>
        <source>The PBX rings %1</source>
        <translation>PBX 呼叫 %1</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::PhonePage</name>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不在）</translation>
    </message>
    <message>
        <source>The call that you listen to ends with this. Change the phone?</source>
        <translation>这会结束您正在监听的通话。要更换话机吗？</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Phone: how you hear and speak</source>
        <translation>话机：您如何听和说</translation>
    </message>
    <message>
        <source>Headset at this computer</source>
        <translation>本机耳麦</translation>
    </message>
    <message>
        <source>My desk phone</source>
        <translation>我的桌面话机</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输协议</translation>
    </message>
    <message>
        <source>Encrypted sound (SRTP)</source>
        <translation>声音加密（SRTP）</translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation>证书指纹</translation>
    </message>
    <message>
        <source>File of authorities</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>The PBX rings</source>
        <translation>PBX 呼叫</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>耳麦</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Side tone</source>
        <translation>侧音</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>电平</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Speaker for rings and alerts</source>
        <translation>响铃和告警扬声器</translation>
    </message>
    <message>
        <source>unchanged: the one in the desktop&apos;s keychain</source>
        <translation>不变：使用桌面钥匙串中的密码</translation>
    </message>
    <message>
        <source>pbx.example.com</source>
        <translation>pbx.example.com</translation>
    </message>
    <message>
        <source>SHA-256, for a certificate of your own; else empty</source>
        <translation>SHA-256，仅自签证书需要，否则留空</translation>
    </message>
    <message>
        <source>PEM file; else those of the system</source>
        <translation>PEM 文件；留空则用系统的</translation>
    </message>
    <message>
        <source>PJSIP/ and the user</source>
        <translation>PJSIP/ 加用户</translation>
    </message>
    <message>
        <source>PJSIP/ and the extension</source>
        <translation>PJSIP/ 加分机</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Where the PBX offers it</source>
        <translation>PBX 提供时</translation>
    </message>
    <message>
        <source>Not without</source>
        <translation>必须加密</translation>
    </message>
    <message>
        <source>Use this phone</source>
        <translation>使用此话机</translation>
    </message>
    <message>
        <source>Tone to the headset</source>
        <translation>向耳麦放测试音</translation>
    </message>
    <message>
        <source>Tone to the speaker</source>
        <translation>向扬声器放测试音</translation>
    </message>
    <message>
        <source>How much of your own voice you hear; at the left end none</source>
        <translation>您听到自己声音的大小；最左端为无</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1 (not connected here)</source>
        <translation>%1（此处未连接）</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Callers are sent to this phone from this PBX only</source>
        <translation>只有此 PBX 会把来电者转到这部话机</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::TopBar</name>
    <message>
        <source>PBX %1: %2</source>
        <translation>PBX %1：%2</translation>
    </message>
    <message>
        <source>%1: %2. Click for what came from it.</source>
        <translation>%1：%2。点击查看数据源详情。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Go to agent, queue, caller…  Ctrl+K</source>
        <translation>转到坐席、队列、来电者…  Ctrl+K</translation>
    </message>
    <message>
        <source>Go to (Ctrl+K)</source>
        <translation>转到（Ctrl+K）</translation>
    </message>
    <message>
        <source>The site&apos;s time and zone; days begin at its midnight</source>
        <translation>现场时间与时区；每日从当地零点开始</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>DEMO · signed in by itself as “%1”</source>
        <translation>演示 · 已自动以“%1”身份登录</translation>
    </message>
    <message>
        <source>People and calls are invented. Nobody had to sign in, since no PBX but the program&apos;s own can be reached.</source>
        <translation>人员和通话均为虚构。无需登录，因为只能连接程序自带的 PBX。</translation>
    </message>
    <message>
        <source>What you do is kept under this name. Lock, change the password, sign out.</source>
        <translation>您的操作以此名称记录。可锁定、更改密码、退出登录。</translation>
    </message>
    <message>
        <source>Operator %1, %2</source>
        <translation>操作员 %1，%2</translation>
    </message>
</context>
<context>
    <name>Floorwatch::States</name>
    <message>
        <source>Signed out</source>
        <translation>已签出</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>振铃</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保持中</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>话后处理</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>示忙</translation>
    </message>
    <message>
        <source>queue call</source>
        <translation>队列来电</translation>
    </message>
    <message>
        <source>direct inbound call</source>
        <translation>直接呼入</translation>
    </message>
    <message>
        <source>outbound call</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>internal call</source>
        <translation>内部通话</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>呼入中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>驻留中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已接听</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>已转走</translation>
    </message>
    <message>
        <source>Left by key</source>
        <translation>按键离开</translation>
    </message>
    <message>
        <source>No agents</source>
        <translation>无坐席可接</translation>
    </message>
    <message>
        <source>Ended while away</source>
        <translation>离线期间结束</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Reading the floor</source>
        <translation>正在读取现场</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>many callers waiting</source>
        <translation>等待人数多</translation>
    </message>
    <message>
        <source>a caller waits long</source>
        <translation>有来电等待过久</translation>
    </message>
    <message>
        <source>service level below target</source>
        <translation>服务水平低于目标</translation>
    </message>
    <message>
        <source>nobody can answer</source>
        <translation>无人可接听</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Tests</name>
    <message>
        <source>all of these hold</source>
        <translation>满足以下全部条件</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>满足以下任一条件</translation>
    </message>
    <message>
        <source>this does not hold</source>
        <translation>不满足以下条件</translation>
    </message>
    <message>
        <source>the number is one of %1</source>
        <translation>号码为 %1 之一</translation>
    </message>
    <message>
        <source>the number begins with one of %1</source>
        <translation>号码以 %1 之一开头</translation>
    </message>
    <message>
        <source>the number stands on the list %1</source>
        <translation>号码在名单 %1 中</translation>
    </message>
    <message>
        <source>the customer is of the segment %1</source>
        <translation>客户级别为 %1</translation>
    </message>
    <message>
        <source>the customer bears the tag %1</source>
        <translation>客户带有标签 %1</translation>
    </message>
    <message>
        <source>the number is from %1</source>
        <translation>号码归属地为 %1</translation>
    </message>
    <message>
        <source>the customer calls about %1</source>
        <translation>来电原因为 %1</translation>
    </message>
    <message>
        <source>the caller waits in %1</source>
        <translation>来电者在队列 %1 中等待</translation>
    </message>
    <message>
        <source>called at least %1 times within the last %2 days</source>
        <translation>最近 %2 天内来电至少 %1 次</translation>
    </message>
    <message>
        <source>hung up while waiting, the last time, within %1 hours</source>
        <translation>%1 小时内最近一次来电在等待中挂断</translation>
    </message>
    <message>
        <source>an earlier call of the last %1 days was escalated (0: 90 days)</source>
        <translation>最近 %1 天内有来电曾升级（0：90天）</translation>
    </message>
    <message>
        <source>waits longer than %1 seconds (0: than promised to the segment)</source>
        <translation>等待超过 %1 秒（0：按客户级别的承诺时限）</translation>
    </message>
    <message>
        <source>the caller hides the number</source>
        <translation>来电者隐藏号码</translation>
    </message>
    <message>
        <source>All of</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Any of</source>
        <translation>任一满足</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Begin of number</source>
        <translation>号码前缀</translation>
    </message>
    <message>
        <source>Number list</source>
        <translation>号码名单</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>来电原因</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Repeated calls</source>
        <translation>重复来电</translation>
    </message>
    <message>
        <source>Hung up before</source>
        <translation>曾等待中挂断</translation>
    </message>
    <message>
        <source>Escalated before</source>
        <translation>曾升级</translation>
    </message>
    <message>
        <source>Waits too long</source>
        <translation>等待过久</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>name of a list</source>
        <translation>名单名称</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>不满足：%1</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Texts</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Unsaved</name>
    <message>
        <source>Discard</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Web</name>
    <message>
        <source>The other system does not accept the secret (HTTP status %1).</source>
        <translation>外部系统不接受该密钥（HTTP 状态码 %1）。</translation>
    </message>
    <message>
        <source>The other system sends elsewhere, and that is not followed (HTTP status %1).</source>
        <translation>外部系统要求重定向，未予跟随（HTTP 状态码 %1）。</translation>
    </message>
    <message>
        <source>The other system answered with HTTP status %1.</source>
        <translation>外部系统返回 HTTP 状态码 %1。</translation>
    </message>
    <message>
        <source>The answer is a web page, not JSON.</source>
        <translation>应答是网页，不是 JSON。</translation>
    </message>
    <message>
        <source>The answer does not call itself JSON.</source>
        <translation>应答未声明为 JSON。</translation>
    </message>
    <message>
        <source>The answer is not JSON: %1 at byte %2.</source>
        <translation>应答不是 JSON：%1，位于第 %2 字节。</translation>
    </message>
    <message>
        <source>The address is not a web address.</source>
        <translation>该地址不是网址。</translation>
    </message>
    <message>
        <source>The address holds a user or a password, which would be stored in plain; send it in a header.</source>
        <translation>地址中含有用户名或密码，会以明文保存；请改用请求头发送。</translation>
    </message>
    <message>
        <source>The address has to begin with https://; plain http is only for this machine.</source>
        <translation>地址必须以 https:// 开头；仅本机可用 http。</translation>
    </message>
    <message>
        <source>“%1” is no name of a header.</source>
        <translation>“%1”不是有效的请求头名称。</translation>
    </message>
    <message>
        <source>The header “%1” holds a line break or another control character.</source>
        <translation>请求头“%1”含有换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>The file of authorities “%1” cannot be read: %2.</source>
        <translation>无法读取 CA 文件“%1”：%2。</translation>
    </message>
    <message>
        <source>The file of authorities “%1” holds no certificate.</source>
        <translation>CA 文件“%1”中没有证书。</translation>
    </message>
    <message>
        <source>There was no whole answer within %1 s.</source>
        <translation>%1 秒内未收到完整应答。</translation>
    </message>
    <message>
        <source>The answer is longer than %1 bytes.</source>
        <translation>应答超过 %1 字节。</translation>
    </message>
    <message>
        <source>“%1” refused the connection.</source>
        <translation>“%1”拒绝连接。</translation>
    </message>
    <message>
        <source>“%1” closed the connection before the answer was whole.</source>
        <translation>“%1”在应答完整前关闭了连接。</translation>
    </message>
    <message>
        <source>There is no machine named “%1”.</source>
        <translation>找不到主机“%1”。</translation>
    </message>
    <message>
        <source>No encrypted connection to “%1” could be agreed on.</source>
        <translation>无法与“%1”建立加密连接。</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not trusted: %2.</source>
        <translation>“%1”的证书不受信任：%2。</translation>
    </message>
    <message>
        <source>“%1” could not be reached.</source>
        <translation>无法连接“%1”。</translation>
    </message>
    <message>
        <source>The secret of the look-up is missing.</source>
        <translation>缺少外部查询的密钥。</translation>
    </message>
    <message>
        <source>The secret holds a line break or another control character.</source>
        <translation>密钥含有换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>The address has no place for the number: {number}.</source>
        <translation>地址中缺少号码占位符：{number}。</translation>
    </message>
    <message>
        <source>The number must stand behind the machine&apos;s name in the address.</source>
        <translation>地址中的号码必须位于主机名之后。</translation>
    </message>
    <message>
        <source>These are no settings of a look-up that this version can read.</source>
        <translation>此版本无法识别这份外部查询设置。</translation>
    </message>
    <message>
        <source>“%1” has to be a whole number from %2 to %3.</source>
        <translation>“%1”必须是 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>No field of the answer is mapped to the customer.</source>
        <translation>应答中没有字段映射到客户。</translation>
    </message>
    <message>
        <source>A customer has no field “%1”.</source>
        <translation>客户没有“%1”字段。</translation>
    </message>
    <message>
        <source>The message is longer than %1 MB.</source>
        <translation>消息超过 %1 MB。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>%1 messages are waiting already.</source>
        <translation>已有 %1 条消息在等待发送。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be put to the dead letters.</source>
        <translation>无法将“%1”移入死信。</translation>
    </message>
    <message>
        <source>No address is set to send to.</source>
        <translation>未设置发送地址。</translation>
    </message>
    <message>
        <source>The secret of the webhook is missing: messages wait for it.</source>
        <translation>缺少 Webhook 的密钥：消息正在等待发送。</translation>
    </message>
    <message>
        <source>Its file is damaged.</source>
        <translation>消息文件已损坏。</translation>
    </message>
    <message>
        <source>A message that arrived cannot be deleted.</source>
        <translation>无法删除已送达的消息。</translation>
    </message>
</context>
<context>
    <name>Floorwatch::Words</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>密语</translation>
    </message>
    <message>
        <source>Barge in</source>
        <translation>强插</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录音</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>示忙</translation>
    </message>
    <message>
        <source>End a pause</source>
        <translation>取消示忙</translation>
    </message>
    <message>
        <source>Add to a queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Remove from a queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Change a penalty</source>
        <translation>调整优先级</translation>
    </message>
    <message>
        <source>Move in a queue</source>
        <translation>在队列中移动</translation>
    </message>
    <message>
        <source>Move to another queue</source>
        <translation>转到其他队列</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转接</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Add an operator</source>
        <translation>添加操作员</translation>
    </message>
    <message>
        <source>Change an operator</source>
        <translation>更改操作员</translation>
    </message>
    <message>
        <source>Remove an operator</source>
        <translation>删除操作员</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Change the own password</source>
        <translation>更改自己的密码</translation>
    </message>
    <message>
        <source>Change the policy</source>
        <translation>更改策略</translation>
    </message>
    <message>
        <source>Connect to a PBX</source>
        <translation>连接 PBX</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>导出审计记录</translation>
    </message>
    <message>
        <source>Check the audit trail</source>
        <translation>检查审计记录</translation>
    </message>
    <message>
        <source>The trail begins</source>
        <translation>审计记录开始</translation>
    </message>
    <message>
        <source>A line that is no row</source>
        <translation>有一行不是有效记录</translation>
    </message>
    <message>
        <source>Rows are missing</source>
        <translation>缺少记录</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>confirmed by the PBX</source>
        <translation>PBX 已确认</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>too soon after failures</source>
        <translation>失败后重试过早</translation>
    </message>
    <message>
        <source>account disabled</source>
        <translation>账号已停用</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>已发现</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已被改动</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>只读用户</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Floor supervisor</source>
        <translation>班长</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>培训师</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Sees the floor and does nothing to it.</source>
        <translation>查看现场，不做任何操作。</translation>
    </message>
    <message>
        <source>Teaches: listens, whispers, hears recordings.</source>
        <translation>教学：监听、密语、收听录音。</translation>
    </message>
    <message>
        <source>Looks after operators, policy and audit trail, and hears nobody: who gives the right to listen and who uses it should be two people.</source>
        <translation>管理操作员、策略和审计记录，不监听任何人：授予监听权限的人与使用该权限的人应是两个人。</translation>
    </message>
    <message>
        <source>See the floor and its figures</source>
        <translation>查看现场及其数据</translation>
    </message>
    <message>
        <source>Act on agents (pause, queues)</source>
        <translation>操作坐席（示忙、队列）</translation>
    </message>
    <message>
        <source>Act on calls (move, transfer, hang up)</source>
        <translation>操作通话（转移、转接、挂断）</translation>
    </message>
    <message>
        <source>Hear recordings</source>
        <translation>收听录音</translation>
    </message>
    <message>
        <source>Record calls</source>
        <translation>对通话录音</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Manage operators and policy</source>
        <translation>管理操作员和策略</translation>
    </message>
    <message>
        <source>See the audit trail</source>
        <translation>查看审计记录</translation>
    </message>
    <message>
        <source>Nobody is told</source>
        <translation>不告知任何人</translation>
    </message>
    <message>
        <source>A tone to the agent</source>
        <translation>向坐席播放提示音</translation>
    </message>
    <message>
        <source>An announcement to the agent</source>
        <translation>向坐席播放语音通知</translation>
    </message>
    <message>
        <source>An announcement to the customer</source>
        <translation>向客户播放语音通知</translation>
    </message>
    <message>
        <source>Looks after agents: listens, pauses, changes queues, hears recordings, answers alerts.</source>
        <translation>照管坐席：监听、示忙、调整队列、收听录音、处理告警。</translation>
    </message>
    <message>
        <source>Runs the floor: also whispers, barges in, takes over, moves and ends calls, records, keeps customers and alert rules, sends notices.</source>
        <translation>管理现场：还可密语、强插、拦截、转移和挂断通话、录音，维护客户和告警规则，发送通告。</translation>
    </message>
    <message>
        <source>See who calls and what they asked for before</source>
        <translation>查看来电者及其以往诉求</translation>
    </message>
    <message>
        <source>Change, import and export customers</source>
        <translation>更改、导入和导出客户</translation>
    </message>
    <message>
        <source>Answer alerts, set reasons, group cases</source>
        <translation>处理告警、设置来电原因、归并工单</translation>
    </message>
    <message>
        <source>Change alert rules, reasons and guides</source>
        <translation>更改告警规则、来电原因和指引</translation>
    </message>
    <message>
        <source>Send notices to agents</source>
        <translation>向坐席发送通告</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Service level: answered within the threshold / answered.</source>
        <translation>服务水平：门限内接听 / 接听总数。</translation>
    </message>
    <message>
        <source>Service level: (answered + abandoned within the threshold) / (answered + abandoned).</source>
        <translation>服务水平：（门限内接听 + 门限内放弃）/（接听 + 放弃）。</translation>
    </message>
    <message>
        <source>Service level: answered within the threshold / (answered + abandoned).</source>
        <translation>服务水平：门限内接听 /（接听 + 放弃）。</translation>
    </message>
    <message>
        <source>Service level: answered within the threshold / (answered + abandoned, without those who gave up within the threshold).</source>
        <translation>服务水平：门限内接听 /（接听 + 放弃，不含门限内放弃）。</translation>
    </message>
    <message>
        <source>Service level: (answered within the threshold + short abandons) / (answered + abandoned).</source>
        <translation>服务水平：（门限内接听 + 短时放弃）/（接听 + 放弃）。</translation>
    </message>
    <message>
        <source>Abandoned / offered. Callers sent on by a time limit, a key or an empty queue are counted on their own.</source>
        <translation>放弃 / 呼入。因超时、按键或无坐席而离开的来电单独统计。</translation>
    </message>
    <message>
        <source>(Abandoned - short abandons) / offered. Short: gave up within the short limit.</source>
        <translation>（放弃 - 短时放弃）/ 呼入。短时放弃：在短时门限内挂断。</translation>
    </message>
    <message>
        <source>Average speed of answer: the mean wait of the answered callers.</source>
        <translation>平均应答速度：已接听来电的平均等待时长。</translation>
    </message>
    <message>
        <source>Average handle time: (talk + hold + wrap-up) / calls handled.</source>
        <translation>平均处理时长：（通话 + 保持 + 话后处理）/ 处理量。</translation>
    </message>
    <message>
        <source>(Talk + hold + wrap-up) / (time signed in - time paused). Ringing does not count as work.</source>
        <translation>（通话 + 保持 + 话后处理）/（签入时长 - 示忙时长）。振铃不计为工作。</translation>
    </message>
    <message>
        <source>(Talk + hold + wrap-up) / time signed in.</source>
        <translation>（通话 + 保持 + 话后处理）/ 签入时长。</translation>
    </message>
    <message>
        <source>The longest wait of the callers who are waiting now.</source>
        <translation>当前等待的来电中最长的等待时长。</translation>
    </message>
    <message>
        <source>Callers who joined the queue since midnight; a caller who visits two queues counts in both.</source>
        <translation>自零点起进入队列的来电；先后进入两个队列的来电在两处都计数。</translation>
    </message>
    <message>
        <source>Callers whom the queue&apos;s time limit sent on: neither answered nor abandoned.</source>
        <translation>因队列时限而离开的来电：既不算接听也不算放弃。</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>“%1” has %2 samples a second: 8000, or 16000, 32000 or 48000</source>
        <translation>“%1”每秒有 %2 个采样：应为 8000、16000、32000 或 48000</translation>
    </message>
    <message>
        <source>the host “%1” is not known: %2</source>
        <translation>未知主机“%1”：%2</translation>
    </message>
</context>
</TS>
