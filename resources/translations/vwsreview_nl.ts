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
        <source>11 januari 2021, 11-1-2021, 2021-01-11 or XXXX-06-14</source>
        <translation>11 januari 2021, 11-1-2021, 2021-01-11 of XXXX-06-14</translation>
    </message>
    <message>
        <source>&amp;Dates found in the document</source>
        <translation>&amp;Datums in het document</translation>
    </message>
    <message>
        <source>No anchor date</source>
        <translation>Geen ankerdatum</translation>
    </message>
    <message>
        <source>{day}. No value changes.</source>
        <translation>{day}. Er verandert geen waarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) will follow.</source>
        <translation>
            <numerusform>%n waarde verandert mee.</numerusform>
            <numerusform>%n waarden veranderen mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided record(s) will come back to be looked at.</source>
        <translation>
            <numerusform>%n beoordeelde vondst komt terug om nog eens te bekijken.</numerusform>
            <numerusform>%n beoordeelde vondsten komen terug om nog eens te bekijken.</numerusform>
        </translation>
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
    <name>CommentDialog</name>
    <message>
        <source>Comment on the document</source>
        <translation>Opmerking bij het document</translation>
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
    <name>DocumentCommands</name>
    <message>
        <source>Every document of the dossier is done</source>
        <translation>Alle documenten van het dossier zijn klaar</translation>
    </message>
    <message>
        <source>{name} was removed; Ctrl+Z brings it back</source>
        <translation>{name} is verwijderd; Ctrl+Z brengt het terug</translation>
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
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Anchor {day}</source>
        <translation>Anker {day}</translation>
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
        <source>No documents yet. Import them (Ctrl+I), or drop files or a folder on the window.</source>
        <translation>Nog geen documenten. Importeer ze (Ctrl+I), of sleep bestanden of een map op het venster.</translation>
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
        <source>&amp;Comment on the document…</source>
        <translation>&amp;Opmerking bij het document…</translation>
    </message>
    <message>
        <source>Write a comment on the document as a whole</source>
        <translation>Een opmerking bij het hele document schrijven</translation>
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
    <name>DocumentsModel</name>
    <message>
        <source>{open} of {total} records to decide</source>
        <translation>{open} van {total} vondsten te beoordelen</translation>
    </message>
</context>
<context>
    <name>DossierCommands</name>
    <message>
        <source>New dossier</source>
        <translation>Nieuw dossier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Dossiers and documents (*.dossier *.txt *.md *.jsonl)</source>
        <translation>Dossiers en documenten (*.dossier *.txt *.md *.jsonl)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie opslaan</translation>
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
        <source>The newest good copy is {name}.</source>
        <translation>De nieuwste goede kopie is {name}.</translation>
    </message>
    <message>
        <source>&amp;Go on with the copy</source>
        <translation>&amp;Verder met de kopie</translation>
    </message>
    <message>
        <source>You are working in {name} now</source>
        <translation>U werkt nu in {name}</translation>
    </message>
    <message>
        <source>Today&apos;s copy could not be made. {why}</source>
        <translation>De kopie van vandaag kon niet worden gemaakt. {why}</translation>
    </message>
    <message>
        <source>Copied to {path}; you go on in {name}</source>
        <translation>Gekopieerd naar {path}; u gaat verder in {name}</translation>
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
</context>
<context>
    <name>ExchangeCommands</name>
    <message>
        <source>Documents (*.txt *.md *.jsonl)</source>
        <translation>Documenten (*.txt *.md *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
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
    <message>
        <source>Exporting</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Geëxporteerd naar {path}</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Er is niets geëxporteerd</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>&amp;JSON Lines: everything, a line a document</source>
        <translation>&amp;JSON Lines: alles, een regel per document</translation>
    </message>
    <message>
        <source>&amp;CSV: a table a layer, for programs</source>
        <translation>&amp;CSV: een tabel per laag, voor programma&apos;s</translation>
    </message>
    <message>
        <source>CSV for &amp;Excel: the same with semicolons, marked as UTF-8</source>
        <translation>CSV voor &amp;Excel: hetzelfde, met puntkomma&apos;s en UTF-8-markering</translation>
    </message>
    <message>
        <source>Only records that a person &amp;decided</source>
        <translation>Alleen vondsten die iemand heeft &amp;beoordeeld</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Kiezen…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Naar</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporteren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporteren naar</translation>
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
        <source>Dossiers (*.dossier)</source>
        <translation>Dossiers (*.dossier)</translation>
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
        <source>Open &amp;recent</source>
        <translation>&amp;Recent geopend</translation>
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
        <source>&amp;Export…</source>
        <translation>&amp;Exporteren…</translation>
    </message>
    <message>
        <source>Write the records to a file for others</source>
        <translation>De vondsten naar een bestand voor anderen schrijven</translation>
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
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>In het document zoeken</translation>
    </message>
    <message>
        <source>Find previous  (Shift+F3)</source>
        <translation>Vorige zoeken  (Shift+F3)</translation>
    </message>
    <message>
        <source>Find next  (F3)</source>
        <translation>Volgende zoeken  (F3)</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Sluiten  (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
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
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Toetsen</translation>
    </message>
    <message>
        <source>All commands with their keys</source>
        <translation>Alle opdrachten met hun toetsen</translation>
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
    <message>
        <source>{what} (taken back)</source>
        <translation>{what} (ongedaan gemaakt)</translation>
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
        <source>Stop the work in progress  (Ctrl+.)</source>
        <translation>Lopend werk stoppen  (Ctrl+.)</translation>
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
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wat het doet</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Every decision is saved</source>
        <translation>Alles is opgeslagen</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wordt geopend …</translation>
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
        <source>On a network share: only one window can open it</source>
        <translation>Op een netwerkschijf: slechts één venster kan het openen</translation>
    </message>
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
    <message>
        <source>The last decision is not saved</source>
        <translation>Het laatste besluit is niet opgeslagen</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>The weekday is not the one of that day.</source>
        <translation>De weekdag is niet die van deze dag.</translation>
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
        <source>{state}, moved with the anchor date</source>
        <translation>{state}, met de ankerdatum verschoven</translation>
    </message>
    <message>
        <source>not understood: {words}</source>
        <translation>niet begrepen: {words}</translation>
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
    <name>Quotes</name>
    <message>
        <source>{name}, sha256 {digest}, characters {start}–{end}</source>
        <translation>{name}, sha256 {digest}, tekens {start}–{end}</translation>
    </message>
</context>
<context>
    <name>RecordCommands</name>
    <message>
        <source>No open record is left in this document; Ctrl+Enter: done, and on to the next</source>
        <translation>Geen open vondst meer in dit document; Ctrl+Enter: klaar, en naar het volgende</translation>
    </message>
    <message>
        <source>There is such a record of these words already</source>
        <translation>Van deze woorden is er al zo&apos;n vondst</translation>
    </message>
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
        <source>History of the record</source>
        <translation>Geschiedenis van de vondst</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Opmerking</translation>
    </message>
    <message>
        <source>Comment on the record</source>
        <translation>Opmerking bij de vondst</translation>
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
        <source>Found by {rule}</source>
        <translation>Gevonden door {rule}</translation>
    </message>
    <message>
        <source>confidence {percent}%</source>
        <translation>zekerheid {percent}%</translation>
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
        <source>The record is right as it stands</source>
        <translation>De vondst klopt zoals die er staat</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Af&amp;wijzen</translation>
    </message>
    <message>
        <source>This is no record of the set</source>
        <translation>Dit hoort niet in de verzameling</translation>
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
        <source>&amp;Edit the value</source>
        <translation>Waarde &amp;bewerken</translation>
    </message>
    <message>
        <source>Type or pick the record&apos;s value</source>
        <translation>De waarde van de vondst typen of kiezen</translation>
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
    <name>RecordPanel</name>
    <message>
        <source>Records</source>
        <translation>Vondsten</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
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
    <name>SearchPane</name>
    <message>
        <source>Find in all documents; vacc* finds what begins so</source>
        <translation>Zoeken in alle documenten; vacc* vindt wat zo begint</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Sluiten  (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message numerus="yes">
        <source>The first %n place(s)</source>
        <translation>
            <numerusform>De eerste plaats</numerusform>
            <numerusform>De eerste %n plaatsen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n plaats</numerusform>
            <numerusform>%n plaatsen</numerusform>
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
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a dossier, or drop documents or a folder here to make a new one.</source>
        <translation>Open een dossier, of sleep documenten of een map hierheen voor een nieuw dossier.</translation>
    </message>
    <message>
        <source>Recent dossiers</source>
        <translation>Recente dossiers</translation>
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
        <source>&amp;Go on after a decision</source>
        <translation>Na een beslissing &amp;verdergaan</translation>
    </message>
    <message>
        <source>After accept and reject, select the next open record</source>
        <translation>Na accepteren en afwijzen de volgende open vondst selecteren</translation>
    </message>
</context>
<context>
    <name>_EditSentences</name>
    <message>
        <source>Accept</source>
        <translation>Accepteren</translation>
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
        <source>a value</source>
        <translation>een waarde</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
</context>
<context>
    <name>_IntakeSentences</name>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%n document toegevoegd</numerusform>
            <numerusform>%n documenten toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought back</source>
        <translation>
            <numerusform>%n teruggezet</numerusform>
            <numerusform>%n teruggezet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n al bekend</numerusform>
            <numerusform>%n al bekend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on disk since</source>
        <translation>
            <numerusform>%n sindsdien op schijf veranderd</numerusform>
            <numerusform>%n sindsdien op schijf veranderd</numerusform>
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
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Changed on disk since</source>
        <translation>Sindsdien op schijf veranderd</translation>
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
        <source>{path} cannot be written. Choose another place, or ask for leave to write there.</source>
        <translation>In {path} kan niet worden geschreven. Kies een andere plaats, of vraag om schrijfrecht.</translation>
    </message>
    <message>
        <source>The disk is full; {path} was not written. Make room and try again.</source>
        <translation>De schijf is vol; {path} is niet geschreven. Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The disk failed at {path}: {reason}. Copy your work to another disk.</source>
        <translation>De schijf gaf een fout bij {path}: {reason}. Kopieer uw werk naar een andere schijf.</translation>
    </message>
    <message>
        <source>The name {path} cannot be written down. Rename the file.</source>
        <translation>De naam {path} kan niet worden opgeschreven. Geef het bestand een andere naam.</translation>
    </message>
    <message>
        <source>This type of file is not read. Types that are: {known}.</source>
        <translation>Dit soort bestand wordt niet gelezen. Wel: {known}.</translation>
    </message>
    <message>
        <source>The file is too large: {bytes} bytes, {most} at most. Split it first.</source>
        <translation>Het bestand is te groot: {bytes} bytes, hoogstens {most}. Splits het eerst.</translation>
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
        <source>What was written to {path} did not read back the same, so nothing was replaced. Try another disk.</source>
        <translation>Wat naar {path} is geschreven kwam niet hetzelfde terug, dus is niets vervangen. Probeer een andere schijf.</translation>
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
        <source>{path} is no dossier; nothing was changed. Choose another file.</source>
        <translation>{path} is geen dossier; er is niets veranderd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of vwsreview. Install that version to open it; nothing was changed.</source>
        <translation>{path} is gemaakt door een nieuwere versie van vwsreview. Installeer die versie om het te openen; er is niets veranderd.</translation>
    </message>
    <message>
        <source>{path} was made by an older version of vwsreview. Close it elsewhere, so that it can be updated.</source>
        <translation>{path} is gemaakt door een oudere versie van vwsreview. Sluit het elders, zodat het kan worden bijgewerkt.</translation>
    </message>
    <message>
        <source>{path} is damaged and was not opened. Leave it as it is and go on with a good copy of it.</source>
        <translation>{path} is beschadigd en niet geopend. Laat het zoals het is en ga verder met een goede kopie.</translation>
    </message>
    <message>
        <source>Another window or command is writing in {path}. Close it there and try again.</source>
        <translation>Een ander venster of een andere opdracht schrijft in {path}. Sluit het daar en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{path} was deleted, moved or replaced while it was open; nothing is saved there any more. Save a copy now (Ctrl+Shift+S): it holds every decision until this one.</source>
        <translation>{path} is verwijderd, verplaatst of vervangen terwijl het open was; daar wordt niets meer bewaard. Bewaar nu een kopie (Ctrl+Shift+S): daarin staat elke beslissing tot deze.</translation>
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
        <source>{name} has a record whose id another document has already ({record}).</source>
        <translation>{name} heeft een vondst met een kenmerk dat een ander document al heeft ({record}).</translation>
    </message>
    <message>
        <source>Extraction failed on this document ({error}). That is a mistake of ours; report it.</source>
        <translation>Het uitlezen van dit document is mislukt ({error}). Dat is een fout van het programma; meld die.</translation>
    </message>
    <message>
        <source>Extraction of this document ended its process. Perhaps the memory is full.</source>
        <translation>Het uitlezen van dit document heeft zijn proces beëindigd. Misschien is het geheugen vol.</translation>
    </message>
    <message>
        <source>“{words}” is not understood. Dates can be typed as 1 april, vr, 2021-04-01, week 12 or P2W.</source>
        <translation>‘{words}’ wordt niet begrepen. Datums kunnen getypt worden als 1 april, vr, 2021-04-01, week 12 of P2W.</translation>
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
</TS>
