<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Feed</name>
    <message>
        <source>“%1”: the speed is a number, 0 for as fast as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no file: replay:FILE?speed=1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no feed: ami://user@host:port, amis://user@host:port or replay:FILE?speed=1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret does not belong into a feed URL: use --secret-file or FLOORWATCH_SECRET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lacks the user or the host: ami://user@host:port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recorded stream takes no commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Actions</name>
    <message>
        <source>This caller is next already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has answered this call yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This agent is in no queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This agent is in every queue already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::AgentTexts</name>
    <message>
        <source>%1 calls · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated: the PBX does not tell since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today: %1 handled, talk %2, paused %3, occupancy %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::AgentToolbar</name>
    <message>
        <source>Agents %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the agents of every queue (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only queue %1; press to show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an agent, caller or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n state(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Which states are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouping of the agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show agents as cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show agents as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::AgentsPane</name>
    <message>
        <source>No agent fits this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents come back as soon as they fit, or at once when the filter is cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PBX is telling who is signed in, who waits and who talks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaching the PBX and signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PBX refused the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it said stands above; a setting has to change before trying again helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again by itself; the line above says why it did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queues of this PBX have no members. Agents appear here as soon as they are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the agent is doing now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the present state lasts; ~ where the PBX does not tell since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at the other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue of the present call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the agent is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue calls answered today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in conversation today, hold not included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in wrap-up today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time with the pause flag set today, talking or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues that the agent is a member of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::Banner</name>
    <message>
        <source>%1: stale since %2, the connection is lost. Connecting again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stale since %2, %3. Connecting again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: connected again, reading the floor. Shown is the floor as it was at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused by the PBX: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the recording has been read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::CommandTracker</name>
    <message>
        <source>%1: asked, waiting for the PBX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: will be asked after this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done, confirmed by the PBX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused by the PBX: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the PBX did not confirm it in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the connection was lost before the PBX answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::DetailPane</name>
    <message>
        <source>This is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was selected has ended or is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an agent, a queue or a call to see its day and to act on it. Ctrl+K finds anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running history of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this call: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::HistoryDelegate</name>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::ListsPane</name>
    <message>
        <source>Waiting callers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live calls %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, else number of the caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue in which the caller waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the queue; 1 is next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the call is doing now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue, else the number dialled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who rings or talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the present state lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::QueueTiles</name>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the queues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::StatusLine</name>
    <message>
        <source>Result of the last action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Board::TileDelegate</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SL %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ans %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aband %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Longest wait now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level %1 within %2 s, target %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered %1, answered %2, abandoned %3, timed out %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents: %1 available, %2 talking, %3 paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this call (the caller is not disturbed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets no queue calls while paused. A call that goes on is not ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 to a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets calls of this queue at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets no more calls of this queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents with a lower penalty are called first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty of %1 in %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to another queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller leaves this queue and joins the other one at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which extension leads to this queue?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller is sent to another extension; the agent is freed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up on %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller is waiting to be served and will be cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation ends at once for everybody in this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the pause of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to the front of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Facts</name>
    <message>
        <source>penalty %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talks with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handled today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue calls answered today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in conversation today, hold not included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average handle time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time with the pause flag set today, talking or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the phone rang for a queue call and nobody answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level (%1 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average speed of answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 available, %2 talking, %3 paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the PBX that make up this call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Pbx::AmiLink</name>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This manager user may not act on agents: pause, add, remove and penalty need write=agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This manager user may not act on calls: hang up, move and transfer need write=call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queues cannot be listed (%1): read=reporting is missing; the floor fills as events come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channels cannot be listed (%1): calls that began before are not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the caller was not moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this Asterisk does not offer “%1” to this manager user</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>no event of the change came within %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Floorwatch::Pbx::AmiSession</name>
    <message>
        <source>the connection to %1:%2 was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate of %1 is not the pinned one; it shows SHA-256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted (%2); to pin it, give its SHA-256 fingerprint %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2 is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2 is no Asterisk manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers no MD5 login, and the secret is not sent in the clear: use amis://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the login of “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Pbx::Doctor</name>
    <message>
        <source>In manager.conf, [general]: enabled=yes, port=%1, and bindaddr= an address that this machine reaches; then “manager reload”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager&apos;s port is in manager.conf (port=, or tlsbindaddr= for TLS); a TLS port needs amis://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin it with --fingerprint, or install a certificate that this machine trusts (tlscertfile= in manager.conf).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2 answers: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In manager.conf, [%1]: secret=, and permit= for the address of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted; the certificate&apos;s SHA-256 is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tlsenable=yes and tlscertfile= in manager.conf, then amis://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may act on agents and calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write rights are missing: %1. What needs them is disabled on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In manager.conf, [%1]: write=%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version is not told: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In manager.conf, [%1]: read=reporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk %1 is too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk 13 or newer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PBX&apos;s clock is %1 s ahead of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let both machines keep time by NTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the queues cannot be listed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In manager.conf, [%1]: read=call,agent,reporting and write=reporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this PBX has no queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues are defined in queues.conf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>members on Local channels without a state interface always look free: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In queues.conf: member =&gt; Local/1001@from-queue/n,0,Name,PJSIP/1001 (the fourth field), or StateInterface in QueueAdd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>members whose device does not exist: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the member =&gt; lines in queues.conf, or the endpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every member&apos;s state can be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In modules.conf: load =&gt; app_chanspy.so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChanSpy is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChanSpy is not loaded: nobody can be listened to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether ChanSpy is loaded cannot be seen without write=system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no event came within the check; read=call,agent,reporting is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events come: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events carry the PBX&apos;s own time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events carry no time: the moment of arrival is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In manager.conf, [general]: timestampevents=yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Session::Session</name>
    <message>
        <source>Nothing is kept: no journal was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorwatch was not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recorded stream takes no commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to %1: what is shown may be old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PBX user may not act on agents (write=agent is missing in manager.conf).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PBX user may not act on calls (write=call is missing in manager.conf).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::ConnectForm</name>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pbx.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256, for a certificate of your own; else empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a user of manager.conf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the desktop&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all: ask at every start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::Console</name>
    <message>
        <source>Demo centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of %1 is not in the desktop&apos;s keychain (%2). Enter it to connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain did not take the secret: %1 Choose &quot;Not at all&quot; to go on without; it is then asked for at every start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::FirstStart</name>
    <message>
        <source>Floorwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor&apos;s desk: every agent, queue and call as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in call centre plays a busy day with invented people and calls. Nothing outside this program is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to your PBX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk 13 or newer, by its manager interface (AMI).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::GoToDialog</name>
    <message>
        <source>Nothing fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent, queue, caller or page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to: agent, queue, caller or page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::HealthPanel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PBX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of the PBX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ahead of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this user may not see or do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Troubles in the stream, with the latest example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health of the feed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an agent, queue, caller or page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous part of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of an agent or call; a queue&apos;s agents only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find among the agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents as cards or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details, then clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::MainWindow</name>
    <message>
        <source>Floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens is not being kept: %1 The live floor goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorwatch (demo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorwatch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Shell::TopBar</name>
    <message>
        <source>PBX %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Click for what came from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO · invented people and calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to agent, queue, caller…  Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s time and zone; days begin at its midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions are recorded under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::States</name>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct inbound call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outbound call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left by key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended while away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many callers waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a caller waits long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service level below target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floorwatch::Texts</name>
    <message>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Service level: answered within the threshold / answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level: (answered + abandoned within the threshold) / (answered + abandoned).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level: answered within the threshold / (answered + abandoned).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level: answered within the threshold / (answered + abandoned, without those who gave up within the threshold).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service level: (answered within the threshold + short abandons) / (answered + abandoned).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned / offered. Callers sent on by a time limit, a key or an empty queue are counted on their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Abandoned - short abandons) / offered. Short: gave up within the short limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average speed of answer: the mean wait of the answered callers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average handle time: (talk + hold + wrap-up) / calls handled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Talk + hold + wrap-up) / (time signed in - time paused). Ringing does not count as work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Talk + hold + wrap-up) / time signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest wait of the callers who are waiting now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers who joined the queue since midnight; a caller who visits two queues counts in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers whom the queue&apos;s time limit sent on: neither answered nor abandoned.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
