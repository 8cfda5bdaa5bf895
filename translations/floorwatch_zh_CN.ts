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
        <source>Signs out the one who locked it and ends what he listens to</source>
        <translation>将锁定者退出登录，并结束其监听</translation>
    </message>
    <message>
        <source>This is the demo: “demo” is a floor supervisor, “admin” the administrator, and the password of both is “%1”.</source>
        <translation>这是演示：“demo”是班长，“admin”是管理员，两者的密码都是“%1”。</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock 似乎已打开。</translation>
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
        <translation>接管通过拨号方案上下文“%1”进行</translation>
    </message>
    <message>
        <source>there is no context “%1”: no call can be taken over</source>
        <translation>没有拨号方案上下文“%1”：无法接管通话</translation>
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
        <translation>未接管：%1</translation>
    </message>
    <message>
        <source>The phone did not take the call; the caller follows the PBX&apos;s dialplan now.</source>
        <translation>话机未接听该通话；来电者现按 PBX 的拨号方案继续。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件是空的</translation>
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
    <name>Floorwatch::Texts</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
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
        <translation>接管</translation>
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
        <source>Looks after agents: listens, pauses, changes queues, hears recordings.</source>
        <translation>管理坐席：监听、示忙、调整队列、收听录音。</translation>
    </message>
    <message>
        <source>Runs the floor: also whispers, barges in, takes over, moves and ends calls, records.</source>
        <translation>管理现场：还可密语、强插、接管、转移和结束通话、录音。</translation>
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
