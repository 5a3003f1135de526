<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgreementDialog</name>
    <message numerus="yes">
        <source>%n document(s) compared.</source>
        <translation>
            <numerusform>%n document compared.</numerusform>
            <numerusform>%n documents compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s); Enter goes to the place.</source>
        <translation>
            <numerusform>%n disagreement; Enter goes to the place.</numerusform>
            <numerusform>%n disagreements; Enter goes to the place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnchorDialog</name>
    <message numerus="yes">
        <source>%n value(s) will follow.</source>
        <translation>
            <numerusform>%n value will follow.</numerusform>
            <numerusform>%n values will follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided record(s) will come back to be looked at.</source>
        <translation>
            <numerusform>%n decided record will come back to be looked at.</numerusform>
            <numerusform>%n decided records will come back to be looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) set by hand will stay.</source>
        <translation>
            <numerusform>%n value set by hand will stay.</numerusform>
            <numerusform>%n values set by hand will stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>The first %n is shown.</numerusform>
            <numerusform>The first %n are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchBox</name>
    <message numerus="yes">
        <source>%n branch(es) can be had again</source>
        <translation>
            <numerusform>%n branch can be had again</numerusform>
            <numerusform>%n branches can be had again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left on {when}: %n step(s), last {what}</source>
        <translation>
            <numerusform>left on {when}: %n step, last {what}</numerusform>
            <numerusform>left on {when}: %n steps, last {what}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n proposal(s) that nobody decided</source>
        <translation>
            <numerusform>%n proposal that nobody decided</numerusform>
            <numerusform>%n proposals that nobody decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) that nobody answered</source>
        <translation>
            <numerusform>%n cue that nobody answered</numerusform>
            <numerusform>%n cues that nobody answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that nobody read</source>
        <translation>
            <numerusform>%n part that nobody read</numerusform>
            <numerusform>%n parts that nobody read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPane</name>
    <message numerus="yes">
        <source>%n conflict(s) left</source>
        <translation>
            <numerusform>%n conflict left</numerusform>
            <numerusform>%n conflicts left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CueBar</name>
    <message numerus="yes">
        <source>%n more open cue(s)</source>
        <translation>
            <numerusform>%n more open cue</numerusform>
            <numerusform>%n more open cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionCommands</name>
    <message numerus="yes">
        <source>%n decided; {undo} takes it back</source>
        <translation>
            <numerusform>%n decided; {undo} takes it back</numerusform>
            <numerusform>%n decided; {undo} takes it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted {where}; {undo} takes it back</source>
        <translation>
            <numerusform>%n accepted {where}; {undo} takes it back</numerusform>
            <numerusform>%n accepted {where}; {undo} takes it back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message numerus="yes">
        <source>%n page(s) printed</source>
        <translation>
            <numerusform>%n page printed</numerusform>
            <numerusform>%n pages printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentHeader</name>
    <message numerus="yes">
        <source>{status}, %n left open</source>
        <translation>
            <numerusform>{status}, %n left open</numerusform>
            <numerusform>{status}, %n left open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsChoice</name>
    <message numerus="yes">
        <source>The %n document(s) in the list</source>
        <translation>
            <numerusform>The %n document in the list</numerusform>
            <numerusform>The %n documents in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeCommands</name>
    <message numerus="yes">
        <source>Extract %n document(s) again? What was decided stays as it is.</source>
        <translation>
            <numerusform>Extract %n document again? What was decided stays as it is.</numerusform>
            <numerusform>Extract %n documents again? What was decided stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBanner</name>
    <message numerus="yes">
        <source>Filtered: %Ln document(s) with {query}</source>
        <translation>
            <numerusform>Filtered: %Ln document with {query}</numerusform>
            <numerusform>Filtered: %Ln documents with {query}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message numerus="yes">
        <source>Take back every decision in {name}, and what was added there? (%n change(s))</source>
        <translation>
            <numerusform>Take back every decision in {name}, and what was added there? (%n change)</numerusform>
            <numerusform>Take back every decision in {name}, and what was added there? (%n changes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) are taken back</source>
        <translation>
            <numerusform>%n step is taken back</numerusform>
            <numerusform>%n steps are taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) are done again</source>
        <translation>
            <numerusform>%n step is done again</numerusform>
            <numerusform>%n steps are done again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>{what} (%n changes)</source>
        <translation>
            <numerusform>{what} (%n change)</numerusform>
            <numerusform>{what} (%n changes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifyingDialog</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s).</source>
        <translation>
            <numerusform>in %n document.</numerusform>
            <numerusform>in %n documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s).</source>
        <translation>
            <numerusform>%n record.</numerusform>
            <numerusform>%n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeReportDialog</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>%n of them new</numerusform>
            <numerusform>%n of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided alike by several people</source>
        <translation>
            <numerusform>%n decided alike by several people</numerusform>
            <numerusform>%n decided alike by several people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken from one of them</source>
        <translation>
            <numerusform>%n taken from one of them</numerusform>
            <numerusform>%n taken from one of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that the base does not have</source>
        <translation>
            <numerusform>%n record that the base does not have</numerusform>
            <numerusform>%n records that the base does not have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) removed by somebody and left by the others: {names}.</source>
        <translation>
            <numerusform>%n document removed by somebody and left by the others: {names}.</numerusform>
            <numerusform>%n documents removed by somebody and left by the others: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message numerus="yes">
        <source>{read} of %n part(s) read</source>
        <translation>
            <numerusform>{read} of %n part read</numerusform>
            <numerusform>{read} of %n parts read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open cue(s)</source>
        <translation>
            <numerusform>%n open cue</numerusform>
            <numerusform>%n open cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) knowingly left open by {reviewer}</source>
        <translation>
            <numerusform>%n thing knowingly left open by {reviewer}</numerusform>
            <numerusform>%n things knowingly left open by {reviewer}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastedPeopleDialog</name>
    <message numerus="yes">
        <source>%n of these names stand(s) in the text and become(s) an attendee there.</source>
        <translation>
            <numerusform>%n of these names stands in the text and becomes an attendee there.</numerusform>
            <numerusform>%n of these names stand in the text and become attendees there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleCommands</name>
    <message numerus="yes">
        <source>%n people made of one</source>
        <translation>
            <numerusform>%n person made of one</numerusform>
            <numerusform>%n people made of one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One attendee made of %n</source>
        <translation>
            <numerusform>One attendee made of %n</numerusform>
            <numerusform>One attendee made of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attendee(s) added</source>
        <translation>
            <numerusform>%n attendee added</numerusform>
            <numerusform>%n attendees added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message numerus="yes">
        <source>%n attendee(s) accepted</source>
        <translation>
            <numerusform>%n attendee accepted</numerusform>
            <numerusform>%n attendees accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people made of one</source>
        <translation>
            <numerusform>%n person made of one</numerusform>
            <numerusform>%n people made of one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReextractionReportDialog</name>
    <message numerus="yes">
        <source>%n document(s) extracted again</source>
        <translation>
            <numerusform>%n document extracted again</numerusform>
            <numerusform>%n documents extracted again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed</source>
        <translation>
            <numerusform>%n of them changed</numerusform>
            <numerusform>%n of them changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was/were done and have more to decide</source>
        <translation>
            <numerusform>%n was done and has more to decide</numerusform>
            <numerusform>%n were done and have more to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message numerus="yes">
        <source>More than %n result(s)</source>
        <translation>
            <numerusform>More than %n result</numerusform>
            <numerusform>More than %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n result(s)</source>
        <translation>
            <numerusform>The first result</numerusform>
            <numerusform>The first %n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpreadCommands</name>
    <message numerus="yes">
        <source>{key}: %n more like this</source>
        <translation>
            <numerusform>{key}: %n more like this</numerusform>
            <numerusform>{key}: %n more like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done in %n more record(s)</source>
        <translation>
            <numerusform>Done in %n more record</numerusform>
            <numerusform>Done in %n more records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n document(s); one undo takes it all back</source>
        <translation>
            <numerusform>of %n document; one undo takes it all back</numerusform>
            <numerusform>of %n documents; one undo takes it all back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message numerus="yes">
        <source>%n case(s) ticked.</source>
        <translation>
            <numerusform>%n case ticked.</numerusform>
            <numerusform>%n cases ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided already; what was decided stays.</source>
        <translation>
            <numerusform>%n is decided already; what was decided stays.</numerusform>
            <numerusform>%n are decided already; what was decided stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_EditSentences</name>
    <message numerus="yes">
        <source>Done, with %n thing(s) left open</source>
        <translation>
            <numerusform>Done, with %n thing left open</numerusform>
            <numerusform>Done, with %n things left open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ExportSentence</name>
    <message numerus="yes">
        <source>%n document(s) exported to {path}</source>
        <translation>
            <numerusform>%n document exported to {path}</numerusform>
            <numerusform>%n documents exported to {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), all read back the same</source>
        <translation>
            <numerusform>%n record, read back the same</numerusform>
            <numerusform>%n records, all read back the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) without a place in this format</source>
        <translation>
            <numerusform>%n value without a place in this format</numerusform>
            <numerusform>%n values without a place in this format</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) stay in the folder</source>
        <translation>
            <numerusform>%n other file stays in the folder</numerusform>
            <numerusform>%n other files stay in the folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_IntakeSentences</name>
    <message numerus="yes">
        <source>%Ln document(s) added</source>
        <translation>
            <numerusform>%Ln document added</numerusform>
            <numerusform>%Ln documents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln brought back</source>
        <translation>
            <numerusform>%Ln brought back</numerusform>
            <numerusform>%Ln brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln known already</numerusform>
            <numerusform>%Ln known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed on disk since</source>
        <translation>
            <numerusform>%Ln changed on disk since</numerusform>
            <numerusform>%Ln changed on disk since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of annotations not taken</source>
        <translation>
            <numerusform>%Ln file of annotations not taken</numerusform>
            <numerusform>%Ln files of annotations not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Lengths</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ReceiptSentence</name>
    <message numerus="yes">
        <source>%n proposal(s) taken in</source>
        <translation>
            <numerusform>%n proposal taken in</numerusform>
            <numerusform>%n proposals taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them looked for by their words</source>
        <translation>
            <numerusform>%n of them looked for by its words</numerusform>
            <numerusform>%n of them looked for by their words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n said by another annotator as well</source>
        <translation>
            <numerusform>%n said by another annotator as well</numerusform>
            <numerusform>%n said by another annotator as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected there, not taken</source>
        <translation>
            <numerusform>%n rejected there, not taken</numerusform>
            <numerusform>%n rejected there, not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of the history</source>
        <translation>
            <numerusform>%Ln step of the history</numerusform>
            <numerusform>%Ln steps of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are missing.</source>
        <translation>
            <numerusform>%Ln record is missing.</numerusform>
            <numerusform>%Ln records are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of the history are not kept; what they did cannot be undone any more.</source>
        <translation>
            <numerusform>%Ln step of the history is not kept; what it did cannot be undone any more.</numerusform>
            <numerusform>%Ln steps of the history are not kept; what they did cannot be undone any more.</numerusform>
        </translation>
    </message>
</context>
</TS>
