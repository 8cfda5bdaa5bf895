<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
</TS>
