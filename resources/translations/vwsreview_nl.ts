<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About vwsreview</source>
        <translation>Over vwsreview</translation>
    </message>
    <message>
        <source>Turns released Dutch government documents into reviewed, trustworthy data.</source>
        <translation>Maakt van openbaar gemaakte overheidsdocumenten nagekeken, betrouwbare gegevens.</translation>
    </message>
    <message>
        <source>Licence: MIT. It works without a network and fetches nothing.</source>
        <translation>Licentie: MIT. Werkt zonder netwerk en haalt niets op.</translation>
    </message>
    <message>
        <source>Qt {version}; settings and reports of faults: {folder}</source>
        <translation>Qt {version}; instellingen en foutmeldingen: {folder}</translation>
    </message>
</context>
<context>
    <name>ActionStatus</name>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>vervallen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Tools</source>
        <translation>Knoppen</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Alle vondsten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Anchor date</source>
        <translation>Ankerdatum</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>there or not</source>
        <translation>wel of niet</translation>
    </message>
    <message>
        <source>which words</source>
        <translation>welke woorden</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Vondst</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>geen document</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>geen vondst</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>steeds hetzelfde</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>niets te vergelijken</translation>
    </message>
    <message>
        <source>{agreed} of {units}</source>
        <translation>{agreed} van {units}</translation>
    </message>
</context>
<context>
    <name>AgreementCommands</name>
    <message>
        <source>Comparing reviewers</source>
        <translation>Beoordelaars vergelijken</translation>
    </message>
    <message>
        <source>Nothing was compared</source>
        <translation>Er is niets vergeleken</translation>
    </message>
    <message>
        <source>This document is not in the open dossier</source>
        <translation>Dit document zit niet in het open dossier</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Cijfers bewaren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saved to {path}</source>
        <translation>Bewaard in {path}</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement of reviewers</source>
        <translation>Overeenstemming van beoordelaars</translation>
    </message>
    <message>
        <source>Which two reviewers</source>
        <translation>Welke twee beoordelaars</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} en {other}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) compared.</source>
        <translation>
            <numerusform>%n document vergeleken.</numerusform>
            <numerusform>%n documenten vergeleken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s); Enter goes to the place.</source>
        <translation>
            <numerusform>%n verschil; Enter gaat naar de plaats.</numerusform>
            <numerusform>%n verschillen; Enter gaat naar de plaats.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one has, and not compared: {names}.</source>
        <translation>Alleen één heeft, en niet vergeleken: {names}.</translation>
    </message>
    <message>
        <source>Not read: {names}</source>
        <translation>Niet gelezen: {names}</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>Ci&amp;jfers</translation>
    </message>
    <message>
        <source>Copy the fi&amp;gures</source>
        <translation>C&amp;ijfers kopiëren</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>De lijst &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Save the figures…</source>
        <translation>Cijfers &amp;bewaren…</translation>
    </message>
</context>
<context>
    <name>AgreementFigures</name>
    <message>
        <source>Figures by layer and value</source>
        <translation>Cijfers per laag en waarde</translation>
    </message>
    <message>
        <source>Layer and value</source>
        <translation>Laag en waarde</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Vondsten</translation>
    </message>
    <message>
        <source>Exact F₁</source>
        <translation>Precieze F₁</translation>
    </message>
    <message>
        <source>Overlap F₁</source>
        <translation>F₁ van overlap</translation>
    </message>
    <message>
        <source>Value F₁</source>
        <translation>F₁ van waarden</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gelijk</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alfa</translation>
    </message>
    <message>
        <source>The same by all</source>
        <translation>Bij allen gelijk</translation>
    </message>
    <message>
        <source>no records</source>
        <translation>geen vondsten</translation>
    </message>
</context>
<context>
    <name>AnchorDialog</name>
    <message>
        <source>Anchor date</source>
        <translation>Ankerdatum</translation>
    </message>
    <message>
        <source>The day that “tomorrow”, “Friday” and “next week” count from in this document.</source>
        <translation>De dag waarvan ‘morgen’, ‘vrijdag’ en ‘volgende week’ in dit document uitgaan.</translation>
    </message>
    <message>
        <source>Dates &amp;found in the document; 1 to 9 choose one</source>
        <translation>&amp;Datums uit het document; 1 tot 9 kiezen er een</translation>
    </message>
    <message>
        <source>&amp;Another day</source>
        <translation>&amp;Andere dag</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) set by hand will stay.</source>
        <translation>
            <numerusform>%n met de hand gezette waarde blijft.</numerusform>
            <numerusform>%n met de hand gezette waarden blijven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>De eerste %n staat hier.</numerusform>
            <numerusform>De eerste %n staan hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>11 januari 2021, 11-1-2021, 2021-01-11 or XXXX-06-14</source>
        <translation>11 januari 2021, 11-1-2021, 2021-01-11 of XXXX-06-14</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) will follow.</source>
        <translation>
            <numerusform>%n waarde verandert mee.</numerusform>
            <numerusform>%n waarden veranderen mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>No value changes.</source>
        <translation>Er verandert geen waarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n decided record(s) will come back to be looked at.</source>
        <translation>
            <numerusform>%n beoordeelde vondst komt terug om nog eens te bekijken.</numerusform>
            <numerusform>%n beoordeelde vondsten komen terug om nog eens te bekijken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendeeRole</name>
    <message>
        <source>chair</source>
        <translation>voorzitter</translation>
    </message>
    <message>
        <source>minutes taker</source>
        <translation>notulist</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>gast</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>vervanger</translation>
    </message>
</context>
<context>
    <name>BranchBox</name>
    <message>
        <source>Branches that were left</source>
        <translation>Verlaten takken</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es) can be had again</source>
        <translation>
            <numerusform>%n tak is terug te halen</numerusform>
            <numerusform>%n takken zijn terug te halen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left on {when}: %n step(s), last {what}</source>
        <translation>
            <numerusform>verlaten op {when}: %n stap, als laatste {what}</numerusform>
            <numerusform>verlaten op {when}: %n stappen, als laatste {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>{branch} (redo leads there)</source>
        <translation>{branch} (opnieuw leidt erheen)</translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>Values to pick from</source>
        <translation>Waarden om uit te kiezen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>In de tekst</translation>
    </message>
    <message>
        <source>Dates found in the document</source>
        <translation>Datums uit het document</translation>
    </message>
    <message>
        <source>date of the meeting</source>
        <translation>datum van het overleg</translation>
    </message>
    <message>
        <source>date of the document</source>
        <translation>datum van het document</translation>
    </message>
    <message>
        <source>on the first lines</source>
        <translation>in de eerste regels</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>in de tekst</translation>
    </message>
</context>
<context>
    <name>CandidatesModel</name>
    <message>
        <source>no value</source>
        <translation>geen waarde</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>blad {page} van {pages}</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Page Down, Page Up</translation>
    </message>
    <message>
        <source>✓ now</source>
        <translation>✓ nu</translation>
    </message>
    <message>
        <source>in its words</source>
        <translation>in zijn woorden</translation>
    </message>
    <message>
        <source>on its line</source>
        <translation>op zijn regel</translation>
    </message>
    <message>
        <source>heading above</source>
        <translation>kopje erboven</translation>
    </message>
    <message>
        <source>close by</source>
        <translation>dichtbij</translation>
    </message>
    <message>
        <source>attendee</source>
        <translation>deelnemer</translation>
    </message>
    <message>
        <source>organisation of an attendee</source>
        <translation>organisatie van een deelnemer</translation>
    </message>
    <message>
        <source>owner of another action</source>
        <translation>houder van een andere actie</translation>
    </message>
    <message>
        <source>another action</source>
        <translation>een andere actie</translation>
    </message>
    <message>
        <source>other date</source>
        <translation>andere datum</translation>
    </message>
    <message>
        <source>same words elsewhere</source>
        <translation>zelfde woorden elders</translation>
    </message>
    <message>
        <source>same field elsewhere</source>
        <translation>zelfde veld elders</translation>
    </message>
    <message>
        <source>other reading</source>
        <translation>andere lezing</translation>
    </message>
    <message>
        <source>counted from an earlier date</source>
        <translation>geteld vanaf een eerdere datum</translation>
    </message>
    <message>
        <source>one end of it</source>
        <translation>een van beide einden</translation>
    </message>
    <message>
        <source>in the header</source>
        <translation>in de kop</translation>
    </message>
    <message>
        <source>first line</source>
        <translation>eerste regel</translation>
    </message>
    <message>
        <source>other lines</source>
        <translation>andere regels</translation>
    </message>
    <message>
        <source>without the bracket</source>
        <translation>zonder de haakjes</translation>
    </message>
    <message>
        <source>in this document</source>
        <translation>in dit document</translation>
    </message>
    <message>
        <source>common</source>
        <translation>gangbaar</translation>
    </message>
    <message>
        <source>next in the row</source>
        <translation>volgende in de rij</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>zoals getypt</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Old → new</source>
        <translation>Oud → nieuw</translation>
    </message>
</context>
<context>
    <name>CheckCommands</name>
    <message>
        <source>Nothing was found in this document</source>
        <translation>In dit document vonden de controles niets</translation>
    </message>
    <message>
        <source>{number} of {count}: {sentence} {key}: {fix}</source>
        <translation>{number} van {count}: {sentence} {key}: {fix}</translation>
    </message>
    <message>
        <source>Done: {fix}</source>
        <translation>Gedaan: {fix}</translation>
    </message>
    <message>
        <source>It stays as it is, and is not asked again</source>
        <translation>Het blijft zoals het is, en er wordt niet meer naar gevraagd</translation>
    </message>
    <message>
        <source>Nothing was found about this record; {key} goes to the next finding</source>
        <translation>Over deze vondst vonden de controles niets; {key} gaat naar de volgende bevinding</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>Of the whole dossier</source>
        <translation>Van het hele dossier</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop checking the dossier</source>
        <translation>Stoppen met het dossier controleren</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n bevinding</numerusform>
            <numerusform>%n bevindingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>De controles vonden niets.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>‘{words}’</translation>
    </message>
    <message>
        <source>It is right as it is</source>
        <translation>Het is goed zoals het is</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} van {total}</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Something is left open</source>
        <translation>Er staat nog iets open</translation>
    </message>
    <message>
        <source>What is left open stays in the document and is kept in its outline, with your name.</source>
        <translation>Wat openstaat blijft in het document en wordt met uw naam in het overzicht bewaard.</translation>
    </message>
    <message>
        <source>&amp;Go on reviewing</source>
        <translation>&amp;Verder beoordelen</translation>
    </message>
    <message>
        <source>&amp;Done anyway</source>
        <translation>Toch &amp;klaar</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) that nobody decided</source>
        <translation>
            <numerusform>%n voorstel waarover niemand heeft beslist</numerusform>
            <numerusform>%n voorstellen waarover niemand heeft beslist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) that nobody answered</source>
        <translation>
            <numerusform>%n aanwijzing die niemand heeft beantwoord</numerusform>
            <numerusform>%n aanwijzingen die niemand heeft beantwoord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that nobody read</source>
        <translation>
            <numerusform>%n onderdeel dat niemand heeft gelezen</numerusform>
            <numerusform>%n onderdelen die niemand heeft gelezen</numerusform>
        </translation>
    </message>
    <message>
        <source>In this document are left: {parts}.</source>
        <translation>In dit document staan nog open: {parts}.</translation>
    </message>
</context>
<context>
    <name>CommandState</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Ongedaan maken: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op&amp;nieuw</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>Op&amp;nieuw: {step}</translation>
    </message>
</context>
<context>
    <name>CommentDialog</name>
    <message>
        <source>Comment on the document</source>
        <translation>Opmerking bij het document</translation>
    </message>
</context>
<context>
    <name>CommentLine</name>
    <message>
        <source>Comment on the record</source>
        <translation>Opmerking bij de vondst</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare with other reviewers</source>
        <translation>Vergelijken met andere beoordelaars</translation>
    </message>
    <message>
        <source>What they made of the same documents: dossiers, or exports as JSON Lines.</source>
        <translation>Wat zij van dezelfde documenten maakten: dossiers, of exports als JSON Lines.</translation>
    </message>
    <message>
        <source>Files of other reviewers</source>
        <translation>Bestanden van andere beoordelaars</translation>
    </message>
    <message>
        <source>Only records that a person &amp;decided</source>
        <translation>Alleen vondsten die iemand heeft &amp;beoordeeld</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gelijken</translation>
    </message>
    <message>
        <source>Dossiers and JSON Lines (*.dossier *.jsonl *.json)</source>
        <translation>Dossiers en JSON Lines (*.dossier *.jsonl *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Anchor date</source>
        <translation>Ankerdatum</translation>
    </message>
    <message>
        <source>In the set</source>
        <translation>In de set</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>weggehaald</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>iemand</translation>
    </message>
</context>
<context>
    <name>ConflictCommands</name>
    <message>
        <source>No conflict is left in this dossier</source>
        <translation>In dit dossier is geen conflict meer over</translation>
    </message>
    <message>
        <source>This is the only conflict that is left</source>
        <translation>Dit is het enige conflict dat nog over is</translation>
    </message>
</context>
<context>
    <name>ConflictsPane</name>
    <message>
        <source>Versions side by side</source>
        <translation>Versies naast elkaar</translation>
    </message>
    <message>
        <source>Accept the outcome</source>
        <translation>De uitkomst accepteren</translation>
    </message>
    <message>
        <source>{key}: next conflict</source>
        <translation>{key}: volgend conflict</translation>
    </message>
    <message>
        <source>1 to {count}: take that version   Enter: take the value into the outcome   A: accept the outcome</source>
        <translation>1 tot {count}: die versie kiezen   Enter: de waarde in de uitkomst overnemen   A: de uitkomst accepteren</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) left</source>
        <translation>
            <numerusform>nog %n conflict</numerusform>
            <numerusform>nog %n conflicten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody differs about what is in hand. {left}.</source>
        <translation>Over wat voorligt verschilt niemand. {left}.</translation>
    </message>
    <message>
        <source>No conflicts. Once the dossiers of several people are merged ({command}), what they decided differently stands here.</source>
        <translation>Geen conflicten. Zodra de dossiers van meer mensen zijn samengevoegd ({command}), staat hier wat zij verschillend besloten.</translation>
    </message>
    <message>
        <source>{layer} “{quote}” · {left}</source>
        <translation>{layer} “{quote}” · {left}</translation>
    </message>
    <message>
        <source>The document as a whole · {left}</source>
        <translation>Het document als geheel · {left}</translation>
    </message>
    <message>
        <source>The dossier can only be read</source>
        <translation>Het dossier kan alleen worden gelezen</translation>
    </message>
</context>
<context>
    <name>ContentsChoice</name>
    <message>
        <source>Only records that a person &amp;decided</source>
        <translation>Alleen vondsten die iemand heeft &amp;beoordeeld</translation>
    </message>
    <message>
        <source>&amp;Rejected records too</source>
        <translation>Ook &amp;afgewezen vondsten</translation>
    </message>
    <message>
        <source>&amp;Organisations only: no names, no contact data</source>
        <translation>Alleen &amp;organisaties: geen namen, geen contactgegevens</translation>
    </message>
</context>
<context>
    <name>CueBar</name>
    <message>
        <source>“{words}”: {layer}?</source>
        <translation>„{words}”: {layer}?</translation>
    </message>
    <message numerus="yes">
        <source>%n more open cue(s)</source>
        <translation>
            <numerusform>nog %n open aanwijzing</numerusform>
            <numerusform>nog %n open aanwijzingen</numerusform>
        </translation>
    </message>
    <message>
        <source>A: make it · X: nothing here · 1–7: another layer · Q: next cue</source>
        <translation>A: vondst maken · X: hier is niets · 1–7: andere laag · Q: volgende aanwijzing</translation>
    </message>
</context>
<context>
    <name>DateRole</name>
    <message>
        <source>meeting</source>
        <translation>overleg</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>termijn</translation>
    </message>
    <message>
        <source>next meeting</source>
        <translation>volgend overleg</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>vermelding</translation>
    </message>
</context>
<context>
    <name>DateType</name>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tijd</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>periode</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duur</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>herhaald</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>morning</source>
        <translation>ochtend</translation>
    </message>
    <message>
        <source>midday</source>
        <translation>middaguur</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>middag</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>avond</translation>
    </message>
    <message>
        <source>night</source>
        <translation>nacht</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>voorjaar</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>zomer</translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>najaar</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>winter</translation>
    </message>
    <message>
        <source>%1, year unknown</source>
        <translation>%1, jaar onbekend</translation>
    </message>
    <message>
        <source>week %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>quarter %1</source>
        <translation>kwartaal %1</translation>
    </message>
    <message>
        <source>quarter %1 of %2</source>
        <translation>kwartaal %1 van %2</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>elke dag</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>elke week</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>elke maand</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>elk jaar</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>elk uur</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>elke %1</translation>
    </message>
</context>
<context>
    <name>DecisionCommands</name>
    <message>
        <source>There is such a record of these words already</source>
        <translation>Zo&apos;n vondst van deze woorden is er al</translation>
    </message>
    <message numerus="yes">
        <source>%n decided; {undo} takes it back</source>
        <translation>
            <numerusform>%n beoordeeld; {undo} draait het terug</numerusform>
            <numerusform>%n beoordeeld; {undo} draait het terug</numerusform>
        </translation>
    </message>
    <message>
        <source>in this section</source>
        <translation>in dit onderdeel</translation>
    </message>
    <message>
        <source>Select a record or a layer first</source>
        <translation>Kies eerst een vondst of een laag</translation>
    </message>
    <message>
        <source>of the layer {layer}</source>
        <translation>van de laag {layer}</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>in de lijst</translation>
    </message>
    <message>
        <source>Nothing is open {where}</source>
        <translation>Er staat niets open {where}</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted {where}; {undo} takes it back</source>
        <translation>
            <numerusform>%n geaccepteerd {where}; {undo} draait het terug</numerusform>
            <numerusform>%n geaccepteerd {where}; {undo} draait het terug</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisagreementsModel</name>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message>
        <source>Every document of the dossier is done</source>
        <translation>Alle documenten van het dossier zijn klaar</translation>
    </message>
    <message>
        <source>{done} is done; on to {name}</source>
        <translation>{done} is klaar; verder met {name}</translation>
    </message>
    <message>
        <source>Part read: {title}</source>
        <translation>Onderdeel gelezen: {title}</translation>
    </message>
    <message>
        <source>Part not read: {title}</source>
        <translation>Onderdeel niet gelezen: {title}</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>het begin</translation>
    </message>
    <message>
        <source>{name} was removed; {undo} brings it back</source>
        <translation>{name} is verwijderd; {undo} brengt het terug</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) printed</source>
        <translation>
            <numerusform>%n bladzijde afgedrukt</numerusform>
            <numerusform>%n bladzijden afgedrukt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was printed. Choose another printer or file.</source>
        <translation>Er is niets afgedrukt. Kies een andere printer of een ander bestand.</translation>
    </message>
</context>
<context>
    <name>DocumentHeader</name>
    <message>
        <source>Kind of document</source>
        <translation>Soort document</translation>
    </message>
    <message>
        <source>Anchor date</source>
        <translation>Ankerdatum</translation>
    </message>
    <message>
        <source>Status of the review</source>
        <translation>Status van de beoordeling</translation>
    </message>
    <message>
        <source>Comment on the document</source>
        <translation>Opmerking bij het document</translation>
    </message>
    <message>
        <source>Anchor {day}</source>
        <translation>Anker {day}</translation>
    </message>
    <message>
        <source>No anchor date</source>
        <translation>Geen ankerdatum</translation>
    </message>
    <message numerus="yes">
        <source>{status}, %n left open</source>
        <translation>
            <numerusform>{status}, %n opengelaten</numerusform>
            <numerusform>{status}, %n opengelaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Filter by name, kind or date</source>
        <translation>Filter op naam, soort of datum</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>De documenten filteren</translation>
    </message>
    <message>
        <source>Show documents with this status</source>
        <translation>Documenten met deze status tonen</translation>
    </message>
    <message>
        <source>any status</source>
        <translation>elke status</translation>
    </message>
    <message>
        <source>as added</source>
        <translation>op binnenkomst</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>op naam</translation>
    </message>
    <message>
        <source>by kind</source>
        <translation>op soort</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>oudste eerst</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>nieuwste eerst</translation>
    </message>
    <message>
        <source>by status</source>
        <translation>op status</translation>
    </message>
    <message>
        <source>most to decide</source>
        <translation>meeste open</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>Volgorde van de documenten</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>No documents yet. Import them ({key}), or drop files or a folder on the window.</source>
        <translation>Nog geen documenten. Importeer ze ({key}), of sleep bestanden of een map naar het venster.</translation>
    </message>
    <message>
        <source>{shown} of {total} documents</source>
        <translation>{shown} van {total} documenten</translation>
    </message>
</context>
<context>
    <name>DocumentMenu</name>
    <message>
        <source>&amp;Letter</source>
        <translation>&amp;Brief</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Verslag</translation>
    </message>
    <message>
        <source>Mem&amp;o</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Agenda</source>
        <translation>&amp;Agenda</translation>
    </message>
    <message>
        <source>&amp;Decision list</source>
        <translation>Beslui&amp;tenlijst</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>O&amp;ther</source>
        <translation>An&amp;ders</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nieuw</translation>
    </message>
    <message>
        <source>&amp;In review</source>
        <translation>In be&amp;handeling</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Klaar</translation>
    </message>
    <message>
        <source>Say what kind of document this is</source>
        <translation>Aangeven wat voor document dit is</translation>
    </message>
    <message>
        <source>Say how far its review is</source>
        <translation>Aangeven hoe ver de beoordeling is</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>&amp;Done, and on to the next</source>
        <translation>&amp;Klaar, en naar het volgende</translation>
    </message>
    <message>
        <source>Mark the document as done and open the next unfinished one</source>
        <translation>Het document op klaar zetten en het volgende openen dat nog niet klaar is</translation>
    </message>
    <message>
        <source>&amp;Anchor date…</source>
        <translation>&amp;Ankerdatum…</translation>
    </message>
    <message>
        <source>The day that “tomorrow” and “next week” count from</source>
        <translation>De dag waarvan ‘morgen’ en ‘volgende week’ uitgaan</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>&amp;Part read, or not</source>
        <translation>Onder&amp;deel gelezen, of niet</translation>
    </message>
    <message>
        <source>Mark the part of the record or the caret as read, or as not read</source>
        <translation>Het onderdeel van de vondst of de cursor als gelezen of niet gelezen aanmerken</translation>
    </message>
    <message>
        <source>&amp;Comment on the document…</source>
        <translation>&amp;Opmerking bij het document…</translation>
    </message>
    <message>
        <source>Write a comment on the document as a whole</source>
        <translation>Een opmerking bij het hele document schrijven</translation>
    </message>
    <message>
        <source>C&amp;hecks</source>
        <translation>&amp;Controles</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>V&amp;olgende bevinding</translation>
    </message>
    <message>
        <source>Go to the next words that a check asks about</source>
        <translation>Naar de volgende woorden waar een controle naar vraagt</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Vo&amp;rige bevinding</translation>
    </message>
    <message>
        <source>Go to the words before that a check asks about</source>
        <translation>Naar de vorige woorden waar een controle naar vraagt</translation>
    </message>
    <message>
        <source>&amp;Do what is offered</source>
        <translation>&amp;Doen wat wordt voorgesteld</translation>
    </message>
    <message>
        <source>Settle the finding at hand as the checks offer it</source>
        <translation>De bevinding afhandelen zoals de controle voorstelt</translation>
    </message>
    <message>
        <source>&amp;It is right as it is</source>
        <translation>Het is &amp;goed zoals het is</translation>
    </message>
    <message>
        <source>Keep the words of the finding as they are; it is not asked again</source>
        <translation>De bevinding laten zoals het er staat; er wordt niet meer naar gevraagd</translation>
    </message>
    <message>
        <source>&amp;Check the whole dossier</source>
        <translation>Het hele dossier &amp;controleren</translation>
    </message>
    <message>
        <source>List what the checks ask about all documents</source>
        <translation>Tonen waar de controles in alle documenten naar vragen</translation>
    </message>
    <message>
        <source>&amp;Back to what was extracted…</source>
        <translation>Terug naar wat is &amp;uitgelezen…</translation>
    </message>
    <message>
        <source>All records as the extractor proposed them, kind, anchor date and status as imported</source>
        <translation>Alle vondsten zoals ze zijn uitgelezen, soort, ankerdatum en status als bij het importeren</translation>
    </message>
    <message>
        <source>&amp;Remove from the dossier</source>
        <translation>Uit het dossier &amp;verwijderen</translation>
    </message>
    <message>
        <source>Take the document out of the set; undo brings it back</source>
        <translation>Het document uit de verzameling nemen; ongedaan maken brengt het terug</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Text of the document</source>
        <translation>Tekst van het document</translation>
    </message>
</context>
<context>
    <name>DocumentsChoice</name>
    <message>
        <source>Which documents</source>
        <translation>Welke documenten</translation>
    </message>
    <message>
        <source>Query that the documents match</source>
        <translation>Zoekvraag waaraan de documenten voldoen</translation>
    </message>
    <message>
        <source>kind:minutes, week</source>
        <translation>soort:verslag, week</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle documenten</translation>
    </message>
    <message>
        <source>The open one: {name}</source>
        <translation>Het geopende: {name}</translation>
    </message>
    <message numerus="yes">
        <source>The %n document(s) in the list</source>
        <translation>
            <numerusform>Het %n document in de lijst</numerusform>
            <numerusform>De %n documenten in de lijst</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved filter: {name}</source>
        <translation>Bewaard filter: {name}</translation>
    </message>
    <message>
        <source>Those that match a query</source>
        <translation>Die aan een zoekvraag voldoen</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>{open} of {total} records to decide</source>
        <translation>{open} van {total} vondsten te beoordelen</translation>
    </message>
</context>
<context>
    <name>DossierCommands</name>
    <message>
        <source>Bringing {name} up to date</source>
        <translation>{name} wordt bijgewerkt</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Nieuw dossier</translation>
    </message>
    <message>
        <source>Dossiers and documents ({patterns})</source>
        <translation>Dossiers en documenten ({patterns})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie opslaan</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>kopie</translation>
    </message>
    <message>
        <source>The documents go into the dossier beside them: {path}</source>
        <translation>De documenten gaan in het dossier ernaast: {path}</translation>
    </message>
    <message>
        <source>A dossier was made beside the documents: {path}</source>
        <translation>Naast de documenten is een dossier gemaakt: {path}</translation>
    </message>
    <message>
        <source>&amp;Rescue what can be read</source>
        <translation>&amp;Red wat te lezen is</translation>
    </message>
    <message>
        <source>The newest good copy is {name}.</source>
        <translation>De nieuwste goede kopie is {name}.</translation>
    </message>
    <message>
        <source>&amp;Go on with the copy</source>
        <translation>&amp;Verder met de kopie</translation>
    </message>
    <message>
        <source>If it is a dossier that was damaged, rescue what can be read of it.</source>
        <translation>Is het een dossier dat beschadigd is, red dan wat ervan te lezen is.</translation>
    </message>
    <message>
        <source>There is no good copy of it.</source>
        <translation>Er is geen goede kopie van.</translation>
    </message>
    <message>
        <source>You are working in {name} now</source>
        <translation>U werkt nu in {name}</translation>
    </message>
    <message>
        <source>No copy could be made today; save one elsewhere</source>
        <translation>Er kon vandaag geen kopie worden gemaakt; sla er elders een op</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Kopie opslaan</translation>
    </message>
    <message>
        <source>Copied to {path}; you go on in {name}</source>
        <translation>Gekopieerd naar {path}; u gaat verder in {name}</translation>
    </message>
    <message>
        <source>No copy was saved</source>
        <translation>Er is geen kopie opgeslagen</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>De laatste beslissing ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op&amp;nieuw</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Opnieuw doen wat ongedaan is gemaakt</translation>
    </message>
    <message>
        <source>Do the same in e&amp;qual cases…</source>
        <translation>&amp;Hetzelfde in gelijke gevallen…</translation>
    </message>
    <message>
        <source>Look for records like the one that was corrected, and correct those that you tick</source>
        <translation>Vondsten zoeken zoals die is verbeterd, en de aangevinkte ook verbeteren</translation>
    </message>
    <message>
        <source>Re&amp;membered answers…</source>
        <translation>Ontho&amp;uden antwoorden…</translation>
    </message>
    <message>
        <source>What you answered with “not here” and “never”, to take it back</source>
        <translation>Wat u met ‘hier niet’ en ‘nooit’ hebt beantwoord, om het terug te nemen</translation>
    </message>
    <message>
        <source>&amp;Take back the step of the history</source>
        <translation>Sta&amp;p van de geschiedenis terugdraaien</translation>
    </message>
    <message>
        <source>Take the selected step back, where nothing that came after it depends on it</source>
        <translation>De gekozen stap terugdraaien, als niets wat erna kwam ervan afhangt</translation>
    </message>
    <message>
        <source>&amp;Go to the state of the history…</source>
        <translation>Naar de &amp;toestand van de geschiedenis…</translation>
    </message>
    <message>
        <source>Make everything as it was after the selected step</source>
        <translation>Alles maken zoals het na de gekozen stap was</translation>
    </message>
    <message>
        <source>&amp;Copy the quote with its source</source>
        <translation>&amp;Citaat met bron kopiëren</translation>
    </message>
    <message>
        <source>The selected text or the record&apos;s words, with document and place</source>
        <translation>De geselecteerde tekst of de woorden van de vondst, met document en plaats</translation>
    </message>
    <message>
        <source>Copy the r&amp;ecord with its source</source>
        <translation>&amp;Vondst met bron kopiëren</translation>
    </message>
    <message>
        <source>The record&apos;s values and words, with document and place</source>
        <translation>De waarden en woorden van de vondst, met document en plaats</translation>
    </message>
    <message>
        <source>&amp;Select the sentence, bullet or row</source>
        <translation>&amp;Zin, punt of rij selecteren</translation>
    </message>
    <message>
        <source>Select what stands around the caret</source>
        <translation>Selecteren wat rond de cursor staat</translation>
    </message>
    <message>
        <source>Select the next record as &amp;well</source>
        <translation>Volgende vondst ook &amp;selecteren</translation>
    </message>
    <message>
        <source>Accept, reject or reopen several records at once</source>
        <translation>Meerdere vondsten tegelijk accepteren, afwijzen of heropenen</translation>
    </message>
    <message>
        <source>Select the record &amp;before as well</source>
        <translation>Vorige vondst oo&amp;k selecteren</translation>
    </message>
    <message>
        <source>Select &amp;all records of the list</source>
        <translation>&amp;Alle vondsten van de lijst selecteren</translation>
    </message>
    <message>
        <source>Accept, reject or reopen all that the list shows</source>
        <translation>Alles wat de lijst toont accepteren, afwijzen of heropenen</translation>
    </message>
    <message>
        <source>&amp;Find in the document</source>
        <translation>In het &amp;document zoeken</translation>
    </message>
    <message>
        <source>Look for words in this document</source>
        <translation>Woorden in dit document zoeken</translation>
    </message>
    <message>
        <source>Select up to w&amp;ords</source>
        <translation>Tot aan &amp;woorden selecteren</translation>
    </message>
    <message>
        <source>Type words: the selection goes on to their end</source>
        <translation>Woorden typen: de selectie loopt door tot en met die woorden</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Volg&amp;ende zoeken</translation>
    </message>
    <message>
        <source>Go to the next place with these words</source>
        <translation>Naar de volgende plaats met deze woorden</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Vo&amp;rige zoeken</translation>
    </message>
    <message>
        <source>Go to the place with these words before this</source>
        <translation>Naar de vorige plaats met deze woorden</translation>
    </message>
    <message>
        <source>Find in the &amp;dossier</source>
        <translation>&amp;In het dossier zoeken</translation>
    </message>
    <message>
        <source>Look for words in all documents</source>
        <translation>Woorden in alle documenten zoeken</translation>
    </message>
    <message>
        <source>Search resu&amp;lts and filters</source>
        <translation>Zoekresu&amp;ltaten en filters</translation>
    </message>
    <message>
        <source>&amp;Next result</source>
        <translation>V&amp;olgend resultaat</translation>
    </message>
    <message>
        <source>Go to the next result of the search</source>
        <translation>Ga naar het volgende resultaat van de zoekopdracht</translation>
    </message>
    <message>
        <source>&amp;Previous result</source>
        <translation>Vo&amp;rig resultaat</translation>
    </message>
    <message>
        <source>Go to the result of the search before this one</source>
        <translation>Ga naar het resultaat hiervoor</translation>
    </message>
    <message>
        <source>&amp;Filter the records</source>
        <translation>&amp;Filter de vondsten</translation>
    </message>
    <message>
        <source>Type what the listed records must be like</source>
        <translation>Typ waaraan de vondsten in de lijst moeten voldoen</translation>
    </message>
    <message>
        <source>Filter by the &amp;search</source>
        <translation>Filter op de &amp;zoekopdracht</translation>
    </message>
    <message>
        <source>Only documents and records that the search found; again: all of them</source>
        <translation>Alleen documenten en vondsten die gevonden zijn; nog eens: alle</translation>
    </message>
    <message>
        <source>Show &amp;all again</source>
        <translation>Toon weer &amp;alles</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Haal alle filters weg</translation>
    </message>
</context>
<context>
    <name>ExchangeCommands</name>
    <message numerus="yes">
        <source>Extract %n document(s) again? What was decided stays as it is.</source>
        <translation>
            <numerusform>%n document opnieuw uitlezen? Wat beslist is blijft zoals het is.</numerusform>
            <numerusform>%n documenten opnieuw uitlezen? Wat beslist is blijft zoals het is.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Extract</source>
        <translation>&amp;Uitlezen</translation>
    </message>
    <message>
        <source>Extracting again</source>
        <translation>Opnieuw uitlezen</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>Report as PDF</source>
        <translation>Rapport als pdf</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Looking for names</source>
        <translation>Namen zoeken</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Er is niets geëxporteerd</translation>
    </message>
    <message>
        <source>Wait until the work in progress is done, or stop it</source>
        <translation>Wacht tot het lopende werk klaar is, of stop het</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exporteren</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formaat</translation>
    </message>
    <message>
        <source>Doc&amp;uments</source>
        <translation>Doc&amp;umenten</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporteren</translation>
    </message>
</context>
<context>
    <name>ExportReportDialog</name>
    <message>
        <source>Exported</source>
        <translation>Geëxporteerd</translation>
    </message>
    <message>
        <source>Figures by layer</source>
        <translation>Aantallen per laag</translation>
    </message>
    <message>
        <source>Readers, files, remarks</source>
        <translation>Lezers, bestanden, opmerkingen</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als tekst &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Map &amp;openen</translation>
    </message>
</context>
<context>
    <name>Exported</name>
    <message>
        <source>the record as a whole</source>
        <translation>de hele vondst</translation>
    </message>
    <message>
        <source>candidates for the anchor date</source>
        <translation>kandidaten voor de ankerdatum</translation>
    </message>
    <message>
        <source>anchor date</source>
        <translation>ankerdatum</translation>
    </message>
    <message>
        <source>values set by hand</source>
        <translation>met de hand gezette waarden</translation>
    </message>
    <message>
        <source>values that moved with the anchor date</source>
        <translation>waarden die met de ankerdatum meeschoven</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>opmerking</translation>
    </message>
    <message>
        <source>values that follow the anchor date</source>
        <translation>waarden die de ankerdatum volgen</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>zekerheid</translation>
    </message>
    <message>
        <source>words that gave a value</source>
        <translation>woorden waar een waarde uit komt</translation>
    </message>
    <message>
        <source>page heads and feet</source>
        <translation>kop- en voetregels</translation>
    </message>
    <message>
        <source>number of the record</source>
        <translation>nummer van de vondst</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>soort</translation>
    </message>
    <message>
        <source>language</source>
        <translation>taal</translation>
    </message>
    <message>
        <source>links</source>
        <translation>verwijzingen</translation>
    </message>
    <message>
        <source>number of the organisation</source>
        <translation>nummer van de organisatie</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>herkomst</translation>
    </message>
    <message>
        <source>what was proposed first</source>
        <translation>wat eerst werd voorgesteld</translation>
    </message>
    <message>
        <source>state of the review</source>
        <translation>stand van de beoordeling</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>beoordelaar</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regel</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>controlegetal</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>time of the decision</source>
        <translation>tijd van het besluit</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschreven</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Teruggelezen</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Read back by</source>
        <translation>Teruggelezen door</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Niet gevraagd</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Digest of all files</source>
        <translation>Controlegetal van alle bestanden</translation>
    </message>
    <message>
        <source>Other files that stay in the folder</source>
        <translation>Andere bestanden die in de map blijven staan</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>{reader} was not asked, for {library} is not installed: pip install &apos;vwsreview[{extra}]&apos;</source>
        <translation>{reader} is niet gevraagd, want {library} is niet geïnstalleerd: pip install &apos;vwsreview[{extra}]&apos;</translation>
    </message>
</context>
<context>
    <name>FieldName</name>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Overleg</translation>
    </message>
    <message>
        <source>Meeting date</source>
        <translation>Vergaderdatum</translation>
    </message>
    <message>
        <source>Meeting place</source>
        <translation>Vergaderplaats</translation>
    </message>
    <message>
        <source>Document date</source>
        <translation>Documentdatum</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Termijn</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Bijlage</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Dienstonderdeel</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Afzender</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Ontvanger</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Kopie aan</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Inlichtingen bij</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Voorzitter</translation>
    </message>
    <message>
        <source>Minutes taker</source>
        <translation>Notulist</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Aantal pagina&apos;s</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Documents and annotations ({patterns})</source>
        <translation>Documenten en annotaties ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Dossiers (*.dossier)</source>
        <translation>Dossiers (*.dossier)</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Weghalen</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;New dossier…</source>
        <translation>&amp;Nieuw dossier…</translation>
    </message>
    <message>
        <source>Make an empty dossier</source>
        <translation>Een leeg dossier maken</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Openen…</translation>
    </message>
    <message>
        <source>Open a dossier, or documents in a new one</source>
        <translation>Een dossier openen, of documenten in een nieuw dossier</translation>
    </message>
    <message>
        <source>Open a fo&amp;lder…</source>
        <translation>Ma&amp;p openen…</translation>
    </message>
    <message>
        <source>Open the documents of a folder in a dossier</source>
        <translation>Open alle documenten onder een map in een dossier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Recent geopend</translation>
    </message>
    <message>
        <source>Rescue a &amp;damaged dossier…</source>
        <translation>Een bes&amp;chadigd dossier redden…</translation>
    </message>
    <message>
        <source>Bring what can be read of it into a new one; the damaged one stays as it is</source>
        <translation>Breng wat ervan te lezen is over in een nieuw; het beschadigde blijft zoals het is</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>Bestanden &amp;importeren…</translation>
    </message>
    <message>
        <source>Add documents to this dossier</source>
        <translation>Documenten aan dit dossier toevoegen</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Een &amp;map importeren…</translation>
    </message>
    <message>
        <source>Add all documents below a folder</source>
        <translation>Alle documenten in een map en de mappen daaronder toevoegen</translation>
    </message>
    <message>
        <source>E&amp;xtract again</source>
        <translation>Opnieuw &amp;uitlezen</translation>
    </message>
    <message>
        <source>This &amp;document</source>
        <translation>Dit &amp;document</translation>
    </message>
    <message>
        <source>What nobody decided becomes what the extractor says now; decisions stay</source>
        <translation>Wat niemand besliste wordt zoals het nu uitgelezen wordt; beslissingen blijven</translation>
    </message>
    <message>
        <source>The whole d&amp;ossier…</source>
        <translation>Het hele d&amp;ossier…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporteren…</translation>
    </message>
    <message>
        <source>Write the records to a file for others</source>
        <translation>De vondsten naar een bestand voor anderen schrijven</translation>
    </message>
    <message>
        <source>Report &amp;as PDF…</source>
        <translation>Rapport als pd&amp;f…</translation>
    </message>
    <message>
        <source>Print texts, records and decisions to a file for people</source>
        <translation>Teksten, vondsten en beslissingen als bestand voor mensen afdrukken</translation>
    </message>
    <message>
        <source>Co&amp;mpare with other reviewers…</source>
        <translation>Ver&amp;gelijken met andere beoordelaars…</translation>
    </message>
    <message>
        <source>How far you agree with what others made of the same documents, and where you differ</source>
        <translation>Hoe ver u het eens bent met wat anderen van dezelfde documenten maakten, en waar u verschilt</translation>
    </message>
    <message>
        <source>Mer&amp;ge with other reviewers…</source>
        <translation>Samenvoegen met andere &amp;beoordelaars…</translation>
    </message>
    <message>
        <source>Make one new dossier of yours and those of others; what you differ on is decided there</source>
        <translation>Maak één nieuw dossier van het uwe en dat van anderen; waarin u verschilt wordt daar beslist</translation>
    </message>
    <message>
        <source>&amp;View the report of the last import…</source>
        <translation>&amp;Verslag van de laatste import…</translation>
    </message>
    <message>
        <source>What was added, known already, changed or refused</source>
        <translation>Wat is toegevoegd, al bekend, veranderd of geweigerd</translation>
    </message>
    <message>
        <source>Pa&amp;use the work in progress</source>
        <translation>&amp;Lopend werk laten rusten</translation>
    </message>
    <message>
        <source>Let the import or export rest, or go on with it; it takes no time from your work then</source>
        <translation>De import of export laten rusten, of ermee doorgaan; zolang hij rust kost hij uw werk geen tijd</translation>
    </message>
    <message>
        <source>Stop the &amp;work in progress</source>
        <translation>Lopend &amp;werk stoppen</translation>
    </message>
    <message>
        <source>Stop the import or export; what was done stays</source>
        <translation>De import of export stoppen; wat gedaan is blijft</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Kopie opslaan…</translation>
    </message>
    <message>
        <source>Write a copy of the dossier as it is now</source>
        <translation>Een kopie van het dossier schrijven zoals het nu is</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Af&amp;drukken…</translation>
    </message>
    <message>
        <source>Print the document with its marks</source>
        <translation>Het document met zijn markeringen afdrukken</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Ins&amp;tellingen…</translation>
    </message>
    <message>
        <source>Language, colours, name of the reviewer</source>
        <translation>Taal, kleuren, naam van de beoordelaar</translation>
    </message>
    <message>
        <source>&amp;Close the dossier</source>
        <translation>Dossier &amp;sluiten</translation>
    </message>
    <message>
        <source>Close the dossier, not the program</source>
        <translation>Het dossier sluiten, niet het programma</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>End the program; every decision is saved already</source>
        <translation>Het programma afsluiten; alles is al opgeslagen</translation>
    </message>
</context>
<context>
    <name>FilterBanner</name>
    <message>
        <source>List all documents again</source>
        <translation>Toon weer alle documenten</translation>
    </message>
    <message numerus="yes">
        <source>Filtered: %Ln document(s) with {query}</source>
        <translation>
            <numerusform>Gefilterd: %Ln document met {query}</numerusform>
            <numerusform>Gefilterd: %Ln documenten met {query}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>In het document zoeken</translation>
    </message>
    <message>
        <source>Select up to</source>
        <translation>Selecteren tot</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorige zoeken</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Volgende zoeken</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Sluiten  (Esc)</translation>
    </message>
    <message>
        <source>Select up to these words</source>
        <translation>Selecteren tot en met deze woorden</translation>
    </message>
    <message>
        <source>Enter: next place · Esc: done</source>
        <translation>Enter: volgende plaats · Esc: klaar</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Open a folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>vwsreview samples</source>
        <translation>Voorbeelden vwsreview</translation>
    </message>
</context>
<context>
    <name>Flag</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>map</translation>
    </message>
    <message>
        <source>needs {library}: pip install &apos;vwsreview[{extra}]&apos;</source>
        <translation>heeft {library} nodig: pip install &apos;vwsreview[{extra}]&apos;</translation>
    </message>
</context>
<context>
    <name>GoMenu</name>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gaan</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation>&amp;Volgende vondst</translation>
    </message>
    <message>
        <source>Select the next record</source>
        <translation>De volgende vondst selecteren</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>V&amp;orige vondst</translation>
    </message>
    <message>
        <source>Select the record before this one</source>
        <translation>De vondst hiervoor selecteren</translation>
    </message>
    <message>
        <source>Next &amp;open record</source>
        <translation>Volgende open vo&amp;ndst</translation>
    </message>
    <message>
        <source>Select the next record that nobody decided yet</source>
        <translation>De volgende vondst selecteren die nog niet beoordeeld is</translation>
    </message>
    <message>
        <source>Previous op&amp;en record</source>
        <translation>Vorige op&amp;en vondst</translation>
    </message>
    <message>
        <source>Select the record before this one that nobody decided yet</source>
        <translation>De vorige vondst selecteren die nog niet beoordeeld is</translation>
    </message>
    <message>
        <source>Back to what &amp;was decided last</source>
        <translation>Terug naar de laatste &amp;beslissing</translation>
    </message>
    <message>
        <source>Go to the record that was decided last, again to the one before it</source>
        <translation>Naar de vondst waarover het laatst is beslist, nog eens naar die daarvoor</translation>
    </message>
    <message>
        <source>Next open &amp;cue</source>
        <translation>Volgende aanwij&amp;zing</translation>
    </message>
    <message>
        <source>Go to the next words that hint at a record and have no answer</source>
        <translation>Naar de volgende woorden die op een vondst wijzen en nog geen antwoord hebben</translation>
    </message>
    <message>
        <source>Cue before t&amp;his</source>
        <translation>Vorige aan&amp;wijzing</translation>
    </message>
    <message>
        <source>Go to the words before that hint at a record and have no answer</source>
        <translation>Naar de vorige woorden die op een vondst wijzen en nog geen antwoord hebben</translation>
    </message>
    <message>
        <source>Go to what people decided differently next, in any document</source>
        <translation>Ga naar het volgende dat mensen verschillend besloten, in welk document ook</translation>
    </message>
    <message>
        <source>Next confl&amp;ict</source>
        <translation>Volgend con&amp;flict</translation>
    </message>
    <message>
        <source>Previou&amp;s conflict</source>
        <translation>Conflict &amp;hiervoor</translation>
    </message>
    <message>
        <source>Go to what people decided differently before, in any document</source>
        <translation>Ga naar het vorige dat mensen verschillend besloten, in welk document ook</translation>
    </message>
    <message>
        <source>Next &amp;layer</source>
        <translation>Volgende &amp;laag</translation>
    </message>
    <message>
        <source>List the records of the next layer</source>
        <translation>De vondsten van de volgende laag tonen</translation>
    </message>
    <message>
        <source>Layer be&amp;fore</source>
        <translation>Vori&amp;ge laag</translation>
    </message>
    <message>
        <source>List the records of the layer before this</source>
        <translation>De vondsten van de vorige laag tonen</translation>
    </message>
    <message>
        <source>Ne&amp;xt document</source>
        <translation>Volgend do&amp;cument</translation>
    </message>
    <message>
        <source>Open the next document of the list</source>
        <translation>Het volgende document van de lijst openen</translation>
    </message>
    <message>
        <source>Pre&amp;vious document</source>
        <translation>Vor&amp;ig document</translation>
    </message>
    <message>
        <source>Open the document before this one in the list</source>
        <translation>Het vorige document van de lijst openen</translation>
    </message>
    <message>
        <source>Next &amp;unfinished document</source>
        <translation>Volgend document dat niet &amp;klaar is</translation>
    </message>
    <message>
        <source>Open the next document that is not done</source>
        <translation>Het volgende document openen dat nog niet klaar is</translation>
    </message>
    <message>
        <source>To the &amp;documents</source>
        <translation>Naar de &amp;documenten</translation>
    </message>
    <message>
        <source>Type in the list of documents</source>
        <translation>Verder in de lijst van documenten</translation>
    </message>
    <message>
        <source>To the &amp;text</source>
        <translation>Naar de &amp;tekst</translation>
    </message>
    <message>
        <source>Type in the document</source>
        <translation>Verder in het document</translation>
    </message>
    <message>
        <source>To the &amp;records</source>
        <translation>Naar de vond&amp;sten</translation>
    </message>
    <message>
        <source>Type in the list of records</source>
        <translation>Verder in de lijst van vondsten</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>Volgend v&amp;ak</translation>
    </message>
    <message>
        <source>Move the keyboard on to the next pane</source>
        <translation>Het toetsenbord naar het volgende vak brengen</translation>
    </message>
    <message>
        <source>Pane &amp;before</source>
        <translation>Vo&amp;rig vak</translation>
    </message>
    <message>
        <source>Move the keyboard back one pane</source>
        <translation>Het toetsenbord naar het vorige vak brengen</translation>
    </message>
</context>
<context>
    <name>Ground</name>
    <message>
        <source>out of scope</source>
        <translation>buiten verzoek</translation>
    </message>
    <message>
        <source>{ground}: {description}</source>
        <translation>{ground}: {description}</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>User&apos;s guide</source>
        <translation>Handleiding</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Zoek in de handleiding</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
</context>
<context>
    <name>GuidelinePane</name>
    <message>
        <source>Find in the guideline</source>
        <translation>Zoek in de leidraad</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Leidraad</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;User&apos;s guide</source>
        <translation>&amp;Handleiding</translation>
    </message>
    <message>
        <source>How a set is reviewed, from opening a folder to handing it over</source>
        <translation>Hoe u een set beoordeelt, van een map openen tot overdragen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Toetsen</translation>
    </message>
    <message>
        <source>All commands with their keys; change them here</source>
        <translation>Alle opdrachten met hun toetsen; hier te wijzigen</translation>
    </message>
    <message>
        <source>&amp;Run a command…</source>
        <translation>Opdracht &amp;uitvoeren…</translation>
    </message>
    <message>
        <source>Find any command by its name and run it</source>
        <translation>Zoek een opdracht op naam en voer haar uit</translation>
    </message>
    <message>
        <source>&amp;Try it with the samples</source>
        <translation>&amp;Probeer het met de voorbeelden</translation>
    </message>
    <message>
        <source>Copy the sample documents to your documents and open them in a dossier</source>
        <translation>Kopieer de voorbeelden naar uw documenten en open ze in een dossier</translation>
    </message>
    <message>
        <source>&amp;About vwsreview</source>
        <translation>&amp;Over vwsreview</translation>
    </message>
    <message>
        <source>Version, licence and where things are kept</source>
        <translation>Versie, licentie en waar alles staat</translation>
    </message>
</context>
<context>
    <name>HelpSearch</name>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message>
        <source>The record is as the extractor proposed it</source>
        <translation>De vondst is zoals ze is uitgelezen</translation>
    </message>
    <message>
        <source>A person had made the record; it is taken out</source>
        <translation>Iemand had de vondst gemaakt; ze is weggehaald</translation>
    </message>
    <message>
        <source>The record is as the extractor proposed it, and open again</source>
        <translation>De vondst is weer zoals ze is uitgelezen, en weer open</translation>
    </message>
    <message>
        <source>The document is as it was imported</source>
        <translation>Het document is zoals het is geïmporteerd</translation>
    </message>
    <message numerus="yes">
        <source>Take back every decision in {name}, and what was added there? (%n change(s))</source>
        <translation>
            <numerusform>Elke beslissing in {name} terugdraaien, en wat er is toegevoegd? (%n wijziging)</numerusform>
            <numerusform>Elke beslissing in {name} terugdraaien, en wat er is toegevoegd? (%n wijzigingen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments stay. {undo} brings it all back.</source>
        <translation>Opmerkingen blijven. {undo} brengt alles terug.</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Terugdraaien</translation>
    </message>
    <message>
        <source>Select a step in the history first ({pane})</source>
        <translation>Kies eerst een stap in de geschiedenis ({pane})</translation>
    </message>
    <message>
        <source>This step is taken back already</source>
        <translation>Deze stap is al teruggedraaid</translation>
    </message>
    <message>
        <source>Nothing of this step is left to take back</source>
        <translation>Van deze stap is niets over om terug te draaien</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Teruggedraaid: {step}</translation>
    </message>
    <message>
        <source>“{step}” cannot be taken back alone: “{later}” of {when} ({who}) came after it in the same place. Take that one back first.</source>
        <translation>‘{step}’ kan niet alleen worden teruggedraaid: ‘{later}’ van {when} ({who}) kwam erna op dezelfde plek. Draai die eerst terug.</translation>
    </message>
    <message>
        <source>&amp;Show that step</source>
        <translation>Die stap &amp;tonen</translation>
    </message>
    <message>
        <source>This is the present state</source>
        <translation>Dit is de toestand van nu</translation>
    </message>
    <message>
        <source>Make everything as it was after “{step}” of {when}?</source>
        <translation>Alles maken zoals het was na ‘{step}’ van {when}?</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) are taken back</source>
        <translation>
            <numerusform>%n stap wordt teruggedraaid</numerusform>
            <numerusform>%n stappen worden teruggedraaid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) are done again</source>
        <translation>
            <numerusform>%n stap wordt opnieuw gedaan</numerusform>
            <numerusform>%n stappen worden opnieuw gedaan</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: you can come back the same way.</source>
        <translation>Er gaat niets verloren: u kunt op dezelfde manier terug.</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Daarheen</translation>
    </message>
    <message>
        <source>Everything is as it was after: {step}</source>
        <translation>Alles is zoals het was na: {step}</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message numerus="yes">
        <source>{what} (%n changes)</source>
        <translation>
            <numerusform>{what} (%n wijziging)</numerusform>
            <numerusform>{what} (%n wijzigingen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ongedaan gemaakt: {what}</translation>
    </message>
    <message>
        <source>Left: {what}</source>
        <translation>Verlaten: {what}</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Left:</source>
        <translation>Verlaten:</translation>
    </message>
    <message>
        <source>Steps of the history</source>
        <translation>Stappen van de geschiedenis</translation>
    </message>
    <message>
        <source>What the step changed</source>
        <translation>Wat de stap veranderde</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>Go to this state…</source>
        <translation>Naar deze toestand…</translation>
    </message>
    <message>
        <source>Take this step back, where nothing that came after it depends on it</source>
        <translation>Deze stap terugdraaien, als niets wat erna kwam ervan afhangt</translation>
    </message>
    <message>
        <source>Make everything as it was after this step; nothing is lost</source>
        <translation>Alles maken zoals het na deze stap was; er gaat niets verloren</translation>
    </message>
    <message>
        <source>The document was taken out of the set</source>
        <translation>Het document is uit het dossier verwijderd</translation>
    </message>
</context>
<context>
    <name>HistoryScope</name>
    <message>
        <source>Record</source>
        <translation>Vondst</translation>
    </message>
    <message>
        <source>What was done to the record</source>
        <translation>Wat met de vondst is gedaan</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>What was done in the document</source>
        <translation>Wat in het document is gedaan</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>What was done in the dossier</source>
        <translation>Wat in het dossier is gedaan</translation>
    </message>
</context>
<context>
    <name>Identifying</name>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>e-mailadres</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefoon</translation>
    </message>
    <message>
        <source>number of a person or an account</source>
        <translation>nummer van een persoon of rekening</translation>
    </message>
</context>
<context>
    <name>IdentifyingDialog</name>
    <message>
        <source>What would tell who a person is</source>
        <translation>Wat zou verraden wie iemand is</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n plaats</numerusform>
            <numerusform>%n plaatsen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s).</source>
        <translation>
            <numerusform>in %n document.</numerusform>
            <numerusform>in %n documenten.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are blacked out in the export; comments, reviewers and history stay out.</source>
        <translation>Ze worden in de export zwart gemaakt; opmerkingen, beoordelaars en geschiedenis blijven erbuiten.</translation>
    </message>
    <message>
        <source>No program finds every name: look through the texts before you give the file away.</source>
        <translation>Geen programma vindt elke naam: kijk de teksten door voordat u het bestand weggeeft.</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the place.</source>
        <translation>Enter of dubbelklikken gaat naar de plaats.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Continue the e&amp;xport</source>
        <translation>&amp;Verder met exporteren</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>De lijst &amp;kopiëren</translation>
    </message>
</context>
<context>
    <name>IdentifyingModel</name>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Tekens</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>Import files</source>
        <translation>Bestanden importeren</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Een map importeren</translation>
    </message>
    <message>
        <source>Wait until the work in progress is done, or stop it</source>
        <translation>Wacht tot het lopende werk klaar is, of stop het</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importeren</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Wat er van elk bestand werd</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>Lijst &amp;kopiëren</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Laten rusten</translation>
    </message>
    <message>
        <source>Go on with the work in progress</source>
        <translation>Doorgaan met het lopende werk</translation>
    </message>
    <message>
        <source>Let the work in progress rest</source>
        <translation>Het lopende werk laten rusten</translation>
    </message>
    <message>
        <source>{work} (paused)</source>
        <translation>{work} (rust)</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Gelakt</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>Aanspreekvorm</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Aanwezigheid</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Gemarkeerd</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Actiehouders</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termijn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grond</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Press the new key</source>
        <translation>Druk op de nieuwe toets</translation>
    </message>
    <message>
        <source>Press the new key; Escape leaves it as it is</source>
        <translation>Druk op de nieuwe toets; Escape laat het zoals het is</translation>
    </message>
</context>
<context>
    <name>KeyRules</name>
    <message>
        <source>That key opens a menu.</source>
        <translation>Die toets opent een menu.</translation>
    </message>
    <message>
        <source>The system needs that key.</source>
        <translation>Het systeem heeft die toets nodig.</translation>
    </message>
    <message>
        <source>Ctrl with Alt is AltGr on many keyboards; it types signs.</source>
        <translation>Ctrl met Alt is op veel toetsenborden AltGr; daarmee typt men tekens.</translation>
    </message>
    <message>
        <source>On many keyboards that key waits for a letter to put an accent on.</source>
        <translation>Op veel toetsenborden wacht die toets op een letter voor een accent.</translation>
    </message>
    <message>
        <source>Lists, lines and buttons need that key.</source>
        <translation>Lijsten, regels en knoppen hebben die toets nodig.</translation>
    </message>
    <message>
        <source>Lines that are typed in need that key.</source>
        <translation>Regels waarin getypt wordt, hebben die toets nodig.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Look up a command or a key</source>
        <translation>Een opdracht of toets opzoeken</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>&amp;Overnemen</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Laten staan</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wat het doet</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Opdrachten en hun toetsen</translation>
    </message>
    <message>
        <source>&amp;Change the key</source>
        <translation>&amp;Wijzig de toets</translation>
    </message>
    <message>
        <source>&amp;One key more</source>
        <translation>Nog &amp;een toets</translation>
    </message>
    <message>
        <source>&amp;Remove the keys</source>
        <translation>&amp;Haal de toetsen weg</translation>
    </message>
    <message>
        <source>&amp;Standard key</source>
        <translation>&amp;Standaardtoets</translation>
    </message>
    <message>
        <source>Standard keys for &amp;all</source>
        <translation>Standaard voor &amp;alle</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Af&amp;drukken…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Standard: {keys}</source>
        <translation>Standaard: {keys}</translation>
    </message>
    <message>
        <source>Enter: another key · Insert: one key more · Delete: no key</source>
        <translation>Enter: andere toets · Insert: nog een toets · Delete: geen toets</translation>
    </message>
    <message>
        <source>Press the new key for “{command}”; Escape leaves it.</source>
        <translation>Druk op de nieuwe toets voor “{command}”; Escape laat het zo.</translation>
    </message>
    <message>
        <source>{key} cannot be used. {reason} Press another key.</source>
        <translation>{key} kan niet. {reason} Druk op een andere toets.</translation>
    </message>
    <message>
        <source>{key} is a key of “{command}”.</source>
        <translation>{key} is een toets van “{command}”.</translation>
    </message>
    <message>
        <source>Keys of “{command}”: {keys}</source>
        <translation>Toetsen van “{command}”: {keys}</translation>
    </message>
    <message>
        <source>“{command}” has the key now; “{other}” has it no longer.</source>
        <translation>“{command}” heeft de toets nu; “{other}” heeft hem niet meer.</translation>
    </message>
    <message>
        <source>Every command has its standard keys.</source>
        <translation>Elke opdracht heeft haar standaardtoetsen.</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>letter</source>
        <translation>brief</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>verslag</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>decision list</source>
        <translation>besluitenlijst</translation>
    </message>
    <message>
        <source>email</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anders</translation>
    </message>
</context>
<context>
    <name>Layer</name>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Deelnemer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>Lakking</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Onderdeel</translation>
    </message>
</context>
<context>
    <name>LayerBar</name>
    <message>
        <source>Layers</source>
        <translation>Lagen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{layer}: {open} of {total} to decide</source>
        <translation>{layer}: {open} van {total} te beoordelen</translation>
    </message>
</context>
<context>
    <name>LayerBoxes</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Lagen</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Fields</source>
        <translation>Velden</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Deelnemers</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datums</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>Redactions</source>
        <translation>Lakkingen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
</context>
<context>
    <name>Loop</name>
    <message>
        <source>Nothing is left to decide in the documents of the list</source>
        <translation>In de documenten van de lijst valt niets meer te beslissen</translation>
    </message>
    <message>
        <source>No record was decided before</source>
        <translation>Er is nog over geen vondst beslist</translation>
    </message>
    <message>
        <source>No other open record in this document; {done}: done, and on to the next</source>
        <translation>Geen andere open vondst in dit document; {done}: klaar, en door naar het volgende</translation>
    </message>
    <message>
        <source>No other open cue in this document</source>
        <translation>Geen andere open aanwijzing in dit document</translation>
    </message>
    <message>
        <source>All is decided there; on to {name}</source>
        <translation>Daar is alles beslist; verder met {name}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wordt geopend …</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>Kopie &amp;opslaan…</translation>
    </message>
    <message>
        <source>The program made a mistake. Every decision until now is saved.</source>
        <translation>In het programma is iets misgegaan. Alles tot nu toe is opgeslagen.</translation>
    </message>
    <message>
        <source>A report without any text of your documents lies in {path}.</source>
        <translation>Een foutverslag zonder tekst uit uw documenten staat in {path}.</translation>
    </message>
    <message>
        <source>{name} was made by an older version and is being brought up to date.</source>
        <translation>{name} is gemaakt door een oudere versie en wordt nu bijgewerkt.</translation>
    </message>
    <message>
        <source>That is needed once, and takes a minute or so where there are very many documents.</source>
        <translation>Dat is één keer nodig en duurt ongeveer een minuut als er heel veel documenten zijn.</translation>
    </message>
    <message>
        <source>A copy of it as it was is kept beside it.</source>
        <translation>Een kopie van hoe het was wordt ernaast opgeslagen.</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Labels of {file}</source>
        <translation>Labels van {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s).</source>
        <translation>
            <numerusform>%n vondst.</numerusform>
            <numerusform>%n vondsten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what each label is here; Enter opens the choices.</source>
        <translation>Zeg wat elk label hier is; Enter opent de keuzes.</translation>
    </message>
    <message>
        <source>What was kept of this tool&apos;s labels cannot be read, and is asked again.</source>
        <translation>Wat van de labels van dit programma bewaard was, is niet te lezen en wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>&amp;Inlezen</translation>
    </message>
    <message>
        <source>Not taken in, but listed: {labels}</source>
        <translation>Niet ingelezen, wel genoemd: {labels}</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Labels and attributes</source>
        <translation>Labels en kenmerken</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In het bestand</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>weglaten</translation>
    </message>
    <message>
        <source>? choose a layer</source>
        <translation>? kies een laag</translation>
    </message>
    <message>
        <source>keep beside the record</source>
        <translation>bij de vondst bewaren</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>opmerking</translation>
    </message>
</context>
<context>
    <name>MergeCommands</name>
    <message>
        <source>Merging</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Nothing was merged</source>
        <translation>Er is niets samengevoegd</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge with other reviewers</source>
        <translation>Samenvoegen met andere beoordelaars</translation>
    </message>
    <message>
        <source>Your dossier {name} and those of others become one new dossier. Only the new one is written.</source>
        <translation>Uw dossier {name} en die van anderen worden één nieuw dossier. Alleen in het nieuwe wordt geschreven.</translation>
    </message>
    <message>
        <source>Dossiers of other reviewers</source>
        <translation>Dossiers van andere beoordelaars</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Samenvoegen</translation>
    </message>
    <message>
        <source>&amp;Others</source>
        <translation>&amp;Anderen</translation>
    </message>
    <message>
        <source>What all &amp;began with (the base)</source>
        <translation>Waar allen mee &amp;begonnen (het begin)</translation>
    </message>
    <message>
        <source>Choose the &amp;base…</source>
        <translation>&amp;Begin kiezen…</translation>
    </message>
    <message>
        <source>&amp;New dossier</source>
        <translation>&amp;Nieuw dossier</translation>
    </message>
    <message>
        <source>&amp;Choose where…</source>
        <translation>&amp;Kies waar…</translation>
    </message>
    <message>
        <source>The dossier as it was before anybody went on with it: the file that was copied for all. What one of you has otherwise is work, what all have alike is left as it is.</source>
        <translation>Het dossier zoals het was voordat iemand ermee verder ging: het bestand dat voor iedereen is gekopieerd. Wat een van u anders heeft is werk, wat allen gelijk hebben blijft zoals het is.</translation>
    </message>
    <message>
        <source>Suggested, for all of you go on from it.</source>
        <translation>Voorgesteld, want u gaat er allen op verder.</translation>
    </message>
    <message>
        <source>None was found near these files; choose it.</source>
        <translation>Bij deze bestanden is er geen gevonden; kies het zelf.</translation>
    </message>
    <message>
        <source>What all began with</source>
        <translation>Waar allen mee begonnen</translation>
    </message>
    <message>
        <source>The merged dossier</source>
        <translation>Het samengevoegde dossier</translation>
    </message>
</context>
<context>
    <name>MergeReportDialog</name>
    <message>
        <source>Merged</source>
        <translation>Samengevoegd</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>De lijst &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Open the merged dossier</source>
        <translation>Het samengevoegde dossier &amp;openen</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>waarvan %n nieuw</numerusform>
            <numerusform>waarvan %n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided alike by several people</source>
        <translation>
            <numerusform>%n door meer mensen gelijk besloten</numerusform>
            <numerusform>%n door meer mensen gelijk besloten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken from one of them</source>
        <translation>
            <numerusform>%n van één van hen overgenomen</numerusform>
            <numerusform>%n van één van hen overgenomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that the base does not have</source>
        <translation>
            <numerusform>%n vondst die het begin niet heeft</numerusform>
            <numerusform>%n vondsten die het begin niet heeft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Geschreven naar {path}.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) removed by somebody and left by the others: {names}.</source>
        <translation>
            <numerusform>%n document door iemand verwijderd en door niemand anders bewerkt: {names}.</numerusform>
            <numerusform>%n documenten door iemand verwijderd en door niemand anders bewerkt: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts are decided there, in the pane Conflicts.</source>
        <translation>Over wat strijdig is wordt daar beslist, in het paneel Conflicten.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>What people say</source>
        <translation>Wat ieder zegt</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>The document as a whole</source>
        <translation>Het document als geheel</translation>
    </message>
</context>
<context>
    <name>MoveList</name>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Values that would follow</source>
        <translation>Waarden die meeveranderen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>was {state}, comes back</source>
        <translation>was {state}, komt terug</translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message>
        <source>not possible now</source>
        <translation>nu niet mogelijk</translation>
    </message>
    <message>
        <source>needs an open dossier</source>
        <translation>vraagt een open dossier</translation>
    </message>
    <message>
        <source>needs an open document</source>
        <translation>vraagt een open document</translation>
    </message>
    <message>
        <source>waits for the rest of this long document</source>
        <translation>wacht op de rest van dit lange document</translation>
    </message>
    <message>
        <source>needs a selected record</source>
        <translation>vraagt een gekozen vondst</translation>
    </message>
    <message>
        <source>needs a selected record or cue</source>
        <translation>vraagt een gekozen vondst of aanwijzing</translation>
    </message>
    <message>
        <source>needs selected text</source>
        <translation>vraagt geselecteerde tekst</translation>
    </message>
    <message>
        <source>needs a dossier that can be written</source>
        <translation>vraagt een dossier dat te wijzigen is</translation>
    </message>
    <message>
        <source>there is nothing to take back</source>
        <translation>er is niets ongedaan te maken</translation>
    </message>
    <message>
        <source>there is nothing to do again</source>
        <translation>er is niets opnieuw te doen</translation>
    </message>
    <message>
        <source>waits for the work in progress</source>
        <translation>wacht op het werk dat loopt</translation>
    </message>
    <message>
        <source>no work is in progress</source>
        <translation>er loopt geen werk</translation>
    </message>
    <message>
        <source>nothing was imported yet</source>
        <translation>er is nog niets geïmporteerd</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>People decided differently; {key} shows it side by side.</source>
        <translation>Mensen besloten verschillend; {key} toont het naast elkaar.</translation>
    </message>
    <message>
        <source>A person decided otherwise about these words. Accept one of the two and reject the other.</source>
        <translation>Iemand heeft over deze woorden anders beslist. Accepteer een van de twee en wijs de andere af.</translation>
    </message>
    <message>
        <source>The weekday is not the one of that day.</source>
        <translation>De weekdag is niet die van deze dag.</translation>
    </message>
    <message>
        <source>Its words may have been meant elsewhere in the text.</source>
        <translation>De woorden zijn misschien elders in de tekst bedoeld.</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>{written} may be: {names}</source>
        <translation>{written} kan zijn: {names}</translation>
    </message>
    <message>
        <source>{written}: {name}, part of {parent}</source>
        <translation>{written}: {name}, onderdeel van {parent}</translation>
    </message>
    <message>
        <source>{written}: {name}</source>
        <translation>{written}: {name}</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>moved with the anchor date</source>
        <translation>met de ankerdatum verschoven</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>handmatig</translation>
    </message>
    <message>
        <source>from the anchor date</source>
        <translation>uit de ankerdatum</translation>
    </message>
    <message>
        <source>{state}, in conflict</source>
        <translation>{state}, in conflict</translation>
    </message>
    <message>
        <source>{state}, moved with the anchor date</source>
        <translation>{state}, met de ankerdatum verschoven</translation>
    </message>
    <message>
        <source>{state}, at odds with a decision</source>
        <translation>{state}, strijdig met een beslissing</translation>
    </message>
    <message>
        <source>not understood: {words}</source>
        <translation>niet begrepen: {words}</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Part</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Vondsten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Aanwijzingen</translation>
    </message>
    <message>
        <source>Whether somebody has read the part</source>
        <translation>Of iemand het onderdeel heeft gelezen</translation>
    </message>
    <message>
        <source>Records that begin in the part</source>
        <translation>Vondsten die in het onderdeel beginnen</translation>
    </message>
    <message>
        <source>Records that nobody decided yet</source>
        <translation>Vondsten waarover nog niemand heeft beslist</translation>
    </message>
    <message>
        <source>Words that hint at a record and lie in none</source>
        <translation>Woorden die op een vondst wijzen en in geen vondst staan</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelezen</translation>
    </message>
    <message>
        <source>{layer}? {words}</source>
        <translation>{layer}? {words}</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Whole document</source>
        <translation>Hele document</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Nog niet gelezen</translation>
    </message>
    <message>
        <source>Read by {reviewer}</source>
        <translation>Gelezen door {reviewer}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n vondst</numerusform>
            <numerusform>%n vondsten</numerusform>
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
    <message>
        <source>Parts of the document</source>
        <translation>Onderdelen van het document</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelezen</translation>
    </message>
    <message numerus="yes">
        <source>{read} of %n part(s) read</source>
        <translation>
            <numerusform>{read} van %n onderdeel gelezen</numerusform>
            <numerusform>{read} van %n onderdelen gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open cue(s)</source>
        <translation>
            <numerusform>%n open aanwijzing</numerusform>
            <numerusform>%n open aanwijzingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) knowingly left open by {reviewer}</source>
        <translation>
            <numerusform>%n ding bewust opengelaten door {reviewer}</numerusform>
            <numerusform>%n dingen bewust opengelaten door {reviewer}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>All commands</source>
        <translation>Alle opdrachten</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Wat wilt u doen?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Waar het staat</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>No command fits these words.</source>
        <translation>Bij deze woorden past geen opdracht.</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Attendees</source>
        <translation>Deelnemers</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Leidraad</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
</context>
<context>
    <name>PastedPeopleDialog</name>
    <message>
        <source>Pasted names</source>
        <translation>Geplakte namen</translation>
    </message>
    <message numerus="yes">
        <source>%n of these names stand(s) in the text and become(s) an attendee there.</source>
        <translation>
            <numerusform>%n van deze namen staat in de tekst en wordt daar een deelnemer.</numerusform>
            <numerusform>%n van deze namen staan in de tekst en worden daar een deelnemer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>Plaats in de tekst</translation>
    </message>
    <message>
        <source>an attendee already</source>
        <translation>al een deelnemer</translation>
    </message>
    <message>
        <source>does not stand in the text</source>
        <translation>staat niet in de tekst</translation>
    </message>
</context>
<context>
    <name>PeopleCommands</name>
    <message numerus="yes">
        <source>%n people made of one</source>
        <translation>
            <numerusform>%n persoon van één gemaakt</numerusform>
            <numerusform>%n personen van één gemaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to divide: these are the words of one person</source>
        <translation>Hier valt niets te verdelen: dit zijn de woorden van één persoon</translation>
    </message>
    <message>
        <source>Select two or more attendees that stand beside each other</source>
        <translation>Kies twee of meer deelnemers die naast elkaar staan</translation>
    </message>
    <message numerus="yes">
        <source>One attendee made of %n</source>
        <translation>
            <numerusform>Eén deelnemer van %n gemaakt</numerusform>
            <numerusform>Eén deelnemer van %n gemaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no names on the clipboard</source>
        <translation>Er staan geen namen op het klembord</translation>
    </message>
    <message numerus="yes">
        <source>%n attendee(s) added</source>
        <translation>
            <numerusform>%n deelnemer toegevoegd</numerusform>
            <numerusform>%n deelnemers toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n al bekend</numerusform>
            <numerusform>%n al bekend</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the text: {names}</source>
        <translation>niet in de tekst: {names}</translation>
    </message>
    <message>
        <source>Select an attendee first</source>
        <translation>Kies eerst een deelnemer</translation>
    </message>
</context>
<context>
    <name>PeopleMenu</name>
    <message>
        <source>Atte&amp;ndee</source>
        <translation>Deel&amp;nemer</translation>
    </message>
    <message>
        <source>&amp;Next presence</source>
        <translation>&amp;Volgende aanwezigheid</translation>
    </message>
    <message>
        <source>Present, absent, expected, partly, deputised: the next of these</source>
        <translation>Aanwezig, afwezig, verwacht, deels, vervangen: de volgende hiervan</translation>
    </message>
    <message>
        <source>&amp;Presence before</source>
        <translation>V&amp;orige aanwezigheid</translation>
    </message>
    <message>
        <source>Present, absent, expected, partly, deputised: the one before</source>
        <translation>Aanwezig, afwezig, verwacht, deels, vervangen: de vorige</translation>
    </message>
    <message>
        <source>&amp;Divide into several people</source>
        <translation>Over meer personen v&amp;erdelen</translation>
    </message>
    <message>
        <source>At commas, “en”, &amp; and new lines; a run of codes where keys say</source>
        <translation>Bij komma’s, ‘en’, &amp; en nieuwe regels; een reeks codes waar toetsen het zeggen</translation>
    </message>
    <message>
        <source>&amp;Unite neighbours</source>
        <translation>&amp;Buren samenvoegen</translation>
    </message>
    <message>
        <source>Make one attendee of the selected ones, which stand beside each other</source>
        <translation>Van de gekozen deelnemers, die naast elkaar staan, één maken</translation>
    </message>
    <message>
        <source>Add a pasted &amp;list of names</source>
        <translation>Geplakte &amp;lijst van namen toevoegen</translation>
    </message>
    <message>
        <source>Look each name on the clipboard up in the text and make it an attendee</source>
        <translation>Elke naam op het klembord in de tekst opzoeken en er een deelnemer van maken</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>Attendees</source>
        <translation>Deelnemers</translation>
    </message>
    <message>
        <source>Show re&amp;jected</source>
        <translation>A&amp;fgewezen tonen</translation>
    </message>
    <message>
        <source>Every attendee is decided</source>
        <translation>Over elke deelnemer is beslist</translation>
    </message>
    <message numerus="yes">
        <source>%n attendee(s) accepted</source>
        <translation>
            <numerusform>%n deelnemer geaccepteerd</numerusform>
            <numerusform>%n deelnemers geaccepteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people made of one</source>
        <translation>
            <numerusform>%n persoon van één gemaakt</numerusform>
            <numerusform>%n personen van één gemaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Left and Right move the cut, Space keeps it, 2 to 9 make equal parts, Enter cuts, Escape leaves</source>
        <translation>Links en rechts verplaatsen de snede, spatie houdt haar vast, 2 tot 9 maken gelijke delen, Enter snijdt, Escape laat het zo</translation>
    </message>
    <message>
        <source>The dossier can only be read</source>
        <translation>Het dossier kan alleen worden gelezen</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>No attendees</source>
        <translation>Geen deelnemers</translation>
    </message>
    <message>
        <source>Space: presence   letters: role, organisation   Ctrl+Enter: accept   Delete: reject</source>
        <translation>Spatie: aanwezigheid   letters: rol, organisatie   Ctrl+Enter: accepteren   Delete: afwijzen</translation>
    </message>
    <message>
        <source>{split}: divide   {join}: unite   {paste}: add pasted names</source>
        <translation>{split}: verdelen   {join}: samenvoegen   {paste}: geplakte namen toevoegen</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>afwezig</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>verwacht</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>deels</translation>
    </message>
    <message>
        <source>deputised</source>
        <translation>vervangen</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>page {number} of {total}</source>
        <translation>pagina {number} van {total}</translation>
    </message>
</context>
<context>
    <name>ProgramCommands</name>
    <message>
        <source>Taken back: {step}</source>
        <translation>Ongedaan gemaakt: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Opnieuw gedaan: {step}</translation>
    </message>
</context>
<context>
    <name>QueryLine</name>
    <message>
        <source>Empty the line</source>
        <translation>Maak de regel leeg</translation>
    </message>
</context>
<context>
    <name>QueryMenu</name>
    <message>
        <source>Saved filters and examples</source>
        <translation>Bewaarde filters en voorbeelden</translation>
    </message>
    <message>
        <source>No filters saved yet</source>
        <translation>Nog geen filters bewaard</translation>
    </message>
    <message>
        <source>&amp;Save this as …</source>
        <translation>&amp;Bewaar dit als …</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Her&amp;noem</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Verwij&amp;der</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Voorbeelden</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Bewaar het filter</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Hernoem het filter</translation>
    </message>
    <message>
        <source>Name (a filter that has it already is replaced):</source>
        <translation>Naam (een filter dat zo heet wordt vervangen):</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>{name}, sha256 {digest}, characters {start}–{end}</source>
        <translation>{name}, sha256 {digest}, tekens {start}–{end}</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>The document is not here, nor its text in the file</source>
        <translation>Het document is hier niet, en de tekst staat niet in het bestand</translation>
    </message>
    <message>
        <source>The text has changed; its records were looked for by their words</source>
        <translation>De tekst is veranderd; de vondsten zijn op hun woorden gezocht</translation>
    </message>
    <message>
        <source>Not taken: the words are not in the text</source>
        <translation>Niet ingelezen: de woorden staan niet in de tekst</translation>
    </message>
    <message>
        <source>Not taken: the label is not known here</source>
        <translation>Niet ingelezen: het label is hier niet bekend</translation>
    </message>
    <message>
        <source>Taken, perhaps meant elsewhere</source>
        <translation>Ingelezen, misschien elders bedoeld</translation>
    </message>
    <message>
        <source>Values that do not fit, kept beside the record</source>
        <translation>Waarden die niet passen, bij de vondst bewaard</translation>
    </message>
    <message>
        <source>Links that lead nowhere here</source>
        <translation>Verwijzingen die hier nergens heen leiden</translation>
    </message>
    <message>
        <source>Said besides of records that are there already, which stay as they are</source>
        <translation>Wordt ook gezegd van vondsten die er al zijn; die blijven zoals ze zijn</translation>
    </message>
    <message>
        <source>Said otherwise of the document, which stays as it is</source>
        <translation>Anders gezegd van het document, dat blijft zoals het is</translation>
    </message>
    <message>
        <source>Taken where the words stand now</source>
        <translation>Ingelezen waar de woorden nu staan</translation>
    </message>
    <message>
        <source>It counts in characters</source>
        <translation>Het telt in tekens</translation>
    </message>
    <message>
        <source>It counts in UTF-16 units</source>
        <translation>Het telt in UTF-16-eenheden</translation>
    </message>
    <message>
        <source>It counts in bytes</source>
        <translation>Het telt in bytes</translation>
    </message>
    <message>
        <source>{count} by digest</source>
        <translation>{count} op controlegetal</translation>
    </message>
    <message>
        <source>{count} by text</source>
        <translation>{count} op tekst</translation>
    </message>
    <message>
        <source>{count} by name, with another text</source>
        <translation>{count} op naam, met een andere tekst</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nieuw</translation>
    </message>
    <message>
        <source>{count} not found</source>
        <translation>{count} niet gevonden</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>regel {number}</translation>
    </message>
    <message>
        <source>task {number}</source>
        <translation>taak {number}</translation>
    </message>
    <message>
        <source>example {number}</source>
        <translation>voorbeeld {number}</translation>
    </message>
    <message>
        <source>document {number}</source>
        <translation>document {number}</translation>
    </message>
    <message>
        <source>It quotes no words; its offsets are taken for characters.</source>
        <translation>Het citeert geen woorden; de posities gelden als tekens.</translation>
    </message>
    <message>
        <source>It is not certain what it counts</source>
        <translation>Het is niet zeker wat het telt</translation>
    </message>
    <message>
        <source>{agreed} of {quoted} quotes stand where it says</source>
        <translation>{agreed} van {quoted} citaten staan waar het zegt</translation>
    </message>
    <message>
        <source>Documents: {found}.</source>
        <translation>Documenten: {found}.</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Taken in as proposals</source>
        <translation>Ingelezen als voorstellen</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the place.</source>
        <translation>Enter of dubbelklikken gaat naar de plaats.</translation>
    </message>
    <message>
        <source>What did not fit, line by line</source>
        <translation>Wat niet paste, regel voor regel</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Everything fitted.</source>
        <translation>Alles paste.</translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation>&amp;Labels…</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>De lijst &amp;kopiëren</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Looking through {file}</source>
        <translation>{file} doorkijken</translation>
    </message>
    <message>
        <source>Taking in {file}</source>
        <translation>{file} inlezen</translation>
    </message>
</context>
<context>
    <name>RecordCommands</name>
    <message>
        <source>Select words or a record first</source>
        <translation>Selecteer eerst woorden of een vondst</translation>
    </message>
    <message>
        <source>Copied with its source</source>
        <translation>Met bron gekopieerd</translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>Text of the record</source>
        <translation>Tekst van de vondst</translation>
    </message>
    <message>
        <source>Values of the record</source>
        <translation>Waarden van de vondst</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Opmerking</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Nothing was done to this record yet.</source>
        <translation>Met deze vondst is nog niets gedaan.</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>Geen vondst geselecteerd</translation>
    </message>
    <message>
        <source>Made by a reviewer</source>
        <translation>Door een beoordelaar gemaakt</translation>
    </message>
    <message>
        <source>Read from {tool}</source>
        <translation>Gelezen uit {tool}</translation>
    </message>
    <message>
        <source>Found by {rule}</source>
        <translation>Gevonden door {rule}</translation>
    </message>
    <message>
        <source>confidence {percent}%</source>
        <translation>zekerheid {percent}%</translation>
    </message>
</context>
<context>
    <name>RecordFilter</name>
    <message>
        <source>Filter the records</source>
        <translation>Filter de vondsten</translation>
    </message>
    <message>
        <source>Filter the records ({key}):  MEVA  due:none  review:open</source>
        <translation>Filter de vondsten ({key}):  MEVA  termijn:geen  beoordeling:open</translation>
    </message>
    <message>
        <source>Filter the records ({key})</source>
        <translation>Filter de vondsten ({key})</translation>
    </message>
    <message>
        <source>Filtered: no record of {total} is shown (Esc in the line: all)</source>
        <translation>Gefilterd: geen van {total} vondsten (Esc in de regel: alle)</translation>
    </message>
    <message>
        <source>Filtered: {shown} of {total} records</source>
        <translation>Gefilterd: {shown} van {total} vondsten</translation>
    </message>
</context>
<context>
    <name>RecordHistory</name>
    <message>
        <source>History of the record</source>
        <translation>Geschiedenis van de vondst</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Records</source>
        <translation>Vondsten</translation>
    </message>
</context>
<context>
    <name>RecordMenu</name>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Vondst</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepteren</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Af&amp;wijzen</translation>
    </message>
    <message>
        <source>&amp;Back to proposed</source>
        <translation>&amp;Terug naar voorgesteld</translation>
    </message>
    <message>
        <source>Take the decision back, keep the values</source>
        <translation>De beslissing terugnemen, de waarden houden</translation>
    </message>
    <message>
        <source>The record is right as it stands; a cue: make its record</source>
        <translation>De vondst klopt zoals ze er staat; bij een aanwijzing: de vondst maken</translation>
    </message>
    <message>
        <source>This is no record of the set; a cue: here is nothing</source>
        <translation>Dit hoort niet in de set; bij een aanwijzing: hier is niets</translation>
    </message>
    <message>
        <source>Back to what was e&amp;xtracted</source>
        <translation>Terug naar wat is &amp;uitgelezen</translation>
    </message>
    <message>
        <source>The record as the extractor proposed it; one that a person made goes</source>
        <translation>De vondst zoals ze is uitgelezen; wat iemand zelf maakte gaat weg</translation>
    </message>
    <message>
        <source>Accept all that is o&amp;pen</source>
        <translation>Alles wat o&amp;pen staat accepteren</translation>
    </message>
    <message>
        <source>In this &amp;section</source>
        <translation>In dit &amp;onderdeel</translation>
    </message>
    <message>
        <source>Accept what is open in this section; what was decided stays</source>
        <translation>Accepteren wat in dit onderdeel open staat; wat beslist is, blijft</translation>
    </message>
    <message>
        <source>Of this &amp;layer</source>
        <translation>Van deze &amp;laag</translation>
    </message>
    <message>
        <source>Accept what is open of this layer; what was decided stays</source>
        <translation>Accepteren wat van deze laag open staat; wat beslist is, blijft</translation>
    </message>
    <message>
        <source>In the l&amp;ist</source>
        <translation>In de l&amp;ijst</translation>
    </message>
    <message>
        <source>Accept what is open of all that the list shows; what was decided stays</source>
        <translation>Accepteren wat open staat van alles wat de lijst toont; wat beslist is, blijft</translation>
    </message>
    <message>
        <source>&amp;Edit the value in doubt</source>
        <translation>Twijfelachtige waard&amp;e wijzigen</translation>
    </message>
    <message>
        <source>Type or pick the value that is most likely wrong</source>
        <translation>De waarde typen of kiezen die het waarschijnlijkst fout is</translation>
    </message>
    <message>
        <source>Type or pick the record&apos;s value</source>
        <translation>De waarde van de vondst typen of kiezen</translation>
    </message>
    <message>
        <source>Edit the &amp;value</source>
        <translation>Een waarde &amp;veranderen</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Opmerking</translation>
    </message>
    <message>
        <source>Write a comment on the record</source>
        <translation>Een opmerking bij de vondst schrijven</translation>
    </message>
    <message>
        <source>&amp;Make of the selected text</source>
        <translation>Van geselecteerde tekst &amp;maken</translation>
    </message>
    <message>
        <source>Change the &amp;layer</source>
        <translation>&amp;Laag veranderen</translation>
    </message>
    <message>
        <source>Ot&amp;her boundaries</source>
        <translation>Andere gren&amp;zen</translation>
    </message>
    <message>
        <source>Pick other boundaries of the record, or words around the caret, by a digit</source>
        <translation>Met een cijfer andere grenzen van de vondst kiezen, of woorden rond de cursor</translation>
    </message>
    <message>
        <source>Move a b&amp;oundary</source>
        <translation>&amp;Grens verplaatsen</translation>
    </message>
    <message>
        <source>&amp;Start a word to the left</source>
        <translation>&amp;Begin een woord naar links</translation>
    </message>
    <message>
        <source>The record begins a word earlier</source>
        <translation>De vondst begint een woord eerder</translation>
    </message>
    <message>
        <source>S&amp;tart a word to the right</source>
        <translation>Be&amp;gin een woord naar rechts</translation>
    </message>
    <message>
        <source>The record begins a word later</source>
        <translation>De vondst begint een woord later</translation>
    </message>
    <message>
        <source>&amp;End a word to the left</source>
        <translation>&amp;Einde een woord naar links</translation>
    </message>
    <message>
        <source>The record ends a word earlier</source>
        <translation>De vondst eindigt een woord eerder</translation>
    </message>
    <message>
        <source>E&amp;nd a word to the right</source>
        <translation>Ei&amp;nde een woord naar rechts</translation>
    </message>
    <message>
        <source>The record ends a word later</source>
        <translation>De vondst eindigt een woord later</translation>
    </message>
    <message>
        <source>St&amp;art a character to the left</source>
        <translation>Begin een &amp;teken naar links</translation>
    </message>
    <message>
        <source>The record begins a character earlier</source>
        <translation>De vondst begint een teken eerder</translation>
    </message>
    <message>
        <source>Sta&amp;rt a character to the right</source>
        <translation>Begin een te&amp;ken naar rechts</translation>
    </message>
    <message>
        <source>The record begins a character later</source>
        <translation>De vondst begint een teken later</translation>
    </message>
    <message>
        <source>En&amp;d a character to the left</source>
        <translation>Einde een teken naar &amp;links</translation>
    </message>
    <message>
        <source>The record ends a character earlier</source>
        <translation>De vondst eindigt een teken eerder</translation>
    </message>
    <message>
        <source>End a character to the ri&amp;ght</source>
        <translation>Einde een teken naar &amp;rechts</translation>
    </message>
    <message>
        <source>The record ends a character later</source>
        <translation>De vondst eindigt een teken later</translation>
    </message>
    <message>
        <source>Take the selected text as the val&amp;ue in hand</source>
        <translation>Geselecteerde tekst als waar&amp;de nemen</translation>
    </message>
    <message>
        <source>The value that is open or current becomes what the selected text says</source>
        <translation>De waarde die open of aan de beurt is, wordt wat de geselecteerde tekst zegt</translation>
    </message>
    <message>
        <source>Take the selected text as its &amp;words</source>
        <translation>Geselecteerde te&amp;kst als woorden nemen</translation>
    </message>
    <message>
        <source>The record&apos;s words become the selected text</source>
        <translation>De woorden van de vondst worden de geselecteerde tekst</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>&amp;Veld</translation>
    </message>
    <message>
        <source>&amp;Attendee</source>
        <translation>&amp;Deelnemer</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>Da&amp;tum</translation>
    </message>
    <message>
        <source>A&amp;ction</source>
        <translation>A&amp;ctie</translation>
    </message>
    <message>
        <source>D&amp;ecision</source>
        <translation>&amp;Besluit</translation>
    </message>
    <message>
        <source>&amp;Redaction</source>
        <translation>&amp;Lakking</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>&amp;Onderdeel</translation>
    </message>
    <message>
        <source>Make a record of the selected text</source>
        <translation>Van de geselecteerde tekst een vondst maken</translation>
    </message>
    <message>
        <source>To &amp;field</source>
        <translation>Naar &amp;veld</translation>
    </message>
    <message>
        <source>To &amp;attendee</source>
        <translation>Naar &amp;deelnemer</translation>
    </message>
    <message>
        <source>To &amp;date</source>
        <translation>Naar da&amp;tum</translation>
    </message>
    <message>
        <source>To a&amp;ction</source>
        <translation>Naar a&amp;ctie</translation>
    </message>
    <message>
        <source>To d&amp;ecision</source>
        <translation>Naar &amp;besluit</translation>
    </message>
    <message>
        <source>To &amp;redaction</source>
        <translation>Naar &amp;lakking</translation>
    </message>
    <message>
        <source>To &amp;section</source>
        <translation>Naar &amp;onderdeel</translation>
    </message>
    <message>
        <source>The same words, but a record of another layer</source>
        <translation>Dezelfde woorden, maar een vondst van een andere laag</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>in conflict: {words}</source>
        <translation>in conflict: {words}</translation>
    </message>
    <message>
        <source>at odds: {words}</source>
        <translation>strijdig: {words}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Waarden</translation>
    </message>
</context>
<context>
    <name>ReextractionReportDialog</name>
    <message>
        <source>Extracted again</source>
        <translation>Opnieuw uitgelezen</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the place; what was decided is as it was.</source>
        <translation>Enter of dubbelklikken brengt u naar de plek; wat beslist was is zoals het was.</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>De lijst &amp;kopiëren</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) extracted again</source>
        <translation>
            <numerusform>%n document opnieuw uitgelezen</numerusform>
            <numerusform>%n documenten opnieuw uitgelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed</source>
        <translation>
            <numerusform>%n ervan gewijzigd</numerusform>
            <numerusform>%n ervan gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was/were done and have more to decide</source>
        <translation>
            <numerusform>%n was klaar en heeft meer te beslissen</numerusform>
            <numerusform>%n waren klaar en hebben meer te beslissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n geweigerd</numerusform>
            <numerusform>%n geweigerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Gestopt vóór het einde.</translation>
    </message>
    <message>
        <source>Each document is a step of the history, which can be taken back.</source>
        <translation>Elk document is een stap van de geschiedenis, die terug te draaien is.</translation>
    </message>
    <message>
        <source>Figures by layer</source>
        <translation>Aantallen per laag</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What happened, line by line</source>
        <translation>Wat er gebeurde, regel voor regel</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>At odds with a decision</source>
        <translation>Strijdig met beslissing</translation>
    </message>
    <message>
        <source>Another anchor date</source>
        <translation>Andere ankerdatum</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>As you had it</source>
        <translation>Zoals u het had</translation>
    </message>
    <message>
        <source>Rejected before</source>
        <translation>Eerder afgewezen</translation>
    </message>
    <message>
        <source>Decided, kept</source>
        <translation>Beslist, gebleven</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Gelijk</translation>
    </message>
</context>
<context>
    <name>RememberedDialog</name>
    <message>
        <source>Remembered answers</source>
        <translation>Onthouden antwoorden</translation>
    </message>
    <message>
        <source>Corrections that are not offered for equal cases any more:</source>
        <translation>Verbeteringen die niet meer voor gelijke gevallen worden aangeboden:</translation>
    </message>
    <message>
        <source>Nothing is remembered in this dossier.</source>
        <translation>In dit dossier is niets onthouden.</translation>
    </message>
    <message>
        <source>&amp;Offer it again  (Del)</source>
        <translation>&amp;Weer aanbieden  (Del)</translation>
    </message>
    <message>
        <source>Never: {correction}</source>
        <translation>Nooit: {correction}</translation>
    </message>
    <message>
        <source>Not in {name}: {correction}
… {words} …</source>
        <translation>Niet in {name}: {correction}
… {words} …</translation>
    </message>
</context>
<context>
    <name>RescueCommands</name>
    <message>
        <source>Rescue a damaged dossier</source>
        <translation>Een beschadigd dossier redden</translation>
    </message>
    <message>
        <source>Rescuing</source>
        <translation>Redden</translation>
    </message>
    <message>
        <source>Nothing was rescued</source>
        <translation>Er is niets gered</translation>
    </message>
</context>
<context>
    <name>RescueReportDialog</name>
    <message>
        <source>Rescued</source>
        <translation>Gered</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>De lijst &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Open the new dossier</source>
        <translation>Het nieuwe dossier &amp;openen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>Wat eraan scheelt</translation>
    </message>
    <message>
        <source>Documents that are missing or to be looked at</source>
        <translation>Documenten die ontbreken of bekeken moeten worden</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>proposed</source>
        <translation>voorgesteld</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>geaccepteerd</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>verbeterd</translation>
    </message>
    <message>
        <source>added</source>
        <translation>toegevoegd</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>afgewezen</translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message>
        <source>No result follows</source>
        <translation>Er volgt geen resultaat</translation>
    </message>
    <message>
        <source>This is the first result</source>
        <translation>Dit is het eerste resultaat</translation>
    </message>
    <message>
        <source>All documents and records are shown</source>
        <translation>Alle documenten en vondsten staan er weer</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Find in all documents: vacc*  &quot;two words&quot;  owner:MEVA  due&lt;2021-03-01</source>
        <translation>Zoek in alle documenten: vacc*  &quot;twee woorden&quot;  eigenaar:MEVA  termijn&lt;2021-03-01</translation>
    </message>
    <message>
        <source>Find in all documents</source>
        <translation>Zoek in alle documenten</translation>
    </message>
    <message>
        <source>Saved searches and examples</source>
        <translation>Bewaarde zoekopdrachten en voorbeelden</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>Filter hierop</translation>
    </message>
    <message>
        <source>Only documents and records of this search</source>
        <translation>Alleen documenten en vondsten van deze zoekopdracht</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Sluiten  (Esc)</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Zoeken …</translation>
    </message>
    <message numerus="yes">
        <source>More than %n result(s)</source>
        <translation>
            <numerusform>Meer dan %n resultaat</numerusform>
            <numerusform>Meer dan %n resultaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultaat</numerusform>
            <numerusform>%n resultaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n result(s)</source>
        <translation>
            <numerusform>Het eerste resultaat</numerusform>
            <numerusform>De eerste %n resultaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetProgress</name>
    <message>
        <source>{done} of {documents} documents done · {decided} of {records} records decided</source>
        <translation>{done} van {documents} documenten klaar · {decided} van {records} vondsten beoordeeld</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>After accept and reject, go on to the next &amp;open record</source>
        <translation>Na accepteren en afwijzen naar de volgende &amp;open vondst</translation>
    </message>
    <message>
        <source>Decisions are signed with this name.</source>
        <translation>Uw beslissingen komen op deze naam te staan.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>&amp;Beoordelaar</translation>
    </message>
</context>
<context>
    <name>SidePanes</name>
    <message>
        <source>Records</source>
        <translation>Vondsten</translation>
    </message>
    <message>
        <source>{count} {title}</source>
        <translation>{count} {title}</translation>
    </message>
</context>
<context>
    <name>SidesModel</name>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>in the set</source>
        <translation>in de set</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschilt</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>gekozen</translation>
    </message>
</context>
<context>
    <name>SlotCommands</name>
    <message>
        <source>These words say nothing for “{key}”</source>
        <translation>Deze woorden zeggen niets voor ‘{key}’</translation>
    </message>
</context>
<context>
    <name>SlotEditor</name>
    <message>
        <source>{key} ({number} of {count}, Tab: next)</source>
        <translation>{key} ({number} van {count}, Tab: volgende)</translation>
    </message>
    <message>
        <source>1–9 picks, letters type; Space first to type digits</source>
        <translation>1–9 kiest, letters typen; eerst spatie om cijfers te typen</translation>
    </message>
    <message>
        <source>vr, 1 april, over 2 weken, 2021-04-01</source>
        <translation>vr, 1 april, over 2 weken, 2021-04-01</translation>
    </message>
    <message>
        <source>Type; Backspace to pick by digit again</source>
        <translation>Typ; Backspace om weer met cijfers te kiezen</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>niet begrepen</translation>
    </message>
    <message>
        <source>no such choice</source>
        <translation>geen keuze die zo begint</translation>
    </message>
    <message>
        <source>Enter: the marked line · Shift+Enter: as it is typed</source>
        <translation>Enter: de gemarkeerde regel · Shift+Enter: zoals getypt</translation>
    </message>
    <message>
        <source>Ctrl+1–9: add or take out, and stay · Enter: done · Esc: back</source>
        <translation>Ctrl+1–9: erbij of eruit, en blijven · Enter: klaar · Esc: terug</translation>
    </message>
    <message>
        <source>Enter: done · Esc: back · F2: type on in the value</source>
        <translation>Enter: klaar · Esc: terug · F2: verder typen in de waarde</translation>
    </message>
</context>
<context>
    <name>SpanChooser</name>
    <message>
        <source>Other boundaries</source>
        <translation>Andere grenzen</translation>
    </message>
    <message>
        <source>Digit: take and go on · Ctrl+digit: take and stay · B: more · Esc: leave</source>
        <translation>Cijfer: nemen en verder · Ctrl+cijfer: nemen en blijven · B: meer · Esc: terug</translation>
    </message>
</context>
<context>
    <name>SpanCommands</name>
    <message>
        <source>There are no other boundaries to offer here</source>
        <translation>Hier zijn geen andere grenzen te bieden</translation>
    </message>
</context>
<context>
    <name>SpreadCommands</name>
    <message>
        <source>You answered “never” to this; Edit, Remembered answers takes that back</source>
        <translation>Hierop hebt u ‘nooit’ geantwoord; Bewerken, Onthouden antwoorden neemt dat terug</translation>
    </message>
    <message numerus="yes">
        <source>{key}: %n more like this</source>
        <translation>
            <numerusform>{key}: nog %n zoals deze</numerusform>
            <numerusform>{key}: nog %n zoals deze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done in %n more record(s)</source>
        <translation>
            <numerusform>Ook gedaan in %n andere vondst</numerusform>
            <numerusform>Ook gedaan in %n andere vondsten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n document(s); one undo takes it all back</source>
        <translation>
            <numerusform>van %n document; eenmaal ongedaan maken neemt alles terug</numerusform>
            <numerusform>van %n documenten; eenmaal ongedaan maken neemt alles terug</numerusform>
        </translation>
    </message>
    <message>
        <source>Never offered again: {correction}</source>
        <translation>Wordt nooit meer aangeboden: {correction}</translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message>
        <source>The same in equal cases</source>
        <translation>Hetzelfde in gelijke gevallen</translation>
    </message>
    <message>
        <source>Equal cases</source>
        <translation>Gelijke gevallen</translation>
    </message>
    <message>
        <source>Do it in the ticked ones  (Enter)</source>
        <translation>In de aangevinkte doen  (Enter)</translation>
    </message>
    <message>
        <source>Not here  (X)</source>
        <translation>Hier niet  (X)</translation>
    </message>
    <message>
        <source>Never  (Shift+X)</source>
        <translation>Nooit  (Shift+X)</translation>
    </message>
    <message>
        <source>1: in this document ({count})</source>
        <translation>1: in dit document ({count})</translation>
    </message>
    <message>
        <source>2: in the documents of this body ({count})</source>
        <translation>2: in de stukken van dit overleg ({count})</translation>
    </message>
    <message>
        <source>3: in the dossier ({count})</source>
        <translation>3: in het dossier ({count})</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Er is er geen.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) ticked.</source>
        <translation>
            <numerusform>%n geval aangevinkt.</numerusform>
            <numerusform>%n gevallen aangevinkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided already; what was decided stays.</source>
        <translation>
            <numerusform>%n is al beslist; wat beslist is, blijft.</numerusform>
            <numerusform>%n zijn al beslist; wat beslist is, blijft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for more …</source>
        <translation>Er wordt verder gezocht …</translation>
    </message>
    <message>
        <source>There are more; these are the first.</source>
        <translation>Er zijn er meer; dit zijn de eerste.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent dossiers</source>
        <translation>Recente dossiers</translation>
    </message>
    <message>
        <source>&amp;Your name, to sign decisions with</source>
        <translation>&amp;Uw naam, waarmee beslissingen worden ondertekend</translation>
    </message>
    <message>
        <source>1.  Open a folder with documents, or drop it here. What is found in them is proposed.</source>
        <translation>1.  Open een map met documenten, of sleep haar hierheen. Wat erin staat, wordt voorgesteld.</translation>
    </message>
    <message>
        <source>2.  Decide with one key: {accept} right, {reject} wrong, {edit} another value.</source>
        <translation>2.  Beslis met één toets: {accept} goed, {reject} fout, {edit} een andere waarde.</translation>
    </message>
    <message>
        <source>3.  Every decision is saved at once, in a dossier beside the documents.</source>
        <translation>3.  Elke beslissing is meteen opgeslagen, in een dossier naast de documenten.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in behandeling</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>No copy of today</source>
        <translation>Geen kopie van vandaag</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicten</numerusform>
        </translation>
    </message>
    <message>
        <source>Every decision is saved</source>
        <translation>Alles is opgeslagen</translation>
    </message>
    <message>
        <source>The last decision is not saved</source>
        <translation>Het laatste besluit is niet opgeslagen</translation>
    </message>
    <message>
        <source>Read only: another window has this dossier open</source>
        <translation>Alleen lezen: een ander venster heeft dit dossier open</translation>
    </message>
    <message>
        <source>Read only: the file cannot be written</source>
        <translation>Alleen lezen: het bestand kan niet worden gewijzigd</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Alleen lezen</translation>
    </message>
    <message>
        <source>On a network share: saving takes a little longer</source>
        <translation>Op een netwerkschijf: opslaan duurt iets langer</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>Where to</source>
        <translation>Waarheen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Kiezen…</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Naar</translation>
    </message>
    <message>
        <source>The folder is there already; files of the same names are replaced.</source>
        <translation>De map is er al; bestanden met dezelfde namen worden vervangen.</translation>
    </message>
    <message>
        <source>The file is there already, and is replaced.</source>
        <translation>Het bestand is er al en wordt vervangen.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporteren naar</translation>
    </message>
</context>
<context>
    <name>UnfinishedBanner</name>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Take in the files that are not in yet</source>
        <translation>De bestanden opnemen die er nog niet in zijn</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Ask again when this dossier is opened</source>
        <translation>Opnieuw vragen als dit dossier geopend wordt</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Laat maar</translation>
    </message>
    <message>
        <source>Leave it at the documents that are in</source>
        <translation>Het laten bij de documenten die erin zijn</translation>
    </message>
    <message>
        <source>An import of {files} files was not finished; {documents} documents are in.</source>
        <translation>Een import van {files} bestanden is niet afgemaakt; {documents} documenten zijn erin.</translation>
    </message>
</context>
<context>
    <name>UnreadBar</name>
    <message>
        <source>Value that was not understood</source>
        <translation>Waarde die niet begrepen is</translation>
    </message>
    <message>
        <source>&amp;Type again</source>
        <translation>Opnieuw &amp;typen</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>Weggoo&amp;ien</translation>
    </message>
</context>
<context>
    <name>ValueDelegate</name>
    <message>
        <source>1 april, vr, 2021-04-01</source>
        <translation>1 april, vr, 2021-04-01</translation>
    </message>
    <message>
        <source>MEVA, BPZ</source>
        <translation>MEVA, BPZ</translation>
    </message>
</context>
<context>
    <name>ValuesModel</name>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>Show the raw &amp;source</source>
        <translation>&amp;Brontekst tonen</translation>
    </message>
    <message>
        <source>Show the Markdown signs in the text</source>
        <translation>De Markdown-tekens in de tekst tonen</translation>
    </message>
    <message>
        <source>Mark c&amp;ues without a record</source>
        <translation>&amp;Aanwijzingen zonder vondst markeren</translation>
    </message>
    <message>
        <source>Dots under words that hint at a record and lie in none</source>
        <translation>Stippen onder woorden die op een vondst wijzen en in geen vondst staan</translation>
    </message>
    <message>
        <source>&amp;Pane beside the text</source>
        <translation>&amp;Paneel naast de tekst</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>&amp;Vondsten</translation>
    </message>
    <message>
        <source>Show the records of the document</source>
        <translation>De vondsten van het document tonen</translation>
    </message>
    <message>
        <source>&amp;Attendees</source>
        <translation>&amp;Deelnemers</translation>
    </message>
    <message>
        <source>Show the attendees as a grid</source>
        <translation>De deelnemers als raster tonen</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Overzicht</translation>
    </message>
    <message>
        <source>Show the parts of the document and what is open in them</source>
        <translation>De onderdelen van het document tonen en wat daarin openstaat</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>&amp;Controles</translation>
    </message>
    <message>
        <source>Show what the checks found</source>
        <translation>Tonen wat de controles vonden</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>&amp;Geschiedenis</translation>
    </message>
    <message>
        <source>Show what was done, by whom and when</source>
        <translation>Tonen wat is gedaan, door wie en wanneer</translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation>&amp;Leidraad</translation>
    </message>
    <message>
        <source>Read what the guideline says about this layer</source>
        <translation>Lees wat de leidraad over deze laag zegt</translation>
    </message>
    <message>
        <source>Co&amp;nflicts</source>
        <translation>Co&amp;nflicten</translation>
    </message>
    <message>
        <source>Show what people decided differently, side by side</source>
        <translation>Toon wat mensen verschillend besloten, naast elkaar</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Grotere tekst</translation>
    </message>
    <message>
        <source>Show the document in larger letters</source>
        <translation>Het document in grotere letters tonen</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere tekst</translation>
    </message>
    <message>
        <source>Show the document in smaller letters</source>
        <translation>Het document in kleinere letters tonen</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Ge&amp;wone grootte</translation>
    </message>
    <message>
        <source>Show the document in letters of normal size</source>
        <translation>Het document in letters van gewone grootte tonen</translation>
    </message>
    <message>
        <source>Line &amp;width</source>
        <translation>Rege&amp;lbreedte</translation>
    </message>
    <message>
        <source>Line spa&amp;cing</source>
        <translation>Reg&amp;elafstand</translation>
    </message>
    <message>
        <source>&amp;Go on after a decision</source>
        <translation>Na een beslissing &amp;verdergaan</translation>
    </message>
    <message>
        <source>After accept and reject, select the next open record</source>
        <translation>Na accepteren en afwijzen de volgende open vondst selecteren</translation>
    </message>
    <message>
        <source>&amp;Order of what is open</source>
        <translation>Volgorde van wat &amp;open staat</translation>
    </message>
    <message>
        <source>In &amp;reading order</source>
        <translation>In &amp;leesvolgorde</translation>
    </message>
    <message>
        <source>After a decision comes the next open record of the text</source>
        <translation>Na een beslissing komt de volgende open vondst van de tekst</translation>
    </message>
    <message>
        <source>&amp;Least sure first</source>
        <translation>Het &amp;minst zeker eerst</translation>
    </message>
    <message>
        <source>After a decision comes what the extractor is least sure of</source>
        <translation>Na een beslissing komt waar de herkenning het minst zeker van is</translation>
    </message>
    <message>
        <source>&amp;Narrow lines</source>
        <translation>&amp;Smalle regels</translation>
    </message>
    <message>
        <source>&amp;Shorter lines</source>
        <translation>&amp;Kortere regels</translation>
    </message>
    <message>
        <source>N&amp;ormal lines</source>
        <translation>&amp;Gewone regels</translation>
    </message>
    <message>
        <source>&amp;Longer lines</source>
        <translation>&amp;Langere regels</translation>
    </message>
    <message>
        <source>As wide as the &amp;window</source>
        <translation>Zo breed als het &amp;venster</translation>
    </message>
    <message>
        <source>Set the text in longer or shorter lines</source>
        <translation>Zet de tekst in langere of kortere regels</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Dicht</translation>
    </message>
    <message>
        <source>&amp;Normal spacing</source>
        <translation>&amp;Gewone afstand</translation>
    </message>
    <message>
        <source>&amp;Wide</source>
        <translation>&amp;Ruim</translation>
    </message>
    <message>
        <source>Set the lines closer together or further apart</source>
        <translation>Zet de regels dichter op of verder uit elkaar</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This is a long document: you can read on while the rest of it comes.</source>
        <translation>Dit is een lang document: lees gerust verder terwijl de rest ervan komt.</translation>
    </message>
    <message>
        <source>All of the document is there.</source>
        <translation>Het document is er helemaal.</translation>
    </message>
</context>
<context>
    <name>_ChangeWords</name>
    <message>
        <source>nothing that is shown</source>
        <translation>niets wat getoond wordt</translation>
    </message>
    <message>
        <source>new: {what}</source>
        <translation>nieuw: {what}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>taken out: {what}</source>
        <translation>weggehaald: {what}</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>weggehaald</translation>
    </message>
    <message>
        <source>words: {pair}</source>
        <translation>woorden: {pair}</translation>
    </message>
    <message>
        <source>comment: {pair}</source>
        <translation>opmerking: {pair}</translation>
    </message>
    <message>
        <source>kind: {pair}</source>
        <translation>soort: {pair}</translation>
    </message>
    <message>
        <source>anchor date: {pair}</source>
        <translation>ankerdatum: {pair}</translation>
    </message>
    <message>
        <source>status: {pair}</source>
        <translation>status: {pair}</translation>
    </message>
    <message>
        <source>taken out of the set</source>
        <translation>uit het dossier verwijderd</translation>
    </message>
    <message>
        <source>back in the set</source>
        <translation>terug in het dossier</translation>
    </message>
    <message>
        <source>sections read: {pair}</source>
        <translation>gelezen onderdelen: {pair}</translation>
    </message>
    <message>
        <source>cues answered: {pair}</source>
        <translation>beantwoorde aanwijzingen: {pair}</translation>
    </message>
    <message>
        <source>findings waived: {pair}</source>
        <translation>bewust gelaten bevindingen: {pair}</translation>
    </message>
    <message>
        <source>findings that are right as they are: {pair}</source>
        <translation>bevindingen die goed zijn zoals het is: {pair}</translation>
    </message>
    <message>
        <source>lines that say nothing of the matter: {pair}</source>
        <translation>regels die niets ter zake zeggen: {pair}</translation>
    </message>
</context>
<context>
    <name>_CorrectionSentences</name>
    <message>
        <source>“{words}”: organisation {old} becomes {new}</source>
        <translation>‘{words}’: organisatie {old} wordt {new}</translation>
    </message>
    <message>
        <source>“{words}”: role {old} becomes {new}</source>
        <translation>‘{words}’: rol {old} wordt {new}</translation>
    </message>
    <message>
        <source>Owner {old} becomes {new}</source>
        <translation>Actiehouder {old} wordt {new}</translation>
    </message>
    <message>
        <source>Section “{words}”: number {old} becomes {new}</source>
        <translation>Onderdeel ‘{words}’: nummer {old} wordt {new}</translation>
    </message>
    <message>
        <source>Section “{words}”: level {old} becomes {new}</source>
        <translation>Onderdeel ‘{words}’: niveau {old} wordt {new}</translation>
    </message>
    <message>
        <source>Section “{old}” becomes “{new}”</source>
        <translation>Onderdeel ‘{old}’ wordt ‘{new}’</translation>
    </message>
    <message>
        <source>“{words}” is rejected: {layer}</source>
        <translation>‘{words}’ is afgewezen: {layer}</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisatie</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>actiehouder</translation>
    </message>
    <message>
        <source>section number</source>
        <translation>nummer van een onderdeel</translation>
    </message>
    <message>
        <source>section level</source>
        <translation>niveau van een onderdeel</translation>
    </message>
    <message>
        <source>section title</source>
        <translation>titel van een onderdeel</translation>
    </message>
    <message>
        <source>false find</source>
        <translation>onterechte vondst</translation>
    </message>
    <message>
        <source>Not offered for others: equal codes are not equal people</source>
        <translation>Niet voor andere aangeboden: gelijke codes zijn geen gelijke personen</translation>
    </message>
    <message>
        <source>Not offered for others: more than one owner changed at once</source>
        <translation>Niet voor andere aangeboden: er is meer dan één actiehouder tegelijk veranderd</translation>
    </message>
    <message>
        <source>Not offered for others: no owner was replaced</source>
        <translation>Niet voor andere aangeboden: er is geen actiehouder vervangen</translation>
    </message>
    <message>
        <source>Nothing was corrected in this record that others could have as well</source>
        <translation>In deze vondst is niets verbeterd dat andere ook kunnen hebben</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
</context>
<context>
    <name>_EditSentences</name>
    <message>
        <source>Accept</source>
        <translation>Accepteren</translation>
    </message>
    <message>
        <source>Accept all that was open ({detail})</source>
        <translation>Alles geaccepteerd wat open stond ({detail})</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Back to proposed</source>
        <translation>Terug naar voorgesteld</translation>
    </message>
    <message>
        <source>Change of {detail}</source>
        <translation>Wijziging van {detail}</translation>
    </message>
    <message>
        <source>Move of a boundary</source>
        <translation>Verplaatsing van een grens</translation>
    </message>
    <message>
        <source>Change of layer to {detail}</source>
        <translation>Andere laag: {detail}</translation>
    </message>
    <message>
        <source>New {detail}</source>
        <translation>Nieuw: {detail}</translation>
    </message>
    <message>
        <source>Nothing at this cue ({detail})</source>
        <translation>Niets bij deze aanwijzing ({detail})</translation>
    </message>
    <message>
        <source>Part marked as {detail}</source>
        <translation>Onderdeel als {detail} aangemerkt</translation>
    </message>
    <message numerus="yes">
        <source>Done, with %n thing(s) left open</source>
        <translation>
            <numerusform>Klaar, met %n ding opengelaten</numerusform>
            <numerusform>Klaar, met %n dingen opengelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Division into {detail} attendees</source>
        <translation>Verdeling over {detail} deelnemers</translation>
    </message>
    <message>
        <source>Union of {detail} attendees</source>
        <translation>Samenvoeging van {detail} deelnemers</translation>
    </message>
    <message>
        <source>{detail} pasted attendees</source>
        <translation>{detail} geplakte deelnemers</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Status {detail}</source>
        <translation>Status {detail}</translation>
    </message>
    <message>
        <source>Kind {detail}</source>
        <translation>Soort {detail}</translation>
    </message>
    <message>
        <source>Anchor date {detail}</source>
        <translation>Ankerdatum {detail}</translation>
    </message>
    <message>
        <source>Removal of {detail}</source>
        <translation>Verwijdering van {detail}</translation>
    </message>
    <message>
        <source>Return of {detail}</source>
        <translation>Terugzetten van {detail}</translation>
    </message>
    <message>
        <source>Taken back: {detail}</source>
        <translation>Teruggedraaid: {detail}</translation>
    </message>
    <message>
        <source>A finding that is right as it is</source>
        <translation>Een bevinding die goed is zoals het is</translation>
    </message>
    <message>
        <source>The same in equal cases: {detail}</source>
        <translation>Hetzelfde in gelijke gevallen: {detail}</translation>
    </message>
    <message>
        <source>Back to what was extracted</source>
        <translation>Terug naar wat is uitgelezen</translation>
    </message>
    <message>
        <source>{detail} back to what was extracted</source>
        <translation>{detail} terug naar wat is uitgelezen</translation>
    </message>
    <message>
        <source>Extracted again: {detail}</source>
        <translation>Opnieuw uitgelezen: {detail}</translation>
    </message>
    <message>
        <source>Proposals read from {detail}</source>
        <translation>Voorstellen gelezen uit {detail}</translation>
    </message>
    <message>
        <source>The work of several people merged: {detail}</source>
        <translation>Werk van verschillende mensen samengevoegd: {detail}</translation>
    </message>
    <message>
        <source>Decision between versions</source>
        <translation>Keuze tussen versies</translation>
    </message>
    <message>
        <source>As {detail} had imported it</source>
        <translation>Zoals {detail} het had geïmporteerd</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>een waarde</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>niet gelezen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelezen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
</context>
<context>
    <name>_Examples</name>
    <message>
        <source>vacc* &quot;next meeting&quot;</source>
        <translation>vacc* &quot;volgend overleg&quot;</translation>
    </message>
    <message>
        <source>words that begin so, and words next to each other</source>
        <translation>woorden die zo beginnen, en woorden naast elkaar</translation>
    </message>
    <message>
        <source>owner:MEVA due&lt;2021-03-01</source>
        <translation>eigenaar:MEVA termijn&lt;2021-03-01</translation>
    </message>
    <message>
        <source>actions of MEVA, due before March 2021</source>
        <translation>acties van MEVA, met een termijn voor maart 2021</translation>
    </message>
    <message>
        <source>layer:action -owner:*</source>
        <translation>laag:actie -eigenaar:*</translation>
    </message>
    <message>
        <source>actions without an owner</source>
        <translation>acties zonder actiehouder</translation>
    </message>
    <message>
        <source>review:open confidence&lt;0.7</source>
        <translation>beoordeling:open zekerheid&lt;0.7</translation>
    </message>
    <message>
        <source>what is to be decided and doubtful</source>
        <translation>wat nog beslist moet worden en twijfelachtig is</translation>
    </message>
    <message>
        <source>presence:absent organisation:WJZ,MEVA</source>
        <translation>aanwezigheid:afwezig organisatie:WJZ,MEVA</translation>
    </message>
    <message>
        <source>who was absent of these</source>
        <translation>wie van deze afwezig waren</translation>
    </message>
    <message>
        <source>date&gt;=2021-02 role:deadline</source>
        <translation>datum&gt;=2021-02 rol:termijn</translation>
    </message>
    <message>
        <source>deadlines from February 2021 on</source>
        <translation>termijnen vanaf februari 2021</translation>
    </message>
    <message>
        <source>kind:minutes status:new</source>
        <translation>soort:verslag status:nieuw</translation>
    </message>
    <message>
        <source>minutes that nobody began with</source>
        <translation>verslagen waar niemand aan begon</translation>
    </message>
    <message>
        <source>ground:5.1.2e</source>
        <translation>grond:5.1.2e</translation>
    </message>
    <message>
        <source>redactions on this ground</source>
        <translation>lakkingen op deze grond</translation>
    </message>
    <message>
        <source>text:vaccin layer:decision</source>
        <translation>tekst:vaccin laag:besluit</translation>
    </message>
    <message>
        <source>decisions in documents with this word</source>
        <translation>besluiten in documenten met dit woord</translation>
    </message>
</context>
<context>
    <name>_ExportSentence</name>
    <message numerus="yes">
        <source>%n document(s) exported to {path}</source>
        <translation>
            <numerusform>%n document geëxporteerd naar {path}</numerusform>
            <numerusform>%n documenten geëxporteerd naar {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), all read back the same</source>
        <translation>
            <numerusform>%n vondst, hetzelfde teruggelezen</numerusform>
            <numerusform>%n vondsten, alle hetzelfde teruggelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) without a place in this format</source>
        <translation>
            <numerusform>%n waarde zonder plaats in dit formaat</numerusform>
            <numerusform>%n waarden zonder plaats in dit formaat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) stay in the folder</source>
        <translation>
            <numerusform>%n ander bestand blijft in de map staan</numerusform>
            <numerusform>%n andere bestanden blijven in de map staan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FindingSentences</name>
    <message>
        <source>Due {due}, before the meeting of {meeting}.</source>
        <translation>Termijn {due}, vóór het overleg van {meeting}.</translation>
    </message>
    <message>
        <source>The weekday is not that of the day, which is {day}.</source>
        <translation>De weekdag is niet die van de dag: dat is {day}.</translation>
    </message>
    <message>
        <source>A second day of the meeting: {other}. The first one is {first}.</source>
        <translation>Een tweede dag van het overleg: {other}. De eerste is {first}.</translation>
    </message>
    <message>
        <source>{name} is both present and absent.</source>
        <translation>{name} is zowel aanwezig als afwezig.</translation>
    </message>
    <message>
        <source>The document marks an action, and nobody is named for it.</source>
        <translation>Het document merkt een actie, en niemand wordt ervoor genoemd.</translation>
    </message>
    <message>
        <source>{owner} was not at the meeting and is no organisation that is known.</source>
        <translation>{owner} was niet bij het overleg en is geen bekende organisatie.</translation>
    </message>
    <message>
        <source>It ends ({last}) before it begins ({first}).</source>
        <translation>Het eindigt ({last}) voordat het begint ({first}).</translation>
    </message>
    <message>
        <source>{code} is no ground of the Woo or the Wob.</source>
        <translation>{code} is geen grond van de Woo of de Wob.</translation>
    </message>
    <message>
        <source>{code} is of the {law}; most codes here are of the {usual}.</source>
        <translation>{code} is van de {law}; de meeste codes hier zijn van de {usual}.</translation>
    </message>
    <message>
        <source>Two records of one layer share words: {layer}.</source>
        <translation>Twee vondsten van één laag delen woorden: {layer}.</translation>
    </message>
    <message>
        <source>The words may have been meant elsewhere in the text.</source>
        <translation>De woorden zijn misschien elders in de tekst bedoeld.</translation>
    </message>
    <message>
        <source>Make it {value}</source>
        <translation>Maak er {value} van</translation>
    </message>
    <message>
        <source>Leave the due day out</source>
        <translation>De termijn weglaten</translation>
    </message>
    <message>
        <source>The owner is right</source>
        <translation>De actiehouder klopt</translation>
    </message>
    <message>
        <source>Keep the day</source>
        <translation>De dag houden</translation>
    </message>
    <message>
        <source>Make this one a mention</source>
        <translation>Deze een vermelding maken</translation>
    </message>
    <message>
        <source>Reject this one</source>
        <translation>Deze afwijzen</translation>
    </message>
    <message>
        <source>Name the owner</source>
        <translation>De actiehouder noemen</translation>
    </message>
    <message>
        <source>Swap the ends</source>
        <translation>Begin en eind verwisselen</translation>
    </message>
    <message>
        <source>Reject the less sure one</source>
        <translation>De minst zekere afwijzen</translation>
    </message>
    <message>
        <source>Accept it here</source>
        <translation>Hier aannemen</translation>
    </message>
</context>
<context>
    <name>_IntakeSentences</name>
    <message numerus="yes">
        <source>%Ln document(s) added</source>
        <translation>
            <numerusform>%Ln document toegevoegd</numerusform>
            <numerusform>%Ln documenten toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln brought back</source>
        <translation>
            <numerusform>%Ln teruggezet</numerusform>
            <numerusform>%Ln teruggezet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln al bekend</numerusform>
            <numerusform>%Ln al bekend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed on disk since</source>
        <translation>
            <numerusform>%Ln sindsdien op schijf veranderd</numerusform>
            <numerusform>%Ln sindsdien op schijf veranderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln geweigerd</numerusform>
            <numerusform>%Ln geweigerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of annotations not taken</source>
        <translation>
            <numerusform>%Ln bestand met annotaties niet gelezen</numerusform>
            <numerusform>%Ln bestanden met annotaties niet gelezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Gestopt vóór het einde.</translation>
    </message>
    <message>
        <source>The file is not what it was when it was imported; the dossier keeps the text of then.</source>
        <translation>Het bestand is niet meer wat het was toen het werd geïmporteerd; het dossier houdt de tekst van toen.</translation>
    </message>
    <message>
        <source>A document with the same contents is in the dossier.</source>
        <translation>Een document met dezelfde inhoud staat al in het dossier.</translation>
    </message>
    <message>
        <source>It had been removed; it is back with all that was decided in it.</source>
        <translation>Het was verwijderd; het is terug, met alles wat erin beslist was.</translation>
    </message>
    <message>
        <source>Annotations in a folder are left; choose the file itself to read it.</source>
        <translation>Annotaties in een map blijven liggen; kies het bestand zelf om het te lezen.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Changed on disk since</source>
        <translation>Sindsdien op schijf veranderd</translation>
    </message>
    <message>
        <source>Annotations not taken</source>
        <translation>Annotaties niet gelezen</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Al bekend</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Teruggezet</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
</context>
<context>
    <name>_Lengths</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n maand</numerusform>
            <numerusform>%n maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ProblemSentences</name>
    <message>
        <source>Something is not as needed: {problem}</source>
        <translation>Er klopt iets niet: {problem}</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved or renamed.</source>
        <translation>Er is geen bestand {path}. Misschien is het verplaatst of hernoemd.</translation>
    </message>
    <message>
        <source>There is no folder {path}. Choose another, or make it first.</source>
        <translation>Er is geen map {path}. Kies een andere, of maak die eerst.</translation>
    </message>
    <message>
        <source>{path} is no file. Choose another name.</source>
        <translation>{path} is geen bestand. Kies een andere naam.</translation>
    </message>
    <message>
        <source>There is a file {path} already. Choose another name.</source>
        <translation>Er is al een bestand {path}. Kies een andere naam.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} kan niet worden gelezen: {reason}.</translation>
    </message>
    <message>
        <source>The name {path} cannot be written down. Rename the file.</source>
        <translation>De naam {path} kan niet worden opgeschreven. Geef het bestand een andere naam.</translation>
    </message>
    <message>
        <source>This type of file is not read, nor are these annotations that are. Documents are {known}.</source>
        <translation>Dit soort bestand wordt niet gelezen, en het is er ook geen met annotaties die wel gelezen worden. Documenten zijn {known}.</translation>
    </message>
    <message>
        <source>The ZIP archive is damaged, or none at all. Make or send it again.</source>
        <translation>Het ZIP-archief is beschadigd, of het is er geen. Maak of stuur het opnieuw.</translation>
    </message>
    <message>
        <source>The file is too large: {bytes} bytes, {most} at most. Split it first.</source>
        <translation>Het bestand is te groot: {bytes} bytes, hoogstens {most}. Splits het eerst.</translation>
    </message>
    <message>
        <source>{path} has more than {most} parts. Nothing of it was taken; divide it into several files first.</source>
        <translation>{path} heeft meer dan {most} onderdelen. Er is niets van overgenomen; verdeel het eerst over meer bestanden.</translation>
    </message>
    <message>
        <source>More than {most} parts of {path} cannot be used, so it is probably something else. What was taken before stays; see the report of the import.</source>
        <translation>Meer dan {most} onderdelen van {path} zijn niet te gebruiken, dus het is waarschijnlijk iets anders. Wat eerder is overgenomen, blijft; zie het rapport van de import.</translation>
    </message>
    <message>
        <source>This is no table of CSV as it is written here: {reason}. Save it as CSV again.</source>
        <translation>Dit is geen CSV-tabel zoals die hier geschreven wordt: {reason}. Bewaar haar opnieuw als CSV.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Het bestand is leeg.</translation>
    </message>
    <message>
        <source>This is no text: there is a zero byte at {offset}.</source>
        <translation>Dit is geen tekst: op {offset} staat een nulbyte.</translation>
    </message>
    <message>
        <source>The text is not in UTF-8 (byte {offset}). Save it as UTF-8 and import it again.</source>
        <translation>De tekst is niet in UTF-8 (byte {offset}). Sla hem op als UTF-8 en importeer hem opnieuw.</translation>
    </message>
    <message>
        <source>A line is no JSON: {reason}. Ask for the file again from where it was made.</source>
        <translation>Een regel is geen JSON: {reason}. Vraag het bestand opnieuw op bij de maker.</translation>
    </message>
    <message>
        <source>This is JSON, but no object that holds a document.</source>
        <translation>Dit is wel JSON, maar geen object dat een document bevat.</translation>
    </message>
    <message>
        <source>This is neither {known} nor annotations of a tool whose files are read.</source>
        <translation>Dit is geen {known} en het zijn ook geen annotaties uit een programma waarvan bestanden gelezen worden.</translation>
    </message>
    <message>
        <source>The format {format} is not known; this program reads {known}.</source>
        <translation>De indeling {format} is niet bekend; dit programma leest {known}.</translation>
    </message>
    <message>
        <source>The text of {document} is no valid text.</source>
        <translation>De tekst van {document} is geen geldige tekst.</translation>
    </message>
    <message>
        <source>The value {value} does not fit the key {key}.</source>
        <translation>De waarde {value} past niet bij de sleutel {key}.</translation>
    </message>
    <message>
        <source>An annotation that was skipped, with {count} regions, is left out.</source>
        <translation>Een overgeslagen annotatie met {count} gebieden blijft weg.</translation>
    </message>
    <message>
        <source>A draft that nobody submitted, with {count} regions, is left out.</source>
        <translation>Een concept dat niemand heeft ingediend, met {count} gebieden, blijft weg.</translation>
    </message>
    <message>
        <source>Of {count} {key} the file has the numbers only; export them in full.</source>
        <translation>Van {count} {key} heeft het bestand alleen de nummers; exporteer ze volledig.</translation>
    </message>
    <message>
        <source>{key}: {value} is said of the document as a whole and has no place here.</source>
        <translation>{key}: {value} geldt voor het document als geheel en heeft hier geen plaats.</translation>
    </message>
    <message>
        <source>The key {key} is missing.</source>
        <translation>De sleutel {key} ontbreekt.</translation>
    </message>
    <message>
        <source>{document} has two records with the id {id}.</source>
        <translation>{document} heeft twee vondsten met het kenmerk {id}.</translation>
    </message>
    <message>
        <source>A record of {document} lies outside its text ({start}–{end}).</source>
        <translation>Een vondst van {document} ligt buiten de tekst ({start}–{end}).</translation>
    </message>
    <message>
        <source>The quote of a record of {document} is not its text at {start}–{end}.</source>
        <translation>Het citaat van een vondst van {document} is niet de tekst op {start}–{end}.</translation>
    </message>
    <message>
        <source>{reader} read {count} records or values differently from what was written, first in {document} ({layer}). Nothing was replaced. Please report this.</source>
        <translation>{reader} las {count} vondsten of waarden anders terug dan er geschreven is, het eerst in {document} ({layer}). Er is niets vervangen. Meld dit alstublieft.</translation>
    </message>
    <message>
        <source>{reader} could not read what was written ({reason}). Nothing was replaced. Please report this.</source>
        <translation>{reader} kon niet lezen wat er geschreven is ({reason}). Er is niets vervangen. Meld dit alstublieft.</translation>
    </message>
    <message>
        <source>This format needs {library}, which is not installed. Install it with: pip install &apos;vwsreview[{extra}]&apos;.</source>
        <translation>Dit formaat heeft {library} nodig en dat is niet geïnstalleerd. Installeer het met: pip install &apos;vwsreview[{extra}]&apos;.</translation>
    </message>
    <message>
        <source>{path} is not what extraction wrote. Nothing was taken in; copy the folder again or extract again.</source>
        <translation>{path} is niet wat de extractie schreef. Er is niets opgenomen; kopieer de map opnieuw of extraheer opnieuw.</translation>
    </message>
    <message>
        <source>There is no saved query {name}. There are: {known}.</source>
        <translation>Er is geen bewaarde zoekvraag {name}. Er zijn: {known}.</translation>
    </message>
    <message>
        <source>The mapping of labels cannot be used: {reason}.</source>
        <translation>De afbeelding van labels is niet bruikbaar: {reason}.</translation>
    </message>
    <message>
        <source>{place}: nothing that can be taken over: {content}.</source>
        <translation>{place}: niets dat kan worden overgenomen: {content}.</translation>
    </message>
    <message>
        <source>{place}: said of something that is no annotation of a text: {content}.</source>
        <translation>{place}: gezegd van iets dat geen annotatie van een tekst is: {content}.</translation>
    </message>
    <message>
        <source>{place}: in pieces, taken over from the first to the last: {content}.</source>
        <translation>{place}: in stukken, overgenomen van het eerste tot en met het laatste: {content}.</translation>
    </message>
    <message>
        <source>A query has {most} characters at most. Write a shorter one.</source>
        <translation>Een zoekopdracht heeft hoogstens {most} tekens. Schrijf een kortere.</translation>
    </message>
    <message>
        <source>{path} was made by an older version of vwsreview; nothing was changed. Open it where it may be written and nobody else has it open, so that it can be brought up to date.</source>
        <translation>{path} is gemaakt door een oudere versie van vwsreview; er is niets gewijzigd. Open het waar het geschreven mag worden en niemand anders het open heeft, zodat het kan worden bijgewerkt.</translation>
    </message>
    <message>
        <source>{path} is damaged. Leave it as it is and go on with a good copy of it, or with what can be rescued.</source>
        <translation>{path} is beschadigd. Laat het zoals het is en ga verder met een goede kopie, of met wat er te redden is.</translation>
    </message>
    <message>
        <source>Nothing of a dossier can be read in {path}. It was left as it is. Look for a copy of it elsewhere.</source>
        <translation>In {path} is niets van een dossier te lezen. Het is gelaten zoals het is. Zoek elders naar een kopie ervan.</translation>
    </message>
    <message>
        <source>Another window or command has {path} open to write in it; nothing was changed. Close it there and try again.</source>
        <translation>Een ander venster of andere opdracht heeft {path} open om erin te schrijven; er is niets gewijzigd. Sluit het daar en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Another program is using {path}, so this was not written. Everything that was saved before is safe. Wait until that program is done, or close it, and do it again.</source>
        <translation>Een ander programma is bezig met {path}, dus dit is niet geschreven. Alles wat al was opgeslagen is veilig. Wacht tot dat programma klaar is, of sluit het, en doe het opnieuw.</translation>
    </message>
    <message>
        <source>{path} was made by an older version of vwsreview and was not brought up to date, for no copy of it can be kept in {folder} before ({reason}). Nothing was changed. See to it that you may write there, and open it again.</source>
        <translation>{path} is gemaakt door een oudere versie van vwsreview en is niet bijgewerkt, want er kan eerst geen kopie van worden opgeslagen in {folder} ({reason}). Er is niets gewijzigd. Zorg dat er daar geschreven mag worden en open het opnieuw.</translation>
    </message>
    <message>
        <source>No copy of the dossier can be kept in {path} ({reason}). The dossier itself is as it was. See to it that you may write in that folder, and save a copy elsewhere until then.</source>
        <translation>In {path} kan geen kopie van het dossier worden opgeslagen ({reason}). Het dossier zelf is zoals het was. Zorg dat er in die map geschreven mag worden, en sla tot dan elders een kopie op.</translation>
    </message>
    <message>
        <source>Extraction of this document ended its process; perhaps the memory is full. The other documents are not touched by that. Close other programs and import this one again.</source>
        <translation>Het uitlezen van dit document beëindigde het proces dat het deed; misschien is het geheugen vol. De andere documenten hebben daar geen last van. Sluit andere programma&apos;s en importeer dit document opnieuw.</translation>
    </message>
    <message>
        <source>What stands at {place} does not follow the schema.</source>
        <translation>Wat op {place} staat volgt het schema niet.</translation>
    </message>
    <message>
        <source>{path} cannot be written; nothing was changed there. Choose another place, or ask for leave to write there.</source>
        <translation>{path} is niet te schrijven; er is daar niets gewijzigd. Kies een andere plek, of vraag om daar te mogen schrijven.</translation>
    </message>
    <message>
        <source>The disk is full, so {path} was not written. Everything that was saved before is safe. Make room on the disk and do it again.</source>
        <translation>De schijf is vol, dus {path} is niet geschreven. Alles wat al was opgeslagen is veilig. Maak ruimte op de schijf en doe het opnieuw.</translation>
    </message>
    <message>
        <source>The disk failed at {path} ({reason}), so this was not written. Save a copy on another disk now: it holds everything that was saved before.</source>
        <translation>De schijf weigert bij {path} ({reason}), dus dit is niet geschreven. Sla nu op een andere schijf een kopie op: daarin staat alles wat al was opgeslagen.</translation>
    </message>
    <message>
        <source>The dossier has no document {name}.</source>
        <translation>Het dossier heeft geen document {name}.</translation>
    </message>
    <message>
        <source>{path} has no annotations beside it.</source>
        <translation>Naast {path} staan geen annotaties.</translation>
    </message>
    <message>
        <source>{path} has no TypeSystem.xml beside it. Export it together with its types.</source>
        <translation>Naast {path} staat geen TypeSystem.xml. Exporteer het samen met de typen.</translation>
    </message>
    <message>
        <source>An example that was answered {answer}, with {count} spans, is left out.</source>
        <translation>Een voorbeeld met het antwoord {answer}, met {count} fragmenten, is weggelaten.</translation>
    </message>
    <message>
        <source>{path} is no folder. Choose another name.</source>
        <translation>{path} is geen map. Kies een andere naam.</translation>
    </message>
    <message>
        <source>{path} holds {count} other files, in which people may be named ({names}). Nothing was written. Choose an empty folder.</source>
        <translation>{path} bevat {count} andere bestanden, waarin mensen genoemd kunnen zijn ({names}). Er is niets geschreven. Kies een lege map.</translation>
    </message>
    <message>
        <source>{path} is the dossier itself. Choose another file.</source>
        <translation>{path} is het dossier zelf. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{path} is one of the sources. Choose another file.</source>
        <translation>{path} is een van de bronnen. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>There is no format {format}; there are {known}.</source>
        <translation>De indeling {format} bestaat niet; er zijn {known}.</translation>
    </message>
    <message>
        <source>The query is not understood at “{text}”. Write one of these there: {known}.</source>
        <translation>De zoekopdracht is niet te begrijpen bij “{text}”. Schrijf daar een van deze: {known}.</translation>
    </message>
    <message>
        <source>{path} is no dossier; nothing was changed. Choose another file.</source>
        <translation>{path} is geen dossier; er is niets veranderd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of vwsreview. Install that version to open it; nothing was changed.</source>
        <translation>{path} is gemaakt door een nieuwere versie van vwsreview. Installeer die versie om het te openen; er is niets veranderd.</translation>
    </message>
    <message>
        <source>{path} was deleted, moved or replaced while it was open; nothing is saved there any more. Save a copy now: it holds every decision until this one.</source>
        <translation>{path} is verwijderd, verplaatst of vervangen terwijl het open was; daar wordt niets meer opgeslagen. Sla nu een kopie op: daarin staat elke beslissing tot deze.</translation>
    </message>
    <message>
        <source>This dossier is open for reading only; nothing was changed.</source>
        <translation>Dit dossier is alleen om te lezen open; er is niets veranderd.</translation>
    </message>
    <message>
        <source>The record was changed elsewhere meanwhile; this decision was not written. Look again and repeat it.</source>
        <translation>De vondst is intussen elders veranderd; deze beslissing is niet opgeslagen. Bekijk de vondst opnieuw en beslis nog eens.</translation>
    </message>
    <message>
        <source>{name} is in the dossier already.</source>
        <translation>{name} staat al in het dossier.</translation>
    </message>
    <message>
        <source>{path} is the base and one of the others as well. Leave it out of these.</source>
        <translation>{path} is de basis en ook een van de andere. Laat het bij die andere weg.</translation>
    </message>
    <message>
        <source>{path} has no document in common with the other dossiers.</source>
        <translation>{path} heeft geen document gemeen met de andere dossiers.</translation>
    </message>
    <message>
        <source>There are no documents to compare in {path}. Choose another file.</source>
        <translation>In {path} staan geen documenten om te vergelijken. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{names} cannot be read, and nothing is left to compare. Choose other files.</source>
        <translation>{names} is niet te lezen, en er blijft niets over om te vergelijken. Kies andere bestanden.</translation>
    </message>
    <message>
        <source>{name} has another text in one of the dossiers, although its digest is the same. Nothing was merged.</source>
        <translation>{name} heeft in een van de dossiers een andere tekst, hoewel de digest dezelfde is. Er is niets samengevoegd.</translation>
    </message>
    <message>
        <source>{name} has a record whose id another document has already ({record}).</source>
        <translation>{name} heeft een vondst met een kenmerk dat een ander document al heeft ({record}).</translation>
    </message>
    <message>
        <source>Extraction failed on this document ({error}). That is a mistake of ours; report it.</source>
        <translation>Het uitlezen van dit document is mislukt ({error}). Dat is een fout van het programma; meld die.</translation>
    </message>
    <message>
        <source>“{words}” is not understood. Dates can be typed as 1 april, vr, 2021-04-01, week 12 or P2W.</source>
        <translation>‘{words}’ wordt niet begrepen. Datums kunnen getypt worden als 1 april, vr, 2021-04-01, week 12 of P2W.</translation>
    </message>
    <message>
        <source>“{words}” is the beginning of no choice. Type another, or pick one by its digit.</source>
        <translation>Met “{words}” begint geen keuze. Typ iets anders, of kies met een cijfer.</translation>
    </message>
    <message>
        <source>“{words}” is no whole number from 1.</source>
        <translation>‘{words}’ is geen geheel getal vanaf 1.</translation>
    </message>
    <message>
        <source>“{words}” is no single day. Type 11 januari 2021, 11-1-2021 or 2021-01-11.</source>
        <translation>‘{words}’ is niet één dag. Typ 11 januari 2021, 11-1-2021 of 2021-01-11.</translation>
    </message>
    <message>
        <source>“{words}” could not be saved. Type it again when the cause is gone, or discard it.</source>
        <translation>‘{words}’ kon niet worden opgeslagen. Typ het opnieuw als de oorzaak weg is, of gooi het weg.</translation>
    </message>
    <message>
        <source>This value cannot be empty. Type something, or reject the record.</source>
        <translation>Deze waarde mag niet leeg zijn. Typ iets, of wijs de vondst af.</translation>
    </message>
</context>
<context>
    <name>_QuerySentences</name>
    <message>
        <source>A query has {most} characters at most.</source>
        <translation>Een zoekopdracht heeft hoogstens {most} tekens.</translation>
    </message>
    <message>
        <source>There is no key “{text}”. To look for the words, put them in quotation marks.</source>
        <translation>Er is geen sleutel “{text}”. Zet de woorden tussen aanhalingstekens om ze zelf te zoeken.</translation>
    </message>
    <message>
        <source>“{text}” cannot be asked; this key knows {known}</source>
        <translation>“{text}” kan niet; deze sleutel kent {known}</translation>
    </message>
    <message>
        <source>{text}: a value is missing</source>
        <translation>{text}: er ontbreekt een waarde</translation>
    </message>
    <message>
        <source>“{text}” is none of {known}</source>
        <translation>“{text}” is geen van {known}</translation>
    </message>
    <message>
        <source>“{text}” is no day, month or year; write it as {known}</source>
        <translation>“{text}” is geen dag, maand of jaar; schrijf het als {known}</translation>
    </message>
    <message>
        <source>“{text}” is no number; write it as {known}</source>
        <translation>“{text}” is geen getal; schrijf het als {known}</translation>
    </message>
</context>
<context>
    <name>_ReceiptSentence</name>
    <message numerus="yes">
        <source>%n proposal(s) taken in</source>
        <translation>
            <numerusform>%n voorstel ingelezen</numerusform>
            <numerusform>%n voorstellen ingelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them looked for by their words</source>
        <translation>
            <numerusform>%n daarvan op zijn woorden gezocht</numerusform>
            <numerusform>%n daarvan op hun woorden gezocht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n was er al</numerusform>
            <numerusform>%n waren er al</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n niet ingelezen</numerusform>
            <numerusform>%n niet ingelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n said by another annotator as well</source>
        <translation>
            <numerusform>%n ook door een andere annotator aangewezen</numerusform>
            <numerusform>%n ook door een andere annotator aangewezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected there, not taken</source>
        <translation>
            <numerusform>%n daar afgewezen, niet overgenomen</numerusform>
            <numerusform>%n daar afgewezen, niet overgenomen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln vondst</numerusform>
            <numerusform>%Ln vondsten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of the history</source>
        <translation>
            <numerusform>%Ln stap van de geschiedenis</numerusform>
            <numerusform>%Ln stappen van de geschiedenis</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with this dossier. {path} is a copy of it: {counts}.</source>
        <translation>Met dit dossier is niets mis. {path} is er een kopie van: {counts}.</translation>
    </message>
    <message>
        <source>Brought out into {path}: {counts}. The damaged dossier was left as it is.</source>
        <translation>Gered in {path}: {counts}. Het beschadigde dossier is gelaten zoals het is.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ontbreekt</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>Alleen de tekst</translation>
    </message>
    <message>
        <source>Name, kind and decisions were lost; it has new ones</source>
        <translation>Naam, soort en besluiten zijn verloren; het heeft nieuwe</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Te bekijken</translation>
    </message>
    <message>
        <source>Records may be missing or older, characters wrong</source>
        <translation>Er kunnen vondsten ontbreken of verouderd zijn, en tekens onjuist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are missing.</source>
        <translation>
            <numerusform>%Ln vondst ontbreekt.</numerusform>
            <numerusform>%Ln vondsten ontbreken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of the history are not kept; what they did cannot be undone any more.</source>
        <translation>
            <numerusform>%Ln stap van de geschiedenis is niet bewaard; wat daarin gebeurde kan niet meer ongedaan gemaakt worden.</numerusform>
            <numerusform>%Ln stappen van de geschiedenis zijn niet bewaard; wat daarin gebeurde kan niet meer ongedaan gemaakt worden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log beside the dossier is damaged, so what was decided last may be missing.</source>
        <translation>Het logboek naast het dossier is beschadigd, dus wat het laatst is besloten kan ontbreken.</translation>
    </message>
    <message>
        <source>The copy of {at} holds more: {counts}. It lacks what was decided since. It is {name}.</source>
        <translation>In de kopie van {at} staat meer: {counts}. Wat daarna is besloten ontbreekt erin. Het is {name}.</translation>
    </message>
    <message>
        <source>There is a copy of {at} as well: {counts}. It is {name}.</source>
        <translation>Er is ook een kopie van {at}: {counts}. Het is {name}.</translation>
    </message>
    <message>
        <source>Its text is lost</source>
        <translation>De tekst is verloren</translation>
    </message>
    <message>
        <source>Its text is not whole</source>
        <translation>De tekst is niet heel</translation>
    </message>
    <message>
        <source>Nothing more of it is left</source>
        <translation>Er is niets meer van over</translation>
    </message>
    <message>
        <source>Another document has the same content</source>
        <translation>Een ander document heeft dezelfde inhoud</translation>
    </message>
    <message>
        <source>Document {number}</source>
        <translation>Document {number}</translation>
    </message>
</context>
</TS>
