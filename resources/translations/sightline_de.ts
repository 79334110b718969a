<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
 <name>BoxNames</name>
 <message><source>%1 missing</source><translation>%1 fehlen</translation></message>
 <message><source>%1 of %2</source><translation>%1 von %2</translation></message>
 <message><source>%1 unscored</source><translation>%1 ohne Wert</translation></message>
 <message><source>n = %1</source><translation>n = %1</translation></message>
</context>
<context>
 <name>BoxPlotColumns</name>
 <message><source>By model</source><translation>Nach Modell</translation></message>
 <message><source>By technique</source><translation>Nach Verfahren</translation></message>
</context>
<context>
 <name>Fetch</name>
 <message><source>%1 already here</source><translation>%1 schon hier</translation></message>
 <message><source>%1 failed</source><translation>%1 fehlgeschlagen</translation></message>
 <message><source>%1 fetched</source><translation>%1 geholt</translation></message>
 <message><source>%1 here, can be resumed</source><translation>%1 hier, fortsetzbar</translation></message>
 <message><source>%1 masks have no photograph here (%2%3). The server may not have them: the newest version of the benchmark no longer lists the photographs. They can be found by name in a copy of ImageNet or an older copy of the benchmark.</source><translation>Zu %1 Masken fehlt hier die Fotografie (%2%3). Vielleicht hat der Server sie nicht: Die neueste Fassung des Benchmarks führt die Fotografien nicht mehr auf. Sie lassen sich nach Namen in einer Kopie von ImageNet oder einer älteren Kopie des Benchmarks finden.</translation></message>
 <message><source>%1 more; the list above says which.</source><translation>%1 weitere; die Liste oben sagt, welche.</translation></message>
 <message><source>%1 not on the server</source><translation>%1 nicht auf dem Server</translation></message>
 <message><source>%1 not tried</source><translation>%1 nicht versucht</translation></message>
 <message><source>%1 of %2</source><translation>%1 von %2</translation></message>
 <message><source>%1, %2 left</source><translation>%1, noch %2</translation></message>
 <message><source>File %1 of %2</source><translation>Datei %1 von %2</translation></message>
 <message><source>SHA-256 %1, as published</source><translation>SHA-256 %1, wie veröffentlicht</translation></message>
 <message><source>SHA-256 %1, computed here and kept in SHA256SUMS; none is published</source><translation>SHA-256 %1, hier berechnet und in SHA256SUMS abgelegt; eine veröffentlichte gibt es nicht</translation></message>
 <message><source>about %1 MB</source><translation>etwa %1 MB</translation></message>
 <message><source>connecting…</source><translation>Verbindung wird aufgebaut…</translation></message>
 <message><source>failed</source><translation>fehlgeschlagen</translation></message>
 <message><source>here</source><translation>hier</translation></message>
 <message><source>here, checksum as published</source><translation>hier, Prüfsumme wie veröffentlicht</translation></message>
 <message><source>not on the server</source><translation>nicht auf dem Server</translation></message>
</context>
<context>
 <name>JobText</name>
 <message><source>%1 computed</source><translation>%1 berechnet</translation></message>
 <message><source>%1, %2 left</source><translation>%1, noch %2</translation></message>
 <message><source>%1, paused</source><translation>%1, angehalten</translation></message>
 <message><source>%1/%2 maps</source><translation>%1/%2 Karten</translation></message>
 <message><source>%1/%2 maps checked</source><translation>%1/%2 Karten geprüft</translation></message>
 <message><source>%1/%2 maps, %3 empty</source><translation>%1/%2 Karten, %3 leer</translation></message>
 <message><source>All %1 maps computed</source><translation>Alle %1 Karten berechnet</translation></message>
 <message><source>Boxes appear as maps finish; computing continues unless it is paused under Compute.</source><translation>Boxen erscheinen, sobald Karten fertig sind; die Berechnung läuft weiter, wenn sie nicht unter „Berechnen“ angehalten ist.</translation></message>
 <message><source>Is it true? · %1</source><translation>Stimmt das? · %1</translation></message>
 <message><source>No maps have been computed yet. %1</source><translation>Es wurden noch keine Karten berechnet. %1</translation></message>
 <message><source>No maps of the class “%1” have been computed yet. %2</source><translation>Es wurden noch keine Karten der Klasse „%1“ berechnet. %2</translation></message>
 <message><source>No maps to compute</source><translation>Keine Karten zu berechnen</translation></message>
 <message><source>Why here? · %1</source><translation>Warum hier? · %1</translation></message>
</context>
<context>
 <name>LayerChoice</name>
 <message><source>mean of %1 layers: %2</source><translation>Mittel von %1 Schichten: %2</translation></message>
</context>
<context>
 <name>OpenStudy</name>
 <message><source>The published networks' weights are not on this machine (%1), so the demo's small networks are used for these images. They know only the demo's 20 drawn classes. File &gt; Get small networks fetches two of 5 and 10 MB that know photographs, and Get the weights the published ones.</source><translation>Die Gewichte der veröffentlichten Netze liegen nicht auf diesem Rechner (%1); daher werden für diese Bilder die kleinen Netze der Demo verwendet. Sie kennen nur die 20 gezeichneten Klassen der Demo. „Datei &gt; Kleine Netze holen“ lädt zwei Netze von 5 und 10 MB, die Fotografien kennen, „Gewichte holen“ die veröffentlichten.</translation></message>
 <message><source>The run kept its results in %1, which cannot be read, so its maps are computed again.</source><translation>Der Lauf legte seine Ergebnisse in %1 ab, was sich nicht lesen lässt; daher werden seine Karten neu berechnet.</translation></message>
</context>
<context>
 <name>QObject</name>
 <message><source>%1 listed images are not in the folder any more.</source><translation>%1 Bilder der Liste sind nicht mehr im Ordner.</translation></message>
 <message><source>%1 wrong prediction</source><translation>%1 falsche Vorhersage</translation></message>
 <message><source>1 listed image is not in the folder any more.</source><translation>1 Bild der Liste ist nicht mehr im Ordner.</translation></message>
 <message><source>Image</source><translation>Bild</translation></message>
 <message><source>Image, people</source><translation>Bild, Menschen</translation></message>
 <message><source>Map: low</source><translation>Karte: niedrig</translation></message>
 <message><source>People</source><translation>Menschen</translation></message>
 <message><source>Results will not be kept: %1</source><translation>Die Ergebnisse werden nicht aufbewahrt: %1</translation></message>
 <message><source>The image %1 that was on screen is not in the folder any more.</source><translation>Das angezeigte Bild %1 ist nicht mehr im Ordner.</translation></message>
 <message><source>The map of %1 that the others were compared with is not in this study.</source><translation>Die Karte von %1, mit der die anderen verglichen wurden, gehört nicht zu dieser Studie.</translation></message>
 <message><source>fixations, a colour per person</source><translation>Fixationen, eine Farbe je Person</translation></message>
 <message><source>high</source><translation>hoch</translation></message>
 <message><source>human mask</source><translation>menschliche Maske</translation></message>
 <message><source>human mask (%1)</source><translation>menschliche Maske (%1)</translation></message>
 <message><source>images listed in the session</source><translation>in der Sitzung gelistete Bilder</translation></message>
 <message><source>models (%1)</source><translation>Modelle (%1)</translation></message>
 <message><source>models (rules differ)</source><translation>Modelle (verschiedene Regeln)</translation></message>
 <message><source>no mask</source><translation>keine Maske</translation></message>
 <message><source>not computed</source><translation>nicht berechnet</translation></message>
 <message><source>people (%1)</source><translation>Menschen (%1)</translation></message>
 <message><source>simulated people (%1)</source><translation>simulierte Menschen (%1)</translation></message>
</context>
<context>
 <name>RuleText</name>
 <message><source>%1 of the maximum</source><translation>%1 des Maximums</translation></message>
 <message><source>%1, largest part</source><translation>%1, größter Teil</translation></message>
 <message><source>Fixed value</source><translation>Fester Wert</translation></message>
 <message><source>Fraction of the maximum</source><translation>Bruchteil des Maximums</translation></message>
 <message><source>Keeps as many pixels as people marked in the same image.</source><translation>Behält so viele Pixel, wie Menschen im selben Bild markiert haben.</translation></message>
 <message><source>Keeps pixels at least k standard deviations above the map's mean.</source><translation>Behält Pixel, die mindestens k Standardabweichungen über dem Mittel der Karte liegen.</translation></message>
 <message><source>Keeps pixels at or above one value of the map scaled to 0–1.</source><translation>Behält Pixel ab einem Wert der auf 0–1 skalierten Karte.</translation></message>
 <message><source>Keeps pixels at or above this fraction of the map's largest value.</source><translation>Behält Pixel ab diesem Bruchteil des größten Wertes der Karte.</translation></message>
 <message><source>Keeps pixels at or above this quantile of the map.</source><translation>Behält Pixel ab diesem Quantil der Karte.</translation></message>
 <message><source>Keeps the strongest pixels until this share of the area is reached.</source><translation>Behält die stärksten Pixel, bis dieser Anteil der Fläche erreicht ist.</translation></message>
 <message><source>Match the human area</source><translation>So groß wie bei den Menschen</translation></message>
 <message><source>Mean + k standard deviations</source><translation>Mittel + k Standardabweichungen</translation></message>
 <message><source>Otsu</source><translation>Otsu</translation></message>
 <message><source>Percentile</source><translation>Perzentil</translation></message>
 <message><source>Splits the map's histogram into two groups that are as different as can be.</source><translation>Teilt das Histogramm der Karte in zwei möglichst verschiedene Gruppen.</translation></message>
 <message><source>Top area</source><translation>Oberste Fläche</translation></message>
 <message><source>area</source><translation>Fläche</translation></message>
 <message><source>fraction</source><translation>Bruchteil</translation></message>
 <message><source>k</source><translation>k</translation></message>
 <message><source>keep where map ≥ t; the map is scaled to 0–1 by its own minimum and maximum</source><translation>behalten, wo Karte ≥ t; die Karte ist auf 0–1 skaliert nach ihrem eigenen Minimum und Maximum</translation></message>
 <message><source>matches the human area</source><translation>so groß wie bei den Menschen</translation></message>
 <message><source>mean + %1 sd</source><translation>Mittel + %1 SA</translation></message>
 <message><source>mean − %1 sd</source><translation>Mittel − %1 SA</translation></message>
 <message><source>percentile %1</source><translation>Perzentil %1</translation></message>
 <message><source>quantile</source><translation>Quantil</translation></message>
 <message><source>t</source><translation>t</translation></message>
 <message><source>t = fraction × maximum of the scaled map</source><translation>t = Bruchteil × Maximum der skalierten Karte</translation></message>
 <message><source>t = mean + k · sd, over the map scaled to 0–1 by its own minimum and maximum; sd is the population's. k = 1 is the Shared Interest library's default.</source><translation>t = Mittel + k · SA, über die Karte, skaliert auf 0–1 nach ihrem eigenen Minimum und Maximum; SA der Grundgesamtheit. k = 1 ist die Vorgabe der Bibliothek Shared Interest.</translation></message>
 <message><source>t = quantile of the map's values, interpolated linearly; 0.90 keeps about the top 10 %</source><translation>t = Quantil der Werte der Karte, linear interpoliert; 0.90 behält etwa die obersten 10 %</translation></message>
 <message><source>t = value of the n-th largest pixel, n = number of pixels people marked; takes the size of the region out of the comparison</source><translation>t = Wert des n-tgrößten Pixels, n = Zahl der Pixel, die Menschen markiert haben; nimmt die Größe der Region aus dem Vergleich</translation></message>
 <message><source>t = value of the n-th largest pixel, n = share × number of pixels; ties are kept together</source><translation>t = Wert des n-tgrößten Pixels, n = Anteil × Zahl der Pixel; gleiche Werte bleiben zusammen</translation></message>
 <message><source>t maximises the variance between the two groups over 256 bins (Otsu 1979)</source><translation>t macht die Varianz zwischen beiden Gruppen über 256 Klassen am größten (Otsu 1979)</translation></message>
 <message><source>top %1 % of the area</source><translation>oberste %1 % der Fläche</translation></message>
 <message><source>value ≥ %1</source><translation>Wert ≥ %1</translation></message>
</context>
<context>
 <name>Shortcuts</name>
 <message><source>+ − F</source><translation>+ − F</translation></message>
 <message><source>Arrows, Enter</source><translation>Pfeile, Enter</translation></message>
 <message><source>B, G, E</source><translation>B, G, E</translation></message>
 <message><source>Backspace</source><translation>Rücktaste</translation></message>
 <message><source>Ctrl + Space</source><translation>Strg + Leertaste</translation></message>
 <message><source>Ctrl + arrows</source><translation>Strg + Pfeile</translation></message>
 <message><source>Ctrl + ← →</source><translation>Strg + ← →</translation></message>
 <message><source>D</source><translation>D</translation></message>
 <message><source>Enter</source><translation>Enter</translation></message>
 <message><source>Esc</source><translation>Esc</translation></message>
 <message><source>Home End</source><translation>Pos1 Ende</translation></message>
 <message><source>In a film strip of layers</source><translation>In einem Filmstreifen von Schichten</translation></message>
 <message><source>In tables</source><translation>In Tabellen</translation></message>
 <message><source>In the grid</source><translation>Im Raster</translation></message>
 <message><source>J K</source><translation>J K</translation></message>
 <message><source>Marking where people look</source><translation>Markieren, wo Menschen hinsehen</translation></message>
 <message><source>N</source><translation>N</translation></message>
 <message><source>Shift + ← →</source><translation>Umschalt + ← →</translation></message>
 <message><source>Space and drag</source><translation>Leertaste und ziehen</translation></message>
 <message><source>Space or B, held</source><translation>Leertaste oder B, gehalten</translation></message>
 <message><source>Tab ↑ ↓</source><translation>Tab ↑ ↓</translation></message>
 <message><source>Wheel, + − F</source><translation>Mausrad, + − F</translation></message>
 <message><source>[ ]</source><translation>[ ]</translation></message>
 <message><source>add or remove this layer</source><translation>diese Schicht hinzunehmen oder weglassen</translation></message>
 <message><source>all maps again</source><translation>wieder alle Karten</translation></message>
 <message><source>another cell</source><translation>eine andere Zelle</translation></message>
 <message><source>back to the maps</source><translation>zurück zu den Karten</translation></message>
 <message><source>brush, polygon, eraser</source><translation>Pinsel, Vieleck, Radierer</translation></message>
 <message><source>choose the layer before or after</source><translation>die Schicht davor oder danach wählen</translation></message>
 <message><source>copy the selected cells</source><translation>die gewählten Zellen kopieren</translation></message>
 <message><source>difference from this map; Esc ends it</source><translation>Unterschied zu dieser Karte; Esc beendet es</translation></message>
 <message><source>enlarge the cell</source><translation>die Zelle vergrößern</translation></message>
 <message><source>move the divider (after S)</source><translation>die Teilung verschieben (nach S)</translation></message>
 <message><source>move the image</source><translation>das Bild verschieben</translation></message>
 <message><source>move the pointer, paint there</source><translation>den Zeiger bewegen, dort malen</translation></message>
 <message><source>move without choosing</source><translation>bewegen, ohne zu wählen</translation></message>
 <message><source>next image that you have not marked</source><translation>nächstes Bild, das Sie nicht markiert haben</translation></message>
 <message><source>next or previous image</source><translation>nächstes oder voriges Bild</translation></message>
 <message><source>previous or next image</source><translation>voriges oder nächstes Bild</translation></message>
 <message><source>remove a corner</source><translation>eine Ecke entfernen</translation></message>
 <message><source>smaller or larger brush</source><translation>kleinerer oder größerer Pinsel</translation></message>
 <message><source>the first or the last layer</source><translation>die erste oder letzte Schicht</translation></message>
 <message><source>the image without the map</source><translation>das Bild ohne die Karte</translation></message>
 <message><source>zoom in, zoom out, fit</source><translation>vergrößern, verkleinern, einpassen</translation></message>
 <message><source>← →</source><translation>← →</translation></message>
</context>
<context>
 <name>ShownModels</name>
 <message><source>%1 of %2 models</source><translation>%1 von %2 Modellen</translation></message>
 <message><source>Hidden, and so in no plot, table, test or figure: %1. View &gt; Models and rows shows them again.</source><translation>Ausgeblendet und daher in keinem Diagramm, keiner Tabelle, keinem Test und keiner Abbildung: %1. „Ansicht &gt; Modelle und Zeilen“ zeigt sie wieder.</translation></message>
</context>
<context>
 <name>core</name>
 <message><source>  ({1})</source><translation>  ({1})</translation></message>
 <message><source> ({1} of {2} masks were looked at)</source><translation> ({1} von {2} Masken wurden angesehen)</translation></message>
 <message numerus="yes"><source> {1} images are left out, for which one of them is not defined.</source><translation><numerusform> Ein Bild ist ausgelassen, für das eines von beiden nicht definiert ist.</numerusform><numerusform> {1} Bilder sind ausgelassen, für die eines von beiden nicht definiert ist.</numerusform></translation></message>
 <message><source>&quot;accepted_names&quot; of &quot;{1}&quot;</source><translation>&quot;accepted_names&quot; von „{1}“</translation></message>
 <message><source>&quot;{1}&quot;</source><translation>„{1}“</translation></message>
 <message><source>&quot;{1}&quot; (bytes {2} to {3})</source><translation>„{1}“ (Byte {2} bis {3})</translation></message>
 <message><source>&quot;{1}&quot; is no option of {2}.</source><translation>„{1}“ ist keine Option von {2}.</translation></message>
 <message><source>&quot;{1}&quot; is no option of {2}. Did you mean {3}?</source><translation>„{1}“ ist keine Option von {2}. Meinten Sie {3}?</translation></message>
 <message><source>&quot;{1}&quot; is none</source><translation>„{1}“ gehört nicht dazu</translation></message>
 <message><source>&quot;{1}&quot; is not understood</source><translation>„{1}“ wird nicht verstanden</translation></message>
 <message><source>&quot;{1}&quot; is the name of another model. Choose another name.</source><translation>„{1}“ ist der Name eines anderen Modells. Wählen Sie einen anderen Namen.</translation></message>
 <message><source>&quot;{1}&quot; of {2}</source><translation>„{1}“ von {2}</translation></message>
 <message><source>&quot;{1}&quot; {2}</source><translation>„{1}“ {2}</translation></message>
 <message><source>%llu bytes</source><translation>%llu Byte</translation></message>
 <message><source>'sightline-cli models' lists the known ones; or give a model file with --config, or --model torchscript, onnx or pt2 with --weights FILE.</source><translation>'sightline-cli models' nennt die bekannten; oder geben Sie mit --config eine Modelldatei an oder --model torchscript, onnx oder pt2 mit --weights DATEI.</translation></message>
 <message><source>(Friedman chi squared({1}) = {2}, {3}, Kendall's W = {4})</source><translation>(Friedmans Chi-Quadrat({1}) = {2}, {3}, Kendalls W = {4})</translation></message>
 <message><source>(no name)</source><translation>(ohne Namen)</translation></message>
 <message><source>(rho = {1}, 95 % bootstrap interval {2} to {3}, {4}, Holm {5}, n = {6} images)</source><translation>(rho = {1}, 95-%-Bootstrap-Intervall {2} bis {3}, {4}, Holm {5}, n = {6} Bilder)</translation></message>
 <message><source>({1})</source><translation>({1})</translation></message>
 <message><source>({1}, {2}, {3})</source><translation>({1}, {2}, {3})</translation></message>
 <message><source>--cut-offs {1}</source><translation>--cut-offs {1}</translation></message>
 <message><source>--language {1}</source><translation>--language {1}</translation></message>
 <message><source>--layer {1}</source><translation>--layer {1}</translation></message>
 <message><source>--mask and --fixations</source><translation>--mask und --fixations</translation></message>
 <message><source>--metric {1}</source><translation>--metric {1}</translation></message>
 <message><source>--model custom</source><translation>--model custom</translation></message>
 <message><source>--outputs {1}</source><translation>--outputs {1}</translation></message>
 <message><source>--set {1}</source><translation>--set {1}</translation></message>
 <message><source>--shard {1}</source><translation>--shard {1}</translation></message>
 <message><source>--shard {1}/{2}</source><translation>--shard {1}/{2}</translation></message>
 <message><source>--technique imported</source><translation>--technique imported</translation></message>
 <message><source>--technique {1}</source><translation>--technique {1}</translation></message>
 <message><source>--techniques imported</source><translation>--techniques imported</translation></message>
 <message><source>--{1} has no meaning for {2} and is left out; it belongs to {3}.</source><translation>--{1} hat bei {2} keine Bedeutung und wird nicht beachtet; die Option gehört zu {3}.</translation></message>
 <message><source>--{1} is left out: none of the chosen techniques has it; it belongs to {2}.</source><translation>--{1} wird nicht beachtet: Keines der gewählten Verfahren hat diese Option; sie gehört zu {2}.</translation></message>
 <message><source>1 if the maximum of the map is in H, else 0</source><translation>1, wenn das Maximum der Karte in H liegt, sonst 0</translation></message>
 <message><source>1 if the maximum of the map is within 15 pixels of H, else 0</source><translation>1, wenn das Maximum der Karte höchstens 15 Pixel von H entfernt liegt, sonst 0</translation></message>
 <message><source>1 map could not be computed.</source><translation>1 Karte ließ sich nicht berechnen.</translation></message>
 <message><source>1 map is not defined, as its technique asks for something that its network does not have.</source><translation>1 Karte ist nicht definiert, da ihr Verfahren etwas braucht, was ihr Netz nicht hat.</translation></message>
 <message><source>1 model has not predicted yet.</source><translation>Von 1 Modell liegt noch keine Vorhersage vor.</translation></message>
 <message><source>1 of {2} maps could not be computed.</source><translation>1 von {2} Karten ließ sich nicht berechnen.</translation></message>
 <message><source>1 of {2} maps has not been computed yet.</source><translation>1 von {2} Karten ist noch nicht berechnet.</translation></message>
 <message><source>1 or 2 dimensions</source><translation>1 oder 2 Dimensionen</translation></message>
 <message><source>1 or 2 dimensions, first output only</source><translation>1 oder 2 Dimensionen, nur die erste Ausgabe</translation></message>
 <message><source>1 or 2 dimensions, padding given in numbers</source><translation>1 oder 2 Dimensionen, Auffüllung in Zahlen angegeben</translation></message>
 <message><source>1 or 2 dimensions, without dilation</source><translation>1 oder 2 Dimensionen, ohne Dilatation</translation></message>
 <message><source>1 person</source><translation>1 Person</translation></message>
 <message><source>1 person is stated</source><translation>1 Person ist angegeben</translation></message>
 <message><source>1 to {1} whole numbers {2}</source><translation>1 bis {1} ganze Zahlen {2}</translation></message>
 <message><source>1 to {1} whole numbers {2} or &quot;{3}&quot;</source><translation>1 bis {1} ganze Zahlen {2} oder „{3}“</translation></message>
 <message><source>1 where the class is more probable when only what the map shows is left; its mean is a share of images (Chattopadhay et al. 2018)</source><translation>1, wo die Klasse wahrscheinlicher ist, wenn nur bleibt, was die Karte zeigt; der Mittelwert ist ein Anteil der Bilder (Chattopadhay u. a. 2018)</translation></message>
 <message><source>100 photographs of 20 classes and for each a mask of what ten people marked as important: the images of the study that Sightline follows (Mohseni, Block and Ragan 2020).</source><translation>100 Fotografien aus 20 Klassen und zu jeder eine Maske dessen, was zehn Personen als wichtig markiert haben: die Bilder der Studie, der Sightline folgt (Mohseni, Block und Ragan 2020).</translation></message>
 <message><source>95 % high</source><translation>95 % oben</translation></message>
 <message><source>95 % interval of the difference {1} to {2}</source><translation>95-%-Intervall der Differenz {1} bis {2}</translation></message>
 <message><source>95 % low</source><translation>95 % unten</translation></message>
 <message><source>; not defined for {1}</source><translation>; für {1} nicht definiert</translation></message>
 <message><source>&lt;!doctype html</source><translation>&lt;!doctype html</translation></message>
 <message><source>&lt;table id=&quot;</source><translation>&lt;table id=&quot;</translation></message>
 <message><source>A baseline has 1 point; with fewer than {2} their halves say too little.</source><translation>Ein Referenzbild hat 1 Punkt; bei weniger als {2} sagen die Hälften zu wenig aus.</translation></message>
 <message numerus="yes"><source>A baseline has {1} points; with fewer than {2} their halves say too little.</source><translation><numerusform>Ein Referenzbild hat {1} Punkt; bei weniger als {2} sagen die Hälften zu wenig aus.</numerusform><numerusform>Ein Referenzbild hat {1} Punkte; bei weniger als {2} sagen die Hälften zu wenig aus.</numerusform></translation></message>
 <message><source>A baseline without a network: a Gaussian around the middle of what the network sees.</source><translation>Ein Vergleichswert ohne Netz: eine Gaußglocke um die Mitte dessen, was das Netz sieht.</translation></message>
 <message><source>A baseline without a network: a uniform random number for each pixel, the same for the same image and seed.</source><translation>Ein Vergleichswert ohne Netz: für jedes Pixel eine gleichverteilte Zufallszahl, für dasselbe Bild und denselben Startwert dieselbe.</translation></message>
 <message><source>A baseline without a network: the strength of edges, the length of Sobel's gradient of the grey image.</source><translation>Ein Vergleichswert ohne Netz: die Stärke der Kanten, die Länge von Sobels Gradienten des Graubilds.</translation></message>
 <message><source>A comparison of two maps</source><translation>Ein Vergleich zweier Karten</translation></message>
 <message><source>A configuration of the family &quot;{1}&quot;</source><translation>Eine Konfiguration der Familie „{1}“</translation></message>
 <message numerus="yes"><source>A correlation needs at least three pairs; there are {1}.</source><translation><numerusform>Eine Korrelation braucht mindestens drei Paare; es gibt nur {1}.</numerusform><numerusform>Eine Korrelation braucht mindestens drei Paare; es gibt nur {1}.</numerusform></translation></message>
 <message><source>A correlation needs at least three pairs; there is 1.</source><translation>Eine Korrelation braucht mindestens drei Paare; es gibt nur 1.</translation></message>
 <message><source>A correlation needs pairs; there are {1} and {2} values.</source><translation>Eine Korrelation braucht Paare; es gibt {1} und {2} Werte.</translation></message>
 <message><source>A folder of images, a zip archive of one, or an annotation file beside its images</source><translation>Ein Ordner mit Bildern, ein ZIP-Archiv davon oder eine Annotationsdatei neben ihren Bildern</translation></message>
 <message><source>A map has a value for every place of the image.</source><translation>Eine Karte hat für jede Stelle des Bildes einen Wert.</translation></message>
 <message><source>A map has one value everywhere, so that its pixels have no order.</source><translation>Eine Karte hat überall denselben Wert, sodass ihre Pixel keine Reihenfolge haben.</translation></message>
 <message><source>A map holds values that are not numbers.</source><translation>Eine Karte enthält Werte, die keine Zahlen sind.</translation></message>
 <message><source>A map shows what its technique makes of a network. Agreement with people is no proof that the network uses what people use, and disagreement is none that it is wrong.</source><translation>Eine Karte zeigt, was ihr Verfahren aus einem Netz macht. Übereinstimmung mit Menschen ist kein Beweis, dass das Netz nutzt, was Menschen nutzen, und Abweichung keiner, dass es irrt.</translation></message>
 <message><source>A map's region is</source><translation>Region einer Karte:</translation></message>
 <message><source>A mask holds shares of people from 0 to 1, or grey levels from 0 to 255.</source><translation>Eine Maske enthält Anteile der Personen von 0 bis 1 oder Graustufen von 0 bis 255.</translation></message>
 <message><source>A mask in annotations was left out, since its run lengths do not fill its size or its picture is damaged ({2}).</source><translation>Eine Maske in Annotationen wurde ausgelassen, da ihre Lauflängen ihre Größe nicht ausfüllen oder ihr Bild beschädigt ist ({2}).</translation></message>
 <message><source>A mask was left out, since it is of another size than its image ({2}).</source><translation>Eine Maske wurde ausgelassen, da sie eine andere Größe als ihr Bild hat ({2}).</translation></message>
 <message><source>A model of yours was left out. {1}</source><translation>Eines Ihrer Modelle wurde ausgelassen. {1}</translation></message>
 <message><source>A network of no family</source><translation>Ein Netz ohne Familie</translation></message>
 <message><source>A network of the family {1}</source><translation>Ein Netz der Familie {1}</translation></message>
 <message><source>A newer PyTorch wrote it, or an extension of it; export the network without that operation, for example with an older PyTorch.</source><translation>Eine neuere Version von PyTorch oder eine Erweiterung hat es geschrieben; exportieren Sie das Netz ohne diese Operation, etwa mit einer älteren Version von PyTorch.</translation></message>
 <message><source>A paired test needs as many values on both sides; there are {1} and {2}.</source><translation>Ein Test für verbundene Stichproben braucht auf beiden Seiten gleich viele Werte; es gibt {1} und {2}.</translation></message>
 <message><source>A paired test needs at least one pair; there is none.</source><translation>Ein Test für verbundene Stichproben braucht mindestens ein Paar; es gibt keines.</translation></message>
 <message><source>A paired test needs at least two pairs; there is 1.</source><translation>Ein Test für verbundene Stichproben braucht mindestens zwei Paare; es gibt nur 1.</translation></message>
 <message><source>A paired test needs at least two pairs; there is none.</source><translation>Ein Test für verbundene Stichproben braucht mindestens zwei Paare; es gibt keines.</translation></message>
 <message><source>A percentile of ROAD</source><translation>Ein Perzentil von ROAD</translation></message>
 <message><source>A pixel counts as marked when {1}; {2}.</source><translation>Ein Pixel zählt als markiert, wenn {1}; {2}.</translation></message>
 <message><source>A point or line in annotations was left out, since it has no area ({2}).</source><translation>Ein Punkt oder eine Linie in Annotationen wurde ausgelassen, da sie keine Fläche haben ({2}).</translation></message>
 <message><source>A region</source><translation>Ein Bereich</translation></message>
 <message><source>A region in annotations was left out, since the file does not say of which image it is ({2}).</source><translation>Eine Region in Annotationen wurde ausgelassen, da die Datei nicht angibt, zu welchem Bild sie gehört ({2}).</translation></message>
 <message><source>A region lies wholly outside its image and was left out ({2}).</source><translation>Eine Region liegt ganz außerhalb ihres Bildes und wurde ausgelassen ({2}).</translation></message>
 <message><source>A region reaches out of its image and was cut off at the border.</source><translation>Eine Region ragt aus ihrem Bild heraus und wurde am Rand abgeschnitten.</translation></message>
 <message><source>A shape in annotations was left out, since it is empty or has fewer than three corners ({2}).</source><translation>Eine Form in Annotationen wurde ausgelassen, da sie leer ist oder weniger als drei Ecken hat ({2}).</translation></message>
 <message><source>A shape in annotations was left out, since its coordinates are beyond a million pixels ({2}).</source><translation>Eine Form in Annotationen wurde ausgelassen, da ihre Koordinaten jenseits von einer Million Pixel liegen ({2}).</translation></message>
 <message><source>A shape in annotations was left out, since its kind is not read ({2}).</source><translation>Eine Form in Annotationen wurde ausgelassen, da ihre Art nicht gelesen wird ({2}).</translation></message>
 <message><source>A study that was saved: a session of the window (.sightline) or the folder of another run. Its data set (unless --dataset says otherwise), models and settings are used; options given here take precedence</source><translation>Eine gespeicherte Studie: eine Sitzung des Fensters (.sightline) oder der Ordner eines anderen Laufs. Ihr Datensatz (wenn --dataset nichts anderes sagt), ihre Modelle und Einstellungen werden verwendet; hier angegebene Optionen gehen vor</translation></message>
 <message><source>A subcommand is required</source><translation>Ein Befehl ist erforderlich</translation></message>
 <message><source>A t-test needs at least two values in each group; there are {1} and {2}.</source><translation>Ein t-Test braucht in jeder Gruppe mindestens zwei Werte; es gibt {1} und {2}.</translation></message>
 <message><source>A test of two factors needs at least two levels of each.</source><translation>Ein Test zweier Faktoren braucht von jedem mindestens zwei Stufen.</translation></message>
 <message><source>A test within images needs at least two complete ones; there is 1.</source><translation>Ein Test innerhalb von Bildern braucht mindestens zwei vollständige Bilder; es gibt nur 1.</translation></message>
 <message><source>A test within images needs at least two complete ones; there is none.</source><translation>Ein Test innerhalb von Bildern braucht mindestens zwei vollständige Bilder; es gibt keines.</translation></message>
 <message><source>A test within images needs at least two conditions.</source><translation>Ein Test innerhalb von Bildern braucht mindestens zwei Bedingungen.</translation></message>
 <message><source>A two-way analysis of variance needs more values than combinations; every combination has just one.</source><translation>Eine zweifaktorielle Varianzanalyse braucht mehr Werte als Kombinationen; jede Kombination hat nur einen.</translation></message>
 <message><source>A two-way analysis of variance needs two factors with at least two levels each.</source><translation>Eine zweifaktorielle Varianzanalyse braucht zwei Faktoren mit je mindestens zwei Stufen.</translation></message>
 <message><source>A two-way analysis of variance needs values for every combination of the two factors; one has none.</source><translation>Eine zweifaktorielle Varianzanalyse braucht Werte für jede Kombination der beiden Faktoren; eine hat keinen.</translation></message>
 <message><source>A value judged on the images that it was chosen on looks better than it is: report the mean on images held out.</source><translation>Ein Wert, der an denselben Bildern beurteilt wird, an denen er gewählt wurde, wirkt besser, als er ist: Geben Sie das Mittel auf zurückgehaltenen Bildern an.</translation></message>
 <message><source>A {1} network</source><translation>Ein Netz der Art {1}</translation></message>
 <message><source>AIC (high is faithful)</source><translation>AIC (hoch ist treu)</translation></message>
 <message><source>ANOVA: F({1}, {2}) = {3}, p = {4}{5}</source><translation>ANOVA: F({1}, {2}) = {3}, p = {4}{5}</translation></message>
 <message><source>Abs</source><translation>Abs</translation></message>
 <message><source>Accuracy information curve: how fast the class becomes the predicted one with the information shown, most relevant first (Kapishnikov et al. 2019)</source><translation>Accuracy information curve: wie schnell die Klasse mit der gezeigten Information zur vorhergesagten wird, das Wichtigste zuerst (Kapishnikov u. a. 2019)</translation></message>
 <message><source>Acos</source><translation>Acos</translation></message>
 <message><source>Activations of a layer, each channel weighted by the class's score of the image seen through it (Wang et al. 2020).</source><translation>Aktivierungen einer Schicht, jeder Kanal gewichtet mit dem Klassenwert des durch ihn gesehenen Bildes (Wang et al. 2020).</translation></message>
 <message><source>Activations of a layer, weighted by the mean gradient of the class score (Selvaraju et al. 2017).</source><translation>Aktivierungen einer Schicht, gewichtet mit dem mittleren Gradienten des Klassenwerts (Selvaraju et al. 2017).</translation></message>
 <message><source>Activations times gradients place by place, without averaging the gradients (Draelos and Carin 2020).</source><translation>Aktivierungen mal Gradienten, Stelle für Stelle, ohne die Gradienten zu mitteln (Draelos und Carin 2020).</translation></message>
 <message><source>Activations times the positive gradients at each place (Jiang et al. 2021).</source><translation>Aktivierungen mal positive Gradienten an jeder Stelle (Jiang et al. 2021).</translation></message>
 <message><source>Add</source><translation>Add</translation></message>
 <message><source>Add --config FILE.json; see 'sightline-cli models --help'.</source><translation>Geben Sie --config DATEI.json an; siehe 'sightline-cli models --help'.</translation></message>
 <message><source>Add --fixation-columns screen=1920x1080 (the screen's size) where every image was shown as large as it fits and in the middle, or on-screen=LEFT:TOP:WIDTH:HEIGHT; or write that into a file called as the table with .columns behind it.</source><translation>Ergänzen Sie --fixation-columns screen=1920x1080 (die Größe des Bildschirms), wenn jedes Bild so groß wie möglich und in der Mitte gezeigt wurde, oder on-screen=LINKS:OBEN:BREITE:HÖHE; oder schreiben Sie das in eine Datei, die wie die Tabelle heißt, mit .columns am Ende.</translation></message>
 <message><source>Add --weights FILE.</source><translation>Geben Sie --weights DATEI an.</translation></message>
 <message><source>Add it as a TorchScript model: --model torchscript --weights FILE.</source><translation>Fügen Sie es als TorchScript-Modell hinzu: --model torchscript --weights DATEI.</translation></message>
 <message><source>Add it as a model of its own: --model onnx --weights FILE.</source><translation>Fügen Sie es als eigenes Modell hinzu: --model onnx --weights DATEI.</translation></message>
 <message><source>Add it as a model of its own: --model pt2 --weights FILE.</source><translation>Fügen Sie es als eigenes Modell hinzu: --model pt2 --weights DATEI.</translation></message>
 <message><source>Add one row per value.</source><translation>Fügen Sie je Wert eine Zeile hinzu.</translation></message>
 <message><source>Add unit=shares, or leave y-up out.</source><translation>Ergänzen Sie unit=shares oder lassen Sie y-up weg.</translation></message>
 <message><source>Address of this view</source><translation>Adresse dieser Ansicht</translation></message>
 <message><source>Adobe</source><translation>Adobe</translation></message>
 <message><source>Agree to the licence without being asked</source><translation>Der Lizenz ohne Rückfrage zustimmen</translation></message>
 <message><source>Agreement measured by</source><translation>Übereinstimmung gemessen als</translation></message>
 <message><source>All differences are equal, so there is no spread to test against.</source><translation>Alle Differenzen sind gleich; es gibt also keine Streuung, gegen die sich testen ließe.</translation></message>
 <message><source>All films of EGD-CXR were read by one radiologist, so that agreement between people is not defined.</source><translation>Alle Aufnahmen von EGD-CXR wurden von einem einzigen Radiologen befundet; eine Übereinstimmung zwischen Menschen ist daher nicht definiert.</translation></message>
 <message><source>All images</source><translation>Alle Bilder</translation></message>
 <message><source>All images are in place. Open {1} in Sightline.</source><translation>Alle Bilder sind da. Öffnen Sie {1} in Sightline.</translation></message>
 <message><source>All its outputs lie between 0 and 1 in a trial, as probabilities do, but neither sum to 1 nor end in a sigmoid: they are taken for scores. If they are probabilities, say so: with &quot;Probabilities already&quot;, or --outputs none.</source><translation>In einer Probe liegen alle Ausgaben zwischen 0 und 1 wie Wahrscheinlichkeiten, haben aber weder die Summe 1, noch enden sie in einer Sigmoidfunktion: Sie gelten als Punktwerte. Sind es Wahrscheinlichkeiten, sagen Sie es: mit „Bereits Wahrscheinlichkeiten“ oder --outputs none.</translation></message>
 <message><source>All pairs are equal, so there is nothing to rank.</source><translation>Alle Paare sind gleich; es gibt also nichts in eine Rangfolge zu bringen.</translation></message>
 <message><source>All this holds for maps cut by the present rules, which are not the same for all, and for one choice of what counts as marked ({1}); other choices give other numbers, and may give another order.</source><translation>All das gilt für Karten, die mit den jetzigen Regeln binarisiert sind, die nicht für alle dieselben sind, und für eine Wahl dessen, was als markiert zählt ({1}); andere Wahlen ergeben andere Zahlen und vielleicht eine andere Reihenfolge.</translation></message>
 <message><source>All this holds for maps cut by the present rules, which are not the same for all; other rules give other numbers.</source><translation>All das gilt für Karten, die mit den jetzigen Regeln binarisiert sind; diese sind nicht für alle Karten gleich. Andere Regeln ergeben andere Zahlen.</translation></message>
 <message><source>All this holds for maps cut by the rule {1} and for one choice of what counts as marked ({2}); other choices give other numbers, and may give another order.</source><translation>All das gilt für Karten, die mit der Regel {1} binarisiert sind, und für eine Wahl dessen, was als markiert zählt ({2}); andere Wahlen ergeben andere Zahlen und vielleicht eine andere Reihenfolge.</translation></message>
 <message><source>All this holds for maps cut by the rule {1}; another rule gives other numbers.</source><translation>All das gilt für Karten, die mit der Regel {1} binarisiert sind; eine andere Regel ergibt andere Zahlen.</translation></message>
 <message><source>All values of one side are equal, so there is no order to compare.</source><translation>Alle Werte einer Seite sind gleich; es gibt also keine Reihenfolge zu vergleichen.</translation></message>
 <message><source>All values within each group are equal, so there is no spread to test against.</source><translation>Alle Werte innerhalb jeder Gruppe sind gleich; es gibt also keine Streuung, gegen die sich testen ließe.</translation></message>
 <message><source>All {1} maps of {2} are blank, for {3} reasons.</source><translation>Alle {1} Karten von {2} sind leer, aus {3} Gründen.</translation></message>
 <message><source>All {1} maps of {2} are blank: {3}</source><translation>Alle {1} Karten von {2} sind leer: {3}</translation></message>
 <message><source>All {1} models are right: the image is labelled &quot;{2}&quot;.</source><translation>Alle {1} Modelle liegen richtig: Das Bild hat das Label „{2}“.</translation></message>
 <message><source>All {1} models say &quot;{2}&quot;; the image has no label to compare that with.</source><translation>Alle {1} Modelle sagen „{2}“ voraus; das Bild hat kein Label, mit dem sich das vergleichen ließe.</translation></message>
 <message><source>Also list the output of every class (JSON always holds it)</source><translation>Auch die Ausgabe jeder Klasse aufführen (JSON enthält sie immer)</translation></message>
 <message><source>Also read images and masks that links and a manifest name outside the data set's folder</source><translation>Auch Bilder und Masken lesen, auf die Verweise und ein Manifest außerhalb des Datensatz-Ordners zeigen</translation></message>
 <message><source>Also read images that links and a manifest name outside the data set's folder</source><translation>Auch Bilder lesen, auf die Verweise und ein Manifest außerhalb des Datensatz-Ordners zeigen</translation></message>
 <message><source>Also score maps that other programs computed: a folder with MODEL/IMAGE.npy or IMAGE_MODEL.npy (or grey images)</source><translation>Auch Karten bewerten, die andere Programme berechnet haben: ein Ordner mit MODELL/BILD.npy oder BILD_MODELL.npy (oder Graustufenbildern)</translation></message>
 <message><source>Also try all layers of Grad-CAM, at the same share of the depth in every model</source><translation>Auch alle Schichten von Grad-CAM erproben, in jedem Modell beim gleichen Anteil der Tiefe</translation></message>
 <message><source>Also try every candidate layer, one model at a time</source><translation>Auch jede mögliche Schicht erproben, ein Modell nach dem anderen</translation></message>
 <message><source>Also try the last layer of each stage, at the same share of the depth in every model</source><translation>Auch die letzte Schicht jeder Stufe erproben, in jedem Modell beim gleichen Anteil der Tiefe</translation></message>
 <message><source>Also write every map on the evaluation grid as .npy</source><translation>Auch jede Karte auf dem Auswertungsraster als .npy schreiben</translation></message>
 <message><source>An analysis of variance needs at least two groups with values; there is 1.</source><translation>Eine Varianzanalyse braucht mindestens zwei Gruppen mit Werten; es gibt nur 1.</translation></message>
 <message><source>An analysis of variance needs at least two groups with values; there is none.</source><translation>Eine Varianzanalyse braucht mindestens zwei Gruppen mit Werten; es gibt keine.</translation></message>
 <message><source>An analysis of variance needs more values than groups; every group has just one.</source><translation>Eine Varianzanalyse braucht mehr Werte als Gruppen; jede Gruppe hat nur einen.</translation></message>
 <message><source>An annotation was left out, since it is about a sequence and may not hold for each image ({2}).</source><translation>Eine Annotation wurde ausgelassen, da sie eine Sequenz betrifft und womöglich nicht für jedes Bild gilt ({2}).</translation></message>
 <message><source>An image needs at least one pixel.</source><translation>Ein Bild braucht mindestens ein Pixel.</translation></message>
 <message><source>An imported map cannot be computed again for a changed image.</source><translation>Eine importierte Karte lässt sich für ein verändertes Bild nicht noch einmal berechnen.</translation></message>
 <message><source>An option of one technique, as TECHNIQUE.OPTION=VALUE</source><translation>Eine Option eines Verfahrens, als VERFAHREN.OPTION=WERT</translation></message>
 <message><source>Analysis of variance of {1} for repeated measures: the models within each technique, and model and technique together; p with the Greenhouse-Geisser correction.</source><translation>Varianzanalyse von {1} mit Messwiederholung: die Modelle innerhalb jedes Verfahrens sowie Modell und Verfahren zusammen; p mit der Greenhouse-Geisser-Korrektur.</translation></message>
 <message><source>And</source><translation>And</translation></message>
 <message><source>Annotation files of other programs to read (COCO, labelme, CVAT, ...); default: all in the folder</source><translation>Annotationsdateien anderer Programme, die gelesen werden (COCO, labelme, CVAT, ...); Standard: alle im Ordner</translation></message>
 <message><source>Annotations</source><translation>Annotationen</translation></message>
 <message><source>Annotations state a size of more than {2} pixels for {3}; its regions were left out.</source><translation>Annotationen geben für {3} eine Größe von mehr als {2} Pixel an; die Regionen dieses Bildes wurden ausgelassen.</translation></message>
 <message numerus="yes"><source>Annotations state sizes of more than {2} pixels for {1} images ({3} first); their regions were left out.</source><translation><numerusform>Annotationen geben für {1} Bild ({3}) eine Größe von mehr als {2} Pixel an; seine Regionen wurden ausgelassen.</numerusform><numerusform>Annotationen geben für {1} Bilder (zuerst {3}) Größen von mehr als {2} Pixel an; deren Regionen wurden ausgelassen.</numerusform></translation></message>
 <message><source>Another rule for the human masks; needs the run's data set and cache</source><translation>Eine andere Regel für die menschlichen Masken; braucht Datensatz und Cache des Laufs</translation></message>
 <message><source>Architecture</source><translation>Architektur</translation></message>
 <message><source>Area AUC</source><translation>Flächen-AUC</translation></message>
 <message><source>Area under the ROC curve: how often a fixated point is higher on the map than any pixel; 0.5 is chance. Not defined without fixations</source><translation>Fläche unter der ROC-Kurve: wie oft ein fixierter Punkt auf der Karte höher liegt als ein beliebiges Pixel; 0.5 entspricht dem Zufall. Ohne Fixationen nicht definiert</translation></message>
 <message><source>Area under the ROC curve: how often a marked pixel is higher on the map than an unmarked one; 0.5 is chance</source><translation>Fläche unter der ROC-Kurve: wie oft ein markiertes Pixel auf der Karte höher liegt als ein nicht markiertes; 0.5 entspricht dem Zufall</translation></message>
 <message><source>Area under the class's probability while the highest pixels of the map are taken away first: low where the network needs what the map shows (Petsiuk et al. 2018)</source><translation>Fläche unter der Wahrscheinlichkeit der Klasse, während die höchsten Pixel der Karte zuerst weggenommen werden: niedrig, wo das Netz braucht, was die Karte zeigt (Petsiuk u. a. 2018)</translation></message>
 <message><source>Area under the class's probability while the highest pixels of the map come back first: high where what the map shows is enough (Petsiuk et al. 2018)</source><translation>Fläche unter der Wahrscheinlichkeit der Klasse, während die höchsten Pixel der Karte zuerst wiederkommen: hoch, wo genügt, was die Karte zeigt (Petsiuk u. a. 2018)</translation></message>
 <message><source>Asin</source><translation>Asin</translation></message>
 <message><source>Ask for IoU, SC or GTC.</source><translation>Wählen Sie IoU, SC oder GTC.</translation></message>
 <message><source>At least {1} of {2} people looked at {3} of the image.</source><translation>Mindestens {1} von {2} Personen sahen auf {3} des Bildes.</translation></message>
 <message><source>At least {1} of {2} people marked {3} of the image.</source><translation>Mindestens {1} von {2} Personen markierten {3} des Bildes.</translation></message>
 <message><source>At least {1} of {2} simulated people marked {3} of the image.</source><translation>Mindestens {1} von {2} simulierten Personen markierten {3} des Bildes.</translation></message>
 <message><source>At none of the {1} other places does it fall as far.</source><translation>An keiner der {1} anderen Stellen fällt sie so weit.</translation></message>
 <message><source>At {1} of {2} other places it falls as far or further.</source><translation>An {1} von {2} anderen Stellen fällt sie ebenso weit oder weiter.</translation></message>
 <message><source>At {1} of {2} other places it falls as far or further: here the map does not single out what the network depends on.</source><translation>An {1} von {2} anderen Stellen fällt sie ebenso weit oder weiter: Hier hebt die Karte nicht heraus, worauf sich das Netz stützt.</translation></message>
 <message><source>Atan</source><translation>Atan</translation></message>
 <message><source>Attention</source><translation>Attention</translation></message>
 <message><source>Attention multiplied through all blocks, half of it the block's and half what passes by; the same for every class (Abnar and Zuidema 2020).</source><translation>Aufmerksamkeit, durch alle Blöcke hindurch multipliziert, je zur Hälfte die des Blocks und das, was an ihm vorbeigeht; für jede Klasse dieselbe (Abnar und Zuidema 2020).</translation></message>
 <message><source>Attention relevance</source><translation>Relevanz der Aufmerksamkeit</translation></message>
 <message><source>Attention roll-out</source><translation>Aufmerksamkeit durch alle Blöcke (roll-out)</translation></message>
 <message><source>Attention times the positive part of the class score's gradient, followed through all blocks (Chefer, Gur and Wolf, ICCV 2021).</source><translation>Aufmerksamkeit mal positiver Teil des Gradienten des Klassenwerts, durch alle Blöcke verfolgt (Chefer, Gur und Wolf, ICCV 2021).</translation></message>
 <message><source>Attribution of the same size: .npy, one value or channels per pixel</source><translation>Attribution in derselben Größe: .npy, ein Wert oder mehrere Kanäle je Pixel</translation></message>
 <message><source>Average drop</source><translation>Mittlerer Abfall</translation></message>
 <message><source>Average masks of one image.</source><translation>Mitteln Sie Masken eines einzigen Bildes.</translation></message>
 <message><source>BCa high</source><translation>BCa oben</translation></message>
 <message><source>BCa low</source><translation>BCa unten</translation></message>
 <message><source>Background</source><translation>Hintergrund</translation></message>
 <message><source>Baseline</source><translation>Ausgangsbild</translation></message>
 <message><source>Baselines</source><translation>Ausgangsbilder</translation></message>
 <message><source>Between the techniques: </source><translation>Die Verfahren im Vergleich: </translation></message>
 <message numerus="yes"><source>Blanks around {1} names do not count.</source><translation><numerusform>Leerzeichen um {1} Namen zählen nicht.</numerusform><numerusform>Leerzeichen um {1} Namen zählen nicht.</numerusform></translation></message>
 <message><source>Block</source><translation>Block</translation></message>
 <message><source>Blocks</source><translation>Blöcke</translation></message>
 <message><source>Blur IG</source><translation>Blur IG</translation></message>
 <message><source>Bottleneck</source><translation>Bottleneck</translation></message>
 <message><source>Boxes of a detector are no judgement of people: agreement with them says how far two programs agree.</source><translation>Die Rahmen eines Detektors sind kein Urteil von Menschen: Die Übereinstimmung mit ihnen besagt, wie weit zwei Programme übereinstimmen.</translation></message>
 <message><source>Bring both to the same grid first.</source><translation>Bringen Sie zuerst beide auf dasselbe Raster.</translation></message>
 <message><source>Bring them to one grid.</source><translation>Bringen Sie sie auf ein Gitter.</translation></message>
 <message><source>CC</source><translation>CC</translation></message>
 <message><source>COCO annotations</source><translation>COCO-Annotationen</translation></message>
 <message><source>COCO-Search18 or COCO-FreeView</source><translation>COCO-Search18 oder COCO-FreeView</translation></message>
 <message><source>CUB-GHA names images by their number in CUB-200-2011: put its images.txt beside the table.</source><translation>CUB-GHA benennt Bilder nach ihrer Nummer in CUB-200-2011: Legen Sie dessen images.txt neben die Tabelle.</translation></message>
 <message><source>Cait</source><translation>Cait</translation></message>
 <message><source>Calibrate runs of the same study only.</source><translation>Kalibrieren Sie nur Läufe derselben Studie.</translation></message>
 <message><source>Camtrap DP observations</source><translation>Camtrap-DP-Beobachtungen</translation></message>
 <message><source>Cannot allocate memory</source><translation>Nicht genügend Arbeitsspeicher</translation></message>
 <message><source>Cast</source><translation>Cast</translation></message>
 <message><source>Ceil</source><translation>Ceil</translation></message>
 <message><source>Ceiling</source><translation>Obergrenze</translation></message>
 <message><source>Cells</source><translation>Zellen</translation></message>
 <message><source>Celu</source><translation>Celu</translation></message>
 <message><source>Centre prior</source><translation>Mittenbetonung</translation></message>
 <message><source>Channels</source><translation>Kanäle</translation></message>
 <message><source>CheXlocalize annotations</source><translation>CheXlocalize-Annotationen</translation></message>
 <message><source>Check free space and that you may write there, or set SIGHTLINE_CACHE to another folder.</source><translation>Prüfen Sie, ob genug Platz frei ist und Sie dort schreiben dürfen, oder setzen Sie SIGHTLINE_CACHE auf einen anderen Ordner.</translation></message>
 <message><source>Check free space and that you may write there.</source><translation>Prüfen Sie, ob genug Platz frei ist und Sie dort schreiben dürfen.</translation></message>
 <message><source>Check its input size and how it was saved; another technique may work.</source><translation>Prüfen Sie die Eingabegröße und wie es gespeichert wurde; vielleicht eignet sich ein anderes Verfahren.</translation></message>
 <message><source>Check that the disk is there and readable.</source><translation>Prüfen Sie, ob der Datenträger vorhanden und lesbar ist.</translation></message>
 <message><source>Check that the file is complete, or take it out of the folder.</source><translation>Prüfen Sie, ob die Datei vollständig ist, oder nehmen Sie sie aus dem Ordner.</translation></message>
 <message><source>Check that the files are complete.</source><translation>Prüfen Sie, ob die Dateien vollständig sind.</translation></message>
 <message><source>Check that you may read it.</source><translation>Prüfen Sie, ob Sie Leserechte haben.</translation></message>
 <message><source>Check that you may write there, or choose another folder.</source><translation>Prüfen Sie, ob Sie dort schreiben dürfen, oder wählen Sie einen anderen Ordner.</translation></message>
 <message><source>Check that you may write there, or set SIGHTLINE_CACHE to another folder.</source><translation>Prüfen Sie, ob Sie dort schreiben dürfen, oder setzen Sie SIGHTLINE_CACHE auf einen anderen Ordner.</translation></message>
 <message><source>Check that you may write there.</source><translation>Prüfen Sie, ob Sie dort schreiben dürfen.</translation></message>
 <message><source>Check the computer's clock and that the package ca-certificates is installed; in a guarded network, add its certificate there.</source><translation>Prüfen Sie die Uhr des Rechners und ob das Paket ca-certificates installiert ist; in einem abgesicherten Netzwerk fügen Sie dort dessen Zertifikat hinzu.</translation></message>
 <message><source>Check the disk's space and the folder's permissions; remove the folder and import again.</source><translation>Prüfen Sie den Platz auf dem Datenträger und die Zugriffsrechte des Ordners; entfernen Sie den Ordner und importieren Sie erneut.</translation></message>
 <message><source>Check the disk, or set SIGHTLINE_CACHE to another folder.</source><translation>Prüfen Sie den Datenträger oder setzen Sie SIGHTLINE_CACHE auf einen anderen Ordner.</translation></message>
 <message><source>Check the file with onnx.checker, and export the network again.</source><translation>Prüfen Sie die Datei mit onnx.checker und exportieren Sie das Netz erneut.</translation></message>
 <message><source>Check the file with onnx.checker.</source><translation>Prüfen Sie die Datei mit onnx.checker.</translation></message>
 <message><source>Check the folder's permissions and free space.</source><translation>Prüfen Sie die Zugriffsrechte des Ordners und den freien Platz.</translation></message>
 <message><source>Check the folder's permissions.</source><translation>Prüfen Sie die Zugriffsrechte des Ordners.</translation></message>
 <message><source>Check the network connection and the spelling of the address. Behind a proxy, set https_proxy or give the proxy.</source><translation>Prüfen Sie die Netzwerkverbindung und die Schreibweise der Adresse. Hinter einem Proxy setzen Sie https_proxy oder geben Sie den Proxy an.</translation></message>
 <message><source>Check the network connection, or try again later.</source><translation>Prüfen Sie die Netzwerkverbindung oder versuchen Sie es später noch einmal.</translation></message>
 <message><source>Check the path and its permissions.</source><translation>Prüfen Sie den Pfad und die Zugriffsrechte.</translation></message>
 <message><source>Check the path and that you may read it.</source><translation>Prüfen Sie den Pfad und ob Sie Leserechte haben.</translation></message>
 <message><source>Check the path of the folder.</source><translation>Prüfen Sie den Pfad des Ordners.</translation></message>
 <message><source>Check the path.</source><translation>Prüfen Sie den Pfad.</translation></message>
 <message><source>Check the proxy that was given, or https_proxy and http_proxy in the environment.</source><translation>Prüfen Sie den angegebenen Proxy oder https_proxy und http_proxy in der Umgebung.</translation></message>
 <message><source>Check the space of the disk and that you may write there.</source><translation>Prüfen Sie den Platz auf dem Datenträger und ob Sie dort schreiben dürfen.</translation></message>
 <message><source>Check the space of the disk, or set SIGHTLINE_CACHE to a folder on another one.</source><translation>Prüfen Sie den Platz auf dem Datenträger oder setzen Sie SIGHTLINE_CACHE auf einen Ordner auf einem anderen.</translation></message>
 <message><source>Check the spelling of --weights.</source><translation>Prüfen Sie die Schreibweise von --weights.</translation></message>
 <message><source>Check the spelling of the file.</source><translation>Prüfen Sie die Schreibweise der Datei.</translation></message>
 <message><source>Check the spelling of the folder.</source><translation>Prüfen Sie die Schreibweise des Ordners.</translation></message>
 <message><source>Check the spelling of the path.</source><translation>Prüfen Sie die Schreibweise des Pfads.</translation></message>
 <message><source>Check the spelling; 'sightline-cli import --dry-run' says what a file holds.</source><translation>Prüfen Sie die Schreibweise; 'sightline-cli import --dry-run' sagt, was eine Datei enthält.</translation></message>
 <message><source>Check which columns hold what, and their units; --fixation-columns says it by hand (docs/fixations.md).</source><translation>Prüfen Sie, welche Spalten was enthalten und in welchen Einheiten; mit --fixation-columns geben Sie es von Hand an (docs/fixations.md).</translation></message>
 <message><source>Choose &quot;benchmark&quot;, &quot;weights&quot; or &quot;small&quot;.</source><translation>Wählen Sie &quot;benchmark&quot;, &quot;weights&quot; oder &quot;small&quot;.</translation></message>
 <message><source>Choose 1 to 100.</source><translation>Wählen Sie 1 bis 100.</translation></message>
 <message><source>Choose IoU, GTC or SC.</source><translation>Wählen Sie IoU, GTC oder SC.</translation></message>
 <message><source>Choose a block's output.</source><translation>Wählen Sie die Ausgabe eines Blocks.</translation></message>
 <message><source>Choose a class from 0 to {1}.</source><translation>Wählen Sie eine Klasse von 0 bis {1}.</translation></message>
 <message><source>Choose a file in it.</source><translation>Wählen Sie eine Datei darin.</translation></message>
 <message><source>Choose a file of ClickMe's TFRecords.</source><translation>Wählen Sie eine Datei aus den TFRecords von ClickMe.</translation></message>
 <message><source>Choose a file saved by Sightline.</source><translation>Wählen Sie eine von Sightline gespeicherte Datei.</translation></message>
 <message><source>Choose a file saved with File &gt; Save session.</source><translation>Wählen Sie eine Datei, die mit „Datei &gt; Sitzung speichern“ gespeichert wurde.</translation></message>
 <message><source>Choose a file that torch.export.save wrote.</source><translation>Wählen Sie eine Datei, die torch.export.save geschrieben hat.</translation></message>
 <message><source>Choose a file that torch.jit.save wrote.</source><translation>Wählen Sie eine Datei, die torch.jit.save geschrieben hat.</translation></message>
 <message><source>Choose a file that was exported as ONNX.</source><translation>Wählen Sie eine Datei, die als ONNX exportiert wurde.</translation></message>
 <message><source>Choose a file with weights, or download the index again.</source><translation>Wählen Sie eine Datei mit Gewichten oder laden Sie den Index erneut herunter.</translation></message>
 <message><source>Choose a file.</source><translation>Wählen Sie eine Datei.</translation></message>
 <message><source>Choose a folder that you may write to.</source><translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation></message>
 <message><source>Choose a folder with images; masks may lie in a folder &quot;masks&quot; beside or inside it.</source><translation>Wählen Sie einen Ordner mit Bildern; Masken können in einem Ordner &quot;masks&quot; daneben oder darin liegen.</translation></message>
 <message><source>Choose a fraction above 0 and up to 1; 0.875 is usual.</source><translation>Wählen Sie einen Anteil über 0 und bis 1; üblich ist 0.875.</translation></message>
 <message><source>Choose a grid of at least one pixel; 224 x 224 is the published study's.</source><translation>Wählen Sie ein Raster von mindestens einem Pixel; die veröffentlichte Studie verwendet 224 x 224.</translation></message>
 <message><source>Choose a layer before the pooling, such as a block's output.</source><translation>Wählen Sie eine Schicht vor dem Pooling, etwa die Ausgabe eines Blocks.</translation></message>
 <message><source>Choose a part of the image.</source><translation>Wählen Sie einen Teil des Bildes.</translation></message>
 <message><source>Choose a size from 1 to {1} pixels; 224 is usual.</source><translation>Wählen Sie eine Größe von 1 bis {1} Pixel; üblich sind 224.</translation></message>
 <message><source>Choose a technique that asks for no attention, such as Grad-CAM, Integrated Gradients or XRAI.</source><translation>Wählen Sie ein Verfahren, das keine Aufmerksamkeit braucht, etwa Grad-CAM, Integrated Gradients oder XRAI.</translation></message>
 <message><source>Choose a technique that asks one.</source><translation>Wählen Sie ein Verfahren, das eines befragt.</translation></message>
 <message><source>Choose a width and height of at least 1.</source><translation>Wählen Sie eine Breite und Höhe von mindestens 1.</translation></message>
 <message><source>Choose an id that no family has.</source><translation>Wählen Sie eine Kennung, die keine Familie hat.</translation></message>
 <message><source>Choose an image</source><translation>Ein Bild wählen</translation></message>
 <message><source>Choose another --out folder, or remove the folder &quot;shards&quot;.</source><translation>Wählen Sie einen anderen Ordner für --out oder entfernen Sie den Ordner „shards“.</translation></message>
 <message><source>Choose another --out folder.</source><translation>Wählen Sie einen anderen Ordner für --out.</translation></message>
 <message><source>Choose another folder.</source><translation>Wählen Sie einen anderen Ordner.</translation></message>
 <message><source>Choose another language.</source><translation>Wählen Sie eine andere Sprache.</translation></message>
 <message><source>Choose another layer.</source><translation>Wählen Sie eine andere Schicht.</translation></message>
 <message><source>Choose another name.</source><translation>Wählen Sie einen anderen Namen.</translation></message>
 <message><source>Choose another rule.</source><translation>Wählen Sie eine andere Regel.</translation></message>
 <message><source>Choose another technique.</source><translation>Wählen Sie ein anderes Verfahren.</translation></message>
 <message><source>Choose another way for its outputs: auto, softmax or sigmoid.</source><translation>Wählen Sie einen anderen Weg für die Ausgaben: auto, softmax oder sigmoid.</translation></message>
 <message><source>Choose another window of values, such as stored or range.</source><translation>Wählen Sie ein anderes Wertefenster, etwa stored oder range.</translation></message>
 <message><source>Choose at least one layer.</source><translation>Wählen Sie mindestens eine Schicht.</translation></message>
 <message><source>Choose centres, coco or labelme.</source><translation>Wählen Sie centres, coco oder labelme.</translation></message>
 <message><source>Choose it with File &gt; Imported maps.</source><translation>Wählen Sie sie mit „Datei &gt; Importierte Karten“.</translation></message>
 <message><source>Choose npy, png16 or nifti.</source><translation>Wählen Sie npy, png16 oder nifti.</translation></message>
 <message><source>Choose one from 0 to {1}.</source><translation>Wählen Sie einen Wert von 0 bis {1}.</translation></message>
 <message><source>Choose one from 1 to {1}, or 0 for the mean of all.</source><translation>Wählen Sie einen von 1 bis {1} oder 0 für den Mittelwert aller.</translation></message>
 <message><source>Choose one from 1 to {1}.</source><translation>Wählen Sie eine von 1 bis {1}.</translation></message>
 <message><source>Choose one of the list.</source><translation>Wählen Sie einen Eintrag aus der Liste.</translation></message>
 <message><source>Choose other layers, or the chosen ones.</source><translation>Wählen Sie andere Schichten oder die gewählten.</translation></message>
 <message><source>Choose others; scores.csv names the images, their labels and what is right.</source><translation>Wählen Sie andere; scores.csv nennt die Bilder, ihre Labels und was richtig ist.</translation></message>
 <message><source>Choose png, coco, labelme or dicom-seg.</source><translation>Wählen Sie png, coco, labelme oder dicom-seg.</translation></message>
 <message><source>Choose the architecture that they belong to, or put the config.json of the network beside the file.</source><translation>Wählen Sie die Architektur, zu der sie gehören, oder legen Sie die config.json des Netzes neben die Datei.</translation></message>
 <message><source>Choose the architecture they belong to, or save the network with torch.jit.script(model).save(file).</source><translation>Wählen Sie die Architektur, zu der sie gehören, oder speichern Sie das Netz mit torch.jit.script(model).save(file).</translation></message>
 <message><source>Choose the archive that holds the images.</source><translation>Wählen Sie das Archiv, das die Bilder enthält.</translation></message>
 <message><source>Choose the columns that hold x and y.</source><translation>Wählen Sie die Spalten, die x und y enthalten.</translation></message>
 <message><source>Choose the file itself.</source><translation>Wählen Sie die Datei selbst.</translation></message>
 <message><source>Choose the file with the names of this network's classes, in its order, or none.</source><translation>Wählen Sie die Datei mit den Namen der Klassen dieses Netzes in dessen Reihenfolge oder keine.</translation></message>
 <message><source>Choose the file with the network's weights.</source><translation>Wählen Sie die Datei mit den Gewichten des Netzes.</translation></message>
 <message><source>Choose the folder that holds the images.</source><translation>Wählen Sie den Ordner, der die Bilder enthält.</translation></message>
 <message><source>Choose the folder that holds the photographs.</source><translation>Wählen Sie den Ordner, der die Fotografien enthält.</translation></message>
 <message><source>Choose the folder that the file lies in.</source><translation>Wählen Sie den Ordner, in dem die Datei liegt.</translation></message>
 <message><source>Choose the model again.</source><translation>Wählen Sie das Modell erneut.</translation></message>
 <message><source>Choose the model's weights, or a file with the whole network.</source><translation>Wählen Sie die Gewichte des Modells oder eine Datei mit dem ganzen Netz.</translation></message>
 <message><source>Choose the predicted class, or name a class for this image.</source><translation>Wählen Sie die vorhergesagte Klasse oder nennen Sie eine Klasse für dieses Bild.</translation></message>
 <message><source>Choose the weights that belong to this model, or the model of these weights.</source><translation>Wählen Sie die Gewichte, die zu diesem Modell gehören, oder das Modell zu diesen Gewichten.</translation></message>
 <message><source>Choose with --mask-people (each: of several people; one: of one person) or --mask-folders.</source><translation>Wählen Sie mit --mask-people (each: von mehreren Personen; one: von einer Person) oder --mask-folders.</translation></message>
 <message><source>Class attention</source><translation>Klassenaufmerksamkeit</translation></message>
 <message><source>Class attention x gradient</source><translation>Klassenaufmerksamkeit x Gradient</translation></message>
 <message><source>Class names</source><translation>Klassennamen</translation></message>
 <message><source>Class that maps explain; default: predicted</source><translation>Klasse, die die Karten erklären; Standard: predicted</translation></message>
 <message><source>Class that the map explains; default: the predicted one</source><translation>Klasse, die die Karte erklärt; Vorgabe: die vorhergesagte</translation></message>
 <message><source>Class to explain; default: the predicted one</source><translation>Zu erklärende Klasse; Standard: die vorhergesagte</translation></message>
 <message><source>Class tokens before the grid</source><translation>Klassentoken vor dem Raster</translation></message>
 <message><source>Class {1}</source><translation>Klasse {1}</translation></message>
 <message><source>Class; default: the one predicted for the image as it is</source><translation>Klasse; Standard: die für das unveränderte Bild vorhergesagte</translation></message>
 <message><source>Classes</source><translation>Klassen</translation></message>
 <message><source>Classify one image</source><translation>Ein Bild klassifizieren</translation></message>
 <message><source>ClickMe clicks</source><translation>ClickMe-Klicks</translation></message>
 <message><source>ClickMe's data are clicks of the mouse, not gaze.</source><translation>Die Daten von ClickMe sind Mausklicks, keine Blickdaten.</translation></message>
 <message><source>ClickMe's maps are of clicks with the mouse, not of gaze, and average many people.</source><translation>Die Karten von ClickMe stammen von Mausklicks, nicht vom Blick, und sind ein Mittel über viele Menschen.</translation></message>
 <message><source>Clip</source><translation>Clip</translation></message>
 <message><source>Close other programs or use smaller images.</source><translation>Schließen Sie andere Programme oder verwenden Sie kleinere Bilder.</translation></message>
 <message><source>Close other programs that use this folder of results.</source><translation>Schließen Sie andere Programme, die diesen Ergebnisordner verwenden.</translation></message>
 <message><source>Close other programs, or work with fewer or smaller models and images.</source><translation>Schließen Sie andere Programme oder arbeiten Sie mit weniger oder kleineren Modellen und Bildern.</translation></message>
 <message><source>Column &quot;{1}&quot; does not hold numbers.</source><translation>Die Spalte „{1}“ enthält keine Zahlen.</translation></message>
 <message><source>Column &quot;{1}&quot; is chosen twice.</source><translation>Die Spalte „{1}“ ist zweimal gewählt.</translation></message>
 <message><source>Column of a second factor: the groups are all combinations, and a two-way analysis of variance is added</source><translation>Spalte eines zweiten Faktors: Gruppen sind dann alle Kombinationen, und eine zweifaktorielle Varianzanalyse kommt hinzu</translation></message>
 <message><source>Column of the values</source><translation>Spalte der Werte</translation></message>
 <message><source>Column that names the group</source><translation>Spalte, die die Gruppe nennt</translation></message>
 <message><source>Column that names the image, for --images</source><translation>Spalte, die das Bild nennt, für --images</translation></message>
 <message><source>Column that names who or what was measured: adds the tests within subjects</source><translation>Spalte, die nennt, wer oder was gemessen wurde: ergänzt die Tests innerhalb der Subjekte</translation></message>
 <message><source>Comma-separated file with a header row</source><translation>Kommagetrennte Datei mit einer Kopfzeile</translation></message>
 <message><source>Compare maps of one part of an image.</source><translation>Vergleichen Sie Karten desselben Bildteils.</translation></message>
 <message><source>Compare maps of one size.</source><translation>Vergleichen Sie Karten gleicher Größe.</translation></message>
 <message><source>Compare maps of the same study.</source><translation>Vergleichen Sie Karten derselben Studie.</translation></message>
 <message><source>Compare masks of one image.</source><translation>Vergleichen Sie Masken eines einzigen Bildes.</translation></message>
 <message><source>Compare one saliency map with one human mask, or with fixations</source><translation>Eine Salienzkarte mit einer menschlichen Maske oder mit Fixationen vergleichen</translation></message>
 <message><source>Compare with what people painted in Sightline even where the data set has masks; without, only where it has none</source><translation>Auch dort mit dem vergleichen, was in Sightline gemalt wurde, wo der Datensatz Masken hat; sonst nur, wo er keine hat</translation></message>
 <message><source>Compared is {1}.</source><translation>Verglichen wird {1}.</translation></message>
 <message><source>Compute and score a whole study; may be stopped and run again</source><translation>Eine ganze Studie berechnen und bewerten; kann abgebrochen und fortgesetzt werden</translation></message>
 <message><source>Compute it again.</source><translation>Berechnen Sie es neu.</translation></message>
 <message><source>Compute one saliency map of one image</source><translation>Eine Salienzkarte eines Bildes berechnen</translation></message>
 <message><source>Compute only part I of N of the images (I/N), for clusters</source><translation>Nur Teil I von N der Bilder berechnen (I/N), für Cluster</translation></message>
 <message><source>Compute them again.</source><translation>Berechnen Sie sie neu.</translation></message>
 <message><source>Concat</source><translation>Concat</translation></message>
 <message><source>Confuser</source><translation>Verwechslung</translation></message>
 <message><source>Connected parts of the human mask</source><translation>Zusammenhängende Teile der menschlichen Maske</translation></message>
 <message><source>Connection timed out</source><translation>Zeitüberschreitung der Verbindung</translation></message>
 <message><source>Constant</source><translation>Constant</translation></message>
 <message><source>Context confusion</source><translation>Kontextverwechslung</translation></message>
 <message><source>Context dependant</source><translation>Kontextabhängig</translation></message>
 <message><source>Continuous SC</source><translation>Stetige SC</translation></message>
 <message><source>Continuous saliency coverage: the share of the map's total value that lies where people marked</source><translation>Stetige Salienzabdeckung: der Anteil am Gesamtwert der Karte, der dort liegt, wo Menschen markiert haben</translation></message>
 <message><source>Contrastive Grad-CAM</source><translation>Kontrastives Grad-CAM</translation></message>
 <message><source>Conv</source><translation>Conv</translation></message>
 <message><source>ConvNeXt V2-</source><translation>ConvNeXt V2-</translation></message>
 <message><source>Convention</source><translation>Konvention</translation></message>
 <message><source>Convert it to PNG, TIFF or JPEG.</source><translation>Wandeln Sie es in PNG, TIFF oder JPEG um.</translation></message>
 <message><source>Convert the weights to float32 or bfloat16 in Python and save them again.</source><translation>Wandeln Sie die Gewichte in Python in float32 oder bfloat16 um und speichern Sie sie erneut.</translation></message>
 <message><source>Copies</source><translation>Kopien</translation></message>
 <message><source>Copies of each image with noise</source><translation>Kopien jedes Bildes mit Rauschen</translation></message>
 <message><source>Copy its content into a file first.</source><translation>Kopieren Sie den Inhalt zuerst in eine Datei.</translation></message>
 <message><source>Copy or download it again.</source><translation>Kopieren Sie es noch einmal oder laden Sie es erneut herunter.</translation></message>
 <message><source>Copy or download the archive again.</source><translation>Kopieren Sie das Archiv noch einmal oder laden Sie es erneut herunter.</translation></message>
 <message><source>Copy or download the file again.</source><translation>Kopieren Sie die Datei noch einmal oder laden Sie sie erneut herunter.</translation></message>
 <message><source>Copy the data set to where you may write, or add a new name.</source><translation>Kopieren Sie den Datensatz dorthin, wo Sie schreiben dürfen, oder fügen Sie einen neuen Namen hinzu.</translation></message>
 <message><source>Copy the file of external data into the model's folder.</source><translation>Kopieren Sie die Datei mit den externen Daten in den Ordner des Modells.</translation></message>
 <message><source>Copy the file to a local disk.</source><translation>Kopieren Sie die Datei auf einen lokalen Datenträger.</translation></message>
 <message><source>Correct that place, or take the file out of the folder.</source><translation>Berichtigen Sie diese Stelle oder nehmen Sie die Datei aus dem Ordner.</translation></message>
 <message><source>Correct the file, or remove it to have the folder read without it.</source><translation>Berichtigen Sie die Datei oder entfernen Sie sie, damit der Ordner ohne sie gelesen wird.</translation></message>
 <message><source>Correct the file; docs/formats.md says what &quot;regions&quot; hold.</source><translation>Berichtigen Sie die Datei; docs/formats.md beschreibt, was &quot;regions&quot; enthält.</translation></message>
 <message><source>Correlation coefficient of the map and the share of people who marked a pixel</source><translation>Korrelationskoeffizient zwischen der Karte und dem Anteil der Personen, die ein Pixel markiert haben</translation></message>
 <message><source>Cos</source><translation>Cos</translation></message>
 <message><source>Cosh</source><translation>Cosh</translation></message>
 <message><source>Could not convert: {1} = {2}</source><translation>Lässt sich nicht umwandeln: {1} = {2}</translation></message>
 <message><source>Covering parts of the image does not change the class score.</source><translation>Das Abdecken von Teilen des Bildes ändert den Klassenwert nicht.</translation></message>
 <message><source>Curve</source><translation>Kurve</translation></message>
 <message><source>Cut it into parts, or make it smaller.</source><translation>Teilen Sie es, oder verkleinern Sie es.</translation></message>
 <message><source>Cut the maps by another rule (see 'score'); needs the run's data set and cache</source><translation>Die Karten nach einer anderen Regel binarisieren (siehe 'score'); braucht Datensatz und Cache des Laufs</translation></message>
 <message><source>DINOv2 ViT-B/14 with registers</source><translation>DINOv2 ViT-B/14 with registers</translation></message>
 <message><source>DINOv2 ViT-L/14 with registers</source><translation>DINOv2 ViT-L/14 with registers</translation></message>
 <message><source>DINOv2 ViT-S/14 with registers</source><translation>DINOv2 ViT-S/14 with registers</translation></message>
 <message><source>DINOv2 ViT-g/14 with registers</source><translation>DINOv2 ViT-g/14 with registers</translation></message>
 <message><source>DIR</source><translation>ORDNER</translation></message>
 <message><source>Datumaro annotations</source><translation>Datumaro-Annotationen</translation></message>
 <message><source>DeiT III-B</source><translation>DeiT III-B</translation></message>
 <message><source>DeiT III-B (384)</source><translation>DeiT III-B (384)</translation></message>
 <message><source>DeiT III-L</source><translation>DeiT III-L</translation></message>
 <message><source>DeiT III-L (384)</source><translation>DeiT III-L (384)</translation></message>
 <message><source>DeiT III-M</source><translation>DeiT III-M</translation></message>
 <message><source>DeiT III-S</source><translation>DeiT III-S</translation></message>
 <message><source>DeiT III-S (384)</source><translation>DeiT III-S (384)</translation></message>
 <message><source>DeiT-B (384)</source><translation>DeiT-B (384)</translation></message>
 <message><source>DeiT-B distilled</source><translation>DeiT-B distilled</translation></message>
 <message><source>DeiT-B distilled (384)</source><translation>DeiT-B distilled (384)</translation></message>
 <message><source>DeiT-S distilled</source><translation>DeiT-S distilled</translation></message>
 <message><source>DeiT-Ti distilled</source><translation>DeiT-Ti distilled</translation></message>
 <message><source>Deletion</source><translation>Löschen</translation></message>
 <message><source>Deletion (low is faithful)</source><translation>Löschen (niedrig ist treu)</translation></message>
 <message><source>Describe and compare groups of values in a CSV file</source><translation>Gruppen von Werten in einer CSV-Datei beschreiben und vergleichen</translation></message>
 <message><source>Deviation</source><translation>Standardabweichung</translation></message>
 <message><source>Did you mean &quot;{1}&quot;?</source><translation>Meinten Sie „{1}“?</translation></message>
 <message><source>Did you mean {1}? The choices are {2}.</source><translation>Meinten Sie {1}? Zur Wahl stehen {2}.</translation></message>
 <message><source>Did you mean {1}? The known ones are {2}.</source><translation>Meinten Sie {1}? Bekannt sind {2}.</translation></message>
 <message><source>Did you mean {1}? {2}</source><translation>Meinten Sie {1}? {2}</translation></message>
 <message><source>Difference</source><translation>Unterschied</translation></message>
 <message><source>Differences of {1} within images, first minus second: paired t-test and Wilcoxon's signed-rank test (two-sided), Holm's adjustment of the t-tests over the comparisons of a block, Cohen's d (of the values) and dz (of the differences), 95 % interval of the mean difference: Student's (low, high), and by bootstrap (BCa).</source><translation>Differenzen von {1} innerhalb von Bildern, erstes minus zweites: t-Test für verbundene Stichproben und Wilcoxon-Vorzeichen-Rang-Test (zweiseitig), Holm-Anpassung der t-Tests über die Vergleiche eines Blocks, Cohens d (der Werte) und dz (der Differenzen), 95-%-Intervall der mittleren Differenz: nach Student (untere, obere Grenze) und nach Bootstrap (BCa).</translation></message>
 <message><source>Discarded share</source><translation>Verworfener Anteil</translation></message>
 <message><source>Disk quota exceeded</source><translation>Der zugeteilte Speicherplatz ist aufgebraucht</translation></message>
 <message><source>Display program version information and exit</source><translation>Die Version des Programms anzeigen und beenden</translation></message>
 <message><source>Distance</source><translation>Abstand</translation></message>
 <message><source>Distractor</source><translation>Ablenkung</translation></message>
 <message><source>Div</source><translation>Div</translation></message>
 <message><source>Do not use it, or unpack it with another program and look at what it writes.</source><translation>Verwenden Sie es nicht, oder entpacken Sie es mit einem anderen Programm und sehen Sie nach, was dabei geschrieben wird.</translation></message>
 <message><source>Download all parts of the weights into one folder.</source><translation>Laden Sie alle Teile der Gewichte in denselben Ordner herunter.</translation></message>
 <message><source>Download or export the file again.</source><translation>Laden Sie die Datei noch einmal herunter oder exportieren Sie sie erneut.</translation></message>
 <message><source>Download or export the network again.</source><translation>Laden Sie das Netz noch einmal herunter oder exportieren Sie es erneut.</translation></message>
 <message><source>Download or export the weights again.</source><translation>Laden Sie die Gewichte noch einmal herunter oder exportieren Sie sie erneut.</translation></message>
 <message><source>Download or save the network again.</source><translation>Laden Sie das Netz noch einmal herunter oder speichern Sie es erneut.</translation></message>
 <message><source>Download or save the weights again.</source><translation>Laden Sie die Gewichte noch einmal herunter oder speichern Sie sie erneut.</translation></message>
 <message><source>Download the file again, or save it again with torch.export.save.</source><translation>Laden Sie die Datei noch einmal herunter oder speichern Sie sie erneut mit torch.export.save.</translation></message>
 <message><source>Download the file again.</source><translation>Laden Sie die Datei noch einmal herunter.</translation></message>
 <message><source>Download the file itself: the link led to a page about it.</source><translation>Laden Sie die Datei selbst herunter: Der Link führte zu einer Seite über sie.</translation></message>
 <message><source>Downsample</source><translation>Downsample</translation></message>
 <message><source>Draw a network's weights anew, from its head down, and say how alike saliency maps still are, and how far maps of the untrained network agree with people</source><translation>Zieht die Gewichte eines Netzes neu, vom Kopf abwärts, und sagt, wie ähnlich Saliency-Karten dann noch sind und wie weit Karten des untrainierten Netzes mit Menschen übereinstimmen</translation></message>
 <message><source>Drawing {1}</source><translation>{1} wird gezeichnet</translation></message>
 <message><source>Drawn anew</source><translation>Neu gezogen</translation></message>
 <message><source>Dropout</source><translation>Dropout</translation></message>
 <message><source>EGD-CXR table</source><translation>EGD-CXR-Tabelle</translation></message>
 <message><source>Each person against the mean of the others (leave-one-out): what one more person reaches</source><translation>Jede Person gegen das Mittel der anderen (Leave-one-out): was eine weitere Person erreicht</translation></message>
 <message><source>Each reading of REFLACX counts as a person: its list does not name the radiologists.</source><translation>Jede Befundung in REFLACX zählt als Person: Die Liste nennt die Radiologen nicht.</translation></message>
 <message><source>Edge map</source><translation>Kantenkarte</translation></message>
 <message><source>Effect</source><translation>Effekt</translation></message>
 <message><source>EfficientNet-B6 (static padding)</source><translation>EfficientNet-B6 (static padding)</translation></message>
 <message><source>EfficientNetV2-S (Wightman)</source><translation>EfficientNetV2-S (Wightman)</translation></message>
 <message><source>Einsum</source><translation>Einsum</translation></message>
 <message><source>Elu</source><translation>Elu</translation></message>
 <message><source>Env</source><translation>Umgebung</translation></message>
 <message><source>Equal</source><translation>Equal</translation></message>
 <message><source>Erf</source><translation>Erf</translation></message>
 <message><source>Error: {1}</source><translation>Fehler: {1}</translation></message>
 <message><source>Every image needs a value under every condition; one has {1} of {2}.</source><translation>Jedes Bild braucht unter jeder Bedingung einen Wert; eines hat {1} von {2}.</translation></message>
 <message><source>Every map of a changed image is constant.</source><translation>Jede Karte eines veränderten Bildes ist konstant.</translation></message>
 <message><source>Every map would be undefined; get the network again from its source.</source><translation>Alle Karten wären undefiniert; holen Sie das Netz erneut aus seiner Quelle.</translation></message>
 <message><source>Every map would be undefined; get the weights again from their source.</source><translation>Alle Karten wären undefiniert; holen Sie die Gewichte erneut aus ihrer Quelle.</translation></message>
 <message><source>Every patch has the value 0: no attention is left that counts for the class.</source><translation>Jeder Bildausschnitt hat den Wert 0: Es bleibt keine Aufmerksamkeit, die für die Klasse zählt.</translation></message>
 <message><source>Every value</source><translation>Jeder Wert</translation></message>
 <message><source>Every value as a table</source><translation>Alle Werte als Tabelle</translation></message>
 <message><source>Everywhere in this layer the evidence is against the class, so Grad-CAM is zero.</source><translation>In dieser Schicht spricht überall alles gegen die Klasse; daher ist Grad-CAM null.</translation></message>
 <message><source>Exact mode: points per baseline, end points included</source><translation>Exakter Modus: Punkte je Referenzbild, Endpunkte eingeschlossen</translation></message>
 <message><source>Examples:</source><translation>Beispiele:</translation></message>
 <message><source>Excludes</source><translation>Nicht zusammen mit</translation></message>
 <message><source>Exp</source><translation>Exp</translation></message>
 <message><source>Expand</source><translation>Expand</translation></message>
 <message><source>Expected at least {1} arguments to {2}, got {3}</source><translation>{2} braucht mindestens {1} Werte, angegeben sind {3}</translation></message>
 <message><source>Expected exactly {1} arguments to {2}, got {3}</source><translation>{2} braucht genau {1} Werte, angegeben sind {3}</translation></message>
 <message><source>Expected gradients: image minus baseline times the gradient at a random place between them, averaged (Erion et al. 2021; Lundberg and Lee 2017).</source><translation>Erwartete Gradienten: Bild minus Ausgangsbild mal Gradient an einer zufälligen Stelle dazwischen, gemittelt (Erion et al. 2021; Lundberg und Lee 2017).</translation></message>
 <message><source>Export a classifier of images: one input, images x 3 x height x width.</source><translation>Exportieren Sie einen Klassifikator für Bilder: eine Eingabe, Bilder x 3 x Höhe x Breite.</translation></message>
 <message><source>Export a classifier of square images: one input, images x 3 x height x width.</source><translation>Exportieren Sie einen Klassifikator für quadratische Bilder: eine Eingabe, Bilder x 3 x Höhe x Breite.</translation></message>
 <message><source>Export a classifier without such a choice.</source><translation>Exportieren Sie einen Klassifikator ohne eine solche Auswahl.</translation></message>
 <message><source>Export a network that gives one score per class whatever the image.</source><translation>Exportieren Sie ein Netz, das unabhängig vom Bild einen Wert je Klasse ausgibt.</translation></message>
 <message><source>Export a network whose forward(images) needs nothing but images.</source><translation>Exportieren Sie ein Netz, dessen forward(images) nichts als Bilder braucht.</translation></message>
 <message><source>Export a structure set for each series of images.</source><translation>Exportieren Sie für jede Bildserie ein eigenes Structure Set.</translation></message>
 <message><source>Export fixations, not raw gaze samples; rows need a place.</source><translation>Exportieren Sie Fixationen, keine rohen Blickdaten; die Zeilen brauchen einen Ort.</translation></message>
 <message><source>Export it again with opset_version=17, or convert it with onnx.version_converter.</source><translation>Exportieren Sie es erneut mit opset_version=17 oder wandeln Sie es mit onnx.version_converter um.</translation></message>
 <message><source>Export it as 16-bit PNG or TIFF.</source><translation>Exportieren Sie es als PNG oder TIFF mit 16 Bit.</translation></message>
 <message><source>Export it as 8-bit or 16-bit PNG or TIFF, or as DICOM without compression.</source><translation>Exportieren Sie es als PNG oder TIFF mit 8 oder 16 Bit oder als DICOM ohne Komprimierung.</translation></message>
 <message><source>Export it as 8-bit or 16-bit PNG or TIFF.</source><translation>Exportieren Sie es als PNG oder TIFF mit 8 oder 16 Bit.</translation></message>
 <message><source>Export it as PNG.</source><translation>Exportieren Sie es als PNG.</translation></message>
 <message><source>Export it by tracing with an example image (torch.onnx.export of the module, not of a script), or simplify it with onnxsim.</source><translation>Exportieren Sie es durch Tracing mit einem Beispielbild (torch.onnx.export des Moduls, nicht eines Skripts) oder vereinfachen Sie es mit onnxsim.</translation></message>
 <message><source>Export it without strings.</source><translation>Exportieren Sie es ohne Zeichenketten.</translation></message>
 <message><source>Export its image as PNG or TIFF.</source><translation>Exportieren Sie sein Bild als PNG oder TIFF.</translation></message>
 <message><source>Export the annotations again for this size of the images.</source><translation>Exportieren Sie die Annotationen erneut für diese Größe der Bilder.</translation></message>
 <message><source>Export the classifier alone, with a tensor of scores as its output.</source><translation>Exportieren Sie nur den Klassifikator, mit einem Tensor von Werten als Ausgabe.</translation></message>
 <message><source>Export the clicks again.</source><translation>Exportieren Sie die Klicks erneut.</translation></message>
 <message><source>Export the masks as PNG images of the size of their images.</source><translation>Exportieren Sie die Masken als PNG-Bilder in der Größe ihrer Bilder.</translation></message>
 <message><source>Export the masks as PNG images, one for each image.</source><translation>Exportieren Sie die Masken als PNG-Bilder, eines für jedes Bild.</translation></message>
 <message><source>Export the network again, without functions of its own.</source><translation>Exportieren Sie das Netz erneut, ohne eigene Funktionen.</translation></message>
 <message><source>Export the network for images of single precision (float32).</source><translation>Exportieren Sie das Netz für Bilder in einfacher Genauigkeit (float32).</translation></message>
 <message><source>Export the network in another way, for example with another opset_version.</source><translation>Exportieren Sie das Netz auf andere Weise, etwa mit einer anderen opset_version.</translation></message>
 <message><source>Export the network in single precision, before it is quantised.</source><translation>Exportieren Sie das Netz in einfacher Genauigkeit, bevor es quantisiert wird.</translation></message>
 <message><source>Export the network in single precision, without quantisation.</source><translation>Exportieren Sie das Netz in einfacher Genauigkeit, ohne Quantisierung.</translation></message>
 <message><source>Export the network without it, for example with another opset_version; docs/onnx-operators.md lists what can be read.</source><translation>Exportieren Sie das Netz ohne diesen Operator, etwa mit einer anderen opset_version; docs/onnx-operators.md führt auf, was gelesen werden kann.</translation></message>
 <message><source>Export the network without it, or as ONNX (torch.onnx.export with opset_version=17).</source><translation>Exportieren Sie das Netz ohne diese Operation oder als ONNX (torch.onnx.export mit opset_version=17).</translation></message>
 <message><source>Eye movement event duration</source><translation>Eye movement event duration</translation></message>
 <message><source>Eye movement event duration [ms]</source><translation>Eye movement event duration [ms]</translation></message>
 <message><source>Eye movement type</source><translation>Eye movement type</translation></message>
 <message><source>Eye movement type index</source><translation>Eye movement type index</translation></message>
 <message><source>EyeLink Data Viewer fixation report</source><translation>Fixationsbericht des EyeLink Data Viewer</translation></message>
 <message><source>F({1}, {2}) = {3}</source><translation>F({1}, {2}) = {3}</translation></message>
 <message><source>F({1}, {2}) = {3}, {4}, {5} % of the variance</source><translation>F({1}, {2}) = {3}, {4}, {5} % der Varianz</translation></message>
 <message><source>FILE</source><translation>DATEI</translation></message>
 <message><source>FLOAT</source><translation>ZAHL</translation></message>
 <message><source>Failed: {1}, {2}, {3}: {4}</source><translation>Gescheitert: {1}, {2}, {3}: {4}</translation></message>
 <message><source>Failed: {1}: {2}</source><translation>Gescheitert: {1}: {2}</translation></message>
 <message><source>Fall of the probability when the highest pixels are removed, less that when the lowest are, halved; filled in from their neighbours: above 0 where the order of the map is the network's (Rong et al. 2022)</source><translation>Abfall der Wahrscheinlichkeit, wenn die höchsten Pixel entfernt werden, weniger dem, wenn es die niedrigsten sind, halbiert; aufgefüllt aus ihren Nachbarn: über 0, wo die Ordnung der Karte die des Netzes ist (Rong u. a. 2022)</translation></message>
 <message><source>Fast mode: points per baseline, at most</source><translation>Schneller Modus: Punkte je Referenzbild, höchstens</translation></message>
 <message><source>Fast mode: stops below this share of the score's change</source><translation>Schneller Modus: endet unter diesem Anteil an der Änderung des Werts</translation></message>
 <message><source>File</source><translation>Datei</translation></message>
 <message><source>File &gt; Get the weights or 'sightline-cli fetch weights' fetches them, File &gt; Get small networks or 'sightline-cli fetch small' two small ones; or put those of at least one network there, as .safetensors or .pth.</source><translation>„Datei &gt; Gewichte holen“ oder 'sightline-cli fetch weights' holt sie, „Datei &gt; Kleine Netze holen“ oder 'sightline-cli fetch small' zwei kleine; oder legen Sie die Gewichte mindestens eines Netzes als .safetensors oder .pth dort ab.</translation></message>
 <message><source>File exists</source><translation>Die Datei existiert bereits</translation></message>
 <message><source>File name too long</source><translation>Der Dateiname ist zu lang</translation></message>
 <message><source>File too large</source><translation>Die Datei ist zu groß</translation></message>
 <message><source>File with the model's weights; default: where 'models' says</source><translation>Datei mit den Gewichten des Modells; Standard: wo 'models' es sagt</translation></message>
 <message><source>Files of ClickMe's records, such as val-0.tfrecords</source><translation>Dateien mit Datensätzen von ClickMe, etwa val-0.tfrecords</translation></message>
 <message><source>Find the rule, agreement, preprocessing and layers that come nearest to the published means</source><translation>Regel, Übereinstimmung, Vorverarbeitung und Schichten finden, die den veröffentlichten Mittelwerten am nächsten kommen</translation></message>
 <message><source>Find the threshold at which the maps of a computed study agree best with people, and what it is worth on images that it was not chosen on</source><translation>Die Schwelle finden, bei der die Karten einer berechneten Studie am besten mit Menschen übereinstimmen, und was sie auf Bildern wert ist, an denen sie nicht gewählt wurde</translation></message>
 <message><source>Fire</source><translation>Fire</translation></message>
 <message><source>First</source><translation>Erstes</translation></message>
 <message><source>Fixation</source><translation>Fixation</translation></message>
 <message><source>Fixation AUC</source><translation>Fixations-AUC</translation></message>
 <message><source>Fixation NSS</source><translation>Fixations-NSS</translation></message>
 <message><source>Fixation point X</source><translation>Fixation point X</translation></message>
 <message><source>Fixation point X (DACSpx)</source><translation>Fixation point X (DACSpx)</translation></message>
 <message><source>Fixation point X (MCSnorm)</source><translation>Fixation point X (MCSnorm)</translation></message>
 <message><source>Fixation point X (MCSpx)</source><translation>Fixation point X (MCSpx)</translation></message>
 <message><source>Fixation point X [DACS px]</source><translation>Fixation point X [DACS px]</translation></message>
 <message><source>Fixation point X [MCS norm]</source><translation>Fixation point X [MCS norm]</translation></message>
 <message><source>Fixation point Y</source><translation>Fixation point Y</translation></message>
 <message><source>Fixation point Y (DACSpx)</source><translation>Fixation point Y (DACSpx)</translation></message>
 <message><source>Fixation point Y (MCSnorm)</source><translation>Fixation point Y (MCSnorm)</translation></message>
 <message><source>Fixation point Y (MCSpx)</source><translation>Fixation point Y (MCSpx)</translation></message>
 <message><source>Fixation point Y [DACS px]</source><translation>Fixation point Y [DACS px]</translation></message>
 <message><source>Fixation point Y [MCS norm]</source><translation>Fixation point Y [MCS norm]</translation></message>
 <message><source>FixationPointX (MCSpx)</source><translation>FixationPointX (MCSpx)</translation></message>
 <message><source>FixationPointY (MCSpx)</source><translation>FixationPointY (MCSpx)</translation></message>
 <message><source>Fixations in place of a mask: a table (CSV, TSV, JSON) of a known kind, or with the columns image, person, x, y and duration</source><translation>Fixationen statt einer Maske: eine Tabelle (CSV, TSV, JSON) einer bekannten Art oder mit den Spalten image, person, x, y und duration</translation></message>
 <message><source>Fixations of {1} image that is not here were left out: {2}.</source><translation>Fixationen von {1} Bild, das nicht hier ist, wurden ausgelassen: {2}.</translation></message>
 <message numerus="yes"><source>Fixations of {1} images that are not here were left out: {2}.</source><translation><numerusform>Fixationen von {1} Bild, das nicht hier ist, wurden ausgelassen: {2}.</numerusform><numerusform>Fixationen von {1} Bildern, die nicht hier sind, wurden ausgelassen: {2}.</numerusform></translation></message>
 <message><source>Fixations of {1} name that several images have were left out: {2}. Write the folder before it.</source><translation>Fixationen zu {1} Namen, den mehrere Bilder tragen, wurden ausgelassen: {2}. Schreiben Sie den Ordner davor.</translation></message>
 <message numerus="yes"><source>Fixations of {1} names that several images have were left out: {2}. Write the folder before them.</source><translation><numerusform>Fixationen zu {1} Namen, den mehrere Bilder tragen, wurden ausgelassen: {2}. Schreiben Sie den Ordner davor.</numerusform><numerusform>Fixationen zu {1} Namen, die mehrere Bilder tragen, wurden ausgelassen: {2}. Schreiben Sie jeweils den Ordner davor.</numerusform></translation></message>
 <message><source>Fixations were read from {1} file: {2}.</source><translation>Fixationen wurden aus {1} Datei gelesen: {2}.</translation></message>
 <message numerus="yes"><source>Fixations were read from {1} files: {2}.</source><translation><numerusform>Fixationen wurden aus {1} Datei gelesen: {2}.</numerusform><numerusform>Fixationen wurden aus {1} Dateien gelesen: {2}.</numerusform></translation></message>
 <message><source>Flatten</source><translation>Flatten</translation></message>
 <message><source>Floor</source><translation>Floor</translation></message>
 <message><source>Folder for images, masks and labels.csv</source><translation>Ordner für Bilder, Masken und labels.csv</translation></message>
 <message><source>Folder for scores.csv and study.json</source><translation>Ordner für scores.csv und study.json</translation></message>
 <message><source>Folder of results shared between runs; default: the user's cache</source><translation>Ordner mit Ergebnissen, die mehrere Läufe teilen; Standard: der eigene Cache</translation></message>
 <message><source>Folder of the images that were painted on</source><translation>Ordner der Bilder, auf denen gemalt wurde</translation></message>
 <message><source>Folder of the run, of .npy files, or one such file</source><translation>Ordner des Laufs oder mit .npy-Dateien, oder eine solche Datei</translation></message>
 <message><source>Folder or zip archive of images with human masks</source><translation>Ordner oder ZIP-Archiv mit Bildern und menschlichen Masken</translation></message>
 <message><source>Folder to put them into; default: where Sightline looks for them</source><translation>Ordner, in den alles gelegt wird; Standard: wo Sightline danach sucht</translation></message>
 <message><source>Folder to write into; files of the same names are replaced</source><translation>Ordner, in den geschrieben wird; gleichnamige Dateien werden ersetzt</translation></message>
 <message><source>Folder to write the report into; default: RUN/report</source><translation>Ordner, in den der Bericht geschrieben wird; Standard: LAUF/report</translation></message>
 <message><source>Folder to write; created if it does not exist</source><translation>Ordner, der geschrieben wird; wird angelegt, wenn es ihn nicht gibt</translation></message>
 <message><source>Folder to write; must be new or empty</source><translation>Ordner, der geschrieben wird; muss neu oder leer sein</translation></message>
 <message><source>Folder with the benchmark's photographs, for those that the server does not have</source><translation>Ordner mit den Fotos des Benchmarks, für diejenigen, die der Server nicht hat</translation></message>
 <message><source>Folders that hold masks, and no others; default: those that are called so</source><translation>Ordner, die Masken enthalten, und keine anderen; Standard: die so heißen</translation></message>
 <message><source>For 1 map it is undefined (it is blank, or a region is empty); it is left out.</source><translation>Für 1 Karte ist der Wert undefiniert (sie oder eine Region ist leer); sie ist ausgelassen.</translation></message>
 <message><source>For 1 map {2} is undefined; it is left out.</source><translation>Für 1 Karte ist {2} undefiniert; sie ist ausgelassen.</translation></message>
 <message><source>For {1}</source><translation>Für {1}</translation></message>
 <message numerus="yes"><source>For {1} maps it is undefined (they are blank, or a region is empty); they are left out.</source><translation><numerusform>Für {1} Karte ist der Wert undefiniert (sie oder eine Region ist leer); sie ist ausgelassen.</numerusform><numerusform>Für {1} Karten ist der Wert undefiniert (sie oder eine Region sind leer); sie sind ausgelassen.</numerusform></translation></message>
 <message numerus="yes"><source>For {1} maps {2} is undefined; they are left out.</source><translation><numerusform>Für 1 Karte ist {2} undefiniert; sie ist ausgelassen.</numerusform><numerusform>Für {1} Karten ist {2} undefiniert; sie sind ausgelassen.</numerusform></translation></message>
 <message><source>For {1} mean {2} is highest at {3}</source><translation>Für {1} ist {2} im Mittel am höchsten bei {3}</translation></message>
 <message><source>For {1} mean {2} is lowest at {3}</source><translation>Für {1} ist {2} im Mittel am niedrigsten bei {3}</translation></message>
 <message><source>For {1} no value can be called best: {2} is undefined for most maps.</source><translation>Für {1} lässt sich kein Wert als bester angeben: {2} ist für die meisten Karten undefiniert.</translation></message>
 <message><source>For {1} there are too few images to say which value is best ({2}; at least {3} are needed).</source><translation>Für {1} reichen die Bilder nicht, um zu sagen, welcher Wert der beste ist ({2}; mindestens {3} sind nötig).</translation></message>
 <message><source>Found: {1}</source><translation>Gefunden: {1}</translation></message>
 <message><source>Fraction</source><translation>Anteil</translation></message>
 <message><source>Free some space, or clear the results.</source><translation>Schaffen Sie Platz oder löschen Sie die Ergebnisse.</translation></message>
 <message><source>Friedman's test of the order of the models in {1} within images, and Nemenyi's test of all pairs (difference of mean ranks, first minus second).</source><translation>Friedman-Test der Reihenfolge der Modelle nach {1} innerhalb von Bildern und Nemenyi-Test aller Paare (Differenz der mittleren Ränge, erstes minus zweites).</translation></message>
 <message><source>From which probability on a label is said, where several may hold: 0.5, or &quot;0.5, dog=0.3&quot;</source><translation>Ab welcher Wahrscheinlichkeit ein Label genannt wird, wo mehrere zutreffen können: 0.5 oder &quot;0.5, dog=0.3&quot;</translation></message>
 <message><source>From which probability on a model says a label, where several may hold, as MODEL=0.5 or &quot;MODEL=0.5, dog=0.3&quot;</source><translation>Ab welcher Wahrscheinlichkeit ein Modell ein Label nennt, wo mehrere zutreffen können, als MODELL=0.5 oder &quot;MODELL=0.5, dog=0.3&quot;</translation></message>
 <message><source>From {1}</source><translation>Von {1}</translation></message>
 <message><source>GTC</source><translation>GTC</translation></message>
 <message><source>GTC is highest where all of the map is kept, so its best value says nothing about where to cut; look at IoU.</source><translation>GTC ist dort am höchsten, wo die ganze Karte behalten wird; der beste Wert sagt daher nichts darüber, wo die Schwelle liegen sollte. Sehen Sie sich IoU an.</translation></message>
 <message><source>GTC, ground truth coverage: of the pixels people marked, the share the map marks too.</source><translation>GTC, Ground-Truth-Abdeckung: von den Pixeln, die Menschen markiert haben, der Anteil, den auch die Karte markiert.</translation></message>
 <message><source>Gather</source><translation>Gather</translation></message>
 <message><source>Gaussian blur, sigma 1/16 of the longer side</source><translation>Gaußsche Unschärfe, Sigma 1/16 der längeren Seite</translation></message>
 <message><source>Gaze event duration</source><translation>Gaze event duration</translation></message>
 <message><source>Gaze event duration [ms]</source><translation>Gaze event duration [ms]</translation></message>
 <message><source>Gelu</source><translation>Gelu</translation></message>
 <message><source>Gemm</source><translation>Gemm</translation></message>
 <message><source>Get it from where config.json comes from.</source><translation>Holen Sie die Datei von dort, woher config.json stammt.</translation></message>
 <message><source>Get it under these terms? [y/N]</source><translation>Zu diesen Bedingungen holen? [j/N]</translation></message>
 <message><source>Get only these: classes or images (cat, dog3) of the benchmark, names of networks</source><translation>Nur diese holen: Klassen oder Bilder (cat, dog3) des Benchmarks, Namen von Netzen</translation></message>
 <message><source>Get the benchmark's masks first.</source><translation>Holen Sie zuerst die Masken des Benchmarks.</translation></message>
 <message><source>Get the file itself with 'git lfs pull'.</source><translation>Holen Sie die Datei selbst mit 'git lfs pull'.</translation></message>
 <message><source>Get the study's images and masks (benchmark), its networks (weights) or two small ones (small), with resume and checksums</source><translation>Bilder und Masken der Studie (benchmark), ihre Netze (weights) oder zwei kleine (small) holen, mit Fortsetzung und Prüfsummen</translation></message>
 <message><source>Get the weights, or choose another model.</source><translation>Holen Sie die Gewichte oder wählen Sie ein anderes Modell.</translation></message>
 <message><source>Get them with 'sightline-cli fetch weights' where they are published, give them with --weights FILE, or put {1}.safetensors into {2}.</source><translation>Holen Sie sie mit 'sightline-cli fetch weights', falls sie veröffentlicht sind, geben Sie sie mit --weights DATEI an oder legen Sie {1}.safetensors in {2} ab.</translation></message>
 <message><source>Give --fixations TABLE, or leave it out.</source><translation>Geben Sie --fixations TABELLE an oder lassen Sie die Option weg.</translation></message>
 <message><source>Give --model, --image and --map together.</source><translation>Geben Sie --model, --image und --map zusammen an.</translation></message>
 <message><source>Give --model, --image and --technique together.</source><translation>Geben Sie --model, --image und --technique zusammen an.</translation></message>
 <message><source>Give 1 to 99.</source><translation>Geben Sie 1 bis 99 an.</translation></message>
 <message><source>Give 2 or more, or 0 to leave out one image at a time.</source><translation>Geben Sie 2 oder mehr an, oder 0, um jeweils ein Bild auszulassen.</translation></message>
 <message><source>Give a file with the weights of {1}.</source><translation>Geben Sie eine Datei mit den Gewichten von {1} an.</translation></message>
 <message><source>Give a labels file with one line per class, in the network's order.</source><translation>Geben Sie eine Datei mit Labels an, eine Zeile je Klasse, in der Reihenfolge des Netzes.</translation></message>
 <message><source>Give a map with a value for each pixel of the network's input, as 'saliency' writes it.</source><translation>Geben Sie eine Karte mit einem Wert für jedes Pixel der Eingabe des Netzes an, wie „saliency“ sie schreibt.</translation></message>
 <message><source>Give a mask in which the region is not black.</source><translation>Geben Sie eine Maske an, in der die Region nicht schwarz ist.</translation></message>
 <message><source>Give a number from 1 to 1000.</source><translation>Geben Sie eine Zahl von 1 bis 1000 an.</translation></message>
 <message><source>Give a number from 1 to 255.</source><translation>Geben Sie eine Zahl von 1 bis 255 an.</translation></message>
 <message><source>Give a number of annotators from 1 to 255.</source><translation>Geben Sie eine Anzahl von Personen von 1 bis 255 an.</translation></message>
 <message><source>Give a share of the side above 0, at most 0.5.</source><translation>Geben Sie einen Anteil der Seite über 0 und höchstens 0.5 an.</translation></message>
 <message><source>Give a shorter name.</source><translation>Geben Sie einen kürzeren Namen an.</translation></message>
 <message><source>Give a smaller input size, compare fewer networks at once, or use a machine with more memory.</source><translation>Geben Sie eine kleinere Eingabegröße an, vergleichen Sie weniger Netze zugleich oder verwenden Sie einen Rechner mit mehr Arbeitsspeicher.</translation></message>
 <message><source>Give a smaller input size, or check the sizes that the file names.</source><translation>Geben Sie eine kleinere Eingabegröße an oder prüfen Sie die Größen, die die Datei nennt.</translation></message>
 <message><source>Give a smaller input size, or close other programs.</source><translation>Geben Sie eine kleinere Eingabegröße an oder schließen Sie andere Programme.</translation></message>
 <message><source>Give a table whose images are those of the run.</source><translation>Geben Sie eine Tabelle an, deren Bilder die des Laufs sind.</translation></message>
 <message><source>Give at least 2 values and a lower end below the upper.</source><translation>Geben Sie mindestens 2 Werte an und eine untere Grenze unter der oberen.</translation></message>
 <message><source>Give each a name of its own, so that it is clear which is meant.</source><translation>Geben Sie jeder einen eigenen Namen, damit klar ist, welche gemeint ist.</translation></message>
 <message><source>Give every image an id of its own.</source><translation>Geben Sie jedem Bild eine eigene Kennung.</translation></message>
 <message><source>Give its folder too, such as &quot;{1}&quot;.</source><translation>Geben Sie auch den Ordner an, etwa „{1}“.</translation></message>
 <message><source>Give its side, or its width and height as 320x240, from 1 to {1} pixels.</source><translation>Geben Sie die Seitenlänge an oder Breite und Höhe in der Form 320x240, von 1 bis {1} Pixel.</translation></message>
 <message><source>Give levels above 0, at most 255.</source><translation>Geben Sie Stufen über 0 und höchstens 255 an.</translation></message>
 <message><source>Give one label per class.</source><translation>Geben Sie ein Label je Klasse an.</translation></message>
 <message><source>Give one line per class.</source><translation>Geben Sie je Klasse eine Zeile an.</translation></message>
 <message><source>Give one of --mask FILE and --fixations TABLE.</source><translation>Geben Sie entweder --mask DATEI oder --fixations TABELLE an.</translation></message>
 <message><source>Give one or more, 1 to 99 each.</source><translation>Geben Sie eines oder mehrere an, jedes von 1 bis 99.</translation></message>
 <message><source>Give the folder of a run, or --model, --image and --map.</source><translation>Geben Sie den Ordner eines Laufs an oder --model, --image und --map.</translation></message>
 <message><source>Give the folder of a run, or --model, --image and --technique.</source><translation>Geben Sie den Ordner eines Laufs an, oder --model, --image und --technique.</translation></message>
 <message><source>Give the image as the network saw it, or scale it down.</source><translation>Geben Sie das Bild so an, wie das Netz es sah, oder verkleinern Sie es.</translation></message>
 <message><source>Give the image as the network saw it.</source><translation>Geben Sie das Bild so an, wie das Netz es sah.</translation></message>
 <message><source>Give the image exactly as the network saw it.</source><translation>Geben Sie das Bild genau so an, wie das Netz es gesehen hat.</translation></message>
 <message><source>Give the input size that it was trained with.</source><translation>Geben Sie die Eingabegröße an, mit der es trainiert wurde.</translation></message>
 <message><source>Give the input size that the network was made for, as width x height where it is not square.</source><translation>Geben Sie die Eingabegröße an, für die das Netz gemacht ist, als Breite x Höhe, wenn sie nicht quadratisch ist.</translation></message>
 <message><source>Give the input size that the network was made for: a larger image fills several rows of some programs.</source><translation>Geben Sie die Eingabegröße an, für die das Netz gemacht wurde: Ein größeres Bild füllt bei manchen Programmen mehrere Zeilen.</translation></message>
 <message><source>Give the input size {1}, or export it for images of any size.</source><translation>Geben Sie die Eingabegröße {1} an oder exportieren Sie es für Bilder beliebiger Größe.</translation></message>
 <message><source>Give the input size {1}.</source><translation>Geben Sie die Eingabegröße {1} an.</translation></message>
 <message><source>Give the input size {1}x{2}, or export it for images of any size.</source><translation>Geben Sie die Eingabegröße {1}x{2} an oder exportieren Sie es für Bilder beliebiger Größe.</translation></message>
 <message><source>Give the name of a file.</source><translation>Geben Sie den Namen einer Datei an.</translation></message>
 <message><source>Give the name of the person who paints.</source><translation>Geben Sie den Namen der Person an, die malt.</translation></message>
 <message><source>Give three finite means, one per channel.</source><translation>Geben Sie drei endliche Mittelwerte an, einen je Kanal.</translation></message>
 <message><source>Give three standard deviations above 0, one per channel.</source><translation>Geben Sie drei Standardabweichungen über 0 an, eine je Kanal.</translation></message>
 <message><source>Go to another image and back to see the mask as it is now, then paint on.</source><translation>Gehen Sie zu einem anderen Bild und zurück, um die Maske in ihrem jetzigen Stand zu sehen, und malen Sie dann weiter.</translation></message>
 <message><source>Grad-CAM of the class's score minus another's: what speaks for this class rather than that one (after Prabhushankar et al. 2020).</source><translation>Grad-CAM des Klassenwerts minus den einer anderen Klasse: was eher für diese Klasse als für jene spricht (nach Prabhushankar et al. 2020).</translation></message>
 <message><source>Grad-CAM with weights that favour every place where a channel helps the class (Chattopadhay et al. 2018).</source><translation>Grad-CAM mit Gewichten, die jede Stelle bevorzugen, an der ein Kanal für die Klasse spricht (Chattopadhay et al. 2018).</translation></message>
 <message><source>Grad-CAM's target layer as MODEL=LAYER; several of a model are averaged</source><translation>Zielschicht von Grad-CAM als MODELL=SCHICHT; mehrere eines Modells werden gemittelt</translation></message>
 <message><source>Grad-CAM's target layer; several are averaged</source><translation>Zielschicht von Grad-CAM; mehrere werden gemittelt</translation></message>
 <message><source>Gradient SHAP</source><translation>Gradient SHAP</translation></message>
 <message><source>Gradients along each path</source><translation>Gradienten entlang jedes Weges</translation></message>
 <message><source>Gradients along the path</source><translation>Gradienten entlang des Weges</translation></message>
 <message><source>Gradients summed along the way from black and white to the image (Sundararajan et al. 2017).</source><translation>Gradienten, summiert auf dem Weg von Schwarz und Weiß zum Bild (Sundararajan et al. 2017).</translation></message>
 <message><source>Gradients summed along the way from the blurred image to the image (Xu, Venugopalan and Sundararajan 2020).</source><translation>Gradienten, summiert auf dem Weg vom weichgezeichneten Bild zum Bild (Xu, Venugopalan und Sundararajan 2020).</translation></message>
 <message><source>Gradients that are averaged</source><translation>Gradienten, die gemittelt werden</translation></message>
 <message><source>Greater</source><translation>Greater</translation></message>
 <message><source>Greenhouse-Geisser epsilon {1}</source><translation>Greenhouse-Geisser-Epsilon {1}</translation></message>
 <message><source>Ground truth coverage: of the pixels people marked, the share the model marked too</source><translation>Ground-Truth-Abdeckung: von den Pixeln, die Menschen markiert haben, der Anteil, den auch das Modell markiert hat</translation></message>
 <message><source>Group</source><translation>Gruppe</translation></message>
 <message><source>Guided IG</source><translation>Guided IG</translation></message>
 <message><source>HEIC and AVIF</source><translation>HEIC und AVIF</translation></message>
 <message><source>HEIC or AVIF</source><translation>HEIC oder AVIF</translation></message>
 <message><source>Half of the people against the other half (split half), uncorrected: a map compared with everybody may exceed it</source><translation>Die Hälfte der Personen gegen die andere Hälfte (Split-Half), unkorrigiert: Eine Karte, die mit allen verglichen wird, kann darüber liegen</translation></message>
 <message><source>Half of the people against the other half, corrected for the size of the group (Spearman-Brown): what a group of as many other people reaches</source><translation>Die Hälfte der Personen gegen die andere Hälfte, auf die Größe der Gruppe korrigiert (Spearman-Brown): was eine Gruppe von ebenso vielen anderen Personen erreicht</translation></message>
 <message><source>Hardmax</source><translation>Hardmax</translation></message>
 <message><source>Head</source><translation>Kopf</translation></message>
 <message><source>Heads</source><translation>Köpfe</translation></message>
 <message><source>Held out it is hardly worse, so the choice flatters little here.</source><translation>Auf zurückgehaltenen Bildern ist er kaum schlechter, also schmeichelt die Wahl hier wenig.</translation></message>
 <message><source>Held out it is worse by {1}: so much the choice flatters.</source><translation>Auf zurückgehaltenen Bildern ist er um {1} schlechter: So sehr schmeichelt die Wahl.</translation></message>
 <message><source>Hiding parts of the image does not change the probability of the class.</source><translation>Das Verdecken von Teilen des Bildes ändert die Wahrscheinlichkeit der Klasse nicht.</translation></message>
 <message><source>Hiding what {1} marks ({2} % of what the network sees) leaves the probability of “{3}” at {4}; {5}.</source><translation>Verdeckt man, was {1} markiert ({2} % dessen, was das Netz sieht), bleibt die Wahrscheinlichkeit von „{3}“ bei {4}; {5}.</translation></message>
 <message><source>Hiding what {1} marks ({2} % of what the network sees) lowers the probability of “{3}” from {4} to {5}; {6}.</source><translation>Verdeckt man, was {1} markiert ({2} % dessen, was das Netz sieht), sinkt die Wahrscheinlichkeit von „{3}“ von {4} auf {5}; {6}.</translation></message>
 <message><source>Hiding what {1} marks ({2} % of what the network sees) raises the probability of “{3}” from {4} to {5}; {6}.</source><translation>Verdeckt man, was {1} markiert ({2} % dessen, was das Netz sieht), steigt die Wahrscheinlichkeit von „{3}“ von {4} auf {5}; {6}.</translation></message>
 <message><source>High-Throughput JPEG 2000</source><translation>High-Throughput JPEG 2000</translation></message>
 <message><source>Hold maps against how far people agree with each other and against what they marked on other images, and tell which models and people are wrong on the same images</source><translation>Karten daran messen, wie weit Menschen untereinander übereinstimmen und was sie auf anderen Bildern markiert haben, und sagen, welche Modelle und Menschen bei denselben Bildern falsch liegen</translation></message>
 <message><source>Holm {1}</source><translation>Holm {1}</translation></message>
 <message><source>How a model's outputs become probabilities, as MODEL=auto, softmax, sigmoid (of each by itself: several labels may hold) or none (they are probabilities)</source><translation>Wie aus den Ausgaben eines Modells Wahrscheinlichkeiten werden, als MODELL=auto, softmax, sigmoid (jede für sich: mehrere Labels können zutreffen) oder none (sie sind Wahrscheinlichkeiten)</translation></message>
 <message><source>How a person's fixations become what the person marked, such as &quot;sigma=1deg,ppd=35,weights=counts,edges=constant,cut=max:0.5,first=skip&quot;; default: a Gaussian of 1 degree, weighted by duration, of which the highest fifth of the image is marked</source><translation>Wie aus den Fixationen einer Person wird, was sie markiert hat, etwa &quot;sigma=1deg,ppd=35,weights=counts,edges=constant,cut=max:0.5,first=skip&quot;; Standard: eine Gaußglocke von 1 Grad, nach Dauer gewichtet, von der das höchste Fünftel des Bildes markiert ist</translation></message>
 <message><source>How far a value may stray from the straight path, as a share of the way</source><translation>Wie weit ein Wert vom geraden Weg abweichen darf, als Anteil am Weg</translation></message>
 <message><source>How far maps stay the same when their images change and the predicted class does not: max-sensitivity under noise (low is stable) and rank correlations with the unchanged map (high is stable); means over images with their 95 % intervals.</source><translation>Wie weit Karten gleich bleiben, wenn sich ihre Bilder ändern und die vorhergesagte Klasse nicht: Max-Sensitivity unter Rauschen (niedrig ist stabil) und Rangkorrelationen mit der unveränderten Karte (hoch ist stabil); Mittel über die Bilder mit 95-%-Intervallen.</translation></message>
 <message><source>How far people agree with each other is not defined on any image. {1}</source><translation>Wie weit Menschen untereinander übereinstimmen, ist auf keinem Bild definiert. {1}</translation></message>
 <message><source>How far people agree with each other rests on {1} an image, on {2} of {3} images. On the others: {4}</source><translation>Wie weit Menschen untereinander übereinstimmen, beruht auf {1} je Bild, bei {2} von {3} Bildern. Bei den übrigen: {4}</translation></message>
 <message numerus="yes"><source>How far people agree with each other rests on {2} an image, on {1} images.</source><translation><numerusform>Wie weit Menschen untereinander übereinstimmen, beruht auf {2}, bei {1} Bild.</numerusform><numerusform>Wie weit Menschen untereinander übereinstimmen, beruht auf {2} je Bild, bei {1} Bildern.</numerusform></translation></message>
 <message><source>How far people agree with each other rests on {2}, on {1} image.</source><translation>Wie weit Menschen untereinander übereinstimmen, beruht auf {2}, bei {1} Bild.</translation></message>
 <message><source>How it was made</source><translation>Wie die Seite entstand</translation></message>
 <message><source>How many people's marks each mask file averages, 1 to 255; default: as the data set says, else its grey levels suggest a number, which is called so</source><translation>Die Markierungen wie vieler Personen jede Maskendatei mittelt, 1 bis 255; Vorgabe: wie der Datensatz sagt, sonst legen seine Graustufen eine Zahl nahe, die dann auch so genannt wird</translation></message>
 <message><source>How maps are cut (see 'score')</source><translation>Wie Karten geschnitten werden (siehe „score“)</translation></message>
 <message><source>How maps are cut (see 'score'); default: mean+1sd</source><translation>Wie Karten binarisiert werden (siehe 'score'); Standard: mean+1sd</translation></message>
 <message><source>How much the class score falls when a square of the mean colour covers a place (Zeiler and Fergus 2014).</source><translation>Wie stark der Klassenwert sinkt, wenn ein Quadrat in der mittleren Farbe eine Stelle verdeckt (Zeiler und Fergus 2014).</translation></message>
 <message><source>How much the technique matters for {1} depends on the model {2}.</source><translation>Wie viel das Verfahren für {1} ausmacht, hängt vom Modell ab {2}.</translation></message>
 <message><source>How outputs become probabilities: auto, softmax, sigmoid (of each by itself: several labels may hold for one image) or none (they are probabilities)</source><translation>Wie aus Ausgaben Wahrscheinlichkeiten werden: auto, softmax, sigmoid (jede für sich: auf ein Bild können mehrere Labels zutreffen) oder none (sie sind Wahrscheinlichkeiten)</translation></message>
 <message><source>How the heads of a block become one: mean, max or min</source><translation>Wie aus den Köpfen eines Blocks einer wird: mean (Mittelwert), max oder min</translation></message>
 <message><source>How the map is cut: mean+1sd, percentile:0.9, fixed:0.5, max:0.15, otsu, area:0.2, match; with &quot;,largest&quot; only the largest connected part</source><translation>Wie die Karte binarisiert wird: mean+1sd, percentile:0.9, fixed:0.5, max:0.15, otsu, area:0.2, match; mit &quot;,largest&quot; nur der größte zusammenhängende Teil</translation></message>
 <message><source>How values of DICOM files and of images of more than 8 bits become grey levels: stored (as the file says), stored:N (its window number N), stored:NAME (the one that it calls so, such as LUNG), range (of each image), percentiles:LOW,HIGH or centre:C,width:W; default: stored</source><translation>Wie aus den Werten von DICOM-Dateien und von Bildern mit mehr als 8 Bit Graustufen werden: stored (wie die Datei es sagt), stored:N (ihr Fenster Nummer N), stored:NAME (das so heißt, etwa LUNG), range (der Bereich jedes Bildes), percentiles:UNTEN,OBEN oder centre:C,width:W; Standard: stored</translation></message>
 <message><source>How {1} goes with properties of the images, strongest first: Spearman's rank correlation with its 95 % bootstrap interval (BCa), p, and p after Holm over the properties.</source><translation>Wie {1} mit Eigenschaften der Bilder zusammenhängt, die stärkste zuerst: Spearmans Rangkorrelation mit ihrem 95-%-Bootstrap-Intervall (BCa), p und p nach Holm über die Eigenschaften.</translation></message>
 <message><source>Human aligned</source><translation>Im Einklang mit Menschen</translation></message>
 <message><source>Human mask</source><translation>Menschliche Maske</translation></message>
 <message><source>Human mask: a grey image or .npy, or an annotation file beside its images (COCO, labelme, CVAT, ...)</source><translation>Menschliche Maske: ein Graustufenbild oder .npy, oder eine Annotationsdatei neben ihren Bildern (COCO, labelme, CVAT, ...)</translation></message>
 <message><source>INT</source><translation>GANZZAHL</translation></message>
 <message><source>Identity</source><translation>Identity</translation></message>
 <message><source>If another program shows it, export it there as 16-bit PNG or TIFF; else copy or download it again.</source><translation>Wenn ein anderes Programm es anzeigt, exportieren Sie es dort als PNG oder TIFF mit 16 Bit; andernfalls kopieren Sie es noch einmal oder laden Sie es erneut herunter.</translation></message>
 <message><source>If it is what it should be, unpack it and open the folder.</source><translation>Wenn es das ist, was es sein soll, entpacken Sie es und öffnen Sie den Ordner.</translation></message>
 <message><source>If you have them elsewhere, such as in a copy of ImageNet, File &gt; Get the benchmark (or sightline-cli fetch benchmark --originals FOLDER) finds them there. Or put them, named like their masks, into a folder &quot;original_images&quot; beside the masks.</source><translation>Wenn Sie sie anderswo haben, etwa in einer Kopie von ImageNet, findet „Datei &gt; Benchmark holen“ (oder sightline-cli fetch benchmark --originals ORDNER) sie dort. Oder legen Sie sie, benannt wie ihre Masken, in einen Ordner &quot;original_images&quot; neben den Masken.</translation></message>
 <message><source>Image</source><translation>Bild</translation></message>
 <message><source>Image alone</source><translation>Nur das Bild</translation></message>
 <message><source>Images are scaled to 0..1 before the mean is taken off: divide by 255.</source><translation>Bilder werden auf 0..1 skaliert, bevor der Mittelwert abgezogen wird: Teilen Sie durch 255.</translation></message>
 <message><source>Images that two observers both get wrong, and error consistency (Cohen's kappa; 0 as if independent, 1 the same errors) with its 95 % bootstrap interval. Not defined below 20 shared images; of several people, means over them.</source><translation>Bilder, bei denen zwei Beobachter beide falsch liegen, und die Fehlerkonsistenz (Cohens Kappa; 0 wie unabhängig, 1 dieselben Fehler) mit ihrem 95-%-Bootstrap-Intervall. Nicht definiert unter 20 gemeinsamen Bildern; bei mehreren Personen Mittel über diese.</translation></message>
 <message><source>Imported maps</source><translation>Importierte Karten</translation></message>
 <message><source>In a trial it gave two different images the very same numbers: see whether its answers differ between yours.</source><translation>In einer Probe gab es zwei verschiedenen Bildern genau dieselben Zahlen: Sehen Sie nach, ob sich die Antworten bei Ihren Bildern unterscheiden.</translation></message>
 <message><source>In every image all conditions are equal, so there is nothing to rank.</source><translation>In jedem Bild sind alle Bedingungen gleich; es gibt also nichts in eine Rangfolge zu bringen.</translation></message>
 <message><source>Increase</source><translation>Anstieg</translation></message>
 <message><source>Information gain</source><translation>Informationsgewinn</translation></message>
 <message><source>Information gain over a centre bias, in bits for each fixation: what the map, read as a density p, foretells of fixations beyond a Gaussian b at the centre; for maps that are meant as densities. Not defined without fixations</source><translation>Informationsgewinn gegenüber einer Neigung zur Mitte, in Bit je Fixation: was die Karte, als Dichte p gelesen, über eine Gauß-Verteilung b um die Mitte hinaus von den Fixationen vorhersagt; für Karten, die als Dichten gemeint sind. Ohne Fixationen nicht definiert</translation></message>
 <message><source>Input</source><translation>Eingabe</translation></message>
 <message><source>Input size</source><translation>Eingabegröße</translation></message>
 <message><source>Input/output error</source><translation>Eingabe-/Ausgabefehler</translation></message>
 <message><source>Insertion</source><translation>Einfügen</translation></message>
 <message><source>Insertion (high is faithful)</source><translation>Einfügen (hoch ist treu)</translation></message>
 <message><source>Install Debian's package of LibTorch (libtorch1.13 in Debian 12, libtorch2.6 in Debian 13), or set up Sightline again with packaging/run.</source><translation>Installieren Sie das Debian-Paket von LibTorch (libtorch1.13 in Debian 12, libtorch2.6 in Debian 13) oder richten Sie Sightline mit packaging/run neu ein.</translation></message>
 <message><source>Install the packages libheif-plugin-libde265 and libheif-plugin-dav1d, or convert the image to PNG.</source><translation>Installieren Sie die Pakete libheif-plugin-libde265 und libheif-plugin-dav1d oder wandeln Sie das Bild in PNG um.</translation></message>
 <message><source>Insufficient subset</source><translation>Unzureichende Teilmenge</translation></message>
 <message><source>Integrated Gradients</source><translation>Integrated Gradients</translation></message>
 <message><source>Integrated Gradients along a path that changes the least sensitive pixels first (Kapishnikov et al. 2021).</source><translation>Integrated Gradients entlang eines Weges, der die unempfindlichsten Pixel zuerst ändert (Kapishnikov et al. 2021).</translation></message>
 <message><source>Integrated Gradients needs at least 2.</source><translation>Integrated Gradients braucht mindestens 2.</translation></message>
 <message><source>Integrated Gradients whose steps hand out the change of the class score by squared gradients (Yang, Wang and Bilgic 2023).</source><translation>Integrated Gradients, deren Schritte die Änderung des Klassenwerts nach den quadrierten Gradienten verteilen (Yang, Wang und Bilgic 2023).</translation></message>
 <message><source>Interrupted.</source><translation>Abgebrochen.</translation></message>
 <message><source>Interrupted; run the same command again to continue where it stopped.</source><translation>Abgebrochen; derselbe Befehl setzt an dieser Stelle fort.</translation></message>
 <message><source>Interrupted; what was computed is kept. Run the same command again to continue.</source><translation>Unterbrochen; was berechnet wurde, ist aufbewahrt. Starten Sie denselben Befehl noch einmal, um fortzufahren.</translation></message>
 <message><source>Interrupted; what was measured is kept. Run the same command again to continue.</source><translation>Unterbrochen; was gemessen wurde, ist aufbewahrt. Starten Sie denselben Befehl noch einmal, um fortzufahren.</translation></message>
 <message><source>Intersection over union: of all pixels that people or the model marked, the share both marked</source><translation>Intersection over Union: von allen Pixeln, die Menschen oder das Modell markiert haben, der Anteil, den beide markiert haben</translation></message>
 <message><source>IoU</source><translation>IoU</translation></message>
 <message><source>IoU {1}, GTC {2}, SC {3}  (threshold {4} by {5}, area {6}, marked: {7})</source><translation>IoU {1}, GTC {2}, SC {3}  (Schwelle {4} nach {5}, Fläche {6}, markiert: {7})</translation></message>
 <message><source>IoU, from 0 where a map and the marks have nothing in common to 1 where they are the same, is {1} on average.</source><translation>IoU reicht von 0, wenn eine Karte und die Markierungen nichts gemeinsam haben, bis 1, wenn beide gleich sind, und beträgt im Mittel {1}.</translation></message>
 <message><source>IoU, intersection over union: of all pixels that people or the map mark, the share both mark.</source><translation>IoU, Schnitt durch Vereinigung: von allen Pixeln, die Menschen oder die Karte markieren, der Anteil, den beide markieren.</translation></message>
 <message><source>Is a directory</source><translation>Ist ein Ordner</translation></message>
 <message><source>It answers one image at a time only (its batch size was fixed when it was saved), so images are given one by one.</source><translation>Es verarbeitet nur ein Bild auf einmal (seine Stapelgröße wurde beim Speichern festgelegt); die Bilder werden daher einzeln eingegeben.</translation></message>
 <message><source>It attends within windows, its tokens merge from stage to stage, and no token stands for the class.</source><translation>Seine Aufmerksamkeit bleibt in Fenstern, seine Tokens verschmelzen von Stufe zu Stufe, und kein Token steht für die Klasse.</translation></message>
 <message><source>It depends on {1}: choose that.</source><translation>Es hängt von {1} ab: Wählen Sie das.</translation></message>
 <message><source>It divides its images by 255 itself: it is right with a mean of 0 and a deviation of 0.00392157 (1/255) for each channel, and wrong with others.</source><translation>Es teilt seine Bilder selbst durch 255: Mit einem Mittelwert von 0 und einer Standardabweichung von 0,00392157 (1/255) für jeden Kanal ist es richtig, mit anderen falsch.</translation></message>
 <message><source>It ends in a {1}, which is left out: maps explain the score before it, and the probabilities are the same.</source><translation>Es endet mit {1}; das wird weggelassen: Die Karten erklären den Wert davor, und die Wahrscheinlichkeiten bleiben dieselben.</translation></message>
 <message><source>It has no attention between parts of the image.</source><translation>Es hat keine Aufmerksamkeit zwischen Teilen des Bildes.</translation></message>
 <message><source>It has no layer whose output is a grid of positions; if its outputs are tokens, say how they lie on the image (token layout).</source><translation>Es hat keine Schicht, deren Ausgabe ein Raster von Positionen ist; wenn seine Ausgaben Token sind, geben Sie an, wie sie auf dem Bild liegen (Token-Anordnung).</translation></message>
 <message><source>It has no options.</source><translation>Es hat keine Optionen.</translation></message>
 <message><source>It is at the end of the values tried: the best may lie beyond.</source><translation>Er liegt am Ende der erprobten Werte: Der beste kann jenseits davon liegen.</translation></message>
 <message><source>It is not known what each person marked, only what they marked together.</source><translation>Es ist nicht bekannt, was jede Person markiert hat, nur was alle zusammen markiert haben.</translation></message>
 <message><source>It is not shown that the technique matters more for {1} with one model than with another {2}.</source><translation>Es ist nicht belegt, dass das Verfahren für {1} bei einem Modell mehr ausmacht als bei einem anderen {2}.</translation></message>
 <message><source>It is not shown that {1} goes with the {2} {3}.</source><translation>Es ist nicht belegt, dass {1} mit dem Merkmal „{2}“ zusammenhängt {3}.</translation></message>
 <message><source>It is yes or no.</source><translation>Möglich ist ja (yes) oder nein (no).</translation></message>
 <message><source>It is {1}.</source><translation>Es ist {1}.</translation></message>
 <message><source>It lies between {1} and {2}.</source><translation>Der Wert liegt zwischen {1} und {2}.</translation></message>
 <message><source>It may be at most {1}, the square's side; otherwise pixels are left out.</source><translation>Der Wert darf höchstens {1} sein, die Seite des Quadrats; sonst werden Pixel ausgelassen.</translation></message>
 <message><source>It may have been moved; try another base URL.</source><translation>Vielleicht wurde es verschoben; versuchen Sie eine andere Basis-URL.</translation></message>
 <message><source>It must be at least 1.</source><translation>Der Wert muss mindestens 1 sein.</translation></message>
 <message><source>It needs a right answer of each; one of the two is wrong on every image.</source><translation>Dafür braucht es eine richtige Antwort von jedem; einer der beiden liegt bei jedem Bild falsch.</translation></message>
 <message><source>It needs an error of each; one of the two is right on every image.</source><translation>Dafür braucht es einen Fehler von jedem; einer der beiden liegt bei jedem Bild richtig.</translation></message>
 <message><source>It needs {1} images that both answered; there are {2}.</source><translation>Dafür braucht es {1} Bilder, zu denen beide geantwortet haben; es sind {2}.</translation></message>
 <message><source>It normalises its images itself: it may need a mean of 0 and a deviation of 1 for each channel, so that this is not done twice.</source><translation>Es normalisiert seine Bilder selbst: Womöglich braucht es einen Mittelwert von 0 und eine Standardabweichung von 1 für jeden Kanal, damit das nicht zweimal geschieht.</translation></message>
 <message><source>It returns more than a row of scores; the part that looks like one is used.</source><translation>Es gibt mehr als eine Zeile von Punktwerten zurück; verwendet wird der Teil, der wie eine aussieht.</translation></message>
 <message><source>It returns several rows that could be scores: that of {1} numbers is used, not those of {2}. Give as many labels as the right one has numbers where it is another.</source><translation>Es gibt mehrere Zeilen zurück, die Punktwerte sein könnten: Verwendet wird die mit {1} Zahlen, nicht die mit {2}. Ist eine andere gemeint, geben Sie so viele Klassennamen an, wie sie Zahlen hat.</translation></message>
 <message><source>It takes blue before green and red, as its file says; it is given them so.</source><translation>Es nimmt Blau vor Grün und Rot, wie seine Datei angibt; so werden sie ihm auch eingegeben.</translation></message>
 <message><source>It takes one channel: it is given the image in grey, with the mean and deviation of the model.</source><translation>Es nimmt einen Kanal: Das Bild wird ihm in Graustufen eingegeben, mit Mittelwert und Abweichung des Modells.</translation></message>
 <message><source>It takes pixels of 0 to 255 as they are: with a mean of 0 and a deviation of 1, they are given to it so.</source><translation>Es nimmt Pixel von 0 bis 255 so, wie sie sind: Mit einem Mittelwert von 0 und einer Abweichung von 1 werden sie ihm so eingegeben.</translation></message>
 <message><source>It takes the channels of an image last (height x width x 3): it is given the image so.</source><translation>Es nimmt die Kanäle eines Bildes zuletzt (Höhe x Breite x 3): So bekommt es das Bild.</translation></message>
 <message><source>It was left as it was. Move it away, then get it again.</source><translation>Daran wurde nichts geändert. Verschieben Sie es und holen Sie es dann erneut.</translation></message>
 <message><source>It was not asked for.</source><translation>Es wurde nicht danach gefragt.</translation></message>
 <message><source>It was said whose fixations become masks or how, and no table of fixations was found.</source><translation>Es wurde angegeben, wessen Fixationen zu Masken werden oder wie, aber es wurde keine Fixationstabelle gefunden.</translation></message>
 <message><source>It was saved for one image at a time; export it for batches of any size.</source><translation>Es wurde für ein Bild auf einmal gespeichert; exportieren Sie es für Stapel beliebiger Größe.</translation></message>
 <message><source>It was saved in another precision and is computed in single precision.</source><translation>Es wurde in anderer Genauigkeit gespeichert und wird in einfacher Genauigkeit berechnet.</translation></message>
 <message><source>It was saved in {1} precision and is computed in single precision.</source><translation>Es wurde in der Genauigkeit {1} gespeichert und wird in einfacher Genauigkeit berechnet.</translation></message>
 <message><source>It was traced while training; call model.eval() before torch.jit.trace and save it again.</source><translation>Es wurde während des Trainings aufgezeichnet; rufen Sie vor torch.jit.trace model.eval() auf und speichern Sie es erneut.</translation></message>
 <message><source>Its attention is inside a saved program, where it cannot be reached: give the network's weights and architecture instead.</source><translation>Seine Aufmerksamkeit liegt in einem gespeicherten Programm, wo sie nicht zu erreichen ist: Geben Sie stattdessen Gewichte und Architektur des Netzes an.</translation></message>
 <message><source>Its columns are: {1}.</source><translation>Die Spalten sind: {1}.</translation></message>
 <message><source>Its download failed: get the image itself again.</source><translation>Das Herunterladen ist fehlgeschlagen: Holen Sie das Bild selbst noch einmal.</translation></message>
 <message><source>Its head reads the class token and the mean of the patches together, so that one token of a block has no scores.</source><translation>Sein Ausgang liest Klassentoken und Mittelwert der Bildausschnitte zusammen, sodass ein einzelnes Token eines Blocks keine Klassenwerte hat.</translation></message>
 <message><source>Its heads are mixed behind the softmax, so that what a patch attends to is no share any more; only its class token's attention is defined.</source><translation>Seine Köpfe werden nach dem Softmax gemischt, sodass die Aufmerksamkeit eines Bildausschnitts kein Anteil mehr ist; nur die seines Klassentokens ist definiert.</translation></message>
 <message><source>Its layers include {1}. The command 'layers' lists them all.</source><translation>Zu den Schichten gehören {1}. Der Befehl 'layers' führt alle auf.</translation></message>
 <message><source>Its models are: {1}.</source><translation>Seine Modelle sind: {1}.</translation></message>
 <message><source>Its output has no place in the image.</source><translation>Die Ausgabe hat keinen Ort im Bild.</translation></message>
 <message><source>Its output is a single value per channel.</source><translation>Die Ausgabe ist ein einzelner Wert je Kanal.</translation></message>
 <message><source>Its output is not one tensor of numbers.</source><translation>Die Ausgabe ist kein einzelner Tensor von Zahlen.</translation></message>
 <message><source>Its outputs are probabilities already (none is negative and they sum to 1): they are shown as they are, and maps explain them. Saved without its softmax, it would give logits, whose maps do not fade where the network is sure.</source><translation>Seine Ausgaben sind bereits Wahrscheinlichkeiten (keine ist negativ, und ihre Summe ist 1): Sie werden gezeigt, wie sie sind, und die Karten erklären sie. Ohne sein Softmax gespeichert, gäbe es Logits aus, deren Karten nicht verblassen, wo das Netz sicher ist.</translation></message>
 <message><source>Its outputs end in a sigmoid: they are shown as the probabilities they are, and maps explain them.</source><translation>Seine Ausgaben enden mit einem Sigmoid: Sie werden als die Wahrscheinlichkeiten gezeigt, die sie sind, und die Karten erklären sie.</translation></message>
 <message><source>Its scores are read from the mean of its patches, not from a class token.</source><translation>Seine Klassenwerte werden vom Mittelwert der Bildausschnitte abgelesen, nicht von einem Klassentoken.</translation></message>
 <message><source>Its scores have no gradient: it was saved quantised, or without gradients.</source><translation>Seine Werte haben keinen Gradienten: Es wurde quantisiert oder ohne Gradienten gespeichert.</translation></message>
 <message><source>Its scores have no gradient: {1} in it is for inference only. Trace the network with gradients on (without torch.no_grad(), its parameters requiring gradients) to get them.</source><translation>Seine Werte haben keinen Gradienten: {1} darin dient nur der Inferenz. Um Gradienten zu erhalten, zeichnen Sie das Netz mit eingeschalteten Gradienten auf (ohne torch.no_grad(), mit Parametern, die Gradienten verlangen).</translation></message>
 <message><source>Its {1} was saved in training mode, so that its answer for an image depends on the others beside it; images are given one by one. Call model.eval() before torch.jit.trace.</source><translation>Sein {1} wurde im Trainingsmodus gespeichert, sodass die Antwort auf ein Bild von den anderen im selben Stapel abhängt; die Bilder werden einzeln eingegeben. Rufen Sie vor torch.jit.trace model.eval() auf.</translation></message>
 <message><source>JPEG 2000, HEIC and AVIF images</source><translation>Bilder in JPEG 2000, HEIC und AVIF</translation></message>
 <message><source>JPEG of 12 bits</source><translation>JPEG mit 12 Bit</translation></message>
 <message><source>JPEG quality</source><translation>JPEG-Qualität</translation></message>
 <message><source>JSON file that describes a custom model</source><translation>JSON-Datei, die ein eigenes Modell beschreibt</translation></message>
 <message><source>Jaccard</source><translation>Jaccard</translation></message>
 <message><source>KL</source><translation>KL</translation></message>
 <message><source>Keep one line per label.</source><translation>Behalten Sie eine Zeile je Label.</translation></message>
 <message><source>Kullback-Leibler divergence of the scaled map from the share of people, in nats; 0 is best</source><translation>Kullback-Leibler-Divergenz der skalierten Karte vom Anteil der Personen, in Nat; 0 ist am besten</translation></message>
 <message><source>Label: {1}.</source><translation>Label: {1}.</translation></message>
 <message><source>Labels</source><translation>Labels</translation></message>
 <message><source>Language of the page, en or de; default: yours</source><translation>Sprache der Seite, en oder de; Standard: Ihre</translation></message>
 <message><source>Large</source><translation>Large</translation></message>
 <message><source>Large 0.75</source><translation>Large 0.75</translation></message>
 <message><source>Largest blur</source><translation>Stärkste Unschärfe</translation></message>
 <message><source>Layer of Grad-CAM</source><translation>Schicht von Grad-CAM</translation></message>
 <message><source>Leave it out for this file.</source><translation>Lassen Sie es bei dieser Datei weg.</translation></message>
 <message><source>Leave it out, or fetch the benchmark.</source><translation>Lassen Sie die Option weg oder holen Sie den Benchmark.</translation></message>
 <message><source>Leave it out, or give the same network as weights of a known family.</source><translation>Lassen Sie es weg, oder geben Sie dasselbe Netz als Gewichte einer bekannten Familie.</translation></message>
 <message><source>Leave it out.</source><translation>Lassen Sie die Option weg.</translation></message>
 <message><source>Leave some out.</source><translation>Lassen Sie einige weg.</translation></message>
 <message><source>Leave the option out.</source><translation>Lassen Sie die Option weg.</translation></message>
 <message><source>Leave them out, or take &quot;items&quot; out of the manifest.</source><translation>Lassen Sie sie weg oder nehmen Sie &quot;items&quot; aus dem Manifest.</translation></message>
 <message><source>Leave them out.</source><translation>Lassen Sie sie weg.</translation></message>
 <message><source>Leaves out boxes that a detector is less sure of; default: 0.2</source><translation>Lässt Rahmen weg, bei denen sich ein Detektor weniger sicher ist; Standard: 0.2</translation></message>
 <message><source>Left aside: {1}</source><translation>Beiseitegelassen: {1}</translation></message>
 <message><source>Less</source><translation>Less</translation></message>
 <message><source>Let the architecture be found out from the file.</source><translation>Lassen Sie die Architektur aus der Datei ermitteln.</translation></message>
 <message><source>Licence: {1}</source><translation>Lizenz: {1}</translation></message>
 <message><source>Linear</source><translation>Linear</translation></message>
 <message><source>Link and command for what is shown</source><translation>Verweis und Befehl zu dem, was zu sehen ist</translation></message>
 <message><source>Link the images where the disk allows it, instead of copying them</source><translation>Bilder verknüpfen statt kopieren, wo der Datenträger es erlaubt</translation></message>
 <message><source>List a model's layers in order of execution</source><translation>Die Schichten eines Modells in der Reihenfolge der Ausführung auflisten</translation></message>
 <message><source>List the known models and whether their weights are here</source><translation>Die bekannten Modelle auflisten und ob ihre Gewichte da sind</translation></message>
 <message><source>Load it with its weights.</source><translation>Laden Sie es mit seinen Gewichten.</translation></message>
 <message><source>Log</source><translation>Log</translation></message>
 <message><source>Longest side of the images in the page, in pixels</source><translation>Längste Seite der Bilder auf der Seite, in Pixeln</translation></message>
 <message><source>Loop</source><translation>Loop</translation></message>
 <message><source>MAE</source><translation>MAE</translation></message>
 <message><source>ML Interpretability Benchmark</source><translation>ML Interpretability Benchmark</translation></message>
 <message><source>ML Interpretability Benchmark, ImageNet part</source><translation>ML Interpretability Benchmark, ImageNet-Teil</translation></message>
 <message><source>Make a data set of ClickMe's TFRecords: images and people's maps</source><translation>Aus den TFRecords von ClickMe einen Datensatz machen: Bilder und die Karten der Menschen</translation></message>
 <message><source>Make a data set of Sightline's own of anything that it opens: images, masks, annotations of other programs</source><translation>Aus allem, was Sightline öffnet, einen eigenen Datensatz machen: Bilder, Masken, Annotationen anderer Programme</translation></message>
 <message><source>Make it smaller.</source><translation>Verkleinern Sie es.</translation></message>
 <message><source>Make room ({1} are free) and try again: what is there already is kept.</source><translation>Schaffen Sie Platz ({1} sind frei) und versuchen Sie es noch einmal: Was schon da ist, bleibt erhalten.</translation></message>
 <message><source>Make room and try again: what is there already is kept.</source><translation>Schaffen Sie Platz und versuchen Sie es noch einmal: Was schon da ist, bleibt erhalten.</translation></message>
 <message><source>Make room, or choose another folder.</source><translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation></message>
 <message><source>Make space, or set SIGHTLINE_CACHE to a folder on another disk.</source><translation>Schaffen Sie Platz oder setzen Sie SIGHTLINE_CACHE auf einen Ordner auf einem anderen Datenträger.</translation></message>
 <message><source>Make the run again with --maps; what is in the cache is not computed again.</source><translation>Wiederholen Sie den Lauf mit --maps; was im Cache ist, wird nicht noch einmal berechnet.</translation></message>
 <message><source>Map</source><translation>Karte</translation></message>
 <message><source>Map to write (.npy)</source><translation>Karte, die geschrieben wird (.npy)</translation></message>
 <message><source>Maps</source><translation>Karten</translation></message>
 <message><source>Maps ({1})</source><translation>Karten ({1})</translation></message>
 <message><source>Maps of {1} techniques</source><translation>Karten aus {1} Verfahren</translation></message>
 <message><source>Maps that another program computed, read from a folder: MODEL/IMAGE.npy or IMAGE_MODEL.npy, or grey images.</source><translation>Karten, die ein anderes Programm berechnet hat, aus einem Ordner gelesen: MODELL/BILD.npy oder BILD_MODELL.npy oder Graustufenbilder.</translation></message>
 <message><source>Marked area</source><translation>Markiert</translation></message>
 <message><source>Marked by people</source><translation>Von Menschen markiert</translation></message>
 <message><source>Marks of DICOM files on 1 image were not used: it has a mask of its own.</source><translation>Markierungen aus DICOM-Dateien wurden bei 1 Bild nicht verwendet: Es hat eine eigene Maske.</translation></message>
 <message numerus="yes"><source>Marks of DICOM files on {1} images were not used: they have masks of their own.</source><translation><numerusform>Markierungen aus DICOM-Dateien wurden bei {1} Bild nicht verwendet: Es hat eine eigene Maske.</numerusform><numerusform>Markierungen aus DICOM-Dateien wurden bei {1} Bildern nicht verwendet: Sie haben eigene Masken.</numerusform></translation></message>
 <message><source>Mask of the part, any size: stretched over the image; what is not black is chosen</source><translation>Maske des Teils in beliebiger Größe: wird über das Bild gestreckt; gewählt ist, was nicht schwarz ist</translation></message>
 <message><source>Mask of {1}</source><translation>Maske von {1}</translation></message>
 <message><source>Mask of {1} image, {2}: {3} files.</source><translation>Maske zu {1} Bild, {2}: {3} Dateien.</translation></message>
 <message><source>Masks</source><translation>Masken</translation></message>
 <message><source>Masks of {1} and {2} more, each</source><translation>Masken von {1} und {2} weiteren, jede</translation></message>
 <message numerus="yes"><source>Masks of {1} images, {2}: {3} files.</source><translation><numerusform>Maske zu {1} Bild, {2}: {3} Dateien.</numerusform><numerusform>Masken zu {1} Bildern, {2}: {3} Dateien.</numerusform></translation></message>
 <message><source>Masks of {1} people ({2}) were found and averaged, one vote each.</source><translation>Masken von {1} Personen ({2}) wurden gefunden und gemittelt, je Person eine Stimme.</translation></message>
 <message><source>Masks of {1} people were found and averaged, one vote each.</source><translation>Masken von {1} Personen wurden gefunden und gemittelt, je Person eine Stimme.</translation></message>
 <message><source>Masks painted in Sightline</source><translation>In Sightline gemalte Masken</translation></message>
 <message><source>Masks that {1} painted on these images are in {2} and are used.</source><translation>Masken, die {1} auf diesen Bildern gemalt hat, liegen in {2} und werden verwendet.</translation></message>
 <message><source>Max</source><translation>Max</translation></message>
 <message><source>Mean</source><translation>Mean</translation></message>
 <message><source>Mean absolute error: the mean difference between the map scaled to 0..1 and the share of people who marked a pixel; 0 is best</source><translation>Mittlerer absoluter Fehler: die mittlere Differenz zwischen der auf 0..1 skalierten Karte und dem Anteil der Personen, die ein Pixel markiert haben; 0 ist am besten</translation></message>
 <message><source>Mean agreement with people by technique and model</source><translation>Mittlere Übereinstimmung mit Menschen nach Verfahren und Modell</translation></message>
 <message><source>Mean agreement with people by technique and model, on images for which all models predict the same class</source><translation>Mittlere Übereinstimmung mit Menschen nach Verfahren und Modell, bei Bildern, für die alle Modelle dieselbe Klasse vorhersagen</translation></message>
 <message><source>Mean agreement with people by technique and model, on {1} of {2} images</source><translation>Mittlere Übereinstimmung mit Menschen nach Verfahren und Modell, bei {1} von {2} Bildern</translation></message>
 <message><source>Mean binary entropy, in bits, of the pixels that anyone marked</source><translation>Mittlere binäre Entropie, in Bit, der Pixel, die irgendjemand markiert hat</translation></message>
 <message><source>Mean of each channel, from 0 to 1: R,G,B</source><translation>Mittelwert jedes Kanals, von 0 bis 1: R,G,B</translation></message>
 <message><source>Mean of random masks, each weighted by the probability of the class behind it (Petsiuk et al. 2018).</source><translation>Mittel zufälliger Masken, jede gewichtet mit der Wahrscheinlichkeit der Klasse hinter ihr (Petsiuk et al. 2018).</translation></message>
 <message><source>Mean {1} for each value of the rule</source><translation>Mittel von {1} für jeden Wert der Regel</translation></message>
 <message><source>Mean {1} of {2}</source><translation>Mittlere {1} ({2})</translation></message>
 <message><source>Means go from {1} ({2}) to {3} ({4}).</source><translation>Die Mittelwerte reichen von {1} ({2}) bis {3} ({4}).</translation></message>
 <message><source>Measure</source><translation>Maß</translation></message>
 <message><source>Measure how far the maps of a run stay the same when their images are changed so little that the network predicts the same class: noise, mirror image, crops</source><translation>Messen, wie weit die Karten eines Laufs gleich bleiben, wenn ihre Bilder so wenig verändert werden, dass das Netz dieselbe Klasse vorhersagt: Rauschen, Spiegelbild, Ausschnitte</translation></message>
 <message><source>Measure the map again.</source><translation>Messen Sie die Karte noch einmal.</translation></message>
 <message><source>Measure whether a network does what saliency maps say of it: deletion, insertion, ROAD, average drop, SIC and AIC</source><translation>Misst, ob ein Netz tut, was Karten von ihm sagen: Löschen, Einfügen, ROAD, mittlerer Abfall, SIC und AIC</translation></message>
 <message><source>MegaDetector boxes</source><translation>MegaDetector-Rahmen</translation></message>
 <message><source>Metric</source><translation>Maß</translation></message>
 <message><source>Metric of figures and tests: iou, gtc, sc, or one that needs no threshold (mae, cc, nss, ..., see 'score --json')</source><translation>Maß für Abbildungen und Tests: iou, gtc, sc oder eines, das keine Schwelle braucht (mae, cc, nss, ..., siehe 'score --json')</translation></message>
 <message><source>Min</source><translation>Min</translation></message>
 <message><source>Mirror to get the files from; default: where they are published</source><translation>Spiegelserver, von dem die Dateien geholt werden; Standard: wo sie veröffentlicht sind</translation></message>
 <message><source>Mish</source><translation>Mish</translation></message>
 <message><source>Mlp</source><translation>Mlp</translation></message>
 <message><source>MobileNet and EfficientNetV2</source><translation>MobileNet und EfficientNetV2</translation></message>
 <message><source>MobileNetV3-Large (torchvision)</source><translation>MobileNetV3-Large (torchvision)</translation></message>
 <message><source>MobileNetV3-Small (torchvision)</source><translation>MobileNetV3-Small (torchvision)</translation></message>
 <message><source>Mod</source><translation>Mod</translation></message>
 <message><source>Model</source><translation>Modell</translation></message>
 <message><source>Models added in the window (File &gt; Add a model) are listed by their names and taken by --model.
A network in one file: --model onnx --weights FILE.onnx, --model pt2 --weights FILE.pt2 or --model torchscript
--weights FILE.pt, with --size 224 --mean R,G,B --std R,G,B --labels FILE.txt where they differ from ImageNet's.
A model of your own: --model custom --config FILE.json --weights FILE (.safetensors, .pth or .bin), where the JSON holds the
architecture (arch, layers, depths, ...), input_size, mean, std, crop and optionally labels and default_layer.</source><translation>Im Fenster hinzugefügte Modelle („Datei &gt; Modell hinzufügen“) stehen mit ihren Namen in der Liste; --model nimmt sie an.
Ein Netz in einer Datei: --model onnx --weights DATEI.onnx, --model pt2 --weights DATEI.pt2 oder --model torchscript
--weights DATEI.pt, mit --size 224 --mean R,G,B --std R,G,B --labels DATEI.txt, wo sie von denen für ImageNet abweichen.
Ein eigenes Modell: --model custom --config DATEI.json --weights DATEI (.safetensors, .pth oder .bin), wobei die JSON-Datei
die Architektur (arch, layers, depths, ...), input_size, mean, std, crop und wahlweise labels und default_layer enthält.</translation></message>
 <message><source>Models and people disagree most on {1}: its mean IoU is {2} over {3}, against {4} over all {5}.</source><translation>Am wenigsten stimmen Modelle und Menschen bei {1} überein: Die mittlere IoU ist {2} über {3}, gegenüber {4} über alle {5}.</translation></message>
 <message><source>Module</source><translation>Module</translation></message>
 <message><source>Morrison, Mehra and Perer, CVPR 2023 workshop, Table 1</source><translation>Morrison, Mehra und Perer, CVPR-Workshop 2023, Tabelle 1</translation></message>
 <message><source>Most points</source><translation>Höchstzahl der Punkte</translation></message>
 <message><source>Most points computed at once; affects only speed and memory</source><translation>Höchstzahl der zugleich berechneten Punkte; wirkt sich nur auf Geschwindigkeit und Speicherbedarf aus</translation></message>
 <message><source>Move the controls: every number is counted anew.</source><translation>Bewegen Sie die Regler: Jede Zahl wird neu gezählt.</translation></message>
 <message><source>Move the network and its example image to the CPU before torch.jit.trace or torch.jit.script, and save it again.</source><translation>Verschieben Sie das Netz und sein Beispielbild vor torch.jit.trace oder torch.jit.script auf die CPU und speichern Sie es erneut.</translation></message>
 <message><source>Mul</source><translation>Mul</translation></message>
 <message><source>NSS</source><translation>NSS</translation></message>
 <message><source>Name</source><translation>Name</translation></message>
 <message><source>Name a folder that does not exist yet.</source><translation>Nennen Sie einen Ordner, den es noch nicht gibt.</translation></message>
 <message><source>Name as in 'sightline-cli models', 'custom' with --config, or 'onnx', 'pt2' or 'torchscript' with --weights</source><translation>Name wie in 'sightline-cli models', 'custom' mit --config, oder 'onnx', 'pt2' oder 'torchscript' mit --weights</translation></message>
 <message><source>Name every model once.</source><translation>Nennen Sie jedes Modell einmal.</translation></message>
 <message><source>Name folders within the data set's folder (--mask-folders, or &quot;mask_folders&quot; in the manifest).</source><translation>Nennen Sie Ordner innerhalb des Ordners des Datensatzes (--mask-folders oder &quot;mask_folders&quot; im Manifest).</translation></message>
 <message><source>Name images as the column &quot;image&quot; of scores.csv does.</source><translation>Nennen Sie Bilder so, wie die Spalte „image“ von scores.csv es tut.</translation></message>
 <message><source>Name images as the column &quot;image&quot; of scores.csv does; * stands for any characters, ? for one.</source><translation>Nennen Sie Bilder wie die Spalte „image“ in scores.csv; * steht für beliebige Zeichen, ? für eines.</translation></message>
 <message><source>Name it with --imported-maps FOLDER.</source><translation>Nennen Sie ihn mit --imported-maps ORDNER.</translation></message>
 <message><source>Name its columns image, person, x, y and duration, or say which they are with --fixation-columns (docs/fixations.md).</source><translation>Nennen Sie die Spalten image, person, x, y und duration oder geben Sie mit --fixation-columns an, welche es sind (docs/fixations.md).</translation></message>
 <message><source>Name one of its images with --image: {1}.</source><translation>Nennen Sie mit --image eines der Bilder: {1}.</translation></message>
 <message><source>Name one of them with --image.</source><translation>Nennen Sie eines davon mit --image.</translation></message>
 <message><source>Name the --out folder of 'sightline-cli run'.</source><translation>Nennen Sie den Ordner, der bei 'sightline-cli run' mit --out angegeben war.</translation></message>
 <message><source>Name the image that people looked at.</source><translation>Nennen Sie das Bild, das die Menschen betrachtet haben.</translation></message>
 <message><source>Name the table of fixations too (--fixations).</source><translation>Nennen Sie auch die Fixationstabelle (--fixations).</translation></message>
 <message><source>Name the table with --fixations FILE.</source><translation>Nennen Sie die Tabelle mit --fixations DATEI.</translation></message>
 <message><source>Names as in 'sightline-cli models' (models you added included), model files (.json), or 'demo'. Default, as in the window: the demo's networks for the demo, else all published ones whose weights are here, and then every model you added (File &gt; Add a model)</source><translation>Namen wie in 'sightline-cli models' (auch selbst hinzugefügte Modelle), Modelldateien (.json) oder 'demo'. Standard, wie im Fenster: die Netze der Demo für die Demo, sonst alle veröffentlichten, deren Gewichte da sind, dann jedes selbst hinzugefügte Modell („Datei &gt; Modell hinzufügen“)</translation></message>
 <message><source>Nearly all fixations outside their image would be inside with x and y exchanged. If the table has them the other way round, say so with --fixation-columns x=...,y=...</source><translation>Fast alle Fixationen außerhalb ihres Bildes lägen innerhalb, wenn man x und y vertauschte. Wenn sie in der Tabelle vertauscht sind, geben Sie das an mit --fixation-columns x=...,y=...</translation></message>
 <message><source>Needs</source><translation>Braucht</translation></message>
 <message><source>Neg</source><translation>Neg</translation></message>
 <message><source>Network</source><translation>Netz</translation></message>
 <message><source>Networks in one file: class tokens before the grid of a sequence; -1 detects them</source><translation>Netze in einer Datei: Klassentokens vor dem Raster einer Sequenz; -1 erkennt sie</translation></message>
 <message><source>Networks in one file: how outputs lie on the image: auto, nchw, nhwc or sequence</source><translation>Netze in einer Datei: wie die Ausgaben auf dem Bild liegen: auto, nchw, nhwc oder sequence</translation></message>
 <message><source>Next image</source><translation>Nächstes Bild</translation></message>
 <message><source>No difference between {1} and {2} is shown</source><translation>Ein Unterschied zwischen {1} und {2} ist nicht belegt</translation></message>
 <message><source>No human mask</source><translation>Keine menschliche Maske</translation></message>
 <message><source>No image has a human mask, so nothing could be scored. Put masks with the images' names into a folder &quot;masks&quot; beside the images.</source><translation>Kein Bild hat eine menschliche Maske; daher ließ sich nichts bewerten. Legen Sie Masken mit den Namen der Bilder in einen Ordner „masks“ neben den Bildern.</translation></message>
 <message><source>No image takes part: none is listed, or none passes the choice above the plots.</source><translation>Kein Bild nimmt teil: Keines ist in der Liste, oder keines erfüllt die Auswahl über den Diagrammen.</translation></message>
 <message><source>No map has a value, so there is no best, typical or worst image.</source><translation>Keine Karte hat einen Wert; daher gibt es kein bestes, typisches oder schlechtestes Bild.</translation></message>
 <message><source>No map has been compared with people.</source><translation>Keine Karte wurde mit Menschen verglichen.</translation></message>
 <message><source>No map of these images has been computed yet.</source><translation>Von diesen Bildern ist noch keine Karte berechnet.</translation></message>
 <message><source>No map: the folder has neither {1} nor {2} nor {3}, nor a grey image of that name.</source><translation>Keine Karte: Der Ordner enthält weder {1} noch {2} noch {3}, auch kein Graustufenbild dieses Namens.</translation></message>
 <message><source>No map: the folder has neither {1} nor {2}, nor a grey image of that name.</source><translation>Keine Karte: Der Ordner enthält weder {1} noch {2}, auch kein Graustufenbild dieses Namens.</translation></message>
 <message><source>No part of the image reaches {1}, so there is nothing to compare the maps with.</source><translation>Kein Teil des Bildes erreicht {1}, also gibt es nichts, womit die Karten zu vergleichen wären.</translation></message>
 <message><source>No part of the image was marked by at least {1} of {2} people, so there is nothing to compare the maps with.</source><translation>Kein Teil des Bildes wurde von mindestens {1} von {2} Personen markiert; daher gibt es nichts, womit sich die Karten vergleichen ließen.</translation></message>
 <message><source>No prediction is known yet.</source><translation>Es liegt noch keine Vorhersage vor.</translation></message>
 <message><source>No property is shown to go with {1}, so none tells why it is as it is here.</source><translation>Für keine Eigenschaft ist belegt, dass sie mit {1} zusammenhängt; daher erklärt keine, warum der Wert hier so ausfällt.</translation></message>
 <message><source>No region of {1} could be used.</source><translation>Keine Region von {1} war verwendbar.</translation></message>
 <message><source>No setting gives every mean that the published table has.</source><translation>Keine Einstellung ergibt alle Mittelwerte, die die veröffentlichte Tabelle enthält.</translation></message>
 <message><source>No space left on device</source><translation>Auf dem Datenträger ist kein Platz mehr</translation></message>
 <message><source>No such file or directory</source><translation>Datei oder Ordner nicht gefunden</translation></message>
 <message><source>No weights of a published network are on this machine ({1}), so the demo's small networks are used for these images; they know only the demo's 20 drawn classes. 'sightline-cli fetch small' gets two small ones that know photographs, 'fetch weights' the published ones, --models chooses others.</source><translation>Auf diesem Rechner liegen keine Gewichte eines veröffentlichten Netzes ({1}); daher werden für diese Bilder die kleinen Netze der Demo verwendet; sie kennen nur die 20 gezeichneten Klassen der Demo. 'sightline-cli fetch small' holt zwei kleine Netze, die Fotografien kennen, 'fetch weights' die veröffentlichten, mit --models wählen Sie andere.</translation></message>
 <message><source>Nobody can be compared: each person marked nothing or all of the image.</source><translation>Niemand lässt sich vergleichen: Jede Person hat nichts oder das ganze Bild markiert.</translation></message>
 <message><source>Nobody marked the image.</source><translation>Niemand hat das Bild markiert.</translation></message>
 <message><source>Nobody marked this image, so there is nothing to compare the maps with.</source><translation>Niemand hat dieses Bild markiert; daher gibt es nichts, womit sich die Karten vergleichen ließen.</translation></message>
 <message><source>Nobody marked this image, so there is nothing to compare with.</source><translation>Niemand hat dieses Bild markiert; daher gibt es nichts zu vergleichen.</translation></message>
 <message><source>Noise</source><translation>Rauschen</translation></message>
 <message><source>Noisy copies of the image that are averaged</source><translation>Verrauschte Kopien des Bildes, über die gemittelt wird</translation></message>
 <message><source>None</source><translation>Keine</translation></message>
 <message><source>None of the {1} {2} maps of {3} could be scored: they are missing or blank.</source><translation>Keine der {1} Karten von {3} mit {2} ließ sich bewerten: Sie fehlen oder sind leer.</translation></message>
 <message><source>None of {1} models is right: the image is labelled &quot;{2}&quot;, but {3}.</source><translation>Keines der {1} Modelle liegt richtig: Das Bild hat das Label „{2}“, aber {3}.</translation></message>
 <message><source>Normalised scanpath saliency, area version: the mean of the standardised map where people marked; 0 is chance</source><translation>Normalisierte Scanpfad-Salienz, Flächenvariante: das Mittel der standardisierten Karte dort, wo Menschen markiert haben; 0 entspricht dem Zufall</translation></message>
 <message><source>Normalised scanpath saliency: the mean of the standardised map at the points that people fixated; 0 is chance. Not defined without fixations</source><translation>Normalisierte Scanpfad-Salienz: das Mittel der standardisierten Karte an den Punkten, die Menschen fixiert haben; 0 entspricht dem Zufall. Ohne Fixationen nicht definiert</translation></message>
 <message><source>Not</source><translation>Not</translation></message>
 <message><source>Not a directory</source><translation>Ist kein Ordner</translation></message>
 <message><source>Not all maps could be written; the scores are not affected. {1}</source><translation>Nicht alle Karten konnten geschrieben werden; die Werte sind davon nicht betroffen. {1}</translation></message>
 <message><source>Not all shards are there yet; the report is about those that are.</source><translation>Noch sind nicht alle Teile da; der Bericht handelt von den vorhandenen.</translation></message>
 <message><source>Not defined for this network. {1}</source><translation>Für dieses Netz nicht definiert. {1}</translation></message>
 <message><source>Not defined for {1}.</source><translation>Nicht definiert für {1}.</translation></message>
 <message><source>Not possible with it: {1}. Possible: {2}.</source><translation>Damit nicht möglich: {1}. Möglich: {2}.</translation></message>
 <message><source>Note</source><translation>Anmerkung</translation></message>
 <message><source>Note: {1}</source><translation>Hinweis: {1}</translation></message>
 <message><source>Note: {1}: {2}.</source><translation>Hinweis: {1}: {2}.</translation></message>
 <message><source>Nothing was fetched.</source><translation>Es wurde nichts geholt.</translation></message>
 <message><source>Nothing was marked on this image, so there is nothing to compare the maps with.</source><translation>Auf diesem Bild wurde nichts markiert; daher gibt es nichts, womit sich die Karten vergleichen ließen.</translation></message>
 <message><source>NumPy array</source><translation>NumPy-Array</translation></message>
 <message><source>Number of classes to list</source><translation>Anzahl der Klassen, die aufgeführt werden</translation></message>
 <message><source>Number of settings to print</source><translation>Anzahl der Einstellungen, die ausgegeben werden</translation></message>
 <message><source>Number of the other class; -1: the most probable one beside the class explained</source><translation>Nummer der anderen Klasse; -1: die wahrscheinlichste neben der erklärten Klasse</translation></message>
 <message><source>Number of values of the rule to try</source><translation>Anzahl der Werte der Regel, die erprobt werden</translation></message>
 <message><source>OPTIONS</source><translation>OPTIONEN</translation></message>
 <message><source>Observer</source><translation>Beobachter</translation></message>
 <message><source>Occlusion</source><translation>Verdeckung</translation></message>
 <message><source>Of a run: also SIC and AIC, which take longest on small networks</source><translation>Eines Laufs: auch SIC und AIC, die bei kleinen Netzen am längsten dauern</translation></message>
 <message><source>Of a run: table to write; default: faithfulness.csv in its folder</source><translation>Eines Laufs: Tabelle, die geschrieben wird; Vorgabe: faithfulness.csv in seinem Ordner</translation></message>
 <message><source>Of a run: table to write; default: randomise.csv in its folder</source><translation>Eines Laufs: Tabelle, die geschrieben wird; Vorgabe: randomise.csv in seinem Ordner</translation></message>
 <message><source>Of one map: leaves SIC and AIC out</source><translation>Einer Karte: lässt SIC und AIC weg</translation></message>
 <message><source>Of the noise</source><translation>Startwert des Rauschens</translation></message>
 <message><source>Of the properties that are shown to go with {1} ({2}), none is unusual on this image.</source><translation>Von den Eigenschaften, deren Zusammenhang mit {1} belegt ist ({2}), ist bei diesem Bild keine ungewöhnlich.</translation></message>
 <message><source>Of the region that a map highlights, {1} on average lies on the background, {2}</source><translation>Von der Region, die eine Karte hervorhebt, liegt im Mittel {1} auf dem Hintergrund, {2}</translation></message>
 <message><source>Of the region that a map highlights, {1} on average lies on the background, {6}: most ({2}) for {3}, least ({4}) for {5}.</source><translation>Von der Region, die eine Karte hervorhebt, liegt im Mittel {1} auf dem Hintergrund, {6}: am meisten ({2}) bei {3}, am wenigsten ({4}) bei {5}.</translation></message>
 <message><source>Of the region that {1} highlights, {2} lies on the background, {3}.</source><translation>Von der Region, die {1} hervorhebt, liegt {2} auf dem Hintergrund, {3}.</translation></message>
 <message><source>Of the {1} techniques, those furthest apart: </source><translation>Die am weitesten auseinanderliegenden der {1} Verfahren: </translation></message>
 <message><source>Of what is drawn at random</source><translation>Startwert für alles, was zufällig gezogen wird</translation></message>
 <message><source>Of what the network saw, people marked all or nothing.</source><translation>Von dem, was das Netz gesehen hat, haben Menschen alles oder nichts markiert.</translation></message>
 <message><source>Of {1} pairs of techniques, {2} differ on the same images.</source><translation>Von {1} Paaren von Verfahren unterscheiden sich {2} bei denselben Bildern.</translation></message>
 <message><source>Of {1} settings, {2} with {3} ({4}) comes nearest to the published means: {5} off on average (root mean square of {6} means), {7} at most; the ratio of its human to its saliency masks in area is within a factor of {8} of the paper's SC/GTC.</source><translation>Von {1} Einstellungen kommt {2} mit {3} ({4}) den veröffentlichten Mittelwerten am nächsten: im Mittel {5} daneben (Wurzel des mittleren Quadrats über {6} Mittelwerte), höchstens {7}; das Flächenverhältnis ihrer menschlichen Masken zu ihren Salienzmasken weicht höchstens um den Faktor {8} vom SC/GTC der Veröffentlichung ab.</translation></message>
 <message><source>On the fixations: NSS {1}, AUC {2}, shuffled AUC {3}, information gain {4} bits</source><translation>Auf den Fixationen: NSS {1}, AUC {2}, Shuffled AUC {3}, Informationsgewinn {4} Bit</translation></message>
 <message><source>On the one image that several people marked they agree with each other by {2}.</source><translation>Auf dem einen Bild, das mehrere Personen markiert haben, beträgt ihre Übereinstimmung untereinander {2}.</translation></message>
 <message numerus="yes"><source>On the {1} images that several people marked they agree with each other by {2}.</source><translation><numerusform>Auf dem einen Bild, das mehrere Personen markiert haben, beträgt ihre Übereinstimmung untereinander {2}.</numerusform><numerusform>Auf den {1} Bildern, die mehrere Personen markiert haben, beträgt ihre Übereinstimmung untereinander {2}.</numerusform></translation></message>
 <message><source>On these images the trained network agrees less with people than this untrained one.</source><translation>Auf diesen Bildern stimmt das trainierte Netz weniger mit Menschen überein als dieses untrainierte.</translation></message>
 <message><source>On these images the trained network agrees more with people than this untrained one.</source><translation>Auf diesen Bildern stimmt das trainierte Netz mehr mit Menschen überein als dieses untrainierte.</translation></message>
 <message numerus="yes"><source>On {1} images ({2} and others) no pixel was marked by as many people as the rule for masks asks for: the IoU of their maps is 0 whatever they are.</source><translation><numerusform>Auf {1} Bild ({2}) hat kein Pixel so viele Menschen, die es markierten, wie die Regel für Masken verlangt: Die IoU seiner Karten ist 0, gleich welche es sind.</numerusform><numerusform>Auf {1} Bildern ({2} und andere) hat kein Pixel so viele Menschen, die es markierten, wie die Regel für Masken verlangt: Die IoU ihrer Karten ist 0, gleich welche es sind.</numerusform></translation></message>
 <message><source>On {1} of {2} images.</source><translation>Auf {1} von {2} Bildern.</translation></message>
 <message><source>One image has both {2} and {3}; the former were used. To use the others, leave the files of the former out (File &gt; Human data in the window) or name theirs (--annotations).</source><translation>Ein Bild hat sowohl {2} als auch {3}; verwendet wurden die zuerst genannten. Um die anderen zu verwenden, lassen Sie die Dateien der ersten weg (im Fenster Datei &gt; Daten von Menschen) oder nennen Sie die der anderen (--annotations).</translation></message>
 <message><source>One person looked at {1} of the image.</source><translation>Eine Person sah auf {1} des Bildes.</translation></message>
 <message><source>One person marked the image, whom nobody can be compared with.</source><translation>Eine einzige Person hat das Bild markiert; mit ihr lässt sich niemand vergleichen.</translation></message>
 <message><source>One person marked {1} of the image.</source><translation>Eine Person markierte {1} des Bildes.</translation></message>
 <message><source>One-way analysis of variance of {1} over the models, within each technique.</source><translation>Einfaktorielle Varianzanalyse von {1} über die Modelle, innerhalb jedes Verfahrens.</translation></message>
 <message><source>Only 1 of these images can be compared with marks.</source><translation>Nur 1 dieser Bilder lässt sich mit Markierungen vergleichen.</translation></message>
 <message><source>Only http and https are followed, and from https only https. Try another base URL.</source><translation>Nur Verweisen auf http und https wird gefolgt, von https aus nur auf https. Versuchen Sie eine andere Basis-URL.</translation></message>
 <message><source>Only images by what the models predict: all-agree, disagree, all-right, none-right, right=MODEL or wrong=MODEL</source><translation>Nur Bilder nach dem, was die Modelle vorhersagen: all-agree, disagree, all-right, none-right, right=MODELL oder wrong=MODELL</translation></message>
 <message><source>Only images for which all models predict the same class</source><translation>Nur Bilder, für die alle Modelle dieselbe Klasse vorhersagen</translation></message>
 <message><source>Only images for which all models predict the same class take part.</source><translation>Nur Bilder, für die alle Modelle dieselbe Klasse vorhersagen, nehmen teil.</translation></message>
 <message><source>Only images whose name or label holds these words, as the window's search</source><translation>Nur Bilder, deren Name oder Label diese Wörter enthält, wie die Suche des Fensters</translation></message>
 <message><source>Only images with this label</source><translation>Nur Bilder mit diesem Label</translation></message>
 <message><source>Only regions of these labels of the annotation files; default: all</source><translation>Nur Regionen mit diesen Labels der Annotationsdateien; Standard: alle</translation></message>
 <message><source>Only regions of these people; default: everybody, one vote each</source><translation>Nur Regionen dieser Personen; Standard: alle, je Person eine Stimme</translation></message>
 <message><source>Only rows of these images: names, patterns with * and ?, or files that name one a line</source><translation>Nur Zeilen dieser Bilder: Namen, Muster mit * und ?, oder Dateien, die je Zeile eines nennen</translation></message>
 <message><source>Only say what would be read and written</source><translation>Nur sagen, was gelesen und geschrieben würde</translation></message>
 <message><source>Only the first so many images of the study</source><translation>Nur so viele Bilder vom Anfang der Studie</translation></message>
 <message><source>Only the fixations of {1} count, as chosen.</source><translation>Wie gewählt zählen nur die Fixationen von {1}.</translation></message>
 <message><source>Only the network with all weights drawn anew</source><translation>Nur das Netz, dessen Gewichte alle neu gezogen sind</translation></message>
 <message><source>Only these images, by their names in scores.csv; * stands for any characters, ? for one; a file names one a line</source><translation>Nur diese Bilder, nach ihren Namen in scores.csv; * steht für beliebige Zeichen, ? für eines; eine Datei nennt je Zeile eines</translation></message>
 <message><source>Only this image, by its name in scores.csv; may be repeated</source><translation>Nur dieses Bild, mit seinem Namen in scores.csv; kann mehrfach angegeben werden</translation></message>
 <message numerus="yes"><source>Only {1} of these images can be compared with marks.</source><translation><numerusform>Nur 1 dieser Bilder lässt sich mit Markierungen vergleichen.</numerusform><numerusform>Nur {1} dieser Bilder lassen sich mit Markierungen vergleichen.</numerusform></translation></message>
 <message><source>Open it in an image editor and save it again as PNG or JPEG.</source><translation>Öffnen Sie die Datei in einem Bildbearbeitungsprogramm und speichern Sie sie erneut als PNG oder JPEG.</translation></message>
 <message><source>Open it with another rule for the human masks</source><translation>Sie mit einer anderen Regel für die menschlichen Masken öffnen</translation></message>
 <message><source>Open it with iou, gtc or sc</source><translation>Sie mit iou, gtc oder sc öffnen</translation></message>
 <message><source>Open it with that version.</source><translation>Öffnen Sie die Datei mit jener Version.</translation></message>
 <message><source>Open the data set again.</source><translation>Öffnen Sie den Datensatz erneut.</translation></message>
 <message><source>Open the page with another rule for the maps (see 'score')</source><translation>Die Seite mit einer anderen Regel für die Karten öffnen (siehe 'score')</translation></message>
 <message><source>Operation not permitted</source><translation>Die Operation ist nicht erlaubt</translation></message>
 <message><source>Options</source><translation>Optionen</translation></message>
 <message><source>Order</source><translation>Reihenfolge</translation></message>
 <message><source>Order of the regions to write (.npy, 1 = most important)</source><translation>Rangfolge der Regionen, die geschrieben wird (.npy, 1 = am wichtigsten)</translation></message>
 <message><source>Original Media height</source><translation>Original Media height</translation></message>
 <message><source>Original Media width</source><translation>Original Media width</translation></message>
 <message><source>Other class</source><translation>Andere Klasse</translation></message>
 <message><source>Other images whose marks each map is compared with, drawn at random where there are more</source><translation>Andere Bilder, mit deren Markierungen jede Karte verglichen wird; zufällig gezogen, wo es mehr gibt</translation></message>
 <message><source>Other observer</source><translation>Anderer Beobachter</translation></message>
 <message><source>Outputs</source><translation>Ausgaben</translation></message>
 <message><source>Over the ranks within subjects: {1}.</source><translation>Über die Ränge innerhalb der Subjekte: {1}.</translation></message>
 <message><source>Overlap</source><translation>Überlappung</translation></message>
 <message><source>P(s at a fixation &gt; s anywhere) + P(equal) / 2</source><translation>P(s an einer Fixation &gt; s irgendwo) + P(gleich) / 2</translation></message>
 <message><source>P(s at a fixation &gt; s at one of another image) + P(equal) / 2</source><translation>P(s an einer Fixation &gt; s an einer eines anderen Bilds) + P(gleich) / 2</translation></message>
 <message><source>P(s in H &gt; s outside H) + P(equal) / 2</source><translation>P(s in H &gt; s außerhalb von H) + P(gleich) / 2</translation></message>
 <message><source>PASCAL VOC boxes</source><translation>PASCAL-VOC-Rahmen</translation></message>
 <message><source>POSITIONALS</source><translation>ARGUMENTE</translation></message>
 <message><source>POSITIVE</source><translation>POSITIV</translation></message>
 <message><source>Pack it again with each file once.</source><translation>Packen Sie das Archiv neu, mit jeder Datei nur einmal.</translation></message>
 <message><source>Pad</source><translation>Pad</translation></message>
 <message><source>Paint some: Edit &gt; Mark where people look.</source><translation>Malen Sie welche: Bearbeiten &gt; Markieren, wo Menschen hinsehen.</translation></message>
 <message><source>Parameters</source><translation>Parameter</translation></message>
 <message><source>Part of the map</source><translation>Teil der Karte</translation></message>
 <message><source>Participant name</source><translation>Participant name</translation></message>
 <message><source>Parts of the images that are held out in turn; 0: one image at a time (leave-one-out)</source><translation>Anzahl der Teile der Bilder, die reihum zurückgehalten werden; 0: immer ein Bild (leave-one-out)</translation></message>
 <message><source>Pearson correlation of s and h</source><translation>Pearson-Korrelation von s und h</translation></message>
 <message><source>Pearson correlation of the ranks of s and h</source><translation>Pearson-Korrelation der Ränge von s und h</translation></message>
 <message><source>People</source><translation>Menschen</translation></message>
 <message><source>People (simulated)</source><translation>Menschen (simuliert)</translation></message>
 <message><source>People agree with each other no more than maps with other images.</source><translation>Menschen stimmen untereinander nicht stärker überein als Karten mit anderen Bildern.</translation></message>
 <message><source>People averaged in the mask; default: not stated, and its grey levels are taken in as many steps as the mask rule says</source><translation>Personen, die die Maske mittelt; Vorgabe: nicht angegeben, und ihre Graustufen werden in so vielen Schritten genommen, wie die Regel für Masken sagt</translation></message>
 <message><source>People who must agree</source><translation>Menschen, die übereinstimmen müssen</translation></message>
 <message><source>People with each other: error consistency (Cohen's kappa) {2}, of {1} pair.</source><translation>Menschen untereinander: Fehlerkonsistenz (Cohens Kappa) {2}, von {1} Paar.</translation></message>
 <message numerus="yes"><source>People with each other: error consistency (Cohen's kappa) {2}, the mean over {1} pairs.</source><translation><numerusform>Menschen untereinander: Fehlerkonsistenz (Cohens Kappa) {2}, von {1} Paar.</numerusform><numerusform>Menschen untereinander: Fehlerkonsistenz (Cohens Kappa) {2}, das Mittel über {1} Paare.</numerusform></translation></message>
 <message><source>People with each other: error consistency is not defined. {1}</source><translation>Menschen untereinander: Die Fehlerkonsistenz ist nicht definiert. {1}</translation></message>
 <message><source>Percentile</source><translation>Perzentil</translation></message>
 <message><source>Permission denied</source><translation>Keine Berechtigung</translation></message>
 <message><source>Pixels from one square to the next; 0: half the square</source><translation>Pixel von einem Quadrat zum nächsten; 0: das halbe Quadrat</translation></message>
 <message><source>Places across the image that a mask shows or hides</source><translation>Stellen je Bildbreite, die eine Maske zeigt oder verdeckt</translation></message>
 <message><source>Places count pixels of a screen of {1}; images were shown as large as they fit, in the middle.</source><translation>Die Ortsangaben zählen Pixel eines Bildschirms von {1}; die Bilder wurden so groß gezeigt, wie sie darauf passen, und in der Mitte.</translation></message>
 <message><source>Please report this and say what you did before it happened.</source><translation>Bitte melden Sie dies und beschreiben Sie, was Sie zuvor getan haben.</translation></message>
 <message><source>Please report this as a bug.</source><translation>Bitte melden Sie dies als Fehler.</translation></message>
 <message><source>Please report this.</source><translation>Bitte melden Sie dies.</translation></message>
 <message><source>Point</source><translation>Point</translation></message>
 <message><source>Pointing game</source><translation>Zeigespiel</translation></message>
 <message><source>Pointing game 15 px</source><translation>Zeigespiel 15 px</translation></message>
 <message><source>Pointing game with the original tolerance of 15 pixels; its mean is the hit rate</source><translation>Zeigespiel mit der ursprünglichen Toleranz von 15 Pixeln; sein Mittelwert ist die Trefferquote</translation></message>
 <message><source>Pointing game: whether a pixel of the map's highest value lies where people marked; its mean is the hit rate</source><translation>Zeigespiel: ob ein Pixel mit dem höchsten Wert der Karte dort liegt, wo Menschen markiert haben; sein Mittelwert ist die Trefferquote</translation></message>
 <message><source>Points</source><translation>Punkte</translation></message>
 <message><source>Points at once</source><translation>Punkte auf einmal</translation></message>
 <message><source>Points of the curves; default: one for every 224 pixels, as RISE</source><translation>Punkte der Kurven; Vorgabe: einer für je 224 Pixel, wie RISE</translation></message>
 <message><source>Points only where the curves bend; says how near their areas are</source><translation>Punkte nur, wo die Kurven sich biegen; sagt, wie genau ihre Flächen sind</translation></message>
 <message><source>Polygon</source><translation>Polygon</translation></message>
 <message><source>Positionals</source><translation>Argumente</translation></message>
 <message><source>Positive gradients of each block's own class score with respect to its attention, averaged over blocks (Bousselham et al. 2024).</source><translation>Positive Gradienten des eigenen Klassenwerts jedes Blocks nach seiner Aufmerksamkeit, gemittelt über die Blöcke (Bousselham et al. 2024).</translation></message>
 <message><source>Pow</source><translation>Pow</translation></message>
 <message><source>Predicted: {1}.</source><translation>Vorhergesagt: {1}.</translation></message>
 <message><source>Prediction</source><translation>Vorhersage</translation></message>
 <message><source>Predictions are right: {1} of the images.</source><translation>Die Vorhersagen sind richtig: {1} der Bilder.</translation></message>
 <message><source>Preparation</source><translation>Vorbereitung</translation></message>
 <message><source>Presented Media height</source><translation>Presented Media height</translation></message>
 <message><source>Presented Media height [px]</source><translation>Presented Media height [px]</translation></message>
 <message><source>Presented Media name</source><translation>Presented Media name</translation></message>
 <message><source>Presented Media position X</source><translation>Presented Media position X</translation></message>
 <message><source>Presented Media position X (DACSpx)</source><translation>Presented Media position X (DACSpx)</translation></message>
 <message><source>Presented Media position X (RCSpx)</source><translation>Presented Media position X (RCSpx)</translation></message>
 <message><source>Presented Media position X [DACS px]</source><translation>Presented Media position X [DACS px]</translation></message>
 <message><source>Presented Media position Y</source><translation>Presented Media position Y</translation></message>
 <message><source>Presented Media position Y (DACSpx)</source><translation>Presented Media position Y (DACSpx)</translation></message>
 <message><source>Presented Media position Y (RCSpx)</source><translation>Presented Media position Y (RCSpx)</translation></message>
 <message><source>Presented Media position Y [DACS px]</source><translation>Presented Media position Y [DACS px]</translation></message>
 <message><source>Presented Media width</source><translation>Presented Media width</translation></message>
 <message><source>Presented Media width [px]</source><translation>Presented Media width [px]</translation></message>
 <message><source>Presented Stimulus name</source><translation>Presented Stimulus name</translation></message>
 <message><source>Previous image</source><translation>Voriges Bild</translation></message>
 <message><source>Print one JSON document on stdout; messages go to stderr</source><translation>Ein JSON-Dokument auf stdout ausgeben; Meldungen gehen nach stderr</translation></message>
 <message><source>Print this help message and exit</source><translation>Diese Hilfe ausgeben und beenden</translation></message>
 <message><source>Probability</source><translation>Wahrscheinlichkeit</translation></message>
 <message><source>Probability of the predicted class</source><translation>Wahrscheinlichkeit der vorhergesagten Klasse</translation></message>
 <message><source>Probability of {1}: {2} as it is, {3} without the region ({4} % of the image), {5} with only the region</source><translation>Wahrscheinlichkeit von {1}: {2} unverändert, {3} ohne die Region ({4} % des Bildes), {5} nur mit der Region</translation></message>
 <message><source>Probability that a place is shown</source><translation>Wahrscheinlichkeit, dass eine Stelle gezeigt wird</translation></message>
 <message><source>Property</source><translation>Merkmal</translation></message>
 <message><source>Pupil Cloud export for a reference image</source><translation>Export aus Pupil Cloud für ein Referenzbild</translation></message>
 <message><source>Pupil Player export of fixations on a surface</source><translation>Export aus Pupil Player mit Fixationen auf einer Oberfläche</translation></message>
 <message><source>Pupil counts y from the lower edge up; it was turned round.</source><translation>Pupil zählt y vom unteren Rand aufwärts; die Werte wurden umgekehrt.</translation></message>
 <message><source>Put it back, or choose the folder again (File &gt; Imported maps).</source><translation>Legen Sie den Ordner zurück oder wählen Sie ihn erneut (Datei &gt; Importierte Karten).</translation></message>
 <message><source>Put media.csv, which says which image is meant, beside it.</source><translation>Legen Sie media.csv daneben; darin steht, welches Bild gemeint ist.</translation></message>
 <message><source>Put the cache back, or run 'sightline-cli run' again.</source><translation>Legen Sie den Cache zurück oder führen Sie 'sightline-cli run' noch einmal aus.</translation></message>
 <message><source>Put the folder &quot;{1}&quot; beside that file, or open the folder first, then open the file again.</source><translation>Legen Sie den Ordner „{1}“ neben diese Datei oder öffnen Sie zuerst den Ordner und dann die Datei erneut.</translation></message>
 <message><source>Put the images that it is about into its folder, or into the one around that.</source><translation>Legen Sie die Bilder, um die es geht, in den Ordner der Datei oder in den Ordner darüber.</translation></message>
 <message><source>Put the images where the manifest says, relative to its folder.</source><translation>Legen Sie die Bilder dorthin, wo das Manifest sie relativ zu seinem Ordner angibt.</translation></message>
 <message><source>Put the weights back where they were, or run the study again.</source><translation>Legen Sie die Gewichte wieder an ihren Platz oder berechnen Sie die Studie neu.</translation></message>
 <message><source>Qhull</source><translation>Qhull</translation></message>
 <message><source>REFLACX list of readings</source><translation>REFLACX-Liste der Befundungen</translation></message>
 <message><source>REFLACX reading</source><translation>REFLACX-Befundung</translation></message>
 <message><source>REQUIRED</source><translation>ERFORDERLICH</translation></message>
 <message><source>ROAD (combined above 0 is faithful)</source><translation>ROAD (kombiniert über 0 ist treu)</translation></message>
 <message><source>ROAD: percentiles of the map above which pixels go (20 40 60 80)</source><translation>ROAD: Perzentile der Karte, über denen Pixel entfernt werden (20 40 60 80)</translation></message>
 <message><source>Random halves of the people, where more than 10 marked an image</source><translation>Zufällige Hälften der Personen, wo mehr als 10 ein Bild markiert haben</translation></message>
 <message><source>Random map</source><translation>Zufallskarte</translation></message>
 <message><source>Random masks, a forward pass each</source><translation>Zufällige Masken, für jede ein Vorwärtsdurchlauf</translation></message>
 <message><source>Range</source><translation>Range</translation></message>
 <message><source>Range: bytes=</source><translation>Range: bytes=</translation></message>
 <message><source>Rank</source><translation>Rang</translation></message>
 <message><source>Rank accuracy</source><translation>Ranggenauigkeit</translation></message>
 <message><source>Rank correlation (Spearman's) of the map and the number of people who marked a pixel: whether both put the pixels in the same order; 0 is none</source><translation>Rangkorrelation (nach Spearman) zwischen der Karte und der Zahl der Personen, die ein Pixel markiert haben: ob beide die Pixel in dieselbe Reihenfolge bringen; 0 heißt keine</translation></message>
 <message><source>Rank correlations held against how far people agree with each other. Normalised: 0 is what other images reach, 1 the ceiling; ratios of means with 95 % bootstrap intervals, from 5 images on.</source><translation>Rangkorrelationen, gemessen daran, wie weit Menschen untereinander übereinstimmen. Normiert: 0 ist, was andere Bilder erreichen, 1 die Obergrenze; Verhältnisse von Mitteln mit 95-%-Bootstrap-Intervallen, ab 5 Bildern.</translation></message>
 <message><source>Ratio of the axes of the ellipse with the mask's second moments; 1 is round</source><translation>Verhältnis der Achsen der Ellipse mit den zweiten Momenten der Maske; 1 ist rund</translation></message>
 <message><source>Read the licence above; add --yes to agree.</source><translation>Lesen Sie die Lizenz oben; mit --yes stimmen Sie zu.</translation></message>
 <message><source>Read them from their folder.</source><translation>Lesen Sie sie aus ihrem Ordner.</translation></message>
 <message><source>Read-only file system</source><translation>Das Dateisystem ist schreibgeschützt</translation></message>
 <message><source>Reading the maps: {1} of {2} images…</source><translation>Die Karten werden gelesen: {1} von {2} Bildern…</translation></message>
 <message><source>Reading the maps…</source><translation>Die Karten werden gelesen…</translation></message>
 <message><source>Rebuild or reinstall all of Sightline.</source><translation>Bauen oder installieren Sie Sightline vollständig neu.</translation></message>
 <message><source>Reciprocal</source><translation>Reciprocal</translation></message>
 <message><source>Recompute everything and keep no results</source><translation>Alles neu berechnen und keine Ergebnisse aufbewahren</translation></message>
 <message><source>Recording media name</source><translation>Recording media name</translation></message>
 <message><source>References</source><translation>Literatur</translation></message>
 <message><source>Refuse to write a page larger than this, in megabytes</source><translation>Keine größere Seite schreiben als diese, in Megabyte</translation></message>
 <message><source>Regions</source><translation>Regionen</translation></message>
 <message><source>Regions of the image in the order of their Integrated Gradients density (Kapishnikov et al. 2019).</source><translation>Regionen des Bilds in der Reihenfolge ihrer Dichte an Integrated Gradients (Kapishnikov et al. 2019).</translation></message>
 <message><source>Reinstall Sightline or set SIGHTLINE_RESOURCES to its 'resources' folder.</source><translation>Installieren Sie Sightline neu oder setzen Sie SIGHTLINE_RESOURCES auf dessen Ordner 'resources'.</translation></message>
 <message><source>Reinstall Sightline, or set SIGHTLINE_COMPUTE_MODULE to the file.</source><translation>Installieren Sie Sightline neu oder setzen Sie SIGHTLINE_COMPUTE_MODULE auf die Datei.</translation></message>
 <message><source>Reinstall Sightline, or set {1} to the file.</source><translation>Installieren Sie Sightline neu oder setzen Sie {1} auf die Datei.</translation></message>
 <message><source>Reinstall Sightline.</source><translation>Installieren Sie Sightline neu.</translation></message>
 <message><source>Reinstall the package libcurl4.</source><translation>Installieren Sie das Paket libcurl4 neu.</translation></message>
 <message><source>Relevance rank accuracy: of as many highest pixels of the map as people marked, the share people marked</source><translation>Relevanz-Ranggenauigkeit: von so vielen höchsten Pixeln der Karte, wie Menschen markiert haben, der Anteil, den Menschen markiert haben</translation></message>
 <message><source>Relu</source><translation>Relu</translation></message>
 <message><source>Remove fewer pixels.</source><translation>Entfernen Sie weniger Pixel.</translation></message>
 <message><source>Remove one of the two.</source><translation>Entfernen Sie eine von beiden.</translation></message>
 <message><source>Remove the file, or put back the image that was painted on.</source><translation>Entfernen Sie die Datei oder legen Sie das Bild zurück, auf dem gemalt wurde.</translation></message>
 <message><source>Replace them with numbers.</source><translation>Ersetzen Sie sie durch Zahlen.</translation></message>
 <message><source>ResNet-101, EfficientNet-B6, Swin-S and CaiT-S24 as trained on ImageNet and published by timm (PyTorch Image Models). With them every map of the study can be computed.</source><translation>ResNet-101, EfficientNet-B6, Swin-S und CaiT-S24, wie auf ImageNet trainiert und von timm (PyTorch Image Models) veröffentlicht. Mit ihnen lässt sich jede Karte der Studie berechnen.</translation></message>
 <message><source>Reshape</source><translation>Reshape</translation></message>
 <message><source>Resize</source><translation>Resize</translation></message>
 <message><source>Results are not kept for next time. {1}</source><translation>Die Ergebnisse werden nicht für das nächste Mal aufbewahrt. {1}</translation></message>
 <message><source>Right, although the map and what people marked have little in common</source><translation>Richtig, obwohl die Karte und das, was Menschen markiert haben, wenig gemeinsam haben</translation></message>
 <message><source>Right, and the map highlights a small part of what people marked</source><translation>Richtig, und die Karte hebt einen kleinen Teil dessen hervor, was Menschen markiert haben</translation></message>
 <message><source>Right, and the map highlights what people marked</source><translation>Richtig, und die Karte hebt hervor, was Menschen markiert haben</translation></message>
 <message><source>Right, and the map highlights what people marked and its surroundings</source><translation>Richtig, und die Karte hebt hervor, was Menschen markiert haben, samt der Umgebung</translation></message>
 <message><source>Round</source><translation>Round</translation></message>
 <message><source>Rule</source><translation>Regel</translation></message>
 <message><source>Rule whose value is varied</source><translation>Regel, deren Wert verändert wird</translation></message>
 <message><source>Run 'git lfs pull' in the repository, or download the file from its page.</source><translation>Führen Sie im Repository 'git lfs pull' aus oder laden Sie die Datei von ihrer Seite herunter.</translation></message>
 <message><source>Run 'sightline-cli run' again.</source><translation>Führen Sie 'sightline-cli run' erneut aus.</translation></message>
 <message><source>Run XRAI's region step on an attribution made elsewhere</source><translation>Den Regionenschritt von XRAI auf eine anderswo berechnete Attribution anwenden</translation></message>
 <message><source>Run it again with Grad-CAM.</source><translation>Wiederholen Sie ihn mit Grad-CAM.</translation></message>
 <message><source>Run it again without --no-cache.</source><translation>Wiederholen Sie ihn ohne --no-cache.</translation></message>
 <message><source>Run that shard again.</source><translation>Berechnen Sie diesen Teil noch einmal.</translation></message>
 <message><source>Run the same 'sightline-cli run' command again; it continues where it stopped.</source><translation>Führen Sie denselben Befehl 'sightline-cli run' noch einmal aus; er setzt dort fort, wo er aufgehört hat.</translation></message>
 <message><source>Run {1} --help.</source><translation>Hilfe gibt {1} --help.</translation></message>
 <message><source>SALICON recorded the mouse over a blurred image, not gaze.</source><translation>SALICON hat die Maus über einem unscharfen Bild aufgezeichnet, nicht den Blick.</translation></message>
 <message><source>SC</source><translation>SC</translation></message>
 <message><source>SC, saliency coverage: of the pixels the map marks, the share people marked too.</source><translation>SC, Salienzabdeckung: von den Pixeln, die die Karte markiert, der Anteil, den auch Menschen markiert haben.</translation></message>
 <message><source>SIC (high is faithful)</source><translation>SIC (hoch ist treu)</translation></message>
 <message><source>SIC: probability of the class without which an image is left out</source><translation>SIC: Wahrscheinlichkeit der Klasse, ohne die ein Bild ausgelassen wird</translation></message>
 <message><source>SIM</source><translation>SIM</translation></message>
 <message><source>SUBCOMMAND</source><translation>BEFEHL</translation></message>
 <message><source>SUBCOMMANDS</source><translation>BEFEHLE</translation></message>
 <message><source>Saliency coverage: of the pixels the model marked, the share people marked too</source><translation>Salienzabdeckung: von den Pixeln, die das Modell markiert hat, der Anteil, den auch Menschen markiert haben</translation></message>
 <message><source>Saliency map: .npy or a grey image</source><translation>Salienzkarte: .npy oder ein Graustufenbild</translation></message>
 <message><source>Samples</source><translation>Stichproben</translation></message>
 <message><source>Save a classifier whose forward(images) returns images x classes.</source><translation>Speichern Sie einen Klassifikator, dessen forward(images) Bilder x Klassen zurückgibt.</translation></message>
 <message><source>Save a classifier whose forward(images) takes one tensor of images x channels x height x width.</source><translation>Speichern Sie einen Klassifikator, dessen forward(images) einen Tensor aus Bildern x Kanälen x Höhe x Breite nimmt.</translation></message>
 <message><source>Save a network whose forward(images) needs nothing but images.</source><translation>Speichern Sie ein Netz, dessen forward(images) nichts als Bilder braucht.</translation></message>
 <message><source>Save a network whose forward(images) returns images x classes.</source><translation>Speichern Sie ein Netz, dessen forward(images) Bilder x Klassen zurückgibt.</translation></message>
 <message><source>Save a whole network.</source><translation>Speichern Sie ein ganzes Netz.</translation></message>
 <message><source>Save both as one .nii or .nii.gz file.</source><translation>Speichern Sie beide als eine .nii- oder .nii.gz-Datei.</translation></message>
 <message><source>Save it again as a DICOM file (Part 10), or export it as 16-bit PNG or TIFF.</source><translation>Speichern Sie das Bild erneut als DICOM-Datei (Teil 10) oder exportieren Sie es als PNG oder TIFF mit 16 Bit.</translation></message>
 <message><source>Save it again as comma-separated values with a header row.</source><translation>Speichern Sie die Tabelle erneut als kommagetrennte Werte mit einer Kopfzeile.</translation></message>
 <message><source>Save it again as comma-separated values.</source><translation>Speichern Sie die Tabelle erneut als kommagetrennte Werte.</translation></message>
 <message><source>Save it again in Python: numpy.save(file, array.astype('float32')).</source><translation>Speichern Sie es in Python erneut: numpy.save(file, array.astype('float32')).</translation></message>
 <message><source>Save it as an 8-bit or 16-bit image.</source><translation>Speichern Sie es als Bild mit 8 oder 16 Bit.</translation></message>
 <message><source>Save it with 16 bits, or as real numbers.</source><translation>Speichern Sie die Datei mit 16 Bit oder als reelle Zahlen.</translation></message>
 <message><source>Save it with dense weights.</source><translation>Speichern Sie die Datei mit dicht besetzten Gewichten.</translation></message>
 <message><source>Save it with its external data beside it (onnx.save with a bare file name as the location).</source><translation>Speichern Sie das Modell mit seinen externen Daten daneben (onnx.save mit einem bloßen Dateinamen als location).</translation></message>
 <message><source>Save it with whole numbers, real numbers or RGB colours.</source><translation>Speichern Sie die Datei mit ganzen Zahlen, reellen Zahlen oder RGB-Farben.</translation></message>
 <message><source>Save its masks as PNG or .npy, or its fixations as a table (CSV) of image, person, x, y and duration.</source><translation>Speichern Sie die Masken als PNG oder .npy oder die Fixationen als Tabelle (CSV) mit den Spalten image, person, x, y und duration.</translation></message>
 <message><source>Save its pages as usual TIFF files.</source><translation>Speichern Sie die Seiten als gewöhnliche TIFF-Dateien.</translation></message>
 <message><source>Save one map per file, not larger than its image.</source><translation>Speichern Sie eine Karte je Datei, nicht größer als ihr Bild.</translation></message>
 <message><source>Save one map per file.</source><translation>Speichern Sie eine Karte je Datei.</translation></message>
 <message><source>Save only the weights, torch.save(model.state_dict(), file), or convert them to .safetensors where the file is trusted.</source><translation>Speichern Sie nur die Gewichte, torch.save(model.state_dict(), file), oder wandeln Sie sie dort, wo der Datei vertraut wird, in .safetensors um.</translation></message>
 <message><source>Save the dictionary that is meant by itself in Python: torch.save(torch.load(file)[name], other).</source><translation>Speichern Sie das gemeinte Wörterbuch in Python für sich: torch.save(torch.load(file)[name], other).</translation></message>
 <message><source>Save the frame that is meant as a still image.</source><translation>Speichern Sie das gemeinte Einzelbild als Standbild.</translation></message>
 <message><source>Save the map itself, as .npy or as a grey image.</source><translation>Speichern Sie die Karte selbst, als .npy oder als Graustufenbild.</translation></message>
 <message><source>Save the mask as an 8-bit PNG, or as .npy.</source><translation>Speichern Sie die Maske als PNG mit 8 Bit oder als .npy.</translation></message>
 <message><source>Save the mask with black where nobody marked anything and white where everybody did, as PNG.</source><translation>Speichern Sie die Maske als PNG: schwarz, wo niemand etwas markiert hat, und weiß, wo alle es getan haben.</translation></message>
 <message><source>Save the network again with torch.export.save.</source><translation>Speichern Sie das Netz erneut mit torch.export.save.</translation></message>
 <message><source>Save the network again with torch.jit.save.</source><translation>Speichern Sie das Netz erneut mit torch.jit.save.</translation></message>
 <message><source>Save the network before that step.</source><translation>Speichern Sie das Netz vor diesem Schritt.</translation></message>
 <message><source>Save the network before torch.utils.mobile_optimizer.optimize_for_mobile.</source><translation>Speichern Sie das Netz vor torch.utils.mobile_optimizer.optimize_for_mobile.</translation></message>
 <message><source>Save the network with torch.export.save instead of compiling it.</source><translation>Speichern Sie das Netz mit torch.export.save, statt es zu kompilieren.</translation></message>
 <message><source>Save the network with torch.jit.trace and give it with --model torchscript.</source><translation>Speichern Sie das Netz mit torch.jit.trace und geben Sie es mit --model torchscript an.</translation></message>
 <message><source>Save the network without it, or with softmax(x, dim=1).</source><translation>Speichern Sie das Netz ohne sie oder mit softmax(x, dim=1).</translation></message>
 <message><source>Save the network without it; a classifier needs no files.</source><translation>Speichern Sie das Netz ohne diese Operation; ein Klassifikator braucht keine Dateien.</translation></message>
 <message><source>Save the network without its softmax, or with probabilities that sum to 1.</source><translation>Speichern Sie das Netz ohne seine Softmax-Funktion oder mit Wahrscheinlichkeiten der Summe 1.</translation></message>
 <message><source>Save the network's input as an HWC array.</source><translation>Speichern Sie die Eingabe des Netzes als HWC-Array.</translation></message>
 <message><source>Save the session again from Sightline.</source><translation>Speichern Sie die Sitzung erneut aus Sightline.</translation></message>
 <message><source>Save the weights as 32-bit floats.</source><translation>Speichern Sie die Gewichte als Gleitkommazahlen mit 32 Bit.</translation></message>
 <message><source>Say how large the screen was.</source><translation>Geben Sie an, wie groß der Bildschirm war.</translation></message>
 <message><source>Say which columns are meant with --fixation-columns, such as image=stimulus,x=fx,y=fy. The columns of the file are: {1}.</source><translation>Geben Sie mit --fixation-columns an, welche Spalten gemeint sind, etwa image=stimulus,x=fx,y=fy. Die Spalten der Datei sind: {1}.</translation></message>
 <message><source>Says: no label reaches its cut-off</source><translation>Sagt: Kein Label erreicht seinen Grenzwert</translation></message>
 <message><source>Says: {1}</source><translation>Sagt: {1}</translation></message>
 <message><source>Scaling</source><translation>Skalierung</translation></message>
 <message><source>Scan</source><translation>Scan</translation></message>
 <message><source>Score</source><translation>Klassenwert</translation></message>
 <message><source>Score such a map with 'sightline-cli score --map FILE'.</source><translation>Bewerten Sie eine solche Karte mit 'sightline-cli score --map DATEI'.</translation></message>
 <message><source>Second</source><translation>Zweites</translation></message>
 <message><source>See the model files of the demo for an example.</source><translation>Ein Beispiel sind die Modelldateien der Demo.</translation></message>
 <message><source>Seed</source><translation>Startwert</translation></message>
 <message><source>Seed of the new weights; the same seed gives the same weights everywhere</source><translation>Startwert der neuen Gewichte; derselbe Startwert gibt überall dieselben Gewichte</translation></message>
 <message><source>Seed of the noise; the same seed gives the same map</source><translation>Startwert des Rauschens; derselbe Startwert ergibt dieselbe Karte</translation></message>
 <message><source>Seed of the random masks; the same seed gives the same map</source><translation>Startwert der zufälligen Masken; derselbe Startwert ergibt dieselbe Karte</translation></message>
 <message><source>Seed of the random numbers; the same seed gives the same map</source><translation>Startwert der Zufallszahlen; derselbe Startwert gibt dieselbe Karte</translation></message>
 <message><source>Seed of what is drawn; the same seed gives the same map</source><translation>Startwert des Zufalls; derselbe Startwert ergibt dieselbe Karte</translation></message>
 <message><source>Segment labels to write (.npy, scale x height x width)</source><translation>Nummern der Segmente, die geschrieben werden (.npy, Maßstab x Höhe x Breite)</translation></message>
 <message><source>Segmentation</source><translation>Segmentierung</translation></message>
 <message><source>Selu</source><translation>Selu</translation></message>
 <message><source>Set SIGHTLINE_CACHE to a folder that you may write.</source><translation>Setzen Sie SIGHTLINE_CACHE auf einen Ordner, in den Sie schreiben dürfen.</translation></message>
 <message><source>Settings by their distance to the published means ({1}): root mean square and largest difference of the means; area: how far |H|/|S| is from the published SC/GTC (factor, 1 is equal).</source><translation>Einstellungen nach ihrem Abstand zu den veröffentlichten Mittelwerten ({1}): quadratisches Mittel und größte Abweichung der Mittelwerte; Fläche: wie weit |H|/|S| vom veröffentlichten SC/GTC entfernt ist (Faktor, 1 bedeutet gleich).</translation></message>
 <message><source>Shape</source><translation>Shape</translation></message>
 <message><source>Share kept by the crop</source><translation>Anteil im Ausschnitt</translation></message>
 <message><source>Share of each block's smallest attention values that is set to 0</source><translation>Anteil der kleinsten Aufmerksamkeitswerte jedes Blocks, der auf 0 gesetzt wird</translation></message>
 <message><source>Share of each side that a crop takes away</source><translation>Anteil jeder Seite, den ein Ausschnitt wegnimmt</translation></message>
 <message><source>Share of the image that people marked</source><translation>Anteil des Bilds, den Menschen markiert haben</translation></message>
 <message><source>Share of the image's outermost pixels that people marked</source><translation>Anteil der äußersten Pixel des Bilds, die Menschen markiert haben</translation></message>
 <message><source>Share of the probability that is lost when only what the map shows is left (Chattopadhay et al. 2018)</source><translation>Anteil der Wahrscheinlichkeit, der verloren geht, wenn nur bleibt, was die Karte zeigt (Chattopadhay u. a. 2018)</translation></message>
 <message><source>Share of the shorter side that a centre crop keeps</source><translation>Anteil der kürzeren Seite, den ein Zuschnitt auf die Mitte behält</translation></message>
 <message><source>Share of the values that move in one step</source><translation>Anteil der Werte, die sich in einem Schritt ändern</translation></message>
 <message><source>Share on the background: of the pixels the model marked, the share that nobody marked</source><translation>Anteil auf dem Hintergrund: von den Pixeln, die das Modell markiert hat, der Anteil, den niemand markiert hat</translation></message>
 <message><source>Shorter side resized, centre cropped (timm)</source><translation>Kürzere Seite skaliert, Mitte ausgeschnitten (timm)</translation></message>
 <message><source>Shorter side resized, centre cropped (transformers)</source><translation>Kürzere Seite skaliert, Mitte ausgeschnitten (transformers)</translation></message>
 <message><source>Show</source><translation>Ansicht</translation></message>
 <message><source>Show how a class's probability changes when a part of the image is hidden or kept</source><translation>Zeigen, wie sich die Wahrscheinlichkeit einer Klasse ändert, wenn ein Teil des Bildes verdeckt wird oder allein bleibt</translation></message>
 <message><source>Show under how many thresholds and agreements each conclusion of a computed study holds</source><translation>Zeigen, unter wie vielen Schwellen und Übereinstimmungen jede Schlussfolgerung einer berechneten Studie gilt</translation></message>
 <message><source>Show what goes with low agreement: properties of the masks and the models' confidence</source><translation>Zeigen, was mit geringer Übereinstimmung einhergeht: Eigenschaften der Masken und die Sicherheit der Modelle</translation></message>
 <message><source>Shuffled AUC</source><translation>Gemischte AUC</translation></message>
 <message><source>Shuffled area under the ROC curve: how often a fixated point is higher on the map than the points that people fixated on the other images, so that looking at the centre is chance (0.5). Not defined without fixations</source><translation>Gemischte Fläche unter der ROC-Kurve: wie oft ein fixierter Punkt auf der Karte höher liegt als die Punkte, die Menschen auf den anderen Bildern fixiert haben, sodass der Blick in die Mitte dem Zufall entspricht (0.5). Ohne Fixationen nicht definiert</translation></message>
 <message><source>Side of the square in input pixels; 0: a seventh of the shorter side</source><translation>Seite des Quadrats in Pixeln der Eingabe; 0: ein Siebtel der kürzeren Seite</translation></message>
 <message><source>Sightline</source><translation>Sightline</translation></message>
 <message><source>Sightline demo (drawn images, simulated annotators)</source><translation>Sightline-Demo (gezeichnete Bilder, simulierte Personen)</translation></message>
 <message><source>Sightline: saliency map, rows from the top</source><translation>Sightline: Salienzkarte, Zeilen von oben</translation></message>
 <message><source>Sigmoid</source><translation>Sigmoid</translation></message>
 <message><source>Sign</source><translation>Sign</translation></message>
 <message><source>Silu</source><translation>Silu</translation></message>
 <message><source>Similarity: what the map and the share of people have in common when both sum to 1</source><translation>Ähnlichkeit: was die Karte und der Anteil der Menschen gemeinsam haben, wenn beide die Summe 1 haben</translation></message>
 <message><source>Sin</source><translation>Sin</translation></message>
 <message><source>Sinh</source><translation>Sinh</translation></message>
 <message><source>Size</source><translation>Size</translation></message>
 <message><source>Size of the mean gradient over noisy copies of the image (Smilkov et al. 2017).</source><translation>Betrag des mittleren Gradienten über verrauschte Kopien des Bilds (Smilkov et al. 2017).</translation></message>
 <message><source>Slice</source><translation>Slice</translation></message>
 <message><source>Small</source><translation>Small</translation></message>
 <message><source>Small 0.5</source><translation>Small 0.5</translation></message>
 <message><source>Small 0.75</source><translation>Small 0.75</translation></message>
 <message><source>Small networks for photographs</source><translation>Kleine Netze für Fotos</translation></message>
 <message><source>So far {1} of {2} maps have been computed; what follows is about these.</source><translation>Bisher sind {1} von {2} Karten berechnet; das Folgende bezieht sich auf diese.</translation></message>
 <message><source>So many blocks, the last ones; 0: all</source><translation>So viele Blöcke, und zwar die letzten; 0: alle</translation></message>
 <message><source>Softmax</source><translation>Softmax</translation></message>
 <message><source>Softmax information curve: how fast the probability comes back with the information shown, most relevant first (Kapishnikov et al. 2019)</source><translation>Softmax information curve: wie schnell die Wahrscheinlichkeit mit der gezeigten Information wiederkommt, das Wichtigste zuerst (Kapishnikov u. a. 2019)</translation></message>
 <message><source>Softplus</source><translation>Softplus</translation></message>
 <message><source>Softsign</source><translation>Softsign</translation></message>
 <message><source>Source image for image processing operation</source><translation>Source image for image processing operation</translation></message>
 <message><source>Spearman</source><translation>Spearman</translation></message>
 <message><source>Spearman's rank correlation of maps with what people marked on the same image and on other images, and the difference: means over images with their 95 % intervals.</source><translation>Spearmans Rangkorrelation der Karten mit dem, was Menschen auf demselben Bild und auf anderen Bildern markiert haben, und der Unterschied: Mittel über die Bilder mit 95-%-Intervallen.</translation></message>
 <message><source>Spearman, absolute</source><translation>Spearman, Beträge</translation></message>
 <message><source>Split</source><translation>Split</translation></message>
 <message><source>Sqrt</source><translation>Sqrt</translation></message>
 <message><source>Square</source><translation>Square</translation></message>
 <message><source>Squashed to a square, centre cropped (transformers)</source><translation>Auf ein Quadrat gestaucht, Mitte ausgeschnitten (transformers)</translation></message>
 <message><source>Squeeze</source><translation>Squeeze</translation></message>
 <message><source>SqueezeNet 1.0</source><translation>SqueezeNet 1.0</translation></message>
 <message><source>SqueezeNet 1.1</source><translation>SqueezeNet 1.1</translation></message>
 <message><source>SqueezeNet 1.1 and MobileNetV3-Small as trained on ImageNet's photographs and published by torchvision: enough to see maps of one's own images within minutes. They are right less often than large networks (58 % and 68 % of ImageNet's validation images).</source><translation>SqueezeNet 1.1 und MobileNetV3-Small, wie auf den Fotos von ImageNet trainiert und von torchvision veröffentlicht: genug, um binnen Minuten Karten eigener Bilder zu sehen. Sie liegen seltener richtig als große Netze (bei 58 % und 68 % der Validierungsbilder von ImageNet).</translation></message>
 <message><source>Stage</source><translation>Stufe</translation></message>
 <message><source>Standard deviation</source><translation>Standardabweichung</translation></message>
 <message><source>Standard deviation of each channel: R,G,B</source><translation>Standardabweichung jedes Kanals: R,G,B</translation></message>
 <message><source>Standard deviation of the Gaussian noise, in levels of 255</source><translation>Standardabweichung des gaußschen Rauschens, in Stufen von 255</translation></message>
 <message><source>Standard deviation of the Gaussian, as a share of each side</source><translation>Standardabweichung der Gaußglocke, als Anteil jeder Seite</translation></message>
 <message><source>Standard deviation of the noise, as a share of the normalised image's range</source><translation>Standardabweichung des Rauschens als Anteil des Wertebereichs des normalisierten Bilds</translation></message>
 <message><source>Standard deviation of the strongest blur, in input pixels</source><translation>Standardabweichung der stärksten Unschärfe, in Pixeln der Eingabe</translation></message>
 <message><source>Standard deviations</source><translation>Standardabweichungen</translation></message>
 <message><source>Stem</source><translation>Stem</translation></message>
 <message><source>Steps</source><translation>Schritte</translation></message>
 <message><source>Stride</source><translation>Schrittweite</translation></message>
 <message><source>Sub</source><translation>Sub</translation></message>
 <message><source>Subcommands</source><translation>Befehle</translation></message>
 <message><source>Sufficient context</source><translation>Ausreichender Kontext</translation></message>
 <message><source>Sufficient subset</source><translation>Ausreichende Teilmenge</translation></message>
 <message><source>Sum</source><translation>Sum</translation></message>
 <message><source>Swin</source><translation>Swin</translation></message>
 <message><source>Swin V2</source><translation>Swin V2</translation></message>
 <message><source>Swin V2-B</source><translation>Swin V2-B</translation></message>
 <message><source>Swin V2-B (window 12 to 16)</source><translation>Swin V2-B (Fenster 12 auf 16)</translation></message>
 <message><source>Swin V2-B (window 12 to 24)</source><translation>Swin V2-B (Fenster 12 auf 24)</translation></message>
 <message><source>Swin V2-B (window 16)</source><translation>Swin V2-B (Fenster 16)</translation></message>
 <message><source>Swin V2-L (window 12 to 16)</source><translation>Swin V2-L (Fenster 12 auf 16)</translation></message>
 <message><source>Swin V2-L (window 12 to 24)</source><translation>Swin V2-L (Fenster 12 auf 24)</translation></message>
 <message><source>Swin V2-S</source><translation>Swin V2-S</translation></message>
 <message><source>Swin V2-S (window 16)</source><translation>Swin V2-S (Fenster 16)</translation></message>
 <message><source>Swin V2-T</source><translation>Swin V2-T</translation></message>
 <message><source>Swin V2-T (window 16)</source><translation>Swin V2-T (Fenster 16)</translation></message>
 <message><source>TEXT</source><translation>TEXT</translation></message>
 <message><source>Table to write, a row for each map; default: alignment.csv in its folder</source><translation>Tabelle, die geschrieben wird, eine Zeile je Karte; ohne Angabe: alignment.csv in dessen Ordner</translation></message>
 <message><source>Table to write; default: stability.csv in its folder</source><translation>Tabelle, die geschrieben wird; ohne Angabe: stability.csv in dessen Ordner</translation></message>
 <message><source>Tables of people's fixations for the images without masks; default: those recognised in the folder</source><translation>Tabellen mit Fixationen von Menschen für die Bilder ohne Masken; Standard: die im Ordner erkannten</translation></message>
 <message><source>Take a ResNet, an EfficientNet, a Swin or a CaiT.</source><translation>Nehmen Sie ein ResNet, EfficientNet, Swin oder CaiT.</translation></message>
 <message><source>Take fewer images (--first {1}, or --image for each), make them smaller (--image-side), or allow more (--most-mb).</source><translation>Nehmen Sie weniger Bilder (--first {1}, oder --image für jedes), machen Sie sie kleiner (--image-side), oder erlauben Sie mehr (--most-mb).</translation></message>
 <message><source>Take the network's weights for PyTorch: .safetensors or .pth.</source><translation>Nehmen Sie die Gewichte des Netzes für PyTorch: .safetensors oder .pth.</translation></message>
 <message><source>Take the weights as they were before the network was quantised.</source><translation>Nehmen Sie die Gewichte von vor der Quantisierung des Netzes.</translation></message>
 <message><source>Tan</source><translation>Tan</translation></message>
 <message><source>Tanh</source><translation>Tanh</translation></message>
 <message><source>Technique</source><translation>Verfahren</translation></message>
 <message><source>Technique options</source><translation>Optionen der Verfahren</translation></message>
 <message><source>Techniques that need only its scores work: {1}.</source><translation>Verfahren, die nur seine Werte brauchen, funktionieren: {1}.</translation></message>
 <message><source>Tensor</source><translation>Tensor</translation></message>
 <message><source>Test</source><translation>Test</translation></message>
 <message><source>Text file with the class names, one per line</source><translation>Textdatei mit den Namen der Klassen, einer je Zeile</translation></message>
 <message><source>That is higher than on {1} of the other {2} images.</source><translation>Das ist höher als bei {1} der anderen {2} Bilder.</translation></message>
 <message><source>That is lower than on {1} of the other {2} images.</source><translation>Das ist niedriger als bei {1} der anderen {2} Bilder.</translation></message>
 <message><source>The --out folder of 'run'</source><translation>Der Ordner, der bei 'run' mit --out angegeben war</translation></message>
 <message><source>The --out folder of 'run', all of whose maps are measured; its data set and cache are needed. May be stopped and run again. Or, of one map:</source><translation>Der --out-Ordner von „run“, dessen Karten alle gemessen werden; sein Datensatz und sein Cache werden gebraucht. Kann angehalten und wieder gestartet werden. Oder, einer Karte:</translation></message>
 <message><source>The --out folder of 'run', all of whose maps are taken; its data set, weights and cache are needed. May be stopped and run again. Or, of one image:</source><translation>Der --out-Ordner von „run“, dessen Karten alle genommen werden; sein Datensatz, die Gewichte und der Cache werden gebraucht. Darf angehalten und noch einmal gestartet werden. Oder, von einem Bild:</translation></message>
 <message><source>The --out folder of 'run'; its data set and cache are needed</source><translation>Der Ordner, der bei 'run' mit --out angegeben war; Datensatz und Cache des Laufs werden gebraucht</translation></message>
 <message><source>The --out folder of 'run'; its data set, networks and cache are needed. May be stopped and run again</source><translation>Der Ordner --out von 'run'; dessen Datensatz, Netze und Zwischenspeicher werden gebraucht. Kann angehalten und noch einmal aufgerufen werden</translation></message>
 <message><source>The --out folder of 'run'; several runs of one study differ in preprocessing or layers</source><translation>Der Ordner, der bei 'run' mit --out angegeben war; mehrere Läufe einer Studie unterscheiden sich in Vorverarbeitung oder Schichten</translation></message>
 <message><source>The address may need a log-in or be blocked; try another base URL.</source><translation>Die Adresse erfordert vielleicht eine Anmeldung oder ist gesperrt; versuchen Sie eine andere Basis-URL.</translation></message>
 <message><source>The archive {1}, unpacked.</source><translation>Das Archiv {1}, entpackt.</translation></message>
 <message><source>The blurred image takes no less to store than the image itself.</source><translation>Das unscharfe Bild braucht nicht weniger Platz als das Bild selbst.</translation></message>
 <message><source>The choices are {1}.</source><translation>Zur Wahl stehen {1}.</translation></message>
 <message><source>The choices are: {1}.</source><translation>Zur Wahl stehen: {1}.</translation></message>
 <message><source>The class</source><translation>Die Klasse</translation></message>
 <message><source>The class changed in every copy with noise.</source><translation>In jeder Kopie mit Rauschen wechselte die Klasse.</translation></message>
 <message><source>The class changed in every crop.</source><translation>In jedem Ausschnitt wechselte die Klasse.</translation></message>
 <message><source>The class changed in the mirror image.</source><translation>Im Spiegelbild wechselte die Klasse.</translation></message>
 <message><source>The class score does not depend on the image here: its gradient is zero.</source><translation>Der Wert der Klasse hängt hier nicht vom Bild ab: Sein Gradient ist null.</translation></message>
 <message><source>The class score does not depend on this layer: its gradient is zero.</source><translation>Der Wert der Klasse hängt nicht von dieser Schicht ab: Sein Gradient ist null.</translation></message>
 <message><source>The command 'layers' and the window's layer list show them all.</source><translation>Der Befehl 'layers' und die Schichtenliste des Fensters zeigen alle.</translation></message>
 <message><source>The compute module</source><translation>Das Rechenmodul</translation></message>
 <message><source>The conditions differ by the same amount in every image, so there is no spread to test against.</source><translation>Die Bedingungen unterscheiden sich in jedem Bild um denselben Betrag; es gibt also keine Streuung, gegen die sich testen ließe.</translation></message>
 <message><source>The evidence in this layer is smaller than rounding errors: the network's output hardly changes with it, as behind a softmax that is sure of its class.</source><translation>Die Evidenz in dieser Schicht ist kleiner als Rundungsfehler: Die Ausgabe des Netzes ändert sich kaum mit ihr, wie hinter einem Softmax, der sich seiner Klasse sicher ist.</translation></message>
 <message><source>The evidence is smaller than rounding errors: the network's output hardly changes with the image. A softmax that is sure of its class does that.</source><translation>Die Evidenz ist kleiner als Rundungsfehler: Die Ausgabe des Netzes ändert sich kaum mit dem Bild. Das geschieht bei einem Softmax, der sich seiner Klasse sicher ist.</translation></message>
 <message><source>The fast mode needs at least 5.</source><translation>Der schnelle Modus braucht mindestens 5.</translation></message>
 <message><source>The file</source><translation>Die Datei</translation></message>
 <message><source>The file there is a different one. Nothing was kept; try another base URL.</source><translation>Die Datei dort ist eine andere. Es wurde nichts aufbewahrt; versuchen Sie eine andere Basis-URL.</translation></message>
 <message><source>The filling</source><translation>Die Füllung</translation></message>
 <message><source>The first fixation of each trial is the one at the centre, before the image was seen; --fixation-map first=skip leaves it out.</source><translation>Die erste Fixation jedes Durchgangs ist die in der Mitte, bevor das Bild zu sehen war; --fixation-map first=skip lässt sie weg.</translation></message>
 <message><source>The first line must name the columns.</source><translation>Die erste Zeile muss die Spalten benennen.</translation></message>
 <message><source>The following argument was not expected: {1}</source><translation>Dieses Argument wurde nicht erwartet: {1}</translation></message>
 <message><source>The following arguments were not expected: {1}</source><translation>Diese Argumente wurden nicht erwartet: {1}</translation></message>
 <message><source>The format of maps</source><translation>Das Format der Karten</translation></message>
 <message><source>The format of masks</source><translation>Das Format der Masken</translation></message>
 <message><source>The gradient of the class score times the normalised image, summed over the channels (Shrikumar et al. 2016).</source><translation>Der Gradient des Werts der Klasse mal dem normalisierten Bild, summiert über die Kanäle (Shrikumar et al. 2016).</translation></message>
 <message><source>The gradients along the path miss the change of the class score by {1} times that change: the score jumps between the points. Use the exact mode.</source><translation>Die Gradienten auf dem Weg verfehlen die Änderung des Klassenwerts um das {1}fache dieser Änderung: der Wert springt zwischen den Punkten. Verwenden Sie den genauen Modus.</translation></message>
 <message><source>The groups {1} and {2} differ in capitals only; they are compared as two groups.</source><translation>Die Gruppen {1} und {2} unterscheiden sich nur in Groß- und Kleinschreibung; sie werden als zwei Gruppen verglichen.</translation></message>
 <message><source>The image</source><translation>Das Bild</translation></message>
 <message><source>The image has no edges.</source><translation>Das Bild hat keine Kanten.</translation></message>
 <message><source>The image has one mask, which nobody's can be compared with.</source><translation>Das Bild hat eine einzige Maske; es gibt keine andere, mit der sie sich vergleichen ließe.</translation></message>
 <message><source>The image has one value everywhere, like the baselines it is compared with, so there is nothing between them to attribute.</source><translation>Das Bild hat überall denselben Wert, wie die Referenzbilder, mit denen es verglichen wird; dazwischen gibt es also nichts zuzuordnen.</translation></message>
 <message><source>The image is the same as what its pixels are replaced by.</source><translation>Das Bild ist dasselbe wie das, wodurch seine Pixel ersetzt werden.</translation></message>
 <message><source>The image that was looked at: of an annotation file, its id or file name; of a table of fixations, its file, which also tells the size</source><translation>Das betrachtete Bild: bei einer Annotationsdatei seine Kennung oder sein Dateiname; bei einer Fixationstabelle seine Datei, aus der auch die Größe hervorgeht</translation></message>
 <message numerus="yes"><source>The imported maps of {1} have little in common with the maps computed here: the nearest, mostly {2}'s, correlate with them at r = {3} on average over {4} images. Check that they are of these images and this network, and that tokens were put back on their grid when they were made (pytorch-grad-cam needs its reshape_transform for transformers).</source><translation><numerusform>Die importierten Karten von {1} haben mit den hier berechneten wenig gemeinsam: Die ähnlichsten, meist die von {2}, korrelieren mit ihnen auf einem Bild mit r = {3}. Prüfen Sie, ob sie von diesen Bildern und diesem Netz stammen und ob die Tokens beim Erstellen wieder auf ihr Raster gelegt wurden (pytorch-grad-cam braucht für Transformer sein reshape_transform).</numerusform><numerusform>Die importierten Karten von {1} haben mit den hier berechneten wenig gemeinsam: Die ähnlichsten, meist die von {2}, korrelieren mit ihnen im Mittel über {4} Bilder mit r = {3}. Prüfen Sie, ob sie von diesen Bildern und diesem Netz stammen und ob die Tokens beim Erstellen wieder auf ihr Raster gelegt wurden (pytorch-grad-cam braucht für Transformer sein reshape_transform).</numerusform></translation></message>
 <message><source>The imported maps of {1} have little in common with the maps computed here: the nearest, mostly {2}'s, correlate with them at r = {3} on one image. Check that they are of these images and this network, and that tokens were put back on their grid when they were made (pytorch-grad-cam needs its reshape_transform for transformers).</source><translation>Die importierten Karten von {1} haben mit den hier berechneten wenig gemeinsam: Die ähnlichsten, meist die von {2}, korrelieren mit ihnen auf einem Bild mit r = {3}. Prüfen Sie, ob sie von diesen Bildern und diesem Netz stammen und ob die Tokens beim Erstellen wieder auf ihr Raster gelegt wurden (pytorch-grad-cam braucht für Transformer sein reshape_transform).</translation></message>
 <message><source>The interval holds 0: these images do not show that training makes the maps agree more with people.</source><translation>Das Intervall enthält 0: Diese Bilder zeigen nicht, dass die Karten durch das Training mehr mit Menschen übereinstimmen.</translation></message>
 <message><source>The known ones are {1}.</source><translation>Bekannt sind {1}.</translation></message>
 <message><source>The layer has the same value everywhere.</source><translation>Die Schicht hat überall denselben Wert.</translation></message>
 <message><source>The list</source><translation>Die Liste</translation></message>
 <message><source>The list of {1}</source><translation>Die Liste von {1}</translation></message>
 <message><source>The map</source><translation>Die Karte</translation></message>
 <message><source>The map has one value everywhere, so it puts no pixel before another.</source><translation>Die Karte hat überall denselben Wert und stellt daher kein Pixel vor ein anderes.</translation></message>
 <message><source>The map has so many equal values that removing what lies above a percentile removes the whole image.</source><translation>Die Karte hat so viele gleiche Werte, dass mit dem, was über einem Perzentil liegt, das ganze Bild entfernt wird.</translation></message>
 <message><source>The map has the same value everywhere.</source><translation>Die Karte hat überall denselben Wert.</translation></message>
 <message><source>The map has values that are not numbers.</source><translation>Die Karte hat Werte, die keine Zahlen sind.</translation></message>
 <message><source>The map is blank.</source><translation>Die Karte ist leer.</translation></message>
 <message><source>The map is blank. {1}</source><translation>Die Karte ist leer. {1}</translation></message>
 <message><source>The map is blank: {1}</source><translation>Die Karte ist leer: {1}</translation></message>
 <message><source>The map is constant, or no fixation lies on it.</source><translation>Die Karte ist konstant, oder keine Fixation liegt darauf.</translation></message>
 <message><source>The map is constant.</source><translation>Die Karte ist konstant.</translation></message>
 <message><source>The map marks all that the network sees, so there is nothing to compare it with.</source><translation>Die Karte markiert alles, was das Netz sieht, sodass es nichts gibt, womit man vergleichen könnte.</translation></message>
 <message><source>The map marks nothing of what the network sees.</source><translation>Die Karte markiert nichts von dem, was das Netz sieht.</translation></message>
 <message><source>The map over the image to write (.png)</source><translation>Die Karte über dem Bild, die geschrieben wird (.png)</translation></message>
 <message><source>The map, as large as the network's input (.npy or a grey image)</source><translation>Die Karte, so groß wie die Eingabe des Netzes (.npy oder ein graues Bild)</translation></message>
 <message><source>The maps are smaller than the window of 7 x 7 pixels.</source><translation>Die Karten sind kleiner als das Fenster von 7 x 7 Pixeln.</translation></message>
 <message><source>The maps of a run that was made with --maps</source><translation>Die Karten eines Laufs, der mit --maps gemacht wurde</translation></message>
 <message><source>The mask covers {1} of the image.</source><translation>Die Maske bedeckt {1} des Bildes.</translation></message>
 <message><source>The mask is {1} x {2}, the map {3} x {4}: the mask was sampled on the map's pixels. Both must show the same part of the image.</source><translation>Die Maske misst {1} x {2}, die Karte {3} x {4}: Die Maske wurde auf die Pixel der Karte umgerechnet. Beide müssen denselben Teil des Bildes zeigen.</translation></message>
 <message><source>The masks are published under the MIT licence, (c) 2018 Sina Mohseni. The photographs are from ImageNet; they belong to their photographers, and ImageNet's terms allow non-commercial research and education only.</source><translation>Die Masken sind unter der MIT-Lizenz veröffentlicht, (c) 2018 Sina Mohseni. Die Fotos stammen aus ImageNet; sie gehören ihren Fotografen, und die Bedingungen von ImageNet erlauben nur nichtkommerzielle Forschung und Lehre.</translation></message>
 <message numerus="yes"><source>The masks are said to average {1} people.</source><translation><numerusform>Die Masken mitteln laut Angabe {1} Person.</numerusform><numerusform>Die Masken mitteln laut Angabe {1} Personen.</numerusform></translation></message>
 <message><source>The masks are said to be of 1 person.</source><translation>Die Masken sind laut Angabe von 1 Person.</translation></message>
 <message><source>The masks that people painted in Sightline</source><translation>Die Masken, die Menschen in Sightline gemalt haben</translation></message>
 <message><source>The model {1} is left out: the session hides it.</source><translation>Das Modell {1} ist ausgelassen: Die Sitzung blendet es aus.</translation></message>
 <message><source>The model's classes are 0 to {1}.</source><translation>Die Klassen des Modells sind 0 bis {1}.</translation></message>
 <message><source>The name</source><translation>Der Name</translation></message>
 <message><source>The network</source><translation>Das Netz</translation></message>
 <message><source>The network gave values that are not numbers here.</source><translation>Das Netz hat hier Werte ergeben, die keine Zahlen sind.</translation></message>
 <message><source>The network gave values that are not numbers.</source><translation>Das Netz gab Werte, die keine Zahlen sind.</translation></message>
 <message><source>The network gives the class a probability of {1}, less than the {2} that images must have.</source><translation>Das Netz gibt der Klasse die Wahrscheinlichkeit {1}, weniger als die {2}, die Bilder haben müssen.</translation></message>
 <message><source>The network gives this class so little from the start that no change of it says much.</source><translation>Das Netz gibt dieser Klasse von vornherein so wenig, dass keine Änderung viel besagt.</translation></message>
 <message><source>The network is as sure of the class when it sees the blurred image.</source><translation>Das Netz ist sich der Klasse ebenso sicher, wenn es das unscharfe Bild sieht.</translation></message>
 <message><source>The network is what the file names {1}*; left out: {2} and {3} more.</source><translation>Das Netz ist das, was in der Datei {1}* heißt; ausgelassen: {2} und {3} weitere.</translation></message>
 <message><source>The network is what the file names {1}*; left out: {2}.</source><translation>Das Netz ist das, was in der Datei {1}* heißt; ausgelassen: {2}.</translation></message>
 <message><source>The network takes the image for another class.</source><translation>Das Netz hält das Bild für eine andere Klasse.</translation></message>
 <message><source>The network's attention</source><translation>Die Aufmerksamkeit des Netzes</translation></message>
 <message><source>The network's classes are 0 to {1}.</source><translation>Die Klassen des Netzes sind 0 bis {1}.</translation></message>
 <message><source>The network's gradients overflowed; check its weights and preprocessing.</source><translation>Die Gradienten des Netzes sind übergelaufen; prüfen Sie seine Gewichte und die Vorverarbeitung.</translation></message>
 <message><source>The network's input has {1} pixels.</source><translation>Die Eingabe des Netzes hat {1} Pixel.</translation></message>
 <message><source>The network's input has {1}; give 1 to that many.</source><translation>Die Eingabe des Netzes hat {1}; geben Sie 1 bis so viele an.</translation></message>
 <message><source>The network's input in pixels: its side, or WIDTHxHEIGHT</source><translation>Die Eingabe des Netzes in Pixeln: ihre Seite oder BREITExHÖHE</translation></message>
 <message><source>The network's input: an image, or .npy of height x width x 3</source><translation>Die Eingabe des Netzes: ein Bild oder .npy von Höhe x Breite x 3</translation></message>
 <message><source>The number of people is not stated. The masks are black and white: one for each image{1}.</source><translation>Die Zahl der Personen ist nicht angegeben. Die Masken sind schwarz-weiß: eine je Bild{1}.</translation></message>
 <message><source>The number of people is not stated. The masks have {1} grey levels, which are not those of averages of a few people's marks; they are taken as shares of the full value, in {2} steps{3}.</source><translation>Die Zahl der Personen ist nicht angegeben. Die Masken haben {1} Graustufen, die nicht die gemittelter Markierungen weniger Personen sind; sie werden als Anteile des vollen Wertes genommen, in {2} Stufen{3}.</translation></message>
 <message><source>The number of people is not stated. The masks look like {1} people's marks averaged: {2} grey levels{3}.</source><translation>Die Zahl der Personen ist nicht angegeben. Die Masken sehen aus wie gemittelte Markierungen von {1} Personen: {2} Graustufen{3}.</translation></message>
 <message><source>The numbers hold for one choice of what counts as marked ({1}); another one may give other numbers.</source><translation>Die Zahlen gelten für eine Wahl dessen, was als markiert zählt ({1}); eine andere kann andere Zahlen ergeben.</translation></message>
 <message><source>The numbers of this page are computed by a script in it. Allow scripts for this file to see them; nothing is loaded from anywhere.</source><translation>Die Zahlen dieser Seite berechnet ein Skript, das in ihr steht. Erlauben Sie Skripte für diese Datei, um sie zu sehen; es wird nirgendwoher etwas geladen.</translation></message>
 <message><source>The optimum is flat: from {1} to {2} the mean differs by no more than {3}.</source><translation>Das Optimum ist flach: Von {1} bis {2} unterscheidet sich das Mittel um höchstens {3}.</translation></message>
 <message><source>The option stride of Occlusion</source><translation>Die Option stride von Occlusion</translation></message>
 <message><source>The option window of Occlusion</source><translation>Die Option window von Occlusion</translation></message>
 <message><source>The option {1} of {2}</source><translation>Die Option {1} von {2}</translation></message>
 <message><source>The original map is blank: {1}</source><translation>Die ursprüngliche Karte ist leer: {1}</translation></message>
 <message><source>The other class is the class that is explained, so there is nothing between them.</source><translation>Die andere Klasse ist die erklärte Klasse, sodass nichts zwischen ihnen liegt.</translation></message>
 <message><source>The page, PAGE.html; it holds everything and needs no network</source><translation>Die Seite, SEITE.html; sie enthält alles und braucht kein Netzwerk</translation></message>
 <message><source>The people of this data set are simulated, so the numbers say nothing about real people.</source><translation>Die Personen dieses Datensatzes sind simuliert, daher sagen die Zahlen nichts über wirkliche Menschen.</translation></message>
 <message><source>The people of this data set are simulated.</source><translation>Die Menschen dieses Datensatzes sind simuliert.</translation></message>
 <message><source>The places</source><translation>Die Stellen</translation></message>
 <message><source>The points contradict each other: the map keeps {1} % of its most important regions when it is moved by their differences. Use more points, or the exact mode.</source><translation>Die Punkte widersprechen einander: Die Karte behält {1} % ihrer wichtigsten Regionen, wenn sie um die Unterschiede der Punkte verschoben wird. Verwenden Sie mehr Punkte oder den exakten Modus.</translation></message>
 <message><source>The probability of the class is the same whatever is hidden.</source><translation>Die Wahrscheinlichkeit der Klasse ist dieselbe, was auch verdeckt wird.</translation></message>
 <message><source>The probability of the class is the same whatever is removed.</source><translation>Die Wahrscheinlichkeit der Klasse ist dieselbe, was auch entfernt wird.</translation></message>
 <message><source>The region</source><translation>Die Region</translation></message>
 <message><source>The report has no pictures. {1}</source><translation>Der Bericht hat keine Bilder. {1}</translation></message>
 <message><source>The rule marks every pixel of {1} {2} maps of {3}: their scores say nothing about where the network looks. Percentile rules do this to maps that are zero nearly everywhere.</source><translation>Die Regel markiert jedes Pixel von {1} Karten von {3} mit {2}: Ihre Werte sagen nichts darüber, wohin das Netz blickt. Perzentilregeln tun das bei Karten, die fast überall null sind.</translation></message>
 <message><source>The run's model {1} was left out: its weights, {2}, do not exist.</source><translation>Das Modell {1} des Laufs wurde ausgelassen: Seine Gewichte, {2}, existieren nicht.</translation></message>
 <message><source>The same numbers from a run of this study:</source><translation>Dieselben Zahlen aus einem Lauf dieser Studie:</translation></message>
 <message><source>The saved settings name {1}, which this study does not have; its settings were left out.</source><translation>Die gespeicherten Einstellungen nennen {1}, was diese Studie nicht hat; die Einstellungen dazu wurden ausgelassen.</translation></message>
 <message><source>The saved study names the model {1}, which is not known on this machine; it was left out.</source><translation>Die gespeicherte Studie nennt das Modell {1}, das auf diesem Rechner nicht bekannt ist; es wurde ausgelassen.</translation></message>
 <message><source>The saved study names the model {1}, whose weights are not on this machine; it was left out.</source><translation>Die gespeicherte Studie nennt das Modell {1}, dessen Gewichte nicht auf diesem Rechner sind; es wurde ausgelassen.</translation></message>
 <message><source>The server is set up wrongly; try another base URL.</source><translation>Der Server ist falsch eingerichtet; versuchen Sie eine andere Basis-URL.</translation></message>
 <message><source>The shuffled AUC needs fixations on other images in the same table.</source><translation>Die Shuffled AUC braucht Fixationen auf anderen Bildern in derselben Tabelle.</translation></message>
 <message><source>The square must fit into the network's input of {1} x {2}.</source><translation>Das Quadrat muss in die Eingabe des Netzes von {1} x {2} passen.</translation></message>
 <message><source>The stated number of people has no part: it is about mask files that average people, and there are none whose number is open.</source><translation>Die angegebene Zahl der Personen hat keine Wirkung: Sie betrifft Maskendateien, die Personen mitteln, und es gibt keine, deren Zahl offen ist.</translation></message>
 <message><source>The step of deletion and insertion</source><translation>Der Schritt von Löschen und Einfügen</translation></message>
 <message><source>The study has {1} images; all numbers here are of the {2} in this page.</source><translation>Die Studie hat {1} Bilder; alle Zahlen hier beziehen sich auf die {2} auf dieser Seite.</translation></message>
 <message><source>The table does not name the players, so each row counts as a person.</source><translation>Die Tabelle benennt die Spieler nicht, daher zählt jede Zeile als eine Person.</translation></message>
 <message><source>The table of fixations does not tell people apart: all fixations on an image count as one person's.</source><translation>Die Tabelle der Fixationen unterscheidet die Menschen nicht: Alle Fixationen auf einem Bild zählen als die einer Person.</translation></message>
 <message><source>The value {1} is not an allowed value for {2}</source><translation>Der Wert {1} ist für {2} nicht erlaubt</translation></message>
 <message><source>The values do not vary within the combinations, so nothing can be tested.</source><translation>Die Werte variieren innerhalb der Kombinationen nicht; es lässt sich also nichts testen.</translation></message>
 <message><source>The values of {1} are resampled from {2} to {3} for the size of the images.</source><translation>Die Werte von {1} werden für die Größe der Bilder von {2} auf {3} umgerechnet.</translation></message>
 <message><source>The weights are those of &quot;{1}&quot;, the averaged ones; the file also holds {2}.</source><translation>Die Gewichte sind die von „{1}“, die gemittelten; die Datei enthält außerdem {2}.</translation></message>
 <message><source>The weights are those of &quot;{1}&quot;; the file also holds {2}.</source><translation>Die Gewichte sind die von „{1}“; die Datei enthält außerdem {2}.</translation></message>
 <message><source>The window of values</source><translation>Das Wertefenster</translation></message>
 <message><source>The wrong file was removed. A log-in page of the network may have answered instead; open the address in a browser.</source><translation>Die falsche Datei wurde entfernt. Vielleicht hat eine Anmeldeseite des Netzwerks stattdessen geantwortet; öffnen Sie die Adresse in einem Browser.</translation></message>
 <message><source>The wrong file was removed. The address may hold a newer version, or somebody changed the file on its way; try another base URL.</source><translation>Die falsche Datei wurde entfernt. Vielleicht liegt unter der Adresse eine neuere Version, oder jemand hat die Datei unterwegs verändert; versuchen Sie eine andere Basis-URL.</translation></message>
 <message><source>The {1} maps</source><translation>die {1}-Karten</translation></message>
 <message><source>There are no pictures: the images of the study, or the results that its maps were kept in, are not there.</source><translation>Es gibt keine Bilder: Die Bilder der Studie oder die Ergebnisse, in denen ihre Karten aufbewahrt wurden, sind nicht da.</translation></message>
 <message><source>There are these</source><translation>Es gibt diese</translation></message>
 <message><source>There are too few images for a verdict on whether models and techniques interact ({1}; at least {2} are needed).</source><translation>Es sind zu wenige Bilder für ein Urteil, ob Modelle und Verfahren wechselwirken ({1}; mindestens {2} sind nötig).</translation></message>
 <message><source>There are too few images for an interval, so nothing follows from the difference.</source><translation>Es sind zu wenige Bilder für ein Intervall, sodass aus dem Unterschied nichts folgt.</translation></message>
 <message><source>There is no command &quot;{1}&quot;. {2}</source><translation>Einen Befehl „{1}“ gibt es nicht. {2}</translation></message>
 <message><source>There is no human mask.</source><translation>Es gibt keine menschliche Maske.</translation></message>
 <message><source>There is no image with a correlation, a null and a ceiling.</source><translation>Es gibt kein Bild mit einer Korrelation, einem Nullwert und einer Obergrenze.</translation></message>
 <message><source>There is no map.</source><translation>Es gibt keine Karte.</translation></message>
 <message><source>There is nobody with whom {1} images or more are shared.</source><translation>Es gibt niemanden, mit dem {1} oder mehr Bilder gemeinsam sind.</translation></message>
 <message><source>These are read: {1}.</source><translation>Gelesen werden: {1}.</translation></message>
 <message><source>These are read: {1}; and tables of fixations with columns image, x and y, or with a file beside them that says which columns are what (docs/fixations.md).</source><translation>Gelesen werden: {1}; außerdem Tabellen von Fixationen mit den Spalten image, x und y oder mit einer Datei daneben, die sagt, welche Spalten was sind (docs/fixations.md).</translation></message>
 <message><source>They need the points that people fixated: --fixations.</source><translation>Sie brauchen die Punkte, die Menschen fixiert haben: --fixations.</translation></message>
 <message><source>This browser is too old to read the page: it needs DecompressionStream (any browser since 2023 has it).</source><translation>Dieser Browser ist zu alt für die Seite: Sie braucht DecompressionStream (jeder Browser seit 2023 hat es).</translation></message>
 <message><source>This file holds all it shows and asks for nothing from anywhere. Images are at most {1} pixels long. Of each map it holds which of {2} thresholds every pixel of the evaluation grid reaches. At each place of the sliders the numbers are therefore Sightline's own, to the pixel; thresholds between two places are not in the file, and the maps' colours are those of the nearest one. Undefined numbers (0/0, a blank map, no human mask) are left out of means and counted.</source><translation>Diese Datei enthält alles, was sie zeigt, und fragt nirgendwo etwas ab. Bilder sind höchstens {1} Pixel lang. Von jeder Karte enthält sie, welche von {2} Schwellen jedes Pixel des Auswertungsrasters erreicht. An jeder Stelle der Regler sind die Zahlen daher die von Sightline, auf das Pixel genau; Schwellen zwischen zwei Stellen stehen nicht in der Datei, und die Farben der Karten sind die der nächsten. Undefinierte Zahlen (0/0, eine leere Karte, keine menschliche Maske) gehen nicht in Mittelwerte ein und werden gezählt.</translation></message>
 <message><source>This is not the data set of the published study: no setting here needs to reach its means.</source><translation>Das ist nicht der Datensatz der veröffentlichten Studie: Keine Einstellung hier muss deren Mittelwerte erreichen.</translation></message>
 <message><source>This measure does not mind how much of the marks is missed, so that keeping almost nothing often looks best; look at IoU.</source><translation>Dieses Maß berücksichtigt nicht, wie viel von den Markierungen verfehlt wird; daher erscheint es oft am besten, fast nichts zu behalten. Sehen Sie sich IoU an.</translation></message>
 <message><source>This page does not offer {1}; the rest of the address is shown.</source><translation>Diese Seite bietet {1} nicht an; der Rest der Adresse wird gezeigt.</translation></message>
 <message><source>Threshold</source><translation>Schwelle</translation></message>
 <message><source>Through the map alone</source><translation>Nur durch die Karte gesehen</translation></message>
 <message><source>Tile</source><translation>Tile</translation></message>
 <message><source>To the images</source><translation>Zu den Bildern</translation></message>
 <message><source>Tobii Pro Lab export</source><translation>Export aus Tobii Pro Lab</translation></message>
 <message><source>Tobii Studio export</source><translation>Export aus Tobii Studio</translation></message>
 <message><source>Token layout</source><translation>Anordnung der Tokens</translation></message>
 <message><source>Tolerance</source><translation>Toleranz</translation></message>
 <message><source>Too few images for a verdict on {1} ({2}; at least {3} are needed)</source><translation>Zu wenige Bilder für ein Urteil zu {1} ({2}; mindestens {3} sind nötig)</translation></message>
 <message><source>Too many open files</source><translation>Zu viele geöffnete Dateien</translation></message>
 <message><source>Trace it with one example image, or export it for batches of any size.</source><translation>Zeichnen Sie es mit einem einzigen Beispielbild auf, oder exportieren Sie es für Stapel jeder Größe.</translation></message>
 <message><source>Trained</source><translation>Trainiert</translation></message>
 <message><source>Transpose</source><translation>Transpose</translation></message>
 <message><source>Trilu</source><translation>Trilu</translation></message>
 <message><source>True</source><translation>True</translation></message>
 <message><source>Tukey HSD {1} - {2}: {3} [{4}, {5}], p = {6}</source><translation>Tukey-HSD {1} - {2}: {3} [{4}, {5}], p = {6}</translation></message>
 <message><source>Tukey's HSD of {1} for all pairs of models within each technique: difference of means (first minus second) with 95 % simultaneous interval, p from the exact studentised range.</source><translation>Tukey-HSD für {1} und alle Modellpaare innerhalb jedes Verfahrens: Differenz der Mittelwerte (erstes minus zweites) mit simultanem 95-%-Intervall, p aus der exakten studentisierten Spannweite.</translation></message>
 <message><source>Two-sided t-tests of {1}, first technique minus second, with 95 % interval of the difference and Cohen's d.</source><translation>Zweiseitige t-Tests von {1}, erstes Verfahren minus zweites, mit 95-%-Intervall der Differenz und Cohens d.</translation></message>
 <message><source>Two-way ANOVA, {1}: F({2}, {3}) = {4}, p = {5}, partial eta squared {6}</source><translation>Zweifaktorielle ANOVA, {1}: F({2}, {3}) = {4}, p = {5}, partielles Eta-Quadrat {6}</translation></message>
 <message><source>UINT</source><translation>GANZZAHL</translation></message>
 <message><source>Unpack it (it is a zip) and choose the weights file in it.</source><translation>Entpacken Sie das Archiv (ein ZIP) und wählen Sie die Gewichtsdatei darin.</translation></message>
 <message><source>Unpack it and choose the weights file itself.</source><translation>Entpacken Sie das Archiv und wählen Sie die Gewichtsdatei selbst.</translation></message>
 <message><source>Unpack it and open the folder of the images.</source><translation>Entpacken Sie das Archiv und öffnen Sie den Ordner der Bilder.</translation></message>
 <message><source>Unpack it and open the folder, or pack it again with usual (deflate) compression.</source><translation>Entpacken Sie das Archiv und öffnen Sie den Ordner, oder packen Sie es erneut mit gewöhnlicher Kompression (Deflate).</translation></message>
 <message><source>Unpack it with gunzip or tar and choose the weights file itself.</source><translation>Entpacken Sie die Datei mit gunzip oder tar und wählen Sie die Gewichtsdatei selbst.</translation></message>
 <message><source>Unpack it with its password, then open what was in it.</source><translation>Entpacken Sie das Archiv mit seinem Passwort und öffnen Sie dann seinen Inhalt.</translation></message>
 <message><source>Unpack it, and open a folder of fewer images.</source><translation>Entpacken Sie das Archiv und öffnen Sie einen Ordner mit weniger Bildern.</translation></message>
 <message><source>Unpack it, or open it by itself.</source><translation>Entpacken Sie das Archiv oder öffnen Sie es für sich allein.</translation></message>
 <message><source>Unpack main_data of the data set again.</source><translation>Entpacken Sie main_data des Datensatzes erneut.</translation></message>
 <message><source>Unpack the archive and choose the weights file itself.</source><translation>Entpacken Sie das Archiv und wählen Sie die Gewichtsdatei selbst.</translation></message>
 <message><source>Unsqueeze</source><translation>Unsqueeze</translation></message>
 <message><source>Upsample</source><translation>Upsample</translation></message>
 <message><source>Usage</source><translation>Aufruf</translation></message>
 <message><source>Use &quot;agree:5/10&quot; (at least 5 of 10 people, from 1 up to all of them, 255 at most) or &quot;fixed:0.5&quot; (grey of at least 0.5, above 0 and up to 1).</source><translation>Verwenden Sie &quot;agree:5/10&quot; (mindestens 5 von 10 Personen, von 1 bis zu allen, höchstens 255) oder &quot;fixed:0.5&quot; (Grauwert von mindestens 0.5, größer als 0 und bis 1).</translation></message>
 <message><source>Use 0 to {1}.</source><translation>Verwenden Sie 0 bis {1}.</translation></message>
 <message><source>Use 16 to 4096 pixels.</source><translation>Verwenden Sie 16 bis 4096 Pixel.</translation></message>
 <message><source>Use a file of more images, or write a table with the columns image, person, x and y.</source><translation>Verwenden Sie eine Datei mit mehr Bildern oder schreiben Sie eine Tabelle mit den Spalten image, person, x und y.</translation></message>
 <message><source>Use a point as the decimal sign; leave a cell empty where the value is undefined.</source><translation>Verwenden Sie den Punkt als Dezimalzeichen; lassen Sie eine Zelle leer, wo der Wert undefiniert ist.</translation></message>
 <message><source>Use a technique without layers, such as XRAI or Integrated Gradients, or save the network with its class token first.</source><translation>Nehmen Sie ein Verfahren ohne Schichten wie XRAI oder Integrated Gradients, oder speichern Sie das Netz mit dem Klassentoken am Anfang.</translation></message>
 <message><source>Use an image that is less elongated, or the method 'squash'.</source><translation>Verwenden Sie ein weniger längliches Bild oder die Methode 'squash'.</translation></message>
 <message><source>Use auto, nchw, nhwc or sequence.</source><translation>Verwenden Sie auto, nchw, nhwc oder sequence.</translation></message>
 <message><source>Use auto, softmax, sigmoid or none.</source><translation>Verwenden Sie auto, softmax, sigmoid oder none.</translation></message>
 <message><source>Use bicubic or bilinear.</source><translation>Verwenden Sie bicubic oder bilinear.</translation></message>
 <message><source>Use blur or mean.</source><translation>Verwenden Sie blur oder mean.</translation></message>
 <message><source>Use cascade or independent.</source><translation>Verwenden Sie cascade oder independent.</translation></message>
 <message><source>Use en or de, or reinstall Sightline if its translations were left out.</source><translation>Verwenden Sie en oder de, oder installieren Sie Sightline neu, falls die Übersetzungen weggelassen wurden.</translation></message>
 <message><source>Use exact or fast.</source><translation>Verwenden Sie exact oder fast.</translation></message>
 <message><source>Use fewer shards than there are images.</source><translation>Verwenden Sie weniger Teile, als es Bilder gibt.</translation></message>
 <message><source>Use iou, gtc or sc.</source><translation>Verwenden Sie iou, gtc oder sc.</translation></message>
 <message><source>Use it with gradcam, gradcam++, hirescam, layercam, contrastive-gradcam or score-cam.</source><translation>Verwenden Sie es mit gradcam, gradcam++, hirescam, layercam, contrastive-gradcam oder score-cam.</translation></message>
 <message><source>Use letters, digits and spaces.</source><translation>Verwenden Sie Buchstaben, Ziffern und Leerzeichen.</translation></message>
 <message><source>Use mean, blur or black.</source><translation>Verwenden Sie mean, blur oder black.</translation></message>
 <message><source>Use one of &quot;mean+1sd&quot; (any number of sd from -10 to 10), &quot;percentile:0.9&quot;, &quot;fixed:0.5&quot;, &quot;max:0.15&quot;, &quot;area:0.2&quot; (each number from 0 to 1), &quot;otsu&quot; or &quot;match&quot;, with &quot;,largest&quot; behind it to keep only the largest connected part.</source><translation>Verwenden Sie &quot;mean+1sd&quot; (jede Anzahl von sd von -10 bis 10), &quot;percentile:0.9&quot;, &quot;fixed:0.5&quot;, &quot;max:0.15&quot;, &quot;area:0.2&quot; (jede Zahl von 0 bis 1), &quot;otsu&quot; oder &quot;match&quot;, mit &quot;,largest&quot; dahinter, um nur den größten zusammenhängenden Teil zu behalten.</translation></message>
 <message><source>Use one of {1}.</source><translation>Verwenden Sie eines von {1}.</translation></message>
 <message><source>Use only images for which all models predict the same class</source><translation>Nur Bilder verwenden, für die alle Modelle dieselbe Klasse vorhersagen</translation></message>
 <message><source>Use only the first N images</source><translation>Nur die ersten N Bilder verwenden</translation></message>
 <message><source>Use pair or interpretability-methods.</source><translation>Verwenden Sie pair oder interpretability-methods.</translation></message>
 <message><source>Use {1}.</source><translation>Verwenden Sie {1}.</translation></message>
 <message><source>Value of the rule at which the mean {1} is best: fitted on all images, and, held out, on each image at the value chosen on others ({2} folds), with its 95 % interval; between which values the choice varies, and between which the mean differs by no more than {3}.</source><translation>Wert der Regel, bei dem {1} im Mittel am besten ist: angepasst an alle Bilder und, zurückgehalten, für jedes Bild bei dem Wert, der an anderen gewählt wurde ({2} Teile), mit 95-%-Intervall; zwischen welchen Werten die Wahl schwankt und zwischen welchen sich das Mittel um höchstens {3} unterscheidet.</translation></message>
 <message><source>Varied: {1}, {2} values (one mask for each image: no agreement of people can be varied); {3} on {4}.</source><translation>Verändert: {1}, {2} Werte (eine Maske je Bild: keine Übereinstimmung von Personen kann verändert werden); {3} auf {4}.</translation></message>
 <message><source>Varied: {1}, {2} values, and {3}; {4} on {5}.</source><translation>Verändert: {1}, {2} Werte und {3}; {4} auf {5}.</translation></message>
 <message><source>Wait until that has ended, or end it; then try again.</source><translation>Warten Sie, bis dies beendet ist, oder beenden Sie es; versuchen Sie es dann erneut.</translation></message>
 <message><source>Warning: {1}</source><translation>Warnung: {1}</translation></message>
 <message><source>Warning: {1}: {2}.</source><translation>Warnung: {1}: {2}.</translation></message>
 <message><source>Weighted GTC</source><translation>Gewichtete GTC</translation></message>
 <message><source>Weighted IoU</source><translation>Gewichtete IoU</translation></message>
 <message><source>Weighted SC</source><translation>Gewichtete SC</translation></message>
 <message><source>Weighted ground truth coverage: the share of what people marked, weighted by how many did, that the map covers</source><translation>Gewichtete Ground-Truth-Abdeckung: der Anteil dessen, was Menschen markiert haben, gewichtet nach deren Zahl, den die Karte abdeckt</translation></message>
 <message><source>Weighted intersection over union: IoU of the scaled map and the share of people, without a threshold on either</source><translation>Gewichtete Intersection over Union: IoU der skalierten Karte und des Anteils der Menschen, für beide ohne Schwelle</translation></message>
 <message><source>Weighted saliency coverage: the share of the scaled map that people cover, weighted by how many marked a pixel</source><translation>Gewichtete Salienzabdeckung: der Anteil der skalierten Karte, den Menschen abdecken, gewichtet danach, wie viele ein Pixel markiert haben</translation></message>
 <message><source>Weights</source><translation>Gewichtung</translation></message>
 <message><source>Weights of the study's four networks</source><translation>Gewichte der vier Netze der Studie</translation></message>
 <message><source>Weights of {1}: {2} is {3}.</source><translation>Gewichte von {1}: {2} ist {3}.</translation></message>
 <message><source>What a block's score is read from: tokenmean, the mean of its tokens, or classtoken, the class token</source><translation>Wovon der Klassenwert eines Blocks abgelesen wird: tokenmean, der Mittelwert seiner Tokens, oder classtoken, das Klassentoken</translation></message>
 <message><source>What goes with low agreement and is found here: {1}.</source><translation>Was mit niedriger Übereinstimmung einhergeht und sich hier findet: {1}.</translation></message>
 <message><source>What has arrived is kept; the same command continues from there.</source><translation>Was angekommen ist, bleibt erhalten; derselbe Befehl setzt dort fort.</translation></message>
 <message><source>What hidden pixels become: mean, blur or black; default: deletion mean, insertion blur, as RISE</source><translation>Was aus verdeckten Pixeln wird: mean, blur oder black; Vorgabe: Löschen mean, Einfügen blur, wie RISE</translation></message>
 <message><source>What is compared</source><translation>Was verglichen wird</translation></message>
 <message><source>What is differentiated: the softmax over 0..255 images (PAIR), or the logit over normalised ones</source><translation>Was abgeleitet wird: der Softmax über Bilder mit Werten 0..255 (PAIR) oder das Logit über normalisierte</translation></message>
 <message><source>What is here is kept: try again later to go on from there.</source><translation>Was hier ist, bleibt erhalten: Versuchen Sie es später erneut, um von dort aus fortzufahren.</translation></message>
 <message><source>What people marked has not been read yet.</source><translation>Was Menschen markiert haben, ist noch nicht gelesen.</translation></message>
 <message><source>What people marked in {1}, and what {2} highlight there for {3}.</source><translation>Was Menschen markiert haben und was {2} hervorheben: {1}, {3}.</translation></message>
 <message><source>What people marked in {1}, and what {2} highlights there for {3}.</source><translation>Was Menschen markiert haben und was {2} hervorhebt: {1}, {3}.</translation></message>
 <message><source>What people marked: a grey mask, for the agreement of each map with it</source><translation>Was Menschen markiert haben: eine graue Maske, für die Übereinstimmung jeder Karte mit ihr</translation></message>
 <message><source>What people said the images show: a table with the columns image, person and label (or correct, 1 or 0); default: people_labels.csv beside the images, where there is one</source><translation>Was Menschen sagten, dass die Bilder zeigen: eine Tabelle mit den Spalten image, person und label (oder correct, 1 oder 0); ohne Angabe: people_labels.csv neben den Bildern, falls vorhanden</translation></message>
 <message><source>What replaces the hidden part: blur or mean (the image's mean colour)</source><translation>Was den verdeckten Teil ersetzt: blur (Unschärfe) oder mean (die mittlere Farbe des Bildes)</translation></message>
 <message><source>What the class token attends to in the last block, weighted by the class score's gradient (a baseline of Chefer, Gur and Wolf, CVPR 2021).</source><translation>Worauf das Klassentoken im letzten Block achtet, gewichtet mit dem Gradienten des Klassenwerts (ein Vergleichsverfahren von Chefer, Gur und Wolf, CVPR 2021).</translation></message>
 <message><source>What the class token attends to in the last block; the same for every class (Caron et al. 2021).</source><translation>Worauf das Klassentoken im letzten Block achtet; für jede Klasse dasselbe (Caron et al. 2021).</translation></message>
 <message><source>What the map was made from (.npy): the CAM on the layer's grid, a value for each patch, or the attribution</source><translation>Woraus die Karte entstand (.npy): die CAM auf dem Raster der Schicht, ein Wert für jeden Bildausschnitt oder die Attribution</translation></message>
 <message><source>When a pixel counts as marked (see 'score')</source><translation>Wann ein Pixel als markiert gilt (siehe „score“)</translation></message>
 <message><source>When a pixel counts as marked (see 'score'); default: half of the people or more</source><translation>Wann ein Pixel als markiert zählt (siehe 'score'); Standard: bei mindestens der Hälfte der Menschen</translation></message>
 <message><source>When a pixel counts as marked: agree:5/10, fixed:0.5</source><translation>Wann ein Pixel als markiert zählt: agree:5/10, fixed:0.5</translation></message>
 <message><source>Where</source><translation>Where</translation></message>
 <message><source>Where image classifiers look, where people look, and how far the two agree.</source><translation>Wohin Bildklassifikatoren blicken, wohin Menschen blicken und wie weit beide übereinstimmen.</translation></message>
 <message><source>Where paths begin: the image's smallest value (black), its largest (white), or the mean of both</source><translation>Wo die Wege beginnen: beim kleinsten Wert des Bildes (black), beim größten (white) oder das Mittel aus beiden (both)</translation></message>
 <message><source>Where you trust it, load it in Python with torch.load and save its state_dict again, or convert it to .safetensors.</source><translation>Wenn Sie der Datei vertrauen, laden Sie sie in Python mit torch.load und speichern Sie ihr state_dict erneut, oder wandeln Sie sie in .safetensors um.</translation></message>
 <message><source>Whether models and techniques interact cannot be told yet. {1}</source><translation>Ob Modelle und Verfahren wechselwirken, lässt sich noch nicht sagen. {1}</translation></message>
 <message><source>Whether the model's prediction was right (yes or no): determines the Shared Interest case</source><translation>Ob die Vorhersage des Modells richtig war (yes oder no): bestimmt den Shared-Interest-Fall</translation></message>
 <message><source>Whether {1} goes with the {2} cannot be told. {3}</source><translation>Ob {1} mit dem Merkmal „{2}“ zusammenhängt, lässt sich nicht sagen. {3}</translation></message>
 <message><source>Which classes count as right: a file with lines such as 'cat = 281-285'; labels not listed count as the data set says</source><translation>Welche Klassen als richtig zählen: eine Datei mit Zeilen wie 'cat = 281-285'; nicht genannte Labels zählen, wie der Datensatz sagt</translation></message>
 <message><source>Which columns of the table are what, such as &quot;image=stim,person=id,x=fx,y=fy,duration=dur,unit=screen,screen=1920x1080&quot;; default: as recognised</source><translation>Welche Spalten der Tabelle was sind, etwa &quot;image=stim,person=id,x=fx,y=fy,duration=dur,unit=screen,screen=1920x1080&quot;; Standard: wie erkannt</translation></message>
 <message><source>Which command? {1}</source><translation>Welcher Befehl? {1}</translation></message>
 <message><source>Which head, from 1 on; 0: the mean of all</source><translation>Welcher Kopf, von 1 an; 0: der Mittelwert aller</translation></message>
 <message><source>Which image of a file that holds several, from 1; default: the first</source><translation>Welches Bild einer Datei, die mehrere enthält, ab 1; Standard: das erste</translation></message>
 <message><source>Which of {1}; default: gradcam and xrai</source><translation>Welche von {1}; Standard: gradcam und xrai</translation></message>
 <message><source>Which pixels an outline marks: centres (those whose centre is inside; default), coco or labelme (as those programs do)</source><translation>Welche Pixel ein Umriss markiert: centres (deren Mitte innen liegt; Standard), coco oder labelme (wie diese Programme)</translation></message>
 <message><source>White outline: people. Outline in the model’s colour: the map’s region. Colours: the map, from dark (low) to bright (high).</source><translation>Weißer Umriss: Menschen. Umriss in der Farbe des Modells: die Region der Karte. Farben: die Karte, von dunkel (niedrig) bis hell (hoch).</translation></message>
 <message><source>Whole image squashed to a square</source><translation>Ganzes Bild auf ein Quadrat gestaucht</translation></message>
 <message><source>Whole image squashed, antialiased (Pillow)</source><translation>Ganzes Bild gestaucht, mit Kantenglättung (Pillow)</translation></message>
 <message><source>Whose the several mask files of an image are: recognised (by folders and names; default), each (each file is another person's) or one (together they are what one person marked)</source><translation>Von wem die mehreren Maskendateien eines Bildes sind: recognised (an Ordnern und Namen erkannt; Standard), each (jede Datei von einer anderen Person) oder one (zusammen das, was eine Person markiert hat)</translation></message>
 <message><source>Wide ResNet-101-2</source><translation>Wide ResNet-101-2</translation></message>
 <message><source>Wide ResNet-50-2</source><translation>Wide ResNet-50-2</translation></message>
 <message><source>Wilcoxon p</source><translation>p (Wilcoxon)</translation></message>
 <message><source>Wilcoxon {1}</source><translation>Wilcoxon {1}</translation></message>
 <message><source>With --subject, every subject may have only one value per group.</source><translation>Mit --subject darf jedes Subjekt nur einen Wert je Gruppe haben.</translation></message>
 <message><source>With 1 image there are too few for any verdict; at least {2} are needed.</source><translation>Mit 1 Bild sind es zu wenige für ein Urteil; mindestens {2} sind nötig.</translation></message>
 <message><source>With {1}</source><translation>Bei {1}</translation></message>
 <message numerus="yes"><source>With {1} images there are too few for any verdict; at least {2} are needed.</source><translation><numerusform>Mit {1} Bild gibt es zu wenige für ein Urteil; mindestens {2} sind nötig.</numerusform><numerusform>Mit {1} Bildern gibt es zu wenige für ein Urteil; mindestens {2} sind nötig.</numerusform></translation></message>
 <message><source>With {1} no difference between the models is shown in {2} ({3}).</source><translation>Bei {1} ist in {2} kein Unterschied zwischen den Modellen belegt ({3}).</translation></message>
 <message><source>With {1} no difference is shown between {2}.</source><translation>Bei {1} ist kein Unterschied belegt zwischen {2}.</translation></message>
 <message><source>With {1} the models cannot be compared. {2}</source><translation>Mit {1} lassen sich die Modelle nicht vergleichen. {2}</translation></message>
 <message><source>With {1} the models differ in {2} ({3}).</source><translation>Bei {1} unterscheiden sich die Modelle in {2} ({3}).</translation></message>
 <message><source>With {1}, the models furthest apart: </source><translation>Bei {1} die am weitesten auseinanderliegenden Modelle: </translation></message>
 <message><source>With {1}: </source><translation>Bei {1}: </translation></message>
 <message><source>Within images</source><translation>Innerhalb der Bilder</translation></message>
 <message><source>Within images, for {1}</source><translation>Innerhalb der Bilder und für {1}</translation></message>
 <message><source>Within images, with {1}</source><translation>Innerhalb der Bilder und bei {1}</translation></message>
 <message><source>Within subjects no difference between the groups is shown {1}.</source><translation>Innerhalb der Subjekte ist kein Unterschied zwischen den Gruppen belegt {1}.</translation></message>
 <message><source>Within subjects the groups cannot be compared. {1}</source><translation>Innerhalb der Subjekte lassen sich die Gruppen nicht vergleichen. {1}</translation></message>
 <message><source>Within subjects the groups differ {1}.</source><translation>Innerhalb der Subjekte unterscheiden sich die Gruppen {1}.</translation></message>
 <message><source>Within subjects, {1}: {2}</source><translation>Innerhalb der Subjekte, {1}: {2}</translation></message>
 <message><source>Without some of the images the best value lies between {1} and {2}.</source><translation>Ohne einen Teil der Bilder liegt der beste Wert zwischen {1} und {2}.</translation></message>
 <message><source>Without the region {1} gives {2} {3} instead of {4}; with only the region, {5}.</source><translation>Ohne die Region gibt {1} für {2} den Wert {3} statt {4}; mit der Region allein {5}.</translation></message>
 <message><source>Words are like ir_r2_k3_s2_e6_c24_se0.25_nre.</source><translation>Wörter sehen aus wie ir_r2_k3_s2_e6_c24_se0.25_nre.</translation></message>
 <message><source>Would write {1} and {2} into {3}.</source><translation>Würde {1} und {2} in {3} schreiben.</translation></message>
 <message><source>Would write {1}, {2} and {3} into {4}.</source><translation>Würde {1}, {2} und {3} in {4} schreiben.</translation></message>
 <message><source>Write I/N with 1 &lt;= I &lt;= N, e.g. 2/8.</source><translation>Schreiben Sie I/N mit 1 &lt;= I &lt;= N, z. B. 2/8.</translation></message>
 <message><source>Write KEY=COLUMN pairs apart at commas; the keys are {1}.</source><translation>Schreiben Sie Paare SCHLÜSSEL=SPALTE, durch Kommas getrennt; die Schlüssel sind {1}.</translation></message>
 <message><source>Write KEY=VALUE pairs apart at commas: {1}.</source><translation>Schreiben Sie Paare SCHLÜSSEL=WERT, durch Kommas getrennt: {1}.</translation></message>
 <message><source>Write MODEL=CUT-OFFS, e.g. &quot;mine=0.5, dog=0.3&quot;.</source><translation>Schreiben Sie MODELL=GRENZWERTE, z. B. &quot;mine=0.5, dog=0.3&quot;.</translation></message>
 <message><source>Write MODEL=LAYER, e.g. resnet101=layer4.2.</source><translation>Schreiben Sie MODELL=SCHICHT, z. B. resnet101=layer4.2.</translation></message>
 <message><source>Write MODEL=READING, e.g. mine=sigmoid.</source><translation>Schreiben Sie MODELL=LESART, z. B. mine=sigmoid.</translation></message>
 <message><source>Write TECHNIQUE.OPTION=VALUE, e.g. xrai.steps=50.</source><translation>Schreiben Sie VERFAHREN.OPTION=WERT, z. B. xrai.steps=50.</translation></message>
 <message><source>Write a computed study as one web page in which thresholds and agreement can still be moved</source><translation>Eine berechnete Studie als eine Webseite schreiben, in der sich Schwellen und Übereinstimmung noch bewegen lassen</translation></message>
 <message><source>Write a model file of your own; see the demo's for an example.</source><translation>Schreiben Sie eine eigene Modelldatei; ein Beispiel sind die der Demo.</translation></message>
 <message><source>Write a table with the columns image and label, several labels apart at semicolons; or one column of 0 and 1 for each label.</source><translation>Schreiben Sie eine Tabelle mit den Spalten image und label, mehrere Labels durch Semikolons getrennt; oder eine Spalte aus 0 und 1 für jedes Label.</translation></message>
 <message><source>Write a table with the columns image, person and label, or image, person and correct (1 or 0).</source><translation>Schreiben Sie eine Tabelle mit den Spalten image, person und label oder image, person und correct (1 oder 0).</translation></message>
 <message><source>Write all-agree, disagree, all-right, none-right, right=MODEL or wrong=MODEL.</source><translation>Schreiben Sie all-agree, disagree, all-right, none-right, right=MODELL oder wrong=MODELL.</translation></message>
 <message><source>Write an object such as {&quot;cat1.jpg&quot;: [&quot;cat&quot;, &quot;sofa&quot;]}.</source><translation>Schreiben Sie ein Objekt wie {&quot;cat1.jpg&quot;: [&quot;cat&quot;, &quot;sofa&quot;]}.</translation></message>
 <message><source>Write class numbers and ranges, such as 281-285, 287.</source><translation>Schreiben Sie Klassennummern und Bereiche, etwa 281-285, 287.</translation></message>
 <message><source>Write counted, stated, found or unknown.</source><translation>Schreiben Sie counted, stated, found oder unknown.</translation></message>
 <message><source>Write it as npy or nifti.</source><translation>Schreiben Sie die Karte als npy oder nifti.</translation></message>
 <message><source>Write it as npy.</source><translation>Schreiben Sie die Karte als npy.</translation></message>
 <message><source>Write its mask in another format.</source><translation>Schreiben Sie die Maske dieses Bilds in einem anderen Format.</translation></message>
 <message><source>Write lines such as: cat = 281-285, 287</source><translation>Schreiben Sie Zeilen wie: cat = 281-285, 287</translation></message>
 <message><source>Write masks of other images in another format.</source><translation>Schreiben Sie Masken anderer Bilder in einem anderen Format.</translation></message>
 <message><source>Write one class name per line, in the order of the network's outputs.</source><translation>Schreiben Sie einen Klassennamen je Zeile, in der Reihenfolge der Ausgaben des Netzes.</translation></message>
 <message><source>Write one number, a list with one for each class, or text such as &quot;0.5, 3=0.3&quot;.</source><translation>Schreiben Sie eine Zahl, eine Liste mit einer Zahl je Klasse oder Text wie &quot;0.5, 3=0.3&quot;.</translation></message>
 <message><source>Write painted masks and maps in the formats of other programs</source><translation>Gemalte Masken und Karten in den Formaten anderer Programme schreiben</translation></message>
 <message><source>Write recognised, each (each file is another person's) or one (together they are one person's).</source><translation>Schreiben Sie recognised, each (jede Datei ist die einer anderen Person) oder one (zusammen sind sie die einer Person).</translation></message>
 <message><source>Write stored, stored:2, stored:NAME, range, percentiles:1,99 or centre:40,width:400.</source><translation>Schreiben Sie stored, stored:2, stored:NAME, range, percentiles:1,99 oder centre:40,width:400.</translation></message>
 <message><source>Write tables, box plots, tests and a methods text for a computed study</source><translation>Tabellen, Boxplots, Tests und einen Methodentext zu einer berechneten Studie schreiben</translation></message>
 <message><source>Write the annotator's name in plain letters.</source><translation>Schreiben Sie den Namen der Person in einfachen Buchstaben.</translation></message>
 <message><source>Write the cut-off of all classes and those of single ones by number or name, such as 0.5, 3=0.3, dog=0.4.</source><translation>Schreiben Sie den Grenzwert aller Klassen und die einzelner mit Nummer oder Namen, etwa 0.5, 3=0.3, dog=0.4.</translation></message>
 <message><source>Write the demo's images, masks and manifest into a folder</source><translation>Bilder, Masken und Manifest der Demo in einen Ordner schreiben</translation></message>
 <message><source>Written to {1} (report.html holds everything).</source><translation>Nach {1} geschrieben (report.html enthält alles).</translation></message>
 <message><source>Wrong, although the map highlights what people marked</source><translation>Falsch, obwohl die Karte hervorhebt, was Menschen markiert haben</translation></message>
 <message><source>Wrong, and the map and what people marked have little in common</source><translation>Falsch, und die Karte und das, was Menschen markiert haben, haben wenig gemeinsam</translation></message>
 <message><source>Wrong, and the map highlights a small part of what people marked</source><translation>Falsch, und die Karte hebt einen kleinen Teil dessen hervor, was Menschen markiert haben</translation></message>
 <message><source>Wrong, and the map highlights what people marked and its surroundings</source><translation>Falsch, und die Karte hebt hervor, was Menschen markiert haben, samt der Umgebung</translation></message>
 <message><source>Wrote {1} and {2} into {3}.</source><translation>{1} und {2} nach {3} geschrieben.</translation></message>
 <message><source>Wrote {1} images with masks of {2} simulated people into {3}.</source><translation>{1} Bilder mit Masken von {2} simulierten Personen nach {3} geschrieben.</translation></message>
 <message><source>Wrote {1} images with their maps into {2}; it opens as a data set.</source><translation>{1} Bilder mit ihren Karten nach {2} geschrieben; der Ordner lässt sich als Datensatz öffnen.</translation></message>
 <message><source>Wrote {1}, {2} and {3} into {4}.</source><translation>{1}, {2} und {3} in {4} geschrieben.</translation></message>
 <message><source>XRAI: order of the regions to write (.npy)</source><translation>XRAI: Rangfolge der Regionen, die geschrieben wird (.npy)</translation></message>
 <message><source>XRAI: segment labels to write (.npy)</source><translation>XRAI: Nummern der Segmente, die geschrieben werden (.npy)</translation></message>
 <message><source>Xor</source><translation>Xor</translation></message>
 <message><source>Yellow: marked by people alone. The model’s colour: by the map alone. White: by both.</source><translation>Gelb: nur von Menschen markiert. Farbe des Modells: nur von der Karte. Weiß: von beiden.</translation></message>
 <message><source>Your model {1} was left out: its weights, {2}, do not exist.</source><translation>Ihr Modell {1} wurde ausgelassen: Seine Gewichte, {2}, existieren nicht.</translation></message>
 <message><source>a BigTIFF file (of more than 4 GiB, or so written)</source><translation>eine BigTIFF-Datei (von mehr als 4 GiB oder so geschrieben)</translation></message>
 <message><source>a ConvNeXt V2 with stages of {1} blocks, width {2}</source><translation>ein ConvNeXt V2 mit Stufen von {1} Blöcken, Breite {2}</translation></message>
 <message><source>a ConvNeXt with stages of {1} blocks, width {2}</source><translation>ein ConvNeXt mit Stufen von {1} Blöcken, Breite {2}</translation></message>
 <message><source>a DICOM data set without the beginning of a file</source><translation>ein DICOM-Datensatz ohne Dateianfang</translation></message>
 <message><source>a DenseNet with blocks of {1} layers, growth rate {2}</source><translation>ein DenseNet mit Blöcken von {1} Schichten, Wachstumsrate {2}</translation></message>
 <message><source>a Git LFS pointer in place of the file</source><translation>ein Git-LFS-Zeiger anstelle der Datei</translation></message>
 <message><source>a JPEG XL image</source><translation>ein JPEG-XL-Bild</translation></message>
 <message><source>a MATLAB or HDF5 file</source><translation>eine MATLAB- oder HDF5-Datei</translation></message>
 <message><source>a MobileNetV2 with stages of {1} blocks</source><translation>ein MobileNetV2 mit Stufen von {1} Blöcken</translation></message>
 <message><source>a MobileNetV3 with stages of {1} blocks</source><translation>ein MobileNetV3 mit Stufen von {1} Blöcken</translation></message>
 <message><source>a Photoshop file</source><translation>eine Photoshop-Datei</translation></message>
 <message><source>a SqueezeNet of {1} fire modules</source><translation>ein SqueezeNet aus {1} Fire-Modulen</translation></message>
 <message><source>a Swin V2 with stages of {1} blocks, width {2}</source><translation>ein Swin V2 mit Stufen von {1} Blöcken, Breite {2}</translation></message>
 <message><source>a VGG of {1} convolutions with batch norm</source><translation>ein VGG aus {1} Faltungen mit Batch-Norm</translation></message>
 <message><source>a VGG of {1} convolutions without batch norm</source><translation>ein VGG aus {1} Faltungen ohne Batch-Norm</translation></message>
 <message><source>a ViT of depth {1}, width {2}</source><translation>ein ViT der Tiefe {1}, Breite {2}</translation></message>
 <message><source>a cait of depth {1}, width {2}</source><translation>ein CaiT der Tiefe {1}, Breite {2}</translation></message>
 <message><source>a call of something that is not a name</source><translation>Aufruf von etwas, das kein Name ist</translation></message>
 <message><source>a call of {1} in an unknown form</source><translation>Aufruf von {1} in unbekannter Form</translation></message>
 <message><source>a division by 0</source><translation>eine Division durch 0</translation></message>
 <message><source>a graded mask for each image (number of people not stated)</source><translation>einer abgestuften Maske je Bild (Zahl der Personen nicht angegeben)</translation></message>
 <message><source>a kept result</source><translation>ein aufbewahrtes Ergebnis</translation></message>
 <message><source>a map</source><translation>eine Karte</translation></message>
 <message><source>a mask for each image (number of people not stated)</source><translation>einer Maske je Bild (Zahl der Personen nicht angegeben)</translation></message>
 <message><source>a negative size of a tensor</source><translation>eine negative Größe eines Tensors</translation></message>
 <message><source>a network of torchvision with blocks named features.*</source><translation>ein Netz von torchvision mit Blöcken namens features.*</translation></message>
 <message><source>a network of transformers ({1})</source><translation>ein Netz von transformers ({1})</translation></message>
 <message><source>a network whose pooling is &quot;{1}&quot;</source><translation>ein Netz, dessen Pooling „{1}“ ist</translation></message>
 <message><source>a network with &quot;{1}&quot; {2} in &quot;model_args&quot;</source><translation>ein Netz mit „{1}“ {2} in „model_args“</translation></message>
 <message><source>a number above 0 and at most 1 is needed</source><translation>nötig ist eine Zahl größer als 0 und höchstens 1</translation></message>
 <message><source>a number {1} is needed</source><translation>nötig ist eine Zahl {1}</translation></message>
 <message><source>a padding of more than a million</source><translation>eine Auffüllung von mehr als einer Million</translation></message>
 <message><source>a persistent object that is not a tensor's storage</source><translation>ein persistentes Objekt, das nicht der Speicherblock eines Tensors ist</translation></message>
 <message><source>a pixel belongs to a map's region when it is {1}</source><translation>ein Pixel gehört zur Region einer Karte, wenn sein Wert {1} ist</translation></message>
 <message><source>a probability for each class, so that several may hold</source><translation>eine Wahrscheinlichkeit für jede Klasse, sodass mehrere zutreffen können</translation></message>
 <message><source>a quotient of whole numbers that has no number</source><translation>Quotient ganzer Zahlen, der keine Zahl ergibt</translation></message>
 <message><source>a range without an end</source><translation>Bereich ohne Ende</translation></message>
 <message><source>a resnet with stages of {1} blocks</source><translation>ein ResNet mit Stufen von {1} Blöcken</translation></message>
 <message><source>a share of {1}</source><translation>ein Anteil von {1}</translation></message>
 <message><source>a side of {1} pixels cannot be drawn</source><translation>eine Seite von {1} Pixeln lässt sich nicht zeichnen</translation></message>
 <message><source>a slice whose starts and ends are not as many</source><translation>Teilbereich mit ungleich vielen Anfängen und Enden</translation></message>
 <message><source>a slice with step 0</source><translation>Teilbereich mit Schrittweite 0</translation></message>
 <message><source>a storage of the type {1}</source><translation>Speicherblock vom Typ {1}</translation></message>
 <message><source>a swin with stages of {1} blocks, width {2}</source><translation>ein Swin mit Stufen von {1} Blöcken, Breite {2}</translation></message>
 <message><source>a table of boxes</source><translation>eine Tabelle von Rahmen</translation></message>
 <message><source>a tensor of {1} dimensions</source><translation>ein Tensor mit {1} Dimensionen</translation></message>
 <message><source>a track of a video</source><translation>eine Spur eines Videos</translation></message>
 <message><source>a vector drawing or XML</source><translation>eine Vektorzeichnung oder XML</translation></message>
 <message><source>a view into a storage, as PyTorch before 0.4 wrote it</source><translation>eine Sicht auf einen Speicherblock, wie PyTorch vor 0.4 sie schrieb</translation></message>
 <message><source>a web page</source><translation>eine Webseite</translation></message>
 <message><source>a whole number from 1 to 4096, or [height, width], is needed</source><translation>nötig ist eine ganze Zahl von 1 bis 4096 oder [Höhe, Breite]</translation></message>
 <message><source>a whole number {1} is needed</source><translation>nötig ist eine ganze Zahl {1}</translation></message>
 <message><source>a zip archive</source><translation>ein ZIP-Archiv</translation></message>
 <message><source>a {1}</source><translation>ein {1}</translation></message>
 <message><source>above other images</source><translation>über anderen Bildern</translation></message>
 <message><source>against people</source><translation>gegen Menschen</translation></message>
 <message><source>all maps</source><translation>alle Karten</translation></message>
 <message><source>all models</source><translation>alle Modelle</translation></message>
 <message><source>allocate memory</source><translation>Speicher anfordern</translation></message>
 <message><source>among the highest of the map, as many as people marked</source><translation>unter den höchsten der Karte, so vielen, wie Menschen markiert haben,</translation></message>
 <message><source>among the highest {1} of the map</source><translation>unter den höchsten {1} der Karte</translation></message>
 <message><source>an AlexNet or a network like it</source><translation>ein AlexNet oder ein ähnliches Netz</translation></message>
 <message><source>an EfficientNetV2 with stages of {1} blocks</source><translation>ein EfficientNetV2 mit Stufen von {1} Blöcken</translation></message>
 <message><source>an OpenEXR image</source><translation>ein OpenEXR-Bild</translation></message>
 <message><source>an animated WebP</source><translation>ein animiertes WebP</translation></message>
 <message><source>an efficientnet with stages of {1} blocks</source><translation>ein EfficientNet mit Stufen von {1} Blöcken</translation></message>
 <message><source>an entry is not one of a union</source><translation>ein Eintrag gehört zu keiner Variante einer Union</translation></message>
 <message><source>an image is resized to no size</source><translation>ein Bild wird auf die Größe null skaliert</translation></message>
 <message><source>an operation</source><translation>eine Operation</translation></message>
 <message><source>and images have 1 or 3 channels</source><translation>und Bilder haben 1 oder 3 Kanäle</translation></message>
 <message><source>and sides up to 4096 are possible</source><translation>und möglich sind Seiten bis 4096</translation></message>
 <message><source>annotations: {1}</source><translation>Annotationen: {1}</translation></message>
 <message><source>answers {1} images at a time only: its batch size was fixed when it was saved</source><translation>beantwortet nur {1} Bilder auf einmal: Beim Speichern wurde die Stapelgröße festgelegt</translation></message>
 <message><source>are fewer than two</source><translation>sind weniger als zwei</translation></message>
 <message><source>are none</source><translation>gibt es nicht</translation></message>
 <message><source>are not as this version writes them</source><translation>sind nicht so, wie diese Version sie schreibt</translation></message>
 <message><source>are not computed by a network</source><translation>werden nicht von einem Netz berechnet</translation></message>
 <message><source>are two answers to what people marked</source><translation>sind zwei Antworten darauf, was Menschen markiert haben</translation></message>
 <message><source>are {1} x {2} and {3} x {4}</source><translation>sind {1} x {2} und {3} x {4}</translation></message>
 <message><source>area</source><translation>Fläche</translation></message>
 <message><source>area {1}</source><translation>Fläche {1}</translation></message>
 <message><source>area {1}, from {2} to {3}</source><translation>Fläche {1}, von {2} bis {3}</translation></message>
 <message><source>as in a network that is not trained</source><translation>wie in einem untrainierten Netz</translation></message>
 <message><source>as in the study</source><translation>wie in der Studie</translation></message>
 <message><source>as large as what people marked</source><translation>so groß wie das, was Menschen markiert haben</translation></message>
 <message><source>as people</source><translation>wie Menschen</translation></message>
 <message><source>as published</source><translation>wie veröffentlicht</translation></message>
 <message><source>as stored in the file</source><translation>wie in der Datei gespeichert</translation></message>
 <message><source>as the study cuts it</source><translation>wie in der Studie</translation></message>
 <message><source>asking for the class</source><translation>Abfragen der Klasse</translation></message>
 <message><source>asks for Pillow's filter {1}, and there are 2 and 3</source><translation>verlangt den Pillow-Filter {1}, vorhanden sind 2 und 3</translation></message>
 <message><source>asks for {1} resizing, and there are bicubic and bilinear</source><translation>verlangt Skalierung mit {1}, vorhanden sind bicubic und bilinear</translation></message>
 <message><source>asks no network</source><translation>befragt kein Netz</translation></message>
 <message><source>at least Otsu's threshold of the map</source><translation>mindestens die Schwelle der Karte nach Otsu</translation></message>
 <message><source>at least percentile {1} of the map</source><translation>mindestens das {1}. Perzentil der Karte</translation></message>
 <message><source>at least the map's mean minus {1} standard deviations</source><translation>mindestens der Mittelwert der Karte minus {1} Standardabweichungen</translation></message>
 <message><source>at least the map's mean plus {1} standard deviations</source><translation>mindestens der Mittelwert der Karte plus {1} Standardabweichungen</translation></message>
 <message><source>at least {1} of the full value</source><translation>mindestens {1} des vollen Wertes</translation></message>
 <message><source>at least {1} of the marks</source><translation>mindestens {1} der Markierungen</translation></message>
 <message><source>at least {1} of {2} people</source><translation>mindestens {1} von {2} Personen</translation></message>
 <message><source>at least {1} of {2} people marked it</source><translation>mindestens {1} von {2} Personen es markierten</translation></message>
 <message><source>at least {1} of {2} simulated people</source><translation>mindestens {1} von {2} simulierten Personen</translation></message>
 <message><source>at least {1} on the map scaled to 0..1</source><translation>auf der auf 0..1 skalierten Karte mindestens {1}</translation></message>
 <message><source>at least {1} people marked it</source><translation>mindestens {1} Personen es markierten</translation></message>
 <message><source>aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0.0, bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -&gt; Tensor</source><translation>aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0.0, bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -&gt; Tensor</translation></message>
 <message><source>attention without heads</source><translation>Aufmerksamkeit ohne Köpfe</translation></message>
 <message><source>averaged masks (number of people not stated; their grey levels look like {1} people's marks averaged)</source><translation>gemittelten Masken (Zahl der Personen nicht angegeben; ihre Graustufen sehen aus wie gemittelte Markierungen von {1} Personen)</translation></message>
 <message><source>background</source><translation>background</translation></message>
 <message><source>batch size</source><translation>Stapelgröße</translation></message>
 <message><source>belongs to another version of Sightline</source><translation>gehört zu einer anderen Version von Sightline</translation></message>
 <message><source>benchmark radiologist</source><translation>Benchmark-Radiologe</translation></message>
 <message><source>benchmark, weights or small</source><translation>benchmark, weights oder small</translation></message>
 <message><source>beside their images</source><translation>neben ihren Bildern</translation></message>
 <message><source>best</source><translation>bester</translation></message>
 <message><source>best of</source><translation>bester Wert aus</translation></message>
 <message><source>binarisation rule</source><translation>Binarisierungsregel</translation></message>
 <message><source>black</source><translation>schwarz</translation></message>
 <message><source>black-white: images of the smallest and of the largest value take turns; uniform: each value is drawn between these</source><translation>black-white: Bilder des kleinsten und des größten Wertes im Wechsel; uniform: jeder Wert wird dazwischen gezogen</translation></message>
 <message><source>blank: {1}</source><translation>leer: {1}</translation></message>
 <message><source>blur</source><translation>blur</translation></message>
 <message><source>border contact</source><translation>Randberührung</translation></message>
 <message><source>both wrong</source><translation>beide falsch</translation></message>
 <message><source>by</source><translation>nach</translation></message>
 <message><source>by Otsu's method</source><translation>nach dem Verfahren von Otsu</translation></message>
 <message><source>by a constant, by reflection or by the edge</source><translation>mit einer Konstanten, durch Spiegelung oder mit dem Rand</translation></message>
 <message><source>by the map itself</source><translation>durch die Karte selbst</translation></message>
 <message><source>cal_min, cal_max</source><translation>cal_min, cal_max</translation></message>
 <message><source>calls its functions more than {1} times</source><translation>ruft seine Funktionen mehr als {1}-mal auf</translation></message>
 <message><source>can be read but not written, so new results are not kept</source><translation>lässt sich lesen, aber nicht beschreiben, daher werden neue Ergebnisse nicht aufbewahrt</translation></message>
 <message><source>cannot answer: {1}</source><translation>kann nicht antworten: {1}</translation></message>
 <message><source>cannot be a model's name</source><translation>kann kein Modellname sein</translation></message>
 <message><source>cannot be asked: {1}</source><translation>kann nicht gefragt werden: {1}</translation></message>
 <message><source>cannot be built</source><translation>lässt sich nicht bauen</translation></message>
 <message><source>cannot be built without its archive</source><translation>lässt sich ohne das zugehörige Archiv nicht bauen</translation></message>
 <message><source>cannot be computed: {1}</source><translation>lässt sich nicht berechnen: {1}</translation></message>
 <message><source>cannot be created ({1})</source><translation>lässt sich nicht anlegen ({1})</translation></message>
 <message><source>cannot be created: {1}</source><translation>lässt sich nicht anlegen: {1}</translation></message>
 <message><source>cannot be explained by {1}. {2}</source><translation>lässt sich mit {1} nicht erklären. {2}</translation></message>
 <message><source>cannot be inflated</source><translation>lässt sich nicht dekomprimieren</translation></message>
 <message><source>cannot be loaded as TorchScript: {1}</source><translation>lässt sich nicht als TorchScript laden: {1}</translation></message>
 <message><source>cannot be loaded: {1}</source><translation>lässt sich nicht laden: {1}</translation></message>
 <message><source>cannot be locked</source><translation>lässt sich nicht sperren</translation></message>
 <message><source>cannot be made: {1}</source><translation>lässt sich nicht erstellen: {1}</translation></message>
 <message><source>cannot be measured: {1}</source><translation>kann nicht gemessen werden: {1}</translation></message>
 <message><source>cannot be opened</source><translation>lässt sich nicht öffnen</translation></message>
 <message><source>cannot be opened: {1}</source><translation>lässt sich nicht öffnen: {1}</translation></message>
 <message><source>cannot be prepared for its layers to be seen</source><translation>lässt sich nicht so vorbereiten, dass die Schichten sichtbar werden</translation></message>
 <message><source>cannot be read</source><translation>lässt sich nicht lesen</translation></message>
 <message><source>cannot be read or written: {1}</source><translation>lässt sich nicht lesen oder schreiben: {1}</translation></message>
 <message><source>cannot be read: {1}</source><translation>lässt sich nicht lesen: {1}</translation></message>
 <message><source>cannot be renamed ({1})</source><translation>lässt sich nicht umbenennen ({1})</translation></message>
 <message><source>cannot be the id of a further family</source><translation>kann nicht die Kennung einer weiteren Familie sein</translation></message>
 <message><source>cannot be understood near line {1} ({2})</source><translation>ist bei Zeile {1} nicht zu verstehen ({2})</translation></message>
 <message><source>cannot be understood: {1}</source><translation>ist nicht zu verstehen: {1}</translation></message>
 <message><source>cannot be used to keep results: {1}</source><translation>lässt sich nicht zum Aufbewahren von Ergebnissen verwenden: {1}</translation></message>
 <message><source>cannot be written</source><translation>lässt sich nicht schreiben</translation></message>
 <message><source>cannot be written ({1})</source><translation>lässt sich nicht schreiben ({1})</translation></message>
 <message><source>cannot be written: {1}</source><translation>lässt sich nicht schreiben: {1}</translation></message>
 <message><source>cannot grow: the disk is full</source><translation>kann nicht wachsen: Der Datenträger ist voll</translation></message>
 <message><source>cannot look at images of {1} x {2}: this kind of network is built for square ones</source><translation>kann Bilder von {1} x {2} nicht verarbeiten: Netze dieser Art sind für quadratische gebaut</translation></message>
 <message><source>cannot look at images of {1} x {2}: {3}</source><translation>kann Bilder von {1} x {2} nicht verarbeiten: {3}</translation></message>
 <message><source>cascade: from the head down; independent: one stage at a time</source><translation>cascade: vom Kopf abwärts; independent: jede Stufe für sich</translation></message>
 <message><source>cc</source><translation>cc</translation></message>
 <message><source>ceiling</source><translation>Obergrenze</translation></message>
 <message><source>centre {1}, width {2}</source><translation>Mitte {1}, Breite {2}</translation></message>
 <message><source>centres</source><translation>centres</translation></message>
 <message><source>changed</source><translation>geändert</translation></message>
 <message><source>changed images</source><translation>veränderte Bilder</translation></message>
 <message><source>changed or damaged, checksum differs from the one in SHA256SUMS beside it</source><translation>geändert oder beschädigt, Prüfsumme weicht von der in SHA256SUMS daneben ab</translation></message>
 <message><source>changes a tensor in place that other operations still see as {1}</source><translation>ändert an Ort und Stelle einen Tensor, den andere Operationen noch als {1} sehen</translation></message>
 <message><source>choose among masks that are found, and {1} names its masks itself</source><translation>wählen unter gefundenen Masken aus, und {1} nennt seine Masken selbst</translation></message>
 <message><source>choose among the regions of an annotation file, and --mask is none</source><translation>wählen unter den Regionen einer Annotationsdatei, und --mask ist keine</translation></message>
 <message><source>chooses nothing: all of it is black</source><translation>wählt nichts: Alles darin ist schwarz</translation></message>
 <message><source>claims more than {1} MiB of values, more are not read</source><translation>gibt mehr als {1} MiB an Werten an, mehr werden nicht gelesen</translation></message>
 <message><source>class {1}</source><translation>Klasse {1}</translation></message>
 <message><source>class {1} does not exist</source><translation>Klasse {1} existiert nicht</translation></message>
 <message><source>click</source><translation>click</translation></message>
 <message><source>coco</source><translation>coco</translation></message>
 <message><source>collections OrderedDict</source><translation>collections OrderedDict</translation></message>
 <message><source>collections defaultdict</source><translation>collections defaultdict</translation></message>
 <message><source>complex numbers</source><translation>komplexe Zahlen</translation></message>
 <message><source>components</source><translation>Komponenten</translation></message>
 <message><source>compressed DICOM files</source><translation>komprimierte DICOM-Dateien</translation></message>
 <message><source>computed here</source><translation>hier berechnet</translation></message>
 <message><source>computes with images of whole numbers, which have no gradient</source><translation>rechnet mit Bildern aus ganzen Zahlen, die keinen Gradienten haben</translation></message>
 <message><source>confidence</source><translation>Konfidenz</translation></message>
 <message><source>confidence of the model</source><translation>Konfidenz des Modells</translation></message>
 <message><source>confuser</source><translation>Verwechslung</translation></message>
 <message><source>context confusion</source><translation>Kontextverwechslung</translation></message>
 <message><source>context dependant</source><translation>kontextabhängig</translation></message>
 <message><source>could not be encoded as {1}</source><translation>ließ sich nicht als {1} kodieren</translation></message>
 <message><source>could not be encoded: {1}</source><translation>ließ sich nicht kodieren: {1}</translation></message>
 <message><source>could not be listed: {1}</source><translation>ließ sich nicht auflisten: {1}</translation></message>
 <message><source>could not be mapped into memory: {1}</source><translation>ließ sich nicht in den Speicher einblenden: {1}</translation></message>
 <message><source>could not be moved into place</source><translation>ließ sich nicht an seinen Platz verschieben</translation></message>
 <message><source>could not be read to its end</source><translation>ließ sich nicht bis zum Ende lesen</translation></message>
 <message><source>could not be started</source><translation>ließ sich nicht starten</translation></message>
 <message><source>could not be started ({1})</source><translation>ließ sich nicht starten ({1})</translation></message>
 <message><source>could not be written to its end</source><translation>ließ sich nicht bis zum Ende schreiben</translation></message>
 <message><source>could not compress an image (code {1})</source><translation>konnte ein Bild nicht komprimieren (Code {1})</translation></message>
 <message><source>could not fill in the removed pixels</source><translation>konnte die entfernten Pixel nicht auffüllen</translation></message>
 <message><source>counted</source><translation>gezählt</translation></message>
 <message><source>covers other pixels than the map that it is compared with</source><translation>umfasst andere Pixel als die Karte, mit der sie verglichen wird</translation></message>
 <message><source>crops</source><translation>Ausschnitte</translation></message>
 <message><source>crops images that are not square, which is no way to prepare images here</source><translation>beschneidet nicht quadratische Bilder, was hier keine Art ist, Bilder vorzubereiten</translation></message>
 <message><source>d = {1}</source><translation>d = {1}</translation></message>
 <message><source>decides by what is in the image what is computed, which is not read</source><translation>entscheidet nach dem Inhalt des Bilds, was berechnet wird; das wird nicht unterstützt</translation></message>
 <message><source>defines the function &quot;{1}&quot;, which calls itself</source><translation>definiert die Funktion „{1}“, die sich selbst aufruft</translation></message>
 <message><source>demo scene</source><translation>Demoszene</translation></message>
 <message><source>describes a CaiT whose image does not divide into patches or whose width does not divide into heads</source><translation>beschreibt ein CaiT, dessen Bild sich nicht in Patches oder dessen Breite sich nicht in Köpfe teilen lässt</translation></message>
 <message><source>describes a ConvNeXt whose kernels have no middle</source><translation>beschreibt ein ConvNeXt, dessen Faltungskerne keine Mitte haben</translation></message>
 <message><source>describes a ConvNeXt with both head_norm_first and head_hidden_size</source><translation>beschreibt ein ConvNeXt mit head_norm_first und zugleich head_hidden_size</translation></message>
 <message><source>describes a SqueezeNet that does not end with a fire module</source><translation>beschreibt ein SqueezeNet, das nicht mit einem Fire-Modul endet</translation></message>
 <message><source>describes a Swin V2 whose {1}</source><translation>beschreibt ein unmögliches Swin V2: {1}</translation></message>
 <message><source>describes a Swin whose {1}</source><translation>beschreibt ein unmögliches Swin: {1}</translation></message>
 <message><source>describes a VGG without a convolution</source><translation>beschreibt ein VGG ohne Faltung</translation></message>
 <message><source>describes a ViT whose image does not divide into patches or whose width does not divide into heads</source><translation>beschreibt ein ViT, dessen Bild sich nicht in Patches oder dessen Breite sich nicht in Köpfe teilen lässt</translation></message>
 <message><source>describes a ViT without a class token whose head looks at it; give &quot;global_pool&quot;: &quot;avg&quot;</source><translation>beschreibt ein ViT ohne Klassentoken, dessen Kopf es aber nutzt; geben Sie &quot;global_pool&quot;: &quot;avg&quot; an</translation></message>
 <message><source>describes a distilled ViT whose head does not look at the class token</source><translation>beschreibt ein destilliertes ViT, dessen Kopf das Klassentoken nicht nutzt</translation></message>
 <message><source>describes a resnet of basic blocks with groups or another base width</source><translation>beschreibt ein ResNet aus einfachen Blöcken mit Gruppen oder einer anderen Grundbreite</translation></message>
 <message><source>describes a resnet whose stage {1} has no width</source><translation>beschreibt ein ResNet, dessen Stufe {1} keine Breite hat</translation></message>
 <message><source>describes {1}, which is not built in</source><translation>beschreibt {1}; das ist nicht eingebaut</translation></message>
 <message><source>df</source><translation>df</translation></message>
 <message><source>df 1</source><translation>df 1</translation></message>
 <message><source>df 2</source><translation>df 2</translation></message>
 <message><source>df between</source><translation>df zwischen</translation></message>
 <message><source>df within</source><translation>df innerhalb</translation></message>
 <message><source>did not hand over the output of each block</source><translation>hat nicht die Ausgabe jedes Blocks übergeben</translation></message>
 <message><source>difference</source><translation>Differenz</translation></message>
 <message><source>disagreement of people</source><translation>Uneinigkeit der Menschen</translation></message>
 <message><source>distance</source><translation>Abstand</translation></message>
 <message><source>distractor</source><translation>Ablenkung</translation></message>
 <message><source>does not belong to this version of Sightline, or is damaged</source><translation>gehört nicht zu dieser Version von Sightline oder ist beschädigt</translation></message>
 <message><source>does not depend on a threshold</source><translation>hängt nicht von einer Schwelle ab</translation></message>
 <message><source>does not exist</source><translation>existiert nicht</translation></message>
 <message><source>does not exist in a network of {1} classes</source><translation>existiert in einem Netz mit {1} Klassen nicht</translation></message>
 <message><source>does not exist in this network</source><translation>existiert in diesem Netz nicht</translation></message>
 <message><source>does not exist or is no file</source><translation>existiert nicht oder ist keine Datei</translation></message>
 <message><source>does not exist, and it says how images are prepared</source><translation>existiert nicht; darin stünde, wie Bilder vorbereitet werden</translation></message>
 <message><source>does not exist, and neither do the weights of the run's other models</source><translation>existiert nicht, und auch die Gewichte der anderen Modelle des Laufs fehlen</translation></message>
 <message><source>does not exist: the block has {1}</source><translation>gibt es nicht: Der Block hat {1}</translation></message>
 <message><source>does not exist: the run was not finished</source><translation>existiert nicht: Der Lauf wurde nicht beendet</translation></message>
 <message><source>does not fit into the memory that is left</source><translation>passt nicht in den verbleibenden Speicher</translation></message>
 <message><source>does not fit on the disk: {1} are needed, {2} are free</source><translation>passt nicht auf den Datenträger: {1} sind nötig, {2} sind frei</translation></message>
 <message><source>does not fit this {1} network</source><translation>passt nicht zu diesem {1}-Netz</translation></message>
 <message><source>does not fit {1}, to which it is added</source><translation>passt nicht zu {1}, obwohl beide addiert werden</translation></message>
 <message><source>does not fit {1}, with which it belongs together</source><translation>passt nicht zu {1}, obwohl beide zusammengehören</translation></message>
 <message><source>does not hold 8-bit or 16-bit samples, or real numbers of one channel</source><translation>enthält keine Abtastwerte mit 8 oder 16 Bit und keine reellen Zahlen eines Kanals</translation></message>
 <message><source>does not hold an Example as TensorFlow writes it</source><translation>enthält kein Example, wie TensorFlow es schreibt</translation></message>
 <message><source>does not hold pairs of numbers such as {(112,87),(113,90)}</source><translation>enthält keine Zahlenpaare wie {(112,87),(113,90)}</translation></message>
 <message><source>does not name a model of this run</source><translation>nennt kein Modell dieses Laufs</translation></message>
 <message><source>does not resize images, and here every image is resized</source><translation>skaliert Bilder nicht, und hier wird jedes Bild skaliert</translation></message>
 <message><source>does not say how the number of people is known</source><translation>sagt nicht, woher die Zahl der Personen bekannt ist</translation></message>
 <message><source>does not say whether x or y comes first: SALICON's editions differ, and no place in this file tells</source><translation>sagt nicht, ob x oder y zuerst kommt: Die Ausgaben von SALICON unterscheiden sich, und keine Stelle in dieser Datei verrät es</translation></message>
 <message><source>does not say whose several masks of an image are</source><translation>sagt nicht, von wem mehrere Masken eines Bilds stammen</translation></message>
 <message><source>dz</source><translation>dz</translation></message>
 <message><source>dz = {1}</source><translation>dz = {1}</translation></message>
 <message><source>elongation</source><translation>Länglichkeit</translation></message>
 <message><source>ends within its header</source><translation>endet innerhalb des Dateikopfs</translation></message>
 <message><source>epsilon</source><translation>epsilon</translation></message>
 <message><source>eta squared</source><translation>Eta-Quadrat</translation></message>
 <message><source>evaluation grid</source><translation>Auswertungsraster</translation></message>
 <message><source>everything from a percentile up</source><translation>alles ab einem Perzentil</translation></message>
 <message><source>everything from a threshold up</source><translation>alles ab einer Schwelle</translation></message>
 <message><source>exact match</source><translation>genau gleich</translation></message>
 <message><source>exact permutation</source><translation>exakte Permutation</translation></message>
 <message><source>exact: all points; fast: as many as its error estimate asks for</source><translation>exact: alle Punkte; fast: so viele, wie die Fehlerschätzung verlangt</translation></message>
 <message><source>exists and is not an empty folder</source><translation>existiert und ist kein leerer Ordner</translation></message>
 <message><source>expected</source><translation>erwartet</translation></message>
 <message><source>eye</source><translation>eye</translation></message>
 <message><source>failed</source><translation>gescheitert</translation></message>
 <message><source>failed for an unknown reason</source><translation>ist aus unbekanntem Grund fehlgeschlagen</translation></message>
 <message><source>failed unexpectedly: {1}</source><translation>ist unerwartet fehlgeschlagen: {1}</translation></message>
 <message><source>fails on one image of {1}</source><translation>scheitert an einem Bild von {1}</translation></message>
 <message><source>fails on {1} images of {2}</source><translation>scheitert an {1} Bildern von {2}</translation></message>
 <message><source>faithfulness 1</source><translation>faithfulness 1</translation></message>
 <message><source>fetch {1}</source><translation>{1} holen</translation></message>
 <message><source>fetched</source><translation>geholt</translation></message>
 <message><source>first output only</source><translation>nur erste Ausgabe</translation></message>
 <message><source>fitted</source><translation>angepasst</translation></message>
 <message><source>fixation</source><translation>fixation</translation></message>
 <message><source>fixation detected in reference image</source><translation>fixation detected in reference image</translation></message>
 <message><source>fixation id</source><translation>fixation id</translation></message>
 <message><source>fixation x [px]</source><translation>fixation x [px]</translation></message>
 <message><source>fixation y [px]</source><translation>fixation y [px]</translation></message>
 <message><source>flat from</source><translation>flach ab</translation></message>
 <message><source>flat to</source><translation>flach bis</translation></message>
 <message><source>forward passes</source><translation>Vorwärtsdurchläufe</translation></message>
 <message><source>found</source><translation>gefunden</translation></message>
 <message><source>found no triangles (code {1})</source><translation>fand keine Dreiecke (Code {1})</translation></message>
 <message><source>from percentile {1} to percentile {2}</source><translation>von Perzentil {1} bis Perzentil {2}</translation></message>
 <message><source>from the smallest to the largest value</source><translation>vom kleinsten bis zum größten Wert</translation></message>
 <message><source>from {1} to {2}</source><translation>von {1} bis {2}</translation></message>
 <message><source>full or fast</source><translation>full oder fast</translation></message>
 <message><source>full: regions grow by merging; fast: segments in the order of their density</source><translation>full: Regionen wachsen durch Verschmelzen; fast: Segmente in der Reihenfolge ihrer Dichte</translation></message>
 <message><source>gave another {1} than expected: its SHA-256 is {2}, {3} was expected</source><translation>hat für {1} etwas anderes als erwartet geliefert: SHA-256 ist {2}, erwartet wurde {3}</translation></message>
 <message><source>gave no map for a layer that was asked for</source><translation>hat für eine verlangte Schicht keine Karte geliefert</translation></message>
 <message><source>gave no maps of its layers</source><translation>hat keine Karten seiner Schichten geliefert</translation></message>
 <message><source>gave something that is not {1}: it {2}</source><translation>hat etwas geliefert, das nicht {1} ist: Es {2}</translation></message>
 <message><source>gave {1} rows of scores for one image</source><translation>gab {1} Zeilen von Punktwerten für ein Bild</translation></message>
 <message><source>gave {1} rows of scores for {2} images</source><translation>hat {1} Zeilen mit Werten für {2} Bilder geliefert</translation></message>
 <message><source>gave {1} scores for an image, {2} are expected</source><translation>hat {1} Werte für ein Bild geliefert, erwartet werden {2}</translation></message>
 <message><source>gaze</source><translation>gaze</translation></message>
 <message><source>gives &quot;{1}&quot;, which is not a tensor (a sequence, a map, an optional)</source><translation>gibt „{1}“ aus, was kein Tensor ist (Sequenz, Zuordnung oder optionaler Wert)</translation></message>
 <message><source>gives 1 output, which makes 2 classes, {1} are named</source><translation>hat 1 Ausgabe, was 2 Klassen ergibt, benannt sind {1}</translation></message>
 <message><source>gives another answer each time it sees the same image</source><translation>gibt jedes Mal eine andere Antwort, wenn es dasselbe Bild sieht</translation></message>
 <message><source>gives another answer each time it sees the same image: its {1} was saved in training mode</source><translation>gibt jedes Mal eine andere Antwort, wenn es dasselbe Bild sieht: {1} wurde im Trainingsmodus gespeichert</translation></message>
 <message><source>gives every class the probability 1: its softmax goes over another dimension, such as the images of a batch, and not over the classes</source><translation>gibt jeder Klasse die Wahrscheinlichkeit 1: Seine Softmax-Funktion geht über eine andere Dimension, etwa die Bilder eines Stapels, und nicht über die Klassen</translation></message>
 <message><source>gives indices by columns, which is not read</source><translation>gibt Indizes spaltenweise aus, was nicht unterstützt wird</translation></message>
 <message><source>gives its mean or deviation too, which is not read</source><translation>gibt auch Mittelwert oder Abweichung aus, was nicht unterstützt wird</translation></message>
 <message><source>gives outputs from {1} to {2}, and probabilities are from 0 to 1</source><translation>gibt Werte von {1} bis {2} aus, und Wahrscheinlichkeiten liegen zwischen 0 und 1</translation></message>
 <message><source>gives percentages: its outputs sum to 100</source><translation>gibt Prozente aus: Die Summe der Ausgaben ist 100</translation></message>
 <message><source>gives scores, which are no probabilities yet</source><translation>gibt Punktwerte aus, die noch keine Wahrscheinlichkeiten sind</translation></message>
 <message><source>gives the places of its values, which is not read</source><translation>gibt die Stellen seiner Werte aus, was nicht unterstützt wird</translation></message>
 <message><source>gives {1} and not one row of logits</source><translation>gibt {1} statt einer Zeile von Logits aus</translation></message>
 <message><source>gives {1} bytes for {2}, {3} were expected</source><translation>liefert {1} Bytes für {2}, erwartet wurden {3}</translation></message>
 <message><source>gives {1} classes, {2} are named</source><translation>hat {1} Klassen, benannt sind {2}</translation></message>
 <message><source>ground truth</source><translation>ground truth</translation></message>
 <message><source>gtc</source><translation>gtc</translation></message>
 <message><source>half of the group</source><translation>die halbe Gruppe</translation></message>
 <message><source>has &quot;accepted_names&quot; that is not an object</source><translation>hat &quot;accepted_names&quot;, die kein Objekt sind</translation></message>
 <message><source>has &quot;annotators&quot; of &quot;regions&quot; that are not a number from 1 to 255</source><translation>hat „annotators“ in „regions“, die keine Zahl von 1 bis 255 sind</translation></message>
 <message><source>has &quot;annotators&quot; that is not a number from 1 to 255</source><translation>hat &quot;annotators&quot;, was keine Zahl von 1 bis 255 ist</translation></message>
 <message><source>has &quot;mask_folders&quot; or &quot;mask_people&quot; beside &quot;items&quot;, which name their masks themselves</source><translation>hat &quot;mask_folders&quot; oder &quot;mask_people&quot; neben &quot;items&quot;, die ihre Masken selbst nennen</translation></message>
 <message><source>has &quot;mask_people&quot; that is not text</source><translation>hat &quot;mask_people&quot;, was kein Text ist</translation></message>
 <message><source>has &quot;regions&quot; that are not an object</source><translation>hat &quot;regions&quot;, die kein Objekt sind</translation></message>
 <message><source>has &quot;simulated_annotators&quot; that is neither true nor false</source><translation>hat &quot;simulated_annotators&quot;, was weder true noch false ist</translation></message>
 <message><source>has &quot;{1}&quot; in row {2} of the column {3}, where 0 or 1 is needed</source><translation>hat „{1}“ in Zeile {2} der Spalte {3}, wo 0 oder 1 nötig ist</translation></message>
 <message><source>has &quot;{1}&quot; of &quot;regions&quot; that are not a list</source><translation>hat „{1}“ in &quot;regions&quot;, was keine Liste ist</translation></message>
 <message><source>has &quot;{1}&quot; of &quot;regions&quot; with something that is not text</source><translation>hat „{1}“ in &quot;regions&quot; mit etwas, das kein Text ist</translation></message>
 <message><source>has &quot;{1}&quot; where a number is needed</source><translation>hat „{1}“, wo eine Zahl nötig ist</translation></message>
 <message><source>has .npy version {1}; versions 1 to 3 can be read</source><translation>hat die .npy-Version {1}; gelesen werden die Versionen 1 bis 3</translation></message>
 <message><source>has 1 stored window, number {2} is asked for</source><translation>hat 1 gespeichertes Fenster, verlangt ist Nummer {2}</translation></message>
 <message><source>has SHA-256 {1}, {2} was expected</source><translation>hat SHA-256 {1}, erwartet wurde {2}</translation></message>
 <message><source>has SHA-256 {1}, {2} was recorded when it was fetched</source><translation>hat SHA-256 {1}, beim Holen wurde {2} festgehalten</translation></message>
 <message><source>has a &quot;confidence&quot; that is not a number from 0 to 1</source><translation>hat eine &quot;confidence&quot;, die keine Zahl von 0 bis 1 ist</translation></message>
 <message><source>has a &quot;pixel_rule&quot; that is not text</source><translation>hat eine &quot;pixel_rule&quot;, die kein Text ist</translation></message>
 <message><source>has a block size that is out of range</source><translation>hat eine Blockgröße außerhalb des zulässigen Bereichs</translation></message>
 <message><source>has a compressed pickle, which torch.save never writes</source><translation>hat ein komprimiertes Pickle, was torch.save nie schreibt</translation></message>
 <message><source>has a cut-off for &quot;{1}&quot;, which is no class of the network</source><translation>hat einen Grenzwert für „{1}“, was keine Klasse des Netzes ist</translation></message>
 <message><source>has a damaged beginning</source><translation>hat einen beschädigten Anfang</translation></message>
 <message><source>has a damaged list of its storages</source><translation>hat eine beschädigte Liste seiner Speicherblöcke</translation></message>
 <message><source>has a damaged pickle: a key has no value</source><translation>hat ein beschädigtes Pickle: Ein Schlüssel hat keinen Wert</translation></message>
 <message><source>has a damaged pickle: a mark is missing</source><translation>hat ein beschädigtes Pickle: Eine Marke fehlt</translation></message>
 <message><source>has a damaged pickle: a tensor's shape and strides differ in length</source><translation>hat ein beschädigtes Pickle: Form und Schrittweiten eines Tensors sind verschieden lang</translation></message>
 <message><source>has a damaged pickle: a tensor's shape is missing</source><translation>hat ein beschädigtes Pickle: Die Form eines Tensors fehlt</translation></message>
 <message><source>has a damaged pickle: a tensor's shape is not made of numbers</source><translation>hat ein beschädigtes Pickle: Die Form eines Tensors besteht nicht aus Zahlen</translation></message>
 <message><source>has a damaged pickle: a value is missing</source><translation>hat ein beschädigtes Pickle: Ein Wert fehlt</translation></message>
 <message><source>has a damaged pickle: a value is of the wrong kind</source><translation>hat ein beschädigtes Pickle: Ein Wert ist von der falschen Art</translation></message>
 <message><source>has a damaged pickle: it recalls a value that was never kept</source><translation>hat ein beschädigtes Pickle: Es ruft einen Wert ab, der nie abgelegt wurde</translation></message>
 <message><source>has a damaged pickle: operation {1} does not exist</source><translation>hat ein beschädigtes Pickle: Operation {1} existiert nicht</translation></message>
 <message><source>has a damaged pickle: text is missing</source><translation>hat ein beschädigtes Pickle: Text fehlt</translation></message>
 <message><source>has a dilation, which is not read</source><translation>hat eine Dilatation, was nicht unterstützt wird</translation></message>
 <message><source>has a dimension that is not a whole number</source><translation>hat eine Dimension, die keine ganze Zahl ist</translation></message>
 <message><source>has a graph that cannot be read: {1}</source><translation>hat einen Graphen, der sich nicht lesen lässt: {1}</translation></message>
 <message><source>has a graph without an output</source><translation>hat einen Graphen ohne Ausgabe</translation></message>
 <message><source>has a header of {1} bytes, at most {2} are read</source><translation>hat einen Dateikopf von {1} Bytes, gelesen werden höchstens {2}</translation></message>
 <message><source>has a header row but no other rows</source><translation>hat eine Kopfzeile, aber sonst keine Zeilen</translation></message>
 <message><source>has a header that is not JSON</source><translation>hat einen Dateikopf, der kein JSON ist</translation></message>
 <message><source>has a header that is not a JSON object</source><translation>hat einen Dateikopf, der kein JSON-Objekt ist</translation></message>
 <message><source>has a kernel, stride or dilation that is out of range</source><translation>hat einen Kernel, eine Schrittweite oder eine Dilatation außerhalb des zulässigen Bereichs</translation></message>
 <message><source>has a kernel_shape that is not that of its weights</source><translation>hat ein kernel_shape, das nicht zu seinen Gewichten passt</translation></message>
 <message><source>has a label of {1} that is not text</source><translation>hat für {1} ein Label, das kein Text ist</translation></message>
 <message><source>has a lineup of models that makes no sense: {1}</source><translation>enthält eine Aufstellung der Modelle, die keinen Sinn ergibt: {1}</translation></message>
 <message><source>has a list with gaps</source><translation>hat eine lückenhafte Liste</translation></message>
 <message><source>has a low cut point for {1} above the high one: {2}</source><translation>hat für {1} einen unteren Trennwert, der über dem oberen liegt: {2}</translation></message>
 <message><source>has a mask of {1} x {2}, its image is {3} x {4}</source><translation>hat eine Maske von {1} x {2}, das zugehörige Bild hat {3} x {4}</translation></message>
 <message><source>has a mean that is not a number</source><translation>hat einen Mittelwert, der keine Zahl ist</translation></message>
 <message><source>has a number of groups that is out of range</source><translation>hat eine Zahl von Gruppen außerhalb des zulässigen Bereichs</translation></message>
 <message><source>has a padding out of range</source><translation>hat ein Padding außerhalb des zulässigen Bereichs</translation></message>
 <message><source>has a padding that follows from the size of its output, which is not read</source><translation>hat ein Padding, das sich aus der Größe der Ausgabe ergibt; das wird nicht gelesen</translation></message>
 <message><source>has a pickle of more than {1} values</source><translation>hat ein Pickle mit mehr als {1} Werten</translation></message>
 <message><source>has a pickle that nests too deeply</source><translation>hat ein zu tief verschachteltes Pickle</translation></message>
 <message><source>has a quote that is opened in line {1} and never closed</source><translation>hat ein Anführungszeichen, das in Zeile {1} geöffnet und nie geschlossen wird</translation></message>
 <message><source>has a rule for plurals that is not known here: {1}</source><translation>hat eine Regel für Mehrzahlen, die hier nicht bekannt ist: {1}</translation></message>
 <message><source>has a size that is out of range</source><translation>hat eine Größe außerhalb des zulässigen Bereichs</translation></message>
 <message><source>has a storage whose name is too long</source><translation>hat einen Speicherbereich, dessen Name zu lang ist</translation></message>
 <message><source>has a tensor of {1} dimensions</source><translation>hat einen Tensor mit {1} Dimensionen</translation></message>
 <message><source>has a value of the wrong kind</source><translation>hat einen Wert der falschen Art</translation></message>
 <message><source>has a value that is not one number</source><translation>hat einen Wert, der keine einzelne Zahl ist</translation></message>
 <message><source>has a wrong description of {1}</source><translation>hat eine falsche Beschreibung von {1}</translation></message>
 <message><source>has an impossible shape</source><translation>hat eine unmögliche Form</translation></message>
 <message><source>has an unreadable header</source><translation>hat einen unlesbaren Kopf</translation></message>
 <message><source>has an unreadable value for &quot;architecture&quot;</source><translation>hat einen unlesbaren Wert für &quot;architecture&quot;</translation></message>
 <message><source>has an unreadable value for &quot;cut_offs&quot;</source><translation>hat einen unlesbaren Wert für &quot;cut_offs&quot;</translation></message>
 <message><source>has an unreadable value for &quot;{1}&quot;</source><translation>hat einen unlesbaren Wert für „{1}“</translation></message>
 <message><source>has another shape than a table of positions</source><translation>hat nicht die Form einer Tabelle von Positionen</translation></message>
 <message><source>has arguments that this LibTorch's operation does not have</source><translation>hat Argumente, die die Operation dieser LibTorch nicht hat</translation></message>
 <message><source>has batch dimensions, which are not read</source><translation>hat Stapeldimensionen, die nicht gelesen werden</translation></message>
 <message><source>has calls more than {1} deep</source><translation>hat mehr als {1} ineinander verschachtelte Aufrufe</translation></message>
 <message><source>has compressed values, which torch.save never writes</source><translation>hat komprimierte Werte, die torch.save nie schreibt</translation></message>
 <message><source>has crop fraction {1}</source><translation>hat den Ausschnittanteil {1}</translation></message>
 <message><source>has cut points for {1} outside 0 to 1: {2}</source><translation>hat Trennwerte für {1} außerhalb von 0 bis 1: {2}</translation></message>
 <message><source>has different columns from the other shards</source><translation>hat andere Spalten als die übrigen Teile</translation></message>
 <message><source>has different columns from those this version writes</source><translation>hat andere Spalten als die, die diese Version schreibt</translation></message>
 <message><source>has different models or images from {1}</source><translation>hat andere Modelle oder Bilder als {1}</translation></message>
 <message><source>has entries that overlap each other</source><translation>hat Einträge, die sich überlappen</translation></message>
 <message><source>has graphs within graphs, more than {1} deep</source><translation>hat mehr als {1} ineinander verschachtelte Graphen</translation></message>
 <message><source>has human masks but not the images they belong to</source><translation>hat Masken der Menschen, aber nicht die Bilder, zu denen sie gehören</translation></message>
 <message><source>has input size {1}</source><translation>hat die Eingabegröße {1}</translation></message>
 <message><source>has input size {1} x {2}</source><translation>hat die Eingabegröße {1} x {2}</translation></message>
 <message><source>has its class token behind the positions of the image, where such tokens stand before them here</source><translation>hat sein Klassentoken hinter den Positionen des Bildes; hier stehen solche Token davor</translation></message>
 <message><source>has its operations in an order that cannot be followed</source><translation>hat seine Operationen in einer Reihenfolge, die sich nicht nachvollziehen lässt</translation></message>
 <message><source>has masks in {1}, which cannot be written</source><translation>hat Masken in {1}; dort kann nicht geschrieben werden</translation></message>
 <message><source>has means beyond -1 and 1, and here images are scaled to 0..1 before they are taken off</source><translation>hat Mittelwerte jenseits von -1 und 1, und hier werden Bilder auf 0..1 skaliert, bevor sie abgezogen werden</translation></message>
 <message><source>has more than {1} colours: it is not a mask</source><translation>hat mehr als {1} Farben: Das ist keine Maske</translation></message>
 <message><source>has more than {1} dimensions</source><translation>hat mehr als {1} Dimensionen</translation></message>
 <message><source>has more than {1} elements</source><translation>hat mehr als {1} Elemente</translation></message>
 <message><source>has more than {1} operations</source><translation>hat mehr als {1} Operationen</translation></message>
 <message><source>has no JPEG file &quot;{1}&quot;</source><translation>hat keine JPEG-Datei „{1}“</translation></message>
 <message><source>has no attention that can be looked at</source><translation>hat keine Aufmerksamkeit, die man ansehen kann</translation></message>
 <message><source>has no colours</source><translation>hat keine Farben</translation></message>
 <message><source>has no column &quot;{1}&quot;</source><translation>hat keine Spalte „{1}“</translation></message>
 <message><source>has no column that names the images</source><translation>hat keine Spalte, die die Bilder nennt</translation></message>
 <message><source>has no column that says who answered</source><translation>hat keine Spalte, die sagt, wer geantwortet hat</translation></message>
 <message><source>has no column with the answers</source><translation>hat keine Spalte mit den Antworten</translation></message>
 <message><source>has no effect on {1}: its format ({2}) says what is what</source><translation>wirkt sich auf {1} nicht aus: Das Format ({2}) legt die Bedeutung schon fest</translation></message>
 <message><source>has no label to explain</source><translation>hat kein Label, das zu erklären wäre</translation></message>
 <message><source>has no layers in its cache</source><translation>hat keine Schichten im Cache</translation></message>
 <message><source>has no layers to try</source><translation>hat keine Schichten zum Ausprobieren</translation></message>
 <message><source>has no list &quot;items&quot;</source><translation>hat keine Liste &quot;items&quot;</translation></message>
 <message><source>has no masks that were painted in Sightline</source><translation>hat keine in Sightline gemalten Masken</translation></message>
 <message><source>has no meaning for a run, which has SIC and AIC only with --pic</source><translation>hat keine Bedeutung für einen Lauf, der SIC und AIC nur mit --pic hat</translation></message>
 <message><source>has no meaning for a run, whose maps and masks are there</source><translation>hat für einen Lauf keine Bedeutung, dessen Karten und Masken da sind</translation></message>
 <message><source>has no meaning for a run, whose maps explain the classes that it chose</source><translation>hat keine Bedeutung für einen Lauf, dessen Karten die Klassen erklären, die er gewählt hat</translation></message>
 <message><source>has no meaning for independent stages, none of which is the whole network</source><translation>hat für einzelne Stufen keine Bedeutung, von denen keine das ganze Netz ist</translation></message>
 <message><source>has no meaning for one image, of which no table is written</source><translation>hat für ein Bild keine Bedeutung, von dem keine Tabelle geschrieben wird</translation></message>
 <message><source>has no meaning for one map, of which no table is written</source><translation>hat keine Bedeutung für eine einzelne Karte, von der keine Tabelle geschrieben wird</translation></message>
 <message><source>has no meaning for one map, which has SIC and AIC unless --no-pic</source><translation>hat keine Bedeutung für eine einzelne Karte, die SIC und AIC ohne --no-pic immer hat</translation></message>
 <message><source>has no meaning for {1}</source><translation>hat für {1} keine Bedeutung</translation></message>
 <message><source>has no method forward</source><translation>hat keine Methode forward</translation></message>
 <message><source>has no model of a family that the published study used</source><translation>hat kein Modell einer Familie, die in der veröffentlichten Studie vorkam</translation></message>
 <message><source>has no name</source><translation>hat keinen Namen</translation></message>
 <message><source>has no name for class {1}</source><translation>hat keinen Namen für Klasse {1}</translation></message>
 <message><source>has no name for its choice</source><translation>hat keinen Namen für die getroffene Wahl</translation></message>
 <message><source>has no name for its method</source><translation>hat keinen Namen für die verwendete Methode</translation></message>
 <message><source>has no name in line {1}</source><translation>hat in Zeile {1} keinen Namen</translation></message>
 <message><source>has no number for {1}</source><translation>hat keine Zahl für {1}</translation></message>
 <message><source>has no percentile</source><translation>hat kein Perzentil</translation></message>
 <message><source>has no pixels</source><translation>hat keine Pixel</translation></message>
 <message><source>has no pixels to save</source><translation>hat keine Pixel, die sich speichern ließen</translation></message>
 <message><source>has no place in the image: its output is not a grid of positions</source><translation>hat keinen Ort im Bild: Die Ausgabe ist kein Gitter von Positionen</translation></message>
 <message><source>has no readable dtype, shape and data_offsets</source><translation>hat nichts Lesbares für dtype, shape und data_offsets</translation></message>
 <message><source>has no region in the annotations</source><translation>hat keine Region in den Annotationen</translation></message>
 <message><source>has no stored window named &quot;{1}&quot;, but {2}</source><translation>hat kein gespeichertes Fenster namens „{1}“, sondern {2}</translation></message>
 <message><source>has no stored window named &quot;{1}&quot;: its windows have no names</source><translation>hat kein gespeichertes Fenster namens „{1}“: Die Fenster haben keine Namen</translation></message>
 <message><source>has no such file ({1}): {2}</source><translation>hat keine solche Datei ({1}): {2}</translation></message>
 <message><source>has no text for {1}</source><translation>hat keinen Text für {1}</translation></message>
 <message><source>has no value that could be varied</source><translation>hat keinen Wert, der sich verändern ließe</translation></message>
 <message><source>has no values</source><translation>hat keine Werte</translation></message>
 <message><source>has no values in the file</source><translation>hat keine Werte in der Datei</translation></message>
 <message><source>has no values in the file: entry data/{1} is missing</source><translation>hat keine Werte in der Datei: Der Eintrag data/{1} fehlt</translation></message>
 <message><source>has no weights on this machine</source><translation>hat keine Gewichte auf diesem Rechner</translation></message>
 <message><source>has no whole number for {1}</source><translation>hat keine ganze Zahl für {1}</translation></message>
 <message><source>has no whole numbers for {1}</source><translation>hat keine ganzen Zahlen für {1}</translation></message>
 <message><source>has several columns named &quot;{1}&quot;</source><translation>hat mehrere Spalten namens „{1}“</translation></message>
 <message><source>has shape ({1}), one map of height x width is needed</source><translation>hat die Form ({1}), nötig ist eine einzelne Karte mit Höhe x Breite</translation></message>
 <message><source>has standard deviation {1}</source><translation>hat die Standardabweichung {1}</translation></message>
 <message><source>has the &quot;mask_people&quot; &quot;{1}&quot;, which is none. {2}</source><translation>hat für &quot;mask_people&quot; den Wert „{1}“, den es nicht gibt. {2}</translation></message>
 <message><source>has the &quot;pixel_rule&quot; &quot;{1}&quot;, which is none. {2}</source><translation>hat für &quot;pixel_rule&quot; den Wert „{1}“, den es nicht gibt. {2}</translation></message>
 <message><source>has the cut-off &quot;{1}&quot;, which is not a number from 0 to 1</source><translation>hat den Grenzwert „{1}“, der keine Zahl von 0 bis 1 ist</translation></message>
 <message><source>has the input size {1}, and 3 x height x width up to {2} is needed</source><translation>hat die Eingabegröße {1}, nötig ist 3 x Höhe x Breite bis {2}</translation></message>
 <message><source>has the output &quot;{1}&quot;, which nothing makes</source><translation>hat die Ausgabe „{1}“, die von nichts erzeugt wird</translation></message>
 <message><source>has the range &quot;{1}&quot;, whose end is before its beginning</source><translation>hat den Bereich „{1}“, dessen Ende vor seinem Anfang liegt</translation></message>
 <message><source>has the unknown key &quot;{1}&quot;</source><translation>hat den unbekannten Schlüssel „{1}“</translation></message>
 <message><source>has the unknown padding {1}</source><translation>hat das unbekannte Padding {1}</translation></message>
 <message><source>has the unknown type {1}</source><translation>hat den unbekannten Typ {1}</translation></message>
 <message><source>has too few values for {1}</source><translation>hat zu wenige Werte für {1}</translation></message>
 <message><source>has too many dimensions for a .npy header</source><translation>hat zu viele Dimensionen für den Kopf einer .npy-Datei</translation></message>
 <message><source>has two cut-offs for all classes</source><translation>hat zwei Grenzwerte für alle Klassen</translation></message>
 <message><source>has two entries named &quot;{1}&quot;</source><translation>hat zwei Einträge namens „{1}“</translation></message>
 <message><source>has two files named {1}</source><translation>hat zwei Dateien namens {1}</translation></message>
 <message><source>has two tensors named &quot;{1}&quot;</source><translation>hat zwei Tensoren namens „{1}“</translation></message>
 <message><source>has unreadable offsets</source><translation>hat unlesbare Positionsangaben (data_offsets)</translation></message>
 <message><source>has unusable settings: &quot;{1}&quot; {2}</source><translation>hat unbrauchbare Einstellungen: „{1}“ {2}</translation></message>
 <message><source>has values of the type {1}</source><translation>hat Werte des Typs {1}</translation></message>
 <message><source>has weights of different sizes</source><translation>hat Gewichte unterschiedlicher Größe</translation></message>
 <message><source>has weights of {1} dimensions</source><translation>hat Gewichte mit {1} Dimensionen</translation></message>
 <message><source>has weights that are computed, and does not say how large they are</source><translation>hat berechnete Gewichte und gibt nicht an, wie groß sie sind</translation></message>
 <message><source>has weights that cannot be drawn anew: its file is a program, whose tensors have no stages that are known</source><translation>hat Gewichte, die nicht neu gezogen werden können: Seine Datei ist ein Programm, dessen Tensoren keine bekannten Stufen haben</translation></message>
 <message><source>has {1} bytes where its shape needs {2}</source><translation>hat {1} Bytes, für die angegebene Form sind {2} nötig</translation></message>
 <message><source>has {1} bytes, {2} are possible</source><translation>hat {1} Bytes, möglich sind {2}</translation></message>
 <message><source>has {1} bytes, {2} were expected</source><translation>hat {1} Bytes, erwartet wurden {2}</translation></message>
 <message><source>has {1} channels</source><translation>hat {1} Kanäle</translation></message>
 <message><source>has {1} compressed, which torch.export.save never does</source><translation>hat komprimierte Daten ({1}), die torch.export.save nie schreibt</translation></message>
 <message><source>has {1} for &quot;arch&quot;</source><translation>hat {1} für &quot;arch&quot;</translation></message>
 <message><source>has {1} for &quot;crop_mode&quot;, and there are center and squash</source><translation>hat {1} für „crop_mode“, und es gibt center und squash</translation></message>
 <message><source>has {1} for &quot;crop_pct&quot;</source><translation>hat {1} für &quot;crop_pct&quot;</translation></message>
 <message><source>has {1} for &quot;num_classes&quot;</source><translation>hat {1} für &quot;num_classes&quot;</translation></message>
 <message><source>has {1} for &quot;{2}&quot;</source><translation>hat {1} für „{2}“</translation></message>
 <message><source>has {1} for &quot;{2}&quot;; {3}</source><translation>hat {1} für „{2}“; {3}</translation></message>
 <message><source>has {1} labels for {2} classes</source><translation>hat {1} Labels für {2} Klassen</translation></message>
 <message><source>has {1} numbers for {2}</source><translation>hat {1} Zahlen für {2}</translation></message>
 <message><source>has {1} of {2} MB</source><translation>ist zu groß: {1} hat {2} MB</translation></message>
 <message numerus="yes"><source>has {1} stored windows, number {2} is asked for</source><translation><numerusform>hat {1} gespeichertes Fenster, verlangt ist Nummer {2}</numerusform><numerusform>hat {1} gespeicherte Fenster, verlangt ist Nummer {2}</numerusform></translation></message>
 <message><source>has {1} tensors in the place of {2}</source><translation>hat {1} Tensoren anstelle von {2}</translation></message>
 <message><source>has {1} values from {2} to {3}</source><translation>hat {1} Werte von {2} bis {3}</translation></message>
 <message><source>have different sizes</source><translation>haben verschiedene Größen</translation></message>
 <message><source>have no folder</source><translation>haben keinen Ordner</translation></message>
 <message><source>head {1}</source><translation>Kopf {1}</translation></message>
 <message><source>head: each head by its mean gradient; patch: each patch by the positive part of its own; auto: head, and patch for CaiT</source><translation>head: jeder Kopf mit seinem mittleren Gradienten; patch: jeder Bildausschnitt mit dem positiven Teil seines eigenen; auto: head, bei CaiT patch</translation></message>
 <message><source>held out</source><translation>zurückgehalten</translation></message>
 <message><source>hiding 1</source><translation>hiding 1</translation></message>
 <message><source>hiding the same shape elsewhere leaves {1} ({2} to {3} at {4} places)</source><translation>verdeckt man dieselbe Form anderswo, bleiben {1} ({2} bis {3} an {4} Stellen)</translation></message>
 <message><source>higher</source><translation>höher</translation></message>
 <message><source>higher than</source><translation>höher als</translation></message>
 <message><source>highest agreement first</source><translation>höchste Übereinstimmung zuerst</translation></message>
 <message><source>holds &quot;{1}&quot; where a number is needed</source><translation>enthält „{1}“, wo eine Zahl nötig ist</translation></message>
 <message><source>holds &quot;{1}&quot; where a whole number is needed</source><translation>enthält „{1}“, wo eine ganze Zahl nötig ist</translation></message>
 <message><source>holds 1 image, number {2} is asked for</source><translation>enthält 1 Bild, verlangt ist Nummer {2}</translation></message>
 <message><source>holds NaN in {1}</source><translation>enthält NaN in {1}</translation></message>
 <message><source>holds NaN or infinite values in {1}</source><translation>enthält NaN oder unendliche Werte in {1}</translation></message>
 <message><source>holds a fixation of {1} ms, which is more than a hundred days</source><translation>enthält eine Fixation von {1} ms, das sind mehr als hundert Tage</translation></message>
 <message><source>holds a graph without an output</source><translation>enthält einen Graphen ohne Ausgabe</translation></message>
 <message><source>holds a tensor that cannot be computed with</source><translation>enthält einen Tensor, mit dem sich nicht rechnen lässt</translation></message>
 <message><source>holds a whole network</source><translation>enthält ein ganzes Netz</translation></message>
 <message><source>holds more than tensors: its pickle asks for {1}, which was refused; nothing of it was run</source><translation>enthält mehr als Tensoren: Das Pickle verlangt {1}; das wurde abgelehnt, nichts davon wurde ausgeführt</translation></message>
 <message><source>holds more than {1} files and folders; the search ended in {2}</source><translation>enthält mehr als {1} Dateien und Ordner; die Suche endete in {2}</translation></message>
 <message><source>holds neither annotations nor fixations of a kind that is read</source><translation>enthält weder Annotationen noch Fixationen einer Art, die gelesen wird</translation></message>
 <message><source>holds no answer about an image of this study</source><translation>enthält keine Antwort zu einem Bild dieser Studie</translation></message>
 <message><source>holds no class names</source><translation>enthält keine Klassennamen</translation></message>
 <message><source>holds no fixations</source><translation>enthält keine Fixationen</translation></message>
 <message><source>holds no fixations on {1}</source><translation>enthält keine Fixationen auf {1}</translation></message>
 <message><source>holds no image</source><translation>enthält kein Bild</translation></message>
 <message><source>holds no images ({1})</source><translation>enthält keine Bilder ({1})</translation></message>
 <message><source>holds no images ({1}): {2}</source><translation>enthält keine Bilder ({1}): {2}</translation></message>
 <message><source>holds no maps (.npy)</source><translation>enthält keine Karten (.npy)</translation></message>
 <message><source>holds no masks of the benchmark (Image/ImageNet/human_attention_mask)</source><translation>enthält keine Masken des Benchmarks (Image/ImageNet/human_attention_mask)</translation></message>
 <message><source>holds no program of torch.export</source><translation>enthält kein Programm von torch.export</translation></message>
 <message><source>holds no records</source><translation>enthält keine Datensätze</translation></message>
 <message><source>holds no region of an image beside it</source><translation>enthält keine Region eines daneben liegenden Bildes</translation></message>
 <message><source>holds no region of an image beside it: {1}</source><translation>enthält keine Region eines daneben liegenden Bildes: {1}</translation></message>
 <message><source>holds no results any more; the run kept its maps there</source><translation>enthält keine Ergebnisse mehr; der Lauf hat seine Karten dort aufbewahrt</translation></message>
 <message><source>holds no results that can be read</source><translation>enthält keine lesbaren Ergebnisse</translation></message>
 <message><source>holds no scores</source><translation>enthält keine Werte</translation></message>
 <message><source>holds no state dict</source><translation>enthält kein state dict</translation></message>
 <message><source>holds no table</source><translation>enthält keine Tabelle</translation></message>
 <message><source>holds no tensor</source><translation>enthält keinen Tensor</translation></message>
 <message><source>holds no tensors</source><translation>enthält keine Tensoren</translation></message>
 <message><source>holds no tensors; it holds dictionaries named {1}, none of a name that weights have</source><translation>enthält keine Tensoren, sondern Wörterbücher namens {1}; keinen dieser Namen haben Gewichte</translation></message>
 <message><source>holds no values</source><translation>enthält keine Werte</translation></message>
 <message><source>holds none of this run's maps</source><translation>enthält keine der Karten dieses Laufs</translation></message>
 <message><source>holds numbers of a type that is not known in {1}</source><translation>enthält in {1} Zahlen eines unbekannten Typs</translation></message>
 <message><source>holds numbers of the type {1} in &quot;{2}&quot;, which cannot be read here</source><translation>enthält in „{2}“ Zahlen des Typs {1}, die hier nicht gelesen werden können</translation></message>
 <message><source>holds pixels of the screen, and does not say where on the screen the images were</source><translation>enthält Pixel des Bildschirms und gibt nicht an, wo auf dem Bildschirm die Bilder lagen</translation></message>
 <message><source>holds sparse weights, which cannot be read</source><translation>enthält dünn besetzte Gewichte, die nicht gelesen werden können</translation></message>
 <message><source>holds the value {1}</source><translation>enthält den Wert {1}</translation></message>
 <message><source>holds the values of an image, not marks of people</source><translation>enthält die Werte eines Bildes, keine Markierungen von Menschen</translation></message>
 <message><source>holds the weights of none of the known networks</source><translation>enthält die Gewichte keines der bekannten Netze</translation></message>
 <message><source>holds the wrong kind of value ({1})</source><translation>enthält die falsche Art von Wert ({1})</translation></message>
 <message><source>holds values of an unknown type (storage {1})</source><translation>enthält Werte eines unbekannten Typs (Speicherbereich {1})</translation></message>
 <message><source>holds values of type {1}, numbers are needed</source><translation>enthält Werte des Typs {1}, nötig sind Zahlen</translation></message>
 <message><source>holds values that are no numbers (NaN or infinite)</source><translation>enthält Werte, die keine Zahlen sind (NaN oder unendlich)</translation></message>
 <message><source>holds values that are no numbers, which a grey image cannot hold</source><translation>enthält Werte, die keine Zahlen sind; ein Graustufenbild kann sie nicht aufnehmen</translation></message>
 <message><source>holds values that are not finite numbers</source><translation>enthält Werte, die keine endlichen Zahlen sind</translation></message>
 <message><source>holds weights alone, and their network is not known</source><translation>enthält nur Gewichte, und das zugehörige Netz ist nicht bekannt</translation></message>
 <message><source>holds weights alone, not a TorchScript archive with its network</source><translation>enthält nur Gewichte und ist kein TorchScript-Archiv samt Netz</translation></message>
 <message><source>holds weights alone, of {1}</source><translation>enthält nur Gewichte, und zwar von {1}</translation></message>
 <message><source>holds weights in a form that torch.save does not write</source><translation>enthält Gewichte in einer Form, die torch.save nicht schreibt</translation></message>
 <message><source>holds whole numbers instead of weights in {1}, as quantised networks do</source><translation>enthält in {1} ganze Zahlen statt Gewichten, wie quantisierte Netze</translation></message>
 <message><source>holds whole numbers of 32 bits or more</source><translation>enthält ganze Zahlen mit 32 oder mehr Bits</translation></message>
 <message><source>holds {1} files, at most {2} are unpacked</source><translation>enthält {1} Dateien, entpackt werden höchstens {2}</translation></message>
 <message><source>holds {1} image files and none can be read: {2}</source><translation>enthält {1} Bilddateien, von denen keine lesbar ist: {2}</translation></message>
 <message numerus="yes"><source>holds {1} images, number {2} is asked for</source><translation><numerusform>enthält {1} Bild, verlangt ist Nummer {2}</numerusform><numerusform>enthält {1} Bilder, verlangt ist Nummer {2}</numerusform></translation></message>
 <message><source>holds {1} masks, its image's file {2} images</source><translation>enthält {1} Masken, die Datei des zugehörigen Bildes {2} Bilder</translation></message>
 <message><source>http://proxy:port; default: https_proxy and http_proxy of the environment</source><translation>http://proxy:port; Standard: https_proxy und http_proxy der Umgebung</translation></message>
 <message><source>human aligned</source><translation>im Einklang mit Menschen</translation></message>
 <message><source>human attention mask</source><translation>human attention mask</translation></message>
 <message><source>human mask</source><translation>Maske der Menschen</translation></message>
 <message><source>image does not divide into patches of {1}</source><translation>Bild lässt sich nicht in Patches von {1} teilen</translation></message>
 <message><source>image headers</source><translation>Köpfe der Bilddateien</translation></message>
 <message><source>image, person, x, y, duration, start, end, number, unit (pixels, shares, screen), time (ms, s, us, ns), y-up (yes, no), screen (WIDTHxHEIGHT), on-screen (LEFT:TOP:WIDTH:HEIGHT)</source><translation>image, person, x, y, duration, start, end, number, unit (pixels, shares, screen), time (ms, s, us, ns), y-up (yes, no), screen (WIDTHxHEIGHT), on-screen (LEFT:TOP:WIDTH:HEIGHT)</translation></message>
 <message><source>images</source><translation>Bilder</translation></message>
 <message><source>images of this size or number would be computed otherwise</source><translation>Bilder dieser Größe oder Anzahl würden anders berechnet</translation></message>
 <message><source>in {1}</source><translation>in {1}</translation></message>
 <message><source>inception_v3</source><translation>inception_v3</translation></message>
 <message><source>insufficient subset</source><translation>unzureichende Teilmenge</translation></message>
 <message><source>iou</source><translation>iou</translation></message>
 <message><source>iou, gtc, sc or background</source><translation>iou, gtc, sc oder background</translation></message>
 <message><source>iou, gtc, sc, or another metric of 'score --json'</source><translation>iou, gtc, sc oder ein anderes Maß von 'score --json'</translation></message>
 <message><source>is &quot;{1}&quot;</source><translation>ist „{1}“</translation></message>
 <message><source>is &quot;{1}&quot;, which maps no label</source><translation>ist „{1}“ und ordnet kein Label zu</translation></message>
 <message><source>is JSON without a list of names</source><translation>ist JSON ohne eine Liste von Namen</translation></message>
 <message><source>is a 7-zip archive</source><translation>ist ein 7-Zip-Archiv</translation></message>
 <message><source>is a BMP file that ends within its header</source><translation>ist eine BMP-Datei, die schon im Kopf endet</translation></message>
 <message><source>is a DICOM file compressed as {1}, which is not read</source><translation>ist eine DICOM-Datei mit der Kompression {1}, die nicht gelesen wird</translation></message>
 <message><source>is a DICOM file of {1} frames in {2} parts that cannot be told apart</source><translation>ist eine DICOM-Datei mit {1} Einzelbildern in {2} Teilen, die sich nicht auseinanderhalten lassen</translation></message>
 <message><source>is a DICOM file of {1} with more than 8 bits, which is not read</source><translation>ist eine DICOM-Datei mit {1} und mehr als 8 Bits, was nicht gelesen wird</translation></message>
 <message><source>is a DICOM file said to be compressed as {1} whose pixels are not</source><translation>ist eine DICOM-Datei, die angeblich mit {1} komprimiert ist; die Pixel sind es nicht</translation></message>
 <message><source>is a DICOM file that ends before its pixels</source><translation>ist eine DICOM-Datei, die vor den Pixeln endet</translation></message>
 <message><source>is a DICOM file that ends early</source><translation>ist eine DICOM-Datei, die zu früh endet</translation></message>
 <message><source>is a DICOM file that ends within its pixels</source><translation>ist eine DICOM-Datei, die mitten in den Pixeln endet</translation></message>
 <message><source>is a DICOM file that holds no pixels</source><translation>ist eine DICOM-Datei, die keine Pixel enthält</translation></message>
 <message><source>is a DICOM file that says it holds {1} frames</source><translation>ist eine DICOM-Datei, die nach eigener Angabe {1} Einzelbilder enthält</translation></message>
 <message><source>is a DICOM file that says it stores {1} of {2} bits, the highest being number {3}</source><translation>ist eine DICOM-Datei, die nach eigener Angabe {1} von {2} Bits speichert, das höchste davon mit der Nummer {3}</translation></message>
 <message><source>is a DICOM file whose RLE pixels are not in {1} parts</source><translation>ist eine DICOM-Datei, deren RLE-Pixel nicht in {1} Teilen vorliegen</translation></message>
 <message><source>is a DICOM file whose RLE pixels end early</source><translation>ist eine DICOM-Datei, deren RLE-Pixel zu früh enden</translation></message>
 <message><source>is a DICOM file whose elements cannot be told apart</source><translation>ist eine DICOM-Datei, deren Elemente sich nicht auseinanderhalten lassen</translation></message>
 <message><source>is a DICOM file whose pixels do not have {1} samples each</source><translation>ist eine DICOM-Datei, deren Pixel nicht je {1} Abtastwerte haben</translation></message>
 <message><source>is a DICOM file whose {1} pixels cannot be told apart</source><translation>ist eine DICOM-Datei, deren Pixel ({1}) sich nicht auseinanderhalten lassen</translation></message>
 <message><source>is a DICOM file with a broken sequence</source><translation>ist eine DICOM-Datei mit einer fehlerhaften Sequenz</translation></message>
 <message><source>is a DICOM file with a palette that is missing or broken</source><translation>ist eine DICOM-Datei, deren Palette fehlt oder fehlerhaft ist</translation></message>
 <message><source>is a DICOM file with broken fragments of pixels</source><translation>ist eine DICOM-Datei mit fehlerhaften Pixelfragmenten</translation></message>
 <message><source>is a DICOM file with pixels of the kind &quot;{1}&quot;, which is not read</source><translation>ist eine DICOM-Datei mit Pixeln der Art „{1}“, die nicht gelesen wird</translation></message>
 <message><source>is a DICOM file with samples of {1} bits, which is not read</source><translation>ist eine DICOM-Datei mit Abtastwerten von {1} Bits, die nicht gelesen werden</translation></message>
 <message><source>is a DICOM file with too many sequences within each other</source><translation>ist eine DICOM-Datei mit zu vielen ineinander verschachtelten Sequenzen</translation></message>
 <message><source>is a DICOM file with {1} samples a pixel of the kind {2}</source><translation>ist eine DICOM-Datei mit {1} Abtastwerten je Pixel der Art {2}</translation></message>
 <message><source>is a DICOM file without an image</source><translation>ist eine DICOM-Datei ohne Bild</translation></message>
 <message><source>is a DICOM file without an image (modality {1})</source><translation>ist eine DICOM-Datei ohne Bild (Modalität {1})</translation></message>
 <message><source>is a DICOM segmentation that names no segments</source><translation>ist eine DICOM-Segmentierung, die keine Segmente nennt</translation></message>
 <message><source>is a DICOM segmentation whose frame {1} is of no segment that it names</source><translation>ist eine DICOM-Segmentierung, deren Einzelbild {1} zu keinem der genannten Segmente gehört</translation></message>
 <message><source>is a DICOM segmentation whose pixels have more than 8 bits</source><translation>ist eine DICOM-Segmentierung, deren Pixel mehr als 8 Bits haben</translation></message>
 <message><source>is a GGUF file of a language model</source><translation>ist eine GGUF-Datei eines Sprachmodells</translation></message>
 <message><source>is a GIF file that ends within its header</source><translation>ist eine GIF-Datei, die schon im Kopf endet</translation></message>
 <message><source>is a GIF file whose pixels end early or cannot be decoded</source><translation>ist eine GIF-Datei, deren Pixel zu früh enden oder sich nicht dekodieren lassen</translation></message>
 <message><source>is a GIF file with blocks that are unknown</source><translation>ist eine GIF-Datei mit unbekannten Blöcken</translation></message>
 <message><source>is a GIF file with colours that its palette lacks</source><translation>ist eine GIF-Datei mit Farben, die in der Palette fehlen</translation></message>
 <message><source>is a GIF file without an image</source><translation>ist eine GIF-Datei ohne Bild</translation></message>
 <message><source>is a Git LFS pointer: the weights themselves were not downloaded</source><translation>ist ein Git-LFS-Zeiger: Die Gewichte selbst wurden nicht heruntergeladen</translation></message>
 <message><source>is a HEIC or AVIF file without a main image, or with a broken header</source><translation>ist eine HEIC- oder AVIF-Datei ohne Hauptbild oder mit fehlerhaftem Kopf</translation></message>
 <message><source>is a JPEG 2000 file that ends within its header</source><translation>ist eine JPEG-2000-Datei, die schon im Kopf endet</translation></message>
 <message><source>is a JPEG 2000 file with a broken header</source><translation>ist eine JPEG-2000-Datei mit fehlerhaftem Kopf</translation></message>
 <message><source>is a JPEG file that does not say its size</source><translation>ist eine JPEG-Datei, die ihre Größe nicht angibt</translation></message>
 <message><source>is a JPEG file that ends within its header</source><translation>ist eine JPEG-Datei, die schon im Kopf endet</translation></message>
 <message><source>is a JPEG file with a broken header</source><translation>ist eine JPEG-Datei mit fehlerhaftem Kopf</translation></message>
 <message><source>is a JPEG file without an image</source><translation>ist eine JPEG-Datei ohne Bild</translation></message>
 <message><source>is a JPEG image, not weights</source><translation>ist ein JPEG-Bild, keine Gewichte</translation></message>
 <message><source>is a JSON file without the &quot;weight_map&quot; of an index of weights</source><translation>ist eine JSON-Datei ohne die &quot;weight_map&quot; eines Verzeichnisses von Gewichten</translation></message>
 <message><source>is a NIfTI file of more than {1} slices</source><translation>ist eine NIfTI-Datei mit mehr als {1} Schichtbildern</translation></message>
 <message><source>is a NIfTI file that does not say where its values begin</source><translation>ist eine NIfTI-Datei, die nicht angibt, wo ihre Werte beginnen</translation></message>
 <message><source>is a NIfTI file that ends within its header</source><translation>ist eine NIfTI-Datei, die schon im Kopf endet</translation></message>
 <message><source>is a NIfTI file that ends within its values, or is damaged</source><translation>ist eine NIfTI-Datei, die mitten in den Werten endet oder beschädigt ist</translation></message>
 <message><source>is a NIfTI file that says it has {1} axes</source><translation>ist eine NIfTI-Datei, die nach eigener Angabe {1} Achsen hat</translation></message>
 <message><source>is a NIfTI file with a broken header</source><translation>ist eine NIfTI-Datei mit fehlerhaftem Kopf</translation></message>
 <message><source>is a NIfTI file with values of kind {1}, which is not read (complex numbers, more than 64 bits, or single bits)</source><translation>ist eine NIfTI-Datei mit Werten der Art {1}, die nicht gelesen wird (komplexe Zahlen, mehr als 64 Bits oder einzelne Bits)</translation></message>
 <message><source>is a NIfTI volume of more than 2 GiB</source><translation>ist ein NIfTI-Volumen von mehr als 2 GiB</translation></message>
 <message><source>is a PGM or PPM file with a broken or cut-off header</source><translation>ist eine PGM- oder PPM-Datei mit fehlerhaftem oder abgeschnittenem Kopf</translation></message>
 <message><source>is a PNG file that ends within its header</source><translation>ist eine PNG-Datei, die schon im Kopf endet</translation></message>
 <message><source>is a PNG file with a broken header</source><translation>ist eine PNG-Datei mit fehlerhaftem Kopf</translation></message>
 <message><source>is a PNG image, not weights</source><translation>ist ein PNG-Bild, keine Gewichte</translation></message>
 <message><source>is a TIFF file with a broken or cut-off header</source><translation>ist eine TIFF-Datei mit fehlerhaftem oder abgeschnittenem Kopf</translation></message>
 <message><source>is a TIFF image, not weights</source><translation>ist ein TIFF-Bild, keine Gewichte</translation></message>
 <message><source>is a TorchScript archive, a whole network and not weights alone</source><translation>ist ein TorchScript-Archiv, also ein ganzes Netz und nicht nur Gewichte</translation></message>
 <message><source>is a WebP file with a broken or cut-off header</source><translation>ist eine WebP-Datei mit fehlerhaftem oder abgeschnittenem Kopf</translation></message>
 <message><source>is a bare pickle and not what torch.save writes; it can run code when it is read</source><translation>ist ein bloßes Pickle und nicht das, was torch.save schreibt; beim Lesen kann es Code ausführen</translation></message>
 <message><source>is a batch norm in training mode: call model.eval() before the export</source><translation>ist eine Batch-Normalisierung im Trainingsmodus: Rufen Sie vor dem Export model.eval() auf</translation></message>
 <message><source>is a coloured image that does not keep its colours exactly: what is marked cannot be told</source><translation>ist ein farbiges Bild, das seine Farben nicht genau bewahrt: Was markiert ist, lässt sich nicht sagen</translation></message>
 <message><source>is a coloured image, not a map: which value a colour stands for is not known</source><translation>ist ein farbiges Bild, keine Karte: Für welchen Wert eine Farbe steht, ist nicht bekannt</translation></message>
 <message><source>is a constant of a kind that is not read (text or sparse)</source><translation>ist eine Konstante einer Art, die nicht gelesen wird (Text oder dünn besetzt)</translation></message>
 <message><source>is a deflated DICOM file of more than 1 GiB</source><translation>ist eine mit Deflate gepackte DICOM-Datei von mehr als 1 GiB</translation></message>
 <message><source>is a dropout in training mode: call model.eval() before the export</source><translation>ist ein Dropout im Trainingsmodus: Rufen Sie vor dem Export model.eval() auf</translation></message>
 <message><source>is a file, a folder of images is needed</source><translation>ist eine Datei, nötig ist ein Ordner mit Bildern</translation></message>
 <message><source>is a folder, a file was expected</source><translation>ist ein Ordner, erwartet wurde eine Datei</translation></message>
 <message><source>is a folder, and a file is to be written</source><translation>ist ein Ordner, und eine Datei soll geschrieben werden</translation></message>
 <message><source>is a package of compiled code (AOTInductor), which gives scores alone: no layers and no gradients</source><translation>ist ein Paket aus kompiliertem Code (AOTInductor), das nur Werte liefert: keine Schichten und keine Gradienten</translation></message>
 <message><source>is a structure set with a contour of broken numbers</source><translation>ist ein Struktursatz mit einer Kontur aus fehlerhaften Zahlen</translation></message>
 <message><source>is a structure set with places of {1} frames of reference, which is not read</source><translation>ist ein Struktursatz mit Orten aus {1} Bezugssystemen, was nicht gelesen wird</translation></message>
 <message><source>is a system folder and holds no images</source><translation>ist ein Systemordner und enthält keine Bilder</translation></message>
 <message><source>is a web page, not weights</source><translation>ist eine Webseite, keine Gewichte</translation></message>
 <message><source>is a zip archive without PyTorch's weights in it</source><translation>ist ein ZIP-Archiv ohne PyTorch-Gewichte darin</translation></message>
 <message><source>is a {1} file of a kind that is not read: {2}</source><translation>ist eine Datei ({1}) einer Art, die nicht gelesen wird: {2}</translation></message>
 <message><source>is about a picture of {1}, the image is {2}</source><translation>bezieht sich auf ein Bild der Größe {1}, das vorliegende hat {2}</translation></message>
 <message><source>is about the benchmark's images</source><translation>betrifft die Bilder des Benchmarks</translation></message>
 <message><source>is about {1} images</source><translation>bezieht sich auf {1} Bilder</translation></message>
 <message><source>is already the name of somebody who paints here</source><translation>ist schon der Name von jemandem, der hier malt</translation></message>
 <message><source>is among {1} tokens that are no square grid</source><translation>besteht zwischen {1} Tokens, die kein quadratisches Raster sind</translation></message>
 <message><source>is an HDF5 file, as Keras and TensorFlow write them</source><translation>ist eine HDF5-Datei, wie Keras und TensorFlow sie schreiben</translation></message>
 <message><source>is an ONNX model, a whole network and not weights alone</source><translation>ist ein ONNX-Modell, also ein ganzes Netz und nicht nur Gewichte</translation></message>
 <message><source>is an archive of TorchServe (.mar)</source><translation>ist ein TorchServe-Archiv (.mar)</translation></message>
 <message><source>is an archive without images ({1})</source><translation>ist ein Archiv ohne Bilder ({1})</translation></message>
 <message><source>is another version than it was built with</source><translation>ist eine andere Version als die, mit der gebaut wurde</translation></message>
 <message><source>is being written by another Sightline</source><translation>wird gerade von einem anderen Sightline geschrieben</translation></message>
 <message><source>is big-endian, little-endian is needed</source><translation>ist Big-Endian, nötig ist Little-Endian</translation></message>
 <message><source>is coloured without black or white: which of its {1} colours mean &quot;not marked&quot; cannot be told</source><translation>ist farbig ohne Schwarz oder Weiß: Welche der {1} Farben „nicht markiert“ bedeuten, lässt sich nicht sagen</translation></message>
 <message><source>is compressed in a way that is not read (method {1}, at {2})</source><translation>ist auf eine Weise komprimiert, die nicht gelesen wird (Methode {1}, bei {2})</translation></message>
 <message><source>is compressed with gzip</source><translation>ist mit gzip komprimiert</translation></message>
 <message><source>is cut off</source><translation>ist abgeschnitten</translation></message>
 <message><source>is cut off ({1})</source><translation>ist abgeschnitten ({1})</translation></message>
 <message><source>is cut off before the values of its tensors</source><translation>ist vor den Werten der Tensoren abgeschnitten</translation></message>
 <message><source>is cut off or damaged: it is not a whole ONNX model</source><translation>ist abgeschnitten oder beschädigt: Das ist kein vollständiges ONNX-Modell</translation></message>
 <message><source>is cut off or damaged: its directory points to byte {1}, the file has {2}</source><translation>ist abgeschnitten oder beschädigt: Das Verzeichnis verweist auf Byte {1}, die Datei hat {2}</translation></message>
 <message><source>is cut off within the values of its tensors</source><translation>ist mitten in den Werten der Tensoren abgeschnitten</translation></message>
 <message><source>is cut off: it has 0 bytes</source><translation>ist abgeschnitten: 0 Bytes sind vorhanden</translation></message>
 <message><source>is cut off: it is UTF-16 and ends in half a character</source><translation>ist abgeschnitten: Der Text ist UTF-16 und endet mit einem halben Zeichen</translation></message>
 <message><source>is cut off: its pickle ends in the middle</source><translation>ist abgeschnitten: Das Pickle endet mittendrin</translation></message>
 <message><source>is cut off: its shape needs more data than it has</source><translation>ist abgeschnitten: Die Form verlangt mehr Daten, als vorhanden sind</translation></message>
 <message><source>is cut off: tensor &quot;{1}&quot; begins at byte {2} and has {3} bytes, the file has {4}</source><translation>ist abgeschnitten: Tensor „{1}“ beginnt bei Byte {2} und hat {3} Bytes, die Datei hat {4}</translation></message>
 <message><source>is cut off: the directory at its end is missing</source><translation>ist abgeschnitten: Das Verzeichnis am Ende fehlt</translation></message>
 <message><source>is cut off: {1}</source><translation>ist abgeschnitten: {1}</translation></message>
 <message><source>is cut off: {1} bytes are too few for an archive</source><translation>ist abgeschnitten: {1} Bytes sind zu wenig für ein Archiv</translation></message>
 <message><source>is cut off: {1} bytes are too few for weights</source><translation>ist abgeschnitten: {1} Bytes sind zu wenig für Gewichte</translation></message>
 <message><source>is damaged again right after it was recreated: {1}</source><translation>ist gleich nach dem Neuanlegen wieder beschädigt: {1}</translation></message>
 <message><source>is damaged and cannot be decoded</source><translation>ist beschädigt und lässt sich nicht dekodieren</translation></message>
 <message><source>is damaged and cannot be recreated: {1}</source><translation>ist beschädigt und lässt sich nicht neu anlegen: {1}</translation></message>
 <message><source>is damaged at its entry &quot;{1}&quot;</source><translation>ist beim Eintrag „{1}“ beschädigt</translation></message>
 <message><source>is damaged or not a .safetensors file: its header claims {1} bytes, the file has {2}</source><translation>ist beschädigt oder keine .safetensors-Datei: Laut Kopf sind es {1} Bytes, die Datei hat {2}</translation></message>
 <message><source>is damaged, or no {1} that the decoder knows: its pixels cannot be decoded</source><translation>ist beschädigt oder kein {1}, das der Decoder kennt: Die Pixel lassen sich nicht dekodieren</translation></message>
 <message><source>is damaged: a checksum does not match, so it cannot be decoded</source><translation>ist beschädigt und lässt sich nicht dekodieren: Eine Prüfsumme stimmt nicht</translation></message>
 <message><source>is damaged: a tensor is larger than its values in &quot;{1}&quot;</source><translation>ist beschädigt: ein Tensor ist größer als seine Werte in „{1}“</translation></message>
 <message><source>is damaged: entry &quot;{1}&quot; has two different sizes</source><translation>ist beschädigt: Der Eintrag „{1}“ hat zwei verschiedene Größen</translation></message>
 <message><source>is damaged: it has two headers</source><translation>ist beschädigt: Zwei Köpfe sind vorhanden</translation></message>
 <message><source>is damaged: it holds no pixels</source><translation>ist beschädigt: Pixel sind nicht enthalten</translation></message>
 <message><source>is damaged: its checksum is wrong</source><translation>ist beschädigt: Die Prüfsumme ist falsch</translation></message>
 <message><source>is damaged: its directory ends too early</source><translation>ist beschädigt: Das Verzeichnis endet zu früh</translation></message>
 <message><source>is damaged: its directory was not found</source><translation>ist beschädigt: Das Verzeichnis wurde nicht gefunden</translation></message>
 <message><source>is damaged: its palette is missing</source><translation>ist beschädigt: Die Palette fehlt</translation></message>
 <message><source>is damaged: its tensors {1} and {2} overlap</source><translation>ist beschädigt: Die Tensoren {1} und {2} überlappen sich</translation></message>
 <message><source>is damaged: part of it cannot be decoded ({1})</source><translation>ist beschädigt: Ein Teil lässt sich nicht dekodieren ({1})</translation></message>
 <message><source>is damaged: the checksum of its entry &quot;{1}&quot; is wrong</source><translation>ist beschädigt: Die Prüfsumme des Eintrags „{1}“ ist falsch</translation></message>
 <message><source>is damaged: the checksum of its length is wrong</source><translation>ist beschädigt: Die Prüfsumme der Länge ist falsch</translation></message>
 <message><source>is damaged: the checksum of its pickle is wrong</source><translation>ist beschädigt: Die Prüfsumme des Pickles ist falsch</translation></message>
 <message><source>is damaged: the checksum of its values is wrong</source><translation>ist beschädigt: Die Prüfsumme der Werte ist falsch</translation></message>
 <message><source>is damaged: the checksum of {1} is wrong</source><translation>ist beschädigt: falsche Prüfsumme ({1})</translation></message>
 <message><source>is damaged: {1} cannot be unpacked</source><translation>ist beschädigt: {1} lässt sich nicht entpacken</translation></message>
 <message><source>is damaged: {1} is not JSON</source><translation>ist beschädigt: {1} ist kein JSON</translation></message>
 <message><source>is empty</source><translation>ist leer</translation></message>
 <message><source>is encrypted</source><translation>ist verschlüsselt</translation></message>
 <message><source>is labelled '{1}', and {2} has no class of that name</source><translation>hat das Label „{1}“, und {2} hat keine Klasse dieses Namens</translation></message>
 <message><source>is larger than 2 GiB</source><translation>ist größer als 2 GiB</translation></message>
 <message><source>is larger than its values in the file</source><translation>ist größer als die zugehörigen Werte in der Datei</translation></message>
 <message><source>is missing</source><translation>fehlt</translation></message>
 <message><source>is missing: the index beside it says that weights are in it</source><translation>fehlt: Laut dem Verzeichnis daneben sind Gewichte darin</translation></message>
 <message><source>is missing: {1} keeps weights in it</source><translation>fehlt: {1} bewahrt Gewichte darin auf</translation></message>
 <message><source>is named as a folder of masks and is no folder</source><translation>ist als Ordner mit Masken angegeben und ist kein Ordner</translation></message>
 <message><source>is neither weights nor JSON</source><translation>enthält weder Gewichte noch JSON</translation></message>
 <message><source>is no DICOM file</source><translation>ist keine DICOM-Datei</translation></message>
 <message><source>is no JSON object of images and their labels</source><translation>ist kein JSON-Objekt aus Bildern und deren Labels</translation></message>
 <message><source>is no annotation file of a format that is read</source><translation>ist keine Annotationsdatei eines Formats, das gelesen wird</translation></message>
 <message><source>is no catalogue of translations (.mo)</source><translation>ist kein Katalog mit Übersetzungen (.mo)</translation></message>
 <message><source>is no choice between two branches</source><translation>ist keine Wahl zwischen zwei Zweigen</translation></message>
 <message><source>is no label of the annotations</source><translation>ist kein Label der Annotationen</translation></message>
 <message><source>is no person of the annotations</source><translation>ist keine Person der Annotationen</translation></message>
 <message><source>is no person of the table of fixations</source><translation>ist keine Person der Tabelle mit Fixationen</translation></message>
 <message><source>is no record: this is no TFRecord file, or it is damaged</source><translation>enthält keinen lesbaren Eintrag (Record): Das ist keine TFRecord-Datei, oder sie ist beschädigt</translation></message>
 <message><source>is no size of a network's input</source><translation>ist keine Größe für die Eingabe eines Netzes</translation></message>
 <message><source>is no table of fixations as REFLACX has them</source><translation>ist keine Tabelle mit Fixationen, wie REFLACX sie hat</translation></message>
 <message><source>is no table of fixations that is recognised</source><translation>ist keine Tabelle mit Fixationen, die erkannt wird</translation></message>
 <message><source>is no way to draw weights anew</source><translation>ist keine Art, Gewichte neu zu ziehen</translation></message>
 <message><source>is no word for a block</source><translation>ist kein Wort für einen Block</translation></message>
 <message><source>is none</source><translation>ist keines</translation></message>
 <message><source>is none that a threshold moves</source><translation>ist keines, das eine Schwelle bewegt</translation></message>
 <message><source>is not JSON</source><translation>ist kein JSON</translation></message>
 <message><source>is not a .npy file</source><translation>ist keine .npy-Datei</translation></message>
 <message><source>is not a JSON object</source><translation>ist kein JSON-Objekt</translation></message>
 <message><source>is not a TorchScript archive</source><translation>ist kein TorchScript-Archiv</translation></message>
 <message><source>is not a binarisation rule</source><translation>ist keine Regel für die Binarisierung</translation></message>
 <message><source>is not a file</source><translation>ist keine Datei</translation></message>
 <message><source>is not a folder</source><translation>ist kein Ordner</translation></message>
 <message><source>is not a known convention</source><translation>ist keine bekannte Konvention</translation></message>
 <message><source>is not a known mode</source><translation>ist kein bekannter Modus</translation></message>
 <message><source>is not a known model</source><translation>ist kein bekanntes Modell</translation></message>
 <message><source>is not a known network</source><translation>ist kein bekanntes Netz</translation></message>
 <message><source>is not a known technique</source><translation>ist kein bekanntes Verfahren</translation></message>
 <message><source>is not a layout of a network's outputs</source><translation>ist keine Anordnung der Ausgaben eines Netzes</translation></message>
 <message><source>is not a list of techniques</source><translation>ist keine Liste von Verfahren</translation></message>
 <message><source>is not a metric</source><translation>ist kein Maß</translation></message>
 <message><source>is not a part of a whole</source><translation>ist kein Teil eines Ganzen</translation></message>
 <message><source>is not a program of torch.export</source><translation>ist kein Programm von torch.export</translation></message>
 <message><source>is not a rule for the human mask</source><translation>ist keine Regel für die Maske der Menschen</translation></message>
 <message><source>is not a rule for the pixels of an outline</source><translation>ist keine Regel für die Pixel eines Umrisses</translation></message>
 <message><source>is not a session: {1}</source><translation>ist keine Sitzung: {1}</translation></message>
 <message><source>is not a text file</source><translation>ist keine Textdatei</translation></message>
 <message><source>is not a way from a network's outputs to probabilities</source><translation>ist kein Weg von den Ausgaben eines Netzes zu Wahrscheinlichkeiten</translation></message>
 <message><source>is not a way to prepare images</source><translation>ist keine Art, Bilder vorzubereiten</translation></message>
 <message><source>is not a way to resize images</source><translation>ist keine Art, Bilder zu skalieren</translation></message>
 <message><source>is not a {1} image</source><translation>ist kein Bild im Format {1}</translation></message>
 <message><source>is not among the published networks</source><translation>ist nicht unter den veröffentlichten Netzen</translation></message>
 <message><source>is not an ONNX model</source><translation>ist kein ONNX-Modell</translation></message>
 <message><source>is not an ONNX model: no graph was found in it</source><translation>ist kein ONNX-Modell: Darin wurde kein Graph gefunden</translation></message>
 <message><source>is not an address that can be fetched</source><translation>ist keine Adresse, von der sich etwas holen lässt</translation></message>
 <message><source>is not an address that can be fetched ({1})</source><translation>ist keine Adresse, von der sich etwas holen lässt ({1})</translation></message>
 <message><source>is not an image of the run</source><translation>ist kein Bild des Laufs</translation></message>
 <message><source>is not an object</source><translation>ist kein Objekt</translation></message>
 <message><source>is not an option of {1}</source><translation>ist keine Option von {1}</translation></message>
 <message><source>is not an ordinary file</source><translation>ist keine gewöhnliche Datei</translation></message>
 <message><source>is not as this version writes it</source><translation>ist nicht so, wie diese Version es schreibt</translation></message>
 <message><source>is not available in this OpenSSL</source><translation>ist in diesem OpenSSL nicht verfügbar</translation></message>
 <message><source>is not chosen</source><translation>ist nicht gewählt</translation></message>
 <message><source>is not computed here</source><translation>wird hier nicht berechnet</translation></message>
 <message><source>is not defined for {1}. {2}</source><translation>ist für {1} nicht definiert. {2}</translation></message>
 <message><source>is not in the cache any more</source><translation>ist nicht mehr im Cache</translation></message>
 <message><source>is not in the published table</source><translation>steht nicht in der veröffentlichten Tabelle</translation></message>
 <message><source>is not known to this LibTorch</source><translation>ist dieser LibTorch nicht bekannt</translation></message>
 <message><source>is not of shape height x width x 3</source><translation>hat nicht die Form Höhe x Breite x 3</translation></message>
 <message><source>is not of the network's input</source><translation>gehört nicht zur Eingabe des Netzes</translation></message>
 <message><source>is not one of the operations that Sightline runs from a file</source><translation>gehört nicht zu den Operationen, die Sightline aus einer Datei ausführt</translation></message>
 <message><source>is not one of the small networks</source><translation>ist keines der kleinen Netze</translation></message>
 <message><source>is not one of the {1} classes of {2}</source><translation>ist keine der {1} Klassen von {2}</translation></message>
 <message><source>is not part of the {1}</source><translation>gehört nicht zu {1}</translation></message>
 <message><source>is not something that can be fetched</source><translation>ist nichts, was sich holen lässt</translation></message>
 <message><source>is not the folder of a run: it has no study.json</source><translation>ist nicht der Ordner eines Laufs: study.json fehlt darin</translation></message>
 <message><source>is not there</source><translation>ist nicht vorhanden</translation></message>
 <message><source>is not there any more; {1} is about the images in it</source><translation>ist nicht mehr da; {1} bezieht sich auf die Bilder darin</translation></message>
 <message><source>is not understood</source><translation>ist nicht zu verstehen</translation></message>
 <message><source>is not valid JSON ({1})</source><translation>ist kein gültiges JSON ({1})</translation></message>
 <message><source>is not valid XML near line {1} ({2})</source><translation>ist bei Zeile {1} kein gültiges XML ({2})</translation></message>
 <message><source>is not what CUB-GHA writes: the image's number and size, then x, y and duration of each fixation</source><translation>ist nicht das, was CUB-GHA schreibt: Nummer und Größe des Bildes, dann x, y und Dauer jeder Fixation</translation></message>
 <message><source>is not within -1 and 1</source><translation>liegt nicht zwischen -1 und 1</translation></message>
 <message><source>is nothing that pixels can be replaced by</source><translation>ist nichts, wodurch Pixel ersetzt werden können</translation></message>
 <message><source>is of version {1} of torch.save, where {2} was expected</source><translation>stammt von Version {1} von torch.save, erwartet wurde {2}</translation></message>
 <message><source>is one part of an archive of several</source><translation>ist ein Teil eines mehrteiligen Archivs</translation></message>
 <message><source>is part of a different division from {1}</source><translation>gehört zu einer anderen Aufteilung als {1}</translation></message>
 <message><source>is quantised: {1} has no gradient</source><translation>ist quantisiert: {1} hat keinen Gradienten</translation></message>
 <message><source>is redirected in circles, last to {1}</source><translation>wird im Kreis umgeleitet, zuletzt nach {1}</translation></message>
 <message><source>is redirected to {1}, which is not allowed</source><translation>wird nach {1} umgeleitet, was nicht erlaubt ist</translation></message>
 <message><source>is refused by the server ({1}): {2}</source><translation>wird vom Server verweigert ({1}): {2}</translation></message>
 <message><source>is refused: {1} {2}. {3}</source><translation>wird abgelehnt: {1} {2}. {3}</translation></message>
 <message><source>is said to average {1} people</source><translation>soll ein Mittel aus {1} Personen sein</translation></message>
 <message><source>is said to be {1} bytes long</source><translation>soll {1} Bytes lang sein</translation></message>
 <message><source>is said to have been made by {1} people</source><translation>soll von {1} Personen stammen</translation></message>
 <message><source>is the name of another model</source><translation>ist der Name eines anderen Modells</translation></message>
 <message><source>is the name of {1} images</source><translation>ist der Name von {1} Bildern</translation></message>
 <message><source>is the table of observations of a Camtrap DP package without its media.csv</source><translation>ist die Beobachtungstabelle eines Camtrap-DP-Pakets ohne dessen media.csv</translation></message>
 <message><source>is there already and {1}</source><translation>ist schon vorhanden und {1}</translation></message>
 <message><source>is too large for an index of weights</source><translation>ist zu groß für ein Verzeichnis von Gewichten</translation></message>
 <message><source>is written in version {1} of ONNX's operators; versions {2} to {3} can be read</source><translation>ist in Version {1} der ONNX-Operatoren geschrieben; gelesen werden die Versionen {2} bis {3}</translation></message>
 <message><source>is {1}</source><translation>ist {1}</translation></message>
 <message><source>is {1} in the table of fixations, its image is {2}</source><translation>hat in der Tabelle mit Fixationen die Größe {1}, das zugehörige Bild hat {2}</translation></message>
 <message><source>is {1} pixels</source><translation>ist {1} Pixel</translation></message>
 <message><source>is {1} x {2} pixels without a place in the patient, its image is {3} x {4}</source><translation>hat {1} x {2} Pixel ohne Lage im Patienten, das zugehörige Bild hat {3} x {4}</translation></message>
 <message><source>is {1} x {2} pixels, at most {3} megapixels are read</source><translation>hat {1} x {2} Pixel, gelesen werden höchstens {3} Megapixel</translation></message>
 <message><source>is {1} x {2} pixels, its mask {3} x {4}</source><translation>hat {1} x {2} Pixel, die zugehörige Maske {3} x {4}</translation></message>
 <message><source>is {1} x {2} pixels, sides of at most {3} are read</source><translation>hat {1} x {2} Pixel; gelesen werden Seiten bis {3}</translation></message>
 <message><source>is {1} x {2} pixels; NIfTI-1 holds at most {3} in a row or column</source><translation>hat {1} x {2} Pixel; NIfTI-1 fasst höchstens {3} je Zeile oder Spalte</translation></message>
 <message><source>is {1} x {2}, at most {3} million values are read</source><translation>hat {1} x {2} Werte, gelesen werden höchstens {3} Millionen</translation></message>
 <message><source>is {1} x {2}, the image is {3} x {4}</source><translation>hat {1} x {2}, das Bild {3} x {4}</translation></message>
 <message><source>is {1} x {2}, the map is {3} x {4}</source><translation>hat {1} x {2}, die Karte {3} x {4}</translation></message>
 <message><source>is {1} x {2}, the network's input {3} x {4}</source><translation>ist {1} x {2}, die Eingabe des Netzes {3} x {4}</translation></message>
 <message><source>is {1} x {2}, the one it is compared with is {3} x {4}</source><translation>hat {1} x {2}, das Gegenstück des Vergleichs {3} x {4}</translation></message>
 <message><source>is {1} x {2}, the other is {3} x {4}</source><translation>hat {1} x {2}, das Gegenstück {3} x {4}</translation></message>
 <message><source>is {1} x {2}, the segments are {3} x {4}</source><translation>hat {1} x {2}, die Segmente haben {3} x {4}</translation></message>
 <message><source>is {1} x {2}, what it is compared with is {3} x {4}</source><translation>ist {1} x {2}, das, womit sie verglichen wird, {3} x {4}</translation></message>
 <message><source>is {1}, a folder of images is needed</source><translation>ist {1}, nötig ist ein Ordner mit Bildern</translation></message>
 <message><source>is {1}, another of the same image is {2}</source><translation>hat die Größe {1}, eine andere desselben Bildes hat {2}</translation></message>
 <message><source>is {1}, its image is {2}</source><translation>hat die Größe {1}, das zugehörige Bild {2}</translation></message>
 <message><source>is {1}, its image is {2}, turned upright as its EXIF orientation says, while the mask fits the stored rows</source><translation>hat die Größe {1}, das zugehörige Bild {2}, aufgerichtet nach seiner EXIF-Ausrichtung; die Maske passt zu den gespeicherten Zeilen</translation></message>
 <message><source>is {1}, which is neither &quot;predicted&quot;, &quot;labelled&quot; nor a class number</source><translation>ist {1}, also weder &quot;predicted&quot; noch &quot;labelled&quot; noch die Nummer einer Klasse</translation></message>
 <message><source>is {1}, which is neither a number, a word nor yes or no</source><translation>ist {1}, also weder eine Zahl noch ein Wort noch ja oder nein</translation></message>
 <message><source>is {1}, which is not read; images are {2}</source><translation>ist {1}, was nicht gelesen wird; Bilder sind {2}</translation></message>
 <message><source>it does not stand for anything</source><translation>das steht für nichts</translation></message>
 <message><source>it has at least {1} of the marks</source><translation>es mindestens {1} der Markierungen hat</translation></message>
 <message><source>it is out of range</source><translation>das liegt außerhalb des zulässigen Bereichs</translation></message>
 <message><source>it knows the positions of images of {1} x {2} only</source><translation>bekannt sind nur die Positionen von Bildern der Größe {1} x {2}</translation></message>
 <message><source>it needs 1 to {1} lists of words</source><translation>nötig sind 1 bis {1} Listen von Wörtern</translation></message>
 <message><source>it needs {1}</source><translation>nötig: {1}</translation></message>
 <message><source>it reaches at least {1} of the full value</source><translation>es mindestens {1} des vollen Wertes erreicht</translation></message>
 <message><source>it was left out.</source><translation>es wurde ausgelassen.</translation></message>
 <message><source>item {1}</source><translation>Eintrag {1}</translation></message>
 <message><source>its 16-bit values end at {1} and were taken as 8-bit ones</source><translation>ihre 16-Bit-Werte enden bei {1} und wurden als 8-Bit-Werte genommen</translation></message>
 <message><source>its colour {1} counts as marked</source><translation>ihre Farbe {1} zählt als markiert</translation></message>
 <message><source>its colours {1} count as marked</source><translation>ihre Farben {1} zählen als markiert</translation></message>
 <message><source>its colours {1}, ... count as marked</source><translation>ihre Farben {1}, ... zählen als markiert</translation></message>
 <message><source>its end marker is missing</source><translation>die Endmarke fehlt</translation></message>
 <message><source>its entry {1} is {2}, it needs {3}</source><translation>Eintrag {1} darin ist {2}, nötig: {3}</translation></message>
 <message><source>its folder cannot be created</source><translation>liegt in einem Ordner, der sich nicht anlegen lässt</translation></message>
 <message><source>its last chunk (IEND) is missing</source><translation>der letzte Block (IEND) fehlt</translation></message>
 <message><source>its last part is missing</source><translation>der letzte Teil fehlt</translation></message>
 <message><source>its last slices are missing</source><translation>die letzten Schichtbilder fehlen</translation></message>
 <message><source>its only value besides 0 is {1}, which counts as {2} of {3}; if that is the number of a class, save it as white</source><translation>ihr einziger Wert außer 0 ist {1}, das zählt als {2} von {3}; falls das die Nummer einer Klasse ist, speichern Sie sie als Weiß</translation></message>
 <message><source>its pixels end before they should</source><translation>die Pixel enden zu früh</translation></message>
 <message><source>its program</source><translation>das zugehörige Programm</translation></message>
 <message><source>its regions are missing.</source><translation>die Regionen daraus fehlen.</translation></message>
 <message><source>its stage {1} would have windows of {2} where {3} were learned</source><translation>die Stufe {1} hätte Fenster von {2}, gelernt wurden {3}</translation></message>
 <message><source>its value {1} is the number of a class and counts as marked</source><translation>ihr Wert {1} ist die Nummer einer Klasse und zählt als markiert</translation></message>
 <message><source>its values are 0 and 1; 1 counts as marked</source><translation>ihre Werte sind 0 und 1; 1 zählt als markiert</translation></message>
 <message><source>its values are 0 and {1}; {1} counts as marked</source><translation>ihre Werte sind 0 und {1}; {1} zählt als markiert</translation></message>
 <message><source>its values {1} are neither black nor white; the nearer of the two was taken</source><translation>ihre Werte {1} sind weder Schwarz noch Weiß; das jeweils nähere wurde genommen</translation></message>
 <message><source>its values {1} are not shares of {2}; the nearest were taken</source><translation>ihre Werte {1} sind keine Anteile von {2}; die nächstliegenden wurden genommen</translation></message>
 <message><source>its values {1} are numbers of classes and count as marked</source><translation>ihre Werte {1} sind Nummern von Klassen und zählen als markiert</translation></message>
 <message><source>its weights are not on this machine</source><translation>hat auf diesem Rechner keine Gewichte</translation></message>
 <message><source>its {1}</source><translation>die {1}</translation></message>
 <message><source>its {1} is higher than on {2} % of the other images</source><translation>{1} mit höherem Wert als bei {2} % der anderen Bilder</translation></message>
 <message><source>its {1} is lower than on {2} % of the other images</source><translation>{1} mit niedrigerem Wert als bei {2} % der anderen Bilder</translation></message>
 <message><source>kappa</source><translation>Kappa</translation></message>
 <message><source>keeps tensor &quot;{1}&quot; in &quot;{2}&quot;, which is outside its own folder</source><translation>bewahrt den Tensor „{1}“ in „{2}“ auf, also außerhalb des eigenen Ordners</translation></message>
 <message><source>kept faithfulness</source><translation>aufbewahrte Treue</translation></message>
 <message><source>kept probabilities</source><translation>aufbewahrte Wahrscheinlichkeiten</translation></message>
 <message><source>kept the decoder of {1} busy for more than {2} s</source><translation>hat den Decoder für {1} mehr als {2} s lang beschäftigt</translation></message>
 <message><source>kl</source><translation>kl</translation></message>
 <message><source>labelled</source><translation>labelled</translation></message>
 <message><source>labelme</source><translation>labelme</translation></message>
 <message><source>labelme annotations</source><translation>labelme-Annotationen</translation></message>
 <message><source>labels</source><translation>Labels</translation></message>
 <message><source>labels: {1}</source><translation>Labels: {1}</translation></message>
 <message><source>lacks identifiers (of its class, instance, study or series)</source><translation>hat keine Kennungen (von Klasse, Instanz, Studie oder Serie)</translation></message>
 <message><source>lacks its argument &quot;{1}&quot;</source><translation>hat kein Argument „{1}“</translation></message>
 <message><source>lacks the key &quot;arch&quot;</source><translation>hat keinen Schlüssel &quot;arch&quot;</translation></message>
 <message><source>lacks the key &quot;{1}&quot;</source><translation>hat keinen Schlüssel „{1}“</translation></message>
 <message><source>lacks the values of {1}</source><translation>hat keine Werte für {1}</translation></message>
 <message><source>lacks the values of {1} ({2}{3})</source><translation>hat keine Werte für {1} ({2}{3})</translation></message>
 <message><source>larger</source><translation>größer</translation></message>
 <message><source>larger is better</source><translation>größer ist besser</translation></message>
 <message><source>largest</source><translation>größte Abweichung</translation></message>
 <message><source>layer {1}</source><translation>Schicht {1}</translation></message>
 <message><source>leave no image of the run</source><translation>lassen kein Bild des Laufs übrig</translation></message>
 <message><source>left out</source><translation>ausgelassen</translation></message>
 <message><source>lies outside its values in the file</source><translation>liegt außerhalb der zugehörigen Werte in der Datei</translation></message>
 <message><source>lies outside the file (bytes {1} to {2} of {3}); the file is cut off or damaged</source><translation>liegt außerhalb der Datei (Bytes {1} bis {2} von {3}); die Datei ist abgeschnitten oder beschädigt</translation></message>
 <message><source>line {1} has {2} cells, the first line {3}</source><translation>Zeile {1} hat {2} Zellen, die erste Zeile {3}</translation></message>
 <message><source>loading the network</source><translation>Netz wird geladen</translation></message>
 <message><source>looks for the last place, which is not read</source><translation>sucht die letzte Stelle, was nicht gelesen wird</translation></message>
 <message><source>lossless JPEG</source><translation>verlustfreies JPEG</translation></message>
 <message><source>lower</source><translation>niedriger</translation></message>
 <message><source>lowest agreement first</source><translation>niedrigste Übereinstimmung zuerst</translation></message>
 <message><source>lukemelas/EfficientNet-PyTorch efficientnet-b6</source><translation>lukemelas/EfficientNet-PyTorch efficientnet-b6</translation></message>
 <message><source>made the decoder of {1} stop (signal {2})</source><translation>hat den Decoder für {1} zum Abbruch gebracht (Signal {2})</translation></message>
 <message><source>made the decoder of {1} write more samples than there can be</source><translation>hat den Decoder für {1} mehr Abtastwerte schreiben lassen, als es geben kann</translation></message>
 <message><source>mae</source><translation>mae</translation></message>
 <message><source>makes the value &quot;{1}&quot; twice</source><translation>erzeugt den Wert „{1}“ zweimal</translation></message>
 <message><source>maps &quot;{1}&quot; a second time</source><translation>ordnet „{1}“ ein zweites Mal zu</translation></message>
 <message><source>maps are cut as in the study</source><translation>Karten sind binarisiert wie in der Studie</translation></message>
 <message><source>marked</source><translation>markiert</translation></message>
 <message><source>marked ({1})</source><translation>markiert ({1})</translation></message>
 <message><source>marks most of the image and its whole edge, as a mask does whose black and white are exchanged; white counts as marked</source><translation>markiert den größten Teil des Bildes und seinen ganzen Rand, wie eine Maske mit vertauschtem Schwarz und Weiß; Weiß zählt als markiert</translation></message>
 <message><source>marks nothing</source><translation>markiert nichts</translation></message>
 <message><source>marks nothing at any agreement: its largest value is {1} of {2}</source><translation>markiert bei keiner Übereinstimmung etwas: Der größte Wert ist {1} von {2}</translation></message>
 <message><source>marks nothing: all its values are 0</source><translation>markiert nichts: Alle Werte sind 0</translation></message>
 <message><source>marks nothing: no fixation lies on the image</source><translation>markiert nichts: Keine Fixation liegt auf dem Bild</translation></message>
 <message><source>marks {1}</source><translation>markiert {1}</translation></message>
 <message><source>marks {1}, which a program found, as its file says, and not people</source><translation>markiert {1}; laut der Datei hat das ein Programm gefunden und kein Mensch markiert</translation></message>
 <message><source>masks by 1 person</source><translation>Masken von 1 Person</translation></message>
 <message><source>masks by 1 simulated annotator</source><translation>Masken von 1 simulierten Person</translation></message>
 <message numerus="yes"><source>masks by {1} people</source><translation><numerusform>Masken von {1} Person</numerusform><numerusform>Masken von {1} Personen</numerusform></translation></message>
 <message numerus="yes"><source>masks by {1} simulated annotators</source><translation><numerusform>Masken von {1} simulierten Person</numerusform><numerusform>Masken von {1} simulierten Personen</numerusform></translation></message>
 <message><source>max-sensitivity</source><translation>Max-Sensitivity</translation></message>
 <message><source>mean</source><translation>Mittel</translation></message>
 <message><source>mean in H of (s - mean s) / sd s</source><translation>Mittel von (s - Mittel s) / sd s in H</translation></message>
 <message><source>mean of all maps</source><translation>Mittel aller Karten</translation></message>
 <message><source>mean of all models</source><translation>Mittel aller Modelle</translation></message>
 <message><source>mean over fixations of (s - mean s) / sd s</source><translation>Mittel von (s - Mittel s) / sd s über die Fixationen</translation></message>
 <message><source>mean over fixations of log2(p / b)</source><translation>Mittel von log2(p / b) über die Fixationen</translation></message>
 <message><source>mean {1}</source><translation>{1} im Mittel</translation></message>
 <message><source>mean {1} (95 % interval {2} to {3}, n = {4})</source><translation>Mittelwert {1} (95-%-Intervall {2} bis {3}, n = {4})</translation></message>
 <message><source>mean {1} {2} against {3}, 95 % interval of the difference {4} to {5}, {6}, n = {7} images</source><translation>{1} im Mittel {2} gegenüber {3}, 95-%-Intervall der Differenz {4} bis {5}, {6}, n = {7} Bilder</translation></message>
 <message><source>mean {1} {2} against {3}, {4} adjusted for {5} comparisons, n = {6} images</source><translation>{1} im Mittel {2} gegenüber {3}, {4}, korrigiert für {5} Vergleiche, n = {6} Bilder</translation></message>
 <message><source>mean |s - h|</source><translation>Mittel |s - h|</translation></message>
 <message><source>median</source><translation>Median</translation></message>
 <message><source>mirror image</source><translation>Spiegelbild</translation></message>
 <message><source>model</source><translation>Modell</translation></message>
 <message><source>model x technique</source><translation>Modell x Verfahren</translation></message>
 <message><source>model, with {1}</source><translation>Modell, bei {1}</translation></message>
 <message><source>most relevant first {1}, least relevant first {2}, combined {3}</source><translation>das Wichtigste zuerst {1}, das Unwichtigste zuerst {2}, kombiniert {3}</translation></message>
 <message><source>moves samples to -1 to 1 before they are normalised</source><translation>verschiebt Abtastwerte vor der Normalisierung nach -1 bis 1</translation></message>
 <message><source>multiplies samples of 0 to 255 by {1}, and here they are divided by 255</source><translation>multipliziert Abtastwerte von 0 bis 255 mit {1}; hier werden sie durch 255 geteilt</translation></message>
 <message><source>n = {1} and {2}</source><translation>n = {1} und {2}</translation></message>
 <message><source>n = {1} each</source><translation>je n = {1}</translation></message>
 <message><source>n = {1} {2}</source><translation>n = {1} {2}</translation></message>
 <message><source>names &quot;{1}&quot; twice</source><translation>nennt „{1}“ zweimal</translation></message>
 <message><source>names &quot;{1}&quot; twice in the group &quot;{2}&quot;</source><translation>nennt „{1}“ in der Gruppe „{2}“ zweimal</translation></message>
 <message><source>names &quot;{1}&quot;, which is not a class number</source><translation>nennt „{1}“, was keine Nummer einer Klasse ist</translation></message>
 <message><source>names a file outside of itself (&quot;{1}&quot;)</source><translation>nennt eine Datei außerhalb des Archivs („{1}“)</translation></message>
 <message><source>names its patient in the characters {1}, which cannot stand beside &quot;{2}&quot;</source><translation>nennt den Patienten in den Zeichen {1}, die nicht neben „{2}“ stehen können</translation></message>
 <message><source>names no classes</source><translation>nennt keine Klassen</translation></message>
 <message><source>names no file for the tensor &quot;{1}&quot;</source><translation>nennt keine Datei für den Tensor „{1}“</translation></message>
 <message><source>names no image that exists in its folder</source><translation>nennt kein Bild, das es im zugehörigen Ordner gibt</translation></message>
 <message><source>names no model of this run</source><translation>nennt kein Modell dieses Laufs</translation></message>
 <message><source>names no number of groups</source><translation>nennt keine Anzahl der Gruppen</translation></message>
 <message><source>names no type of values that is known</source><translation>nennt keinen bekannten Typ der Werte</translation></message>
 <message><source>names the architecture &quot;{1}&quot;</source><translation>nennt die Architektur „{1}“</translation></message>
 <message><source>names the file &quot;{1}&quot;, which is not beside it</source><translation>nennt die Datei „{1}“, die nicht daneben liegt</translation></message>
 <message><source>names the model &quot;{1}&quot;, which study.json does not</source><translation>nennt das Modell „{1}“, das in study.json nicht vorkommt</translation></message>
 <message><source>names the technique &quot;{1}&quot;, which study.json does not</source><translation>nennt das Verfahren „{1}“, das in study.json nicht vorkommt</translation></message>
 <message><source>names the tensor &quot;{1}&quot; twice</source><translation>nennt den Tensor „{1}“ zweimal</translation></message>
 <message><source>names {1} classes, the model has {2}</source><translation>nennt {1} Klassen, das Modell hat {2}</translation></message>
 <message><source>names {1} classes, the network has {2}</source><translation>nennt {1} Klassen, das Netz hat {2}</translation></message>
 <message><source>names {1} in row {2}, which several images are called</source><translation>nennt in Zeile {2} {1}; so heißen mehrere Bilder</translation></message>
 <message><source>names {1} labels for {2} classes</source><translation>nennt {1} Labels für {2} Klassen</translation></message>
 <message><source>names {1} tensors, of which its files hold {2}</source><translation>nennt {1} Tensoren, von denen die zugehörigen Dateien {2} enthalten</translation></message>
 <message><source>names {1}, which several images are called</source><translation>nennt {1}; so heißen mehrere Bilder</translation></message>
 <message><source>needs a centre and a width</source><translation>braucht eine Mitte und eine Breite</translation></message>
 <message><source>needs a codec of {1} that is not installed</source><translation>braucht einen Codec für {1}, der nicht installiert ist</translation></message>
 <message><source>needs a description of the model</source><translation>braucht eine Beschreibung des Modells</translation></message>
 <message><source>needs a low and a high cut point for {1}</source><translation>braucht einen unteren und einen oberen Trennwert für {1}</translation></message>
 <message><source>needs a three-channel image of at least one pixel</source><translation>braucht ein Bild mit drei Kanälen und mindestens einem Pixel</translation></message>
 <message><source>needs a width above 0</source><translation>braucht eine Breite über 0</translation></message>
 <message><source>needs more memory than there is</source><translation>braucht mehr Arbeitsspeicher als vorhanden</translation></message>
 <message><source>needs more memory than there is: {1}</source><translation>braucht mehr Arbeitsspeicher als vorhanden: {1}</translation></message>
 <message><source>needs percentiles from 0 to 100, the lower first</source><translation>braucht Perzentile von 0 bis 100, das kleinere zuerst</translation></message>
 <message><source>needs the file with the network</source><translation>braucht die Datei mit dem Netz</translation></message>
 <message><source>needs the folder of the maps</source><translation>braucht den Ordner mit den Karten</translation></message>
 <message><source>needs the number of a stored window, from 1</source><translation>braucht die Nummer eines gespeicherten Fensters, ab 1</translation></message>
 <message><source>needs two percentiles</source><translation>braucht zwei Perzentile</translation></message>
 <message><source>needs your agreement, and nobody can be asked</source><translation>braucht Ihre Zustimmung, und niemand lässt sich fragen</translation></message>
 <message><source>neither a scale nor a size for each dimension is given</source><translation>für die Dimensionen ist weder ein Skalierungsfaktor noch eine Größe angegeben</translation></message>
 <message><source>no JSON from line {1}, column {2} on</source><translation>kein JSON ab Zeile {1}, Spalte {2}</translation></message>
 <message><source>no connection to {1} ({2})</source><translation>keine Verbindung zu {1} ({2})</translation></message>
 <message><source>no data arrived for {1} s</source><translation>seit {1} s kamen keine Daten an</translation></message>
 <message><source>no label</source><translation>kein Label</translation></message>
 <message><source>no labels</source><translation>keine Labels</translation></message>
 <message><source>no pixel of {1} was marked by as many people as {2} asks for: its IoU is 0 whatever the map. Give another rule for the mask (--mask-rule).</source><translation>kein Pixel von {1} wurde von so vielen Personen markiert, wie {2} verlangt: seine IoU ist 0, welche Karte es auch sei. Geben Sie eine andere Regel für die Maske an (--mask-rule).</translation></message>
 <message><source>no residual with SiLU</source><translation>kein Residuum mit SiLU</translation></message>
 <message><source>no secure connection to {1} ({2})</source><translation>keine sichere Verbindung zu {1} ({2})</translation></message>
 <message><source>no target layer was chosen</source><translation>keine Zielschicht gewählt</translation></message>
 <message><source>no target layer was given</source><translation>keine Zielschicht angegeben</translation></message>
 <message><source>none of its labels</source><translation>keines seiner Labels</translation></message>
 <message><source>none: numbers are shown</source><translation>keine: Angezeigt werden Nummern</translation></message>
 <message><source>normal approximation</source><translation>Normalapproximation</translation></message>
 <message><source>normalised</source><translation>normiert</translation></message>
 <message><source>normalises each place by itself, which is not read</source><translation>normalisiert jede Stelle für sich, was nicht gelesen wird</translation></message>
 <message><source>not a known published file</source><translation>keine bekannte veröffentlichte Datei</translation></message>
 <message><source>not computed</source><translation>nicht berechnet</translation></message>
 <message><source>not defined</source><translation>nicht definiert</translation></message>
 <message><source>not enough memory</source><translation>nicht genug Arbeitsspeicher</translation></message>
 <message><source>not in training mode</source><translation>nicht im Trainingsmodus</translation></message>
 <message><source>not marked</source><translation>nicht markiert</translation></message>
 <message><source>not measured yet</source><translation>noch nicht gemessen</translation></message>
 <message><source>not numbers</source><translation>keine Zahlen</translation></message>
 <message><source>not on the server</source><translation>nicht auf dem Server</translation></message>
 <message><source>not tf_crop_and_resize</source><translation>nicht tf_crop_and_resize</translation></message>
 <message><source>not the published file, whose checksum is different</source><translation>nicht die veröffentlichte Datei, die Prüfsumme ist eine andere</translation></message>
 <message><source>not tried</source><translation>nicht versucht</translation></message>
 <message><source>npy or nifti (the values themselves, float32), or png16 (grey: the smallest value of a map is 0 and its largest 65535)</source><translation>npy oder nifti (die Werte selbst, float32) oder png16 (grau: der kleinste Wert einer Karte ist 0, ihr größter 65535)</translation></message>
 <message><source>nss</source><translation>nss</translation></message>
 <message><source>null or a number {1} is needed</source><translation>nötig ist null oder eine Zahl {1}</translation></message>
 <message><source>null or false is needed, nothing else is built in</source><translation>nötig ist null oder false, anderes ist nicht eingebaut</translation></message>
 <message><source>number of parts</source><translation>Zahl der Teile</translation></message>
 <message><source>number of people</source><translation>Zahl der Personen</translation></message>
 <message><source>number of people not stated</source><translation>Zahl der Personen nicht angegeben</translation></message>
 <message><source>number of people not stated; looks like {1} people's marks averaged</source><translation>Zahl der Personen nicht angegeben; sieht aus wie gemittelte Markierungen von {1} Personen</translation></message>
 <message><source>numbers of 8 or fewer bits</source><translation>Zahlen mit höchstens 8 Bits</translation></message>
 <message><source>numbers of the type {1}</source><translation>Zahlen des Typs {1}</translation></message>
 <message><source>observed</source><translation>beobachtet</translation></message>
 <message><source>of an image of {1} x {2} pixels; at most {3} megapixels are segmented, each region being a mask of the whole image</source><translation>das Bild hat {1} x {2} Pixel; segmentiert werden höchstens {3} Megapixel, denn jede Region ist eine Maske des ganzen Bildes</translation></message>
 <message><source>of an image with values that are not finite numbers</source><translation>das Bild enthält Werte, die keine endlichen Zahlen sind</translation></message>
 <message><source>of more than 255 people cannot be averaged</source><translation>von mehr als 255 Personen lassen sich nicht mitteln</translation></message>
 <message><source>of shape {1} is larger than the file, which has {2} bytes of data</source><translation>der Form {1} ist größer als die Datei, die {2} Bytes Daten hat</translation></message>
 <message><source>of values that do not depend on the image</source><translation>von Werten, die nicht vom Bild abhängen</translation></message>
 <message><source>of {1} x {2} cannot take a map of {3} x {4}</source><translation>von {1} x {2} kann keine Karte von {3} x {4} aufnehmen</translation></message>
 <message><source>on grids of {1} x {2} and {3} x {4}</source><translation>auf Gittern von {1} x {2} und {3} x {4}</translation></message>
 <message><source>one graded mask for each image (number of people not stated; the grey levels were taken as shares of the full value, in {1} steps)</source><translation>einer abgestuften Maske je Bild (Zahl der Personen nicht angegeben; die Graustufen wurden als Anteile des vollen Wertes genommen, in {1} Stufen)</translation></message>
 <message><source>one mask</source><translation>eine Maske</translation></message>
 <message><source>one mask for each image (number of people not stated)</source><translation>einer Maske je Bild (Zahl der Personen nicht angegeben)</translation></message>
 <message><source>one more person</source><translation>eine weitere Person</translation></message>
 <message><source>one person an image</source><translation>eine Person je Bild</translation></message>
 <message><source>one score; its sigmoid is the probability of the second class</source><translation>ein Wert; sein Sigmoid ist die Wahrscheinlichkeit der zweiten Klasse</translation></message>
 <message><source>one: the image in grey</source><translation>einer: das Bild in Graustufen</translation></message>
 <message><source>only first wrong</source><translation>nur erster falsch</translation></message>
 <message><source>only second wrong</source><translation>nur zweiter falsch</translation></message>
 <message><source>operation (the archive is frozen: its modules are gone)</source><translation>Operation (das Archiv ist eingefroren: seine Module fehlen)</translation></message>
 <message><source>original images</source><translation>original images</translation></message>
 <message><source>p (Holm)</source><translation>p (Holm)</translation></message>
 <message><source>p Holm</source><translation>p (Holm)</translation></message>
 <message><source>p corrected</source><translation>p korrigiert</translation></message>
 <message><source>p undefined</source><translation>p nicht definiert</translation></message>
 <message><source>pads by &quot;{1}&quot;, which is not read</source><translation>füllt mit „{1}“ auf, was nicht gelesen wird</translation></message>
 <message><source>page {1} is missing</source><translation>Seite {1} fehlt</translation></message>
 <message><source>paired t({1}) = {2}, {3}</source><translation>verbundene Stichproben: t({1}) = {2}, {3}</translation></message>
 <message><source>partial eta squared</source><translation>partielles Eta-Quadrat</translation></message>
 <message><source>partial eta squared {1}</source><translation>partielles Eta-Quadrat {1}</translation></message>
 <message><source>people</source><translation>Personen</translation></message>
 <message><source>people marked this ({1} agree)</source><translation>von Menschen markiert ({1} stimmen überein)</translation></message>
 <message><source>people who must agree</source><translation>Personen, die übereinstimmen müssen</translation></message>
 <message><source>pixels are missing</source><translation>Pixel fehlen</translation></message>
 <message><source>pixels as labelme marks them</source><translation>Pixel, wie labelme sie markiert</translation></message>
 <message><source>pixels as pycocotools marks them</source><translation>Pixel, wie pycocotools sie markiert</translation></message>
 <message><source>pixels to draw on</source><translation>Pixel, auf die sich zeichnen ließe</translation></message>
 <message><source>pixels whose centre is inside</source><translation>Pixel, deren Mitte innen liegt</translation></message>
 <message><source>png (PERSON/IMAGE.png, white is marked), coco (annotations.json with run lengths), labelme (PERSON/IMAGE.json) or dicom-seg (PERSON/IMAGE.dcm, of DICOM images)</source><translation>png (PERSON/BILD.png, weiß ist markiert), coco (annotations.json mit Lauflängen), labelme (PERSON/BILD.json) oder dicom-seg (PERSON/BILD.dcm, zu DICOM-Bildern)</translation></message>
 <message><source>predicted</source><translation>predicted</translation></message>
 <message><source>present</source><translation>vorhanden</translation></message>
 <message><source>probabilities already: the softmax is inside</source><translation>bereits Wahrscheinlichkeiten: der Softmax ist enthalten</translation></message>
 <message><source>probability</source><translation>Wahrscheinlichkeit</translation></message>
 <message><source>published</source><translation>published</translation></message>
 <message><source>published file, checksum equal</source><translation>veröffentlichte Datei, Prüfsumme gleich</translation></message>
 <message><source>qhull d Qt Qbb Qc Qz Q12</source><translation>qhull d Qt Qbb Qc Qz Q12</translation></message>
 <message><source>ran out of memory</source><translation>hat nicht genug Arbeitsspeicher</translation></message>
 <message><source>randomisation 1</source><translation>randomisation 1</translation></message>
 <message><source>range</source><translation>range</translation></message>
 <message><source>range of the threshold</source><translation>Bereich der Schwelle</translation></message>
 <message><source>rank correlation</source><translation>Rangkorrelation</translation></message>
 <message><source>rank first</source><translation>Rang des ersten</translation></message>
 <message><source>rank second</source><translation>Rang des zweiten</translation></message>
 <message><source>raw values of one layer or attribution</source><translation>Rohwerte einer Schicht oder Attribution</translation></message>
 <message><source>reading the file</source><translation>Datei wird gelesen</translation></message>
 <message><source>real numbers of any precision become single precision</source><translation>reelle Zahlen jeder Genauigkeit werden zu einfacher Genauigkeit</translation></message>
 <message><source>recording id</source><translation>recording id</translation></message>
 <message><source>red, green, blue</source><translation>rot, grün, blau</translation></message>
 <message><source>reduces by &quot;{1}&quot;, which is not read</source><translation>fasst mit „{1}“ zusammen, was nicht gelesen wird</translation></message>
 <message><source>repeats an earlier row</source><translation>wiederholt eine frühere Zeile</translation></message>
 <message><source>replacing or adding</source><translation>ersetzend oder addierend</translation></message>
 <message><source>required keyword attribute</source><translation>required keyword attribute</translation></message>
 <message><source>resizes with the {1} &quot;{2}&quot;, which is not read</source><translation>skaliert mit {1} = „{2}“, was nicht gelesen wird</translation></message>
 <message><source>reverses the order of the colours</source><translation>kehrt die Reihenfolge der Farben um</translation></message>
 <message><source>rho</source><translation>rho</translation></message>
 <message><source>rows: each row of a block is divided by its own sum; vit-explain: as that program does, by the sum of another row</source><translation>rows: jede Zeile eines Blocks wird durch ihre eigene Summe geteilt; vit-explain: wie in jenem Programm durch die Summe einer anderen Zeile</translation></message>
 <message><source>says how fixations are read, and none are given</source><translation>sagt, wie Fixationen gelesen werden, und es sind keine angegeben</translation></message>
 <message><source>says nothing of predictions</source><translation>sagt nichts über Vorhersagen</translation></message>
 <message><source>says nothing without a table</source><translation>sagt ohne eine Tabelle nichts</translation></message>
 <message><source>says that a degree of visual angle is {1} x {2} pixels; at most 10000 are read</source><translation>gibt an, dass ein Grad Sehwinkel {1} x {2} Pixel misst; gelesen werden höchstens 10000</translation></message>
 <message><source>says that it is {1} x {2} pixels</source><translation>gibt an, dass die Größe {1} x {2} Pixel beträgt</translation></message>
 <message><source>says that its white is {1}</source><translation>gibt an, dass Weiß bei {1} liegt</translation></message>
 <message><source>says that the picture {1} is {2} x {3} pixels; at most 100 megapixels are read</source><translation>gibt an, dass das Bild {1} eine Größe von {2} x {3} Pixeln hat; gelesen werden höchstens 100 Megapixel</translation></message>
 <message><source>says which columns are what, and no table is named</source><translation>beschreibt Spalten, nennt aber keine Tabelle</translation></message>
 <message><source>says which image of an annotation file or a table of fixations is meant, and a mask is of one image</source><translation>sagt, welches Bild einer Annotationsdatei oder Fixationstabelle gemeint ist, und eine Maske gehört zu einem Bild</translation></message>
 <message><source>sc</source><translation>sc</translation></message>
 <message><source>scanpath</source><translation>scanpath</translation></message>
 <message><source>scores; a sigmoid for each class, so that several may hold</source><translation>Werte; ein Sigmoid für jede Klasse, sodass mehrere zutreffen können</translation></message>
 <message><source>scores; a softmax makes them probabilities</source><translation>Werte; ein Softmax macht daraus Wahrscheinlichkeiten</translation></message>
 <message><source>sd</source><translation>SA</translation></message>
 <message><source>share</source><translation>Anteil</translation></message>
 <message><source>share in H of the |H| highest pixels</source><translation>Anteil der |H| höchsten Pixel in H</translation></message>
 <message><source>share of ceiling</source><translation>Anteil an der Obergrenze</translation></message>
 <message><source>share of the full value that a pixel needs</source><translation>Anteil des vollen Wertes, den ein Pixel braucht</translation></message>
 <message><source>share of the marks that a pixel needs</source><translation>Anteil der Markierungen, den ein Pixel braucht</translation></message>
 <message><source>shorter side resized, centre crop of {1}</source><translation>kürzere Seite skaliert, mittlerer Ausschnitt von {1}</translation></message>
 <message><source>shows an image without a size</source><translation>zeigt ein Bild ohne Größe</translation></message>
 <message><source>sightline numbers 5</source><translation>sightline numbers 5</translation></message>
 <message><source>sightline::tap(t x, str name) -&gt; t</source><translation>sightline::tap(t x, str name) -&gt; t</translation></message>
 <message><source>sigma (usual, 35px, 1.5deg), ppd (pixels per degree), weights (usual, durations, counts), edges (constant, reflect, nearest, mirror, wrap), cut (area:0.2, max:0.5), first (keep, skip)</source><translation>sigma (usual, 35px, 1.5deg), ppd (Pixel je Grad), weights (usual, durations, counts), edges (constant, reflect, nearest, mirror, wrap), cut (area:0.2, max:0.5), first (keep, skip)</translation></message>
 <message><source>sim</source><translation>sim</translation></message>
 <message><source>smaller</source><translation>kleiner</translation></message>
 <message><source>smaller is better</source><translation>kleiner ist besser</translation></message>
 <message><source>spearman</source><translation>spearman</translation></message>
 <message><source>splits into {1} parts</source><translation>teilt in {1} Teile</translation></message>
 <message><source>ssim</source><translation>ssim</translation></message>
 <message><source>stability 1</source><translation>stability 1</translation></message>
 <message><source>stage {1}</source><translation>Stufe {1}</translation></message>
 <message><source>stage {1} (grid {2}) does not divide into windows of {3} or into its heads</source><translation>Stufe {1} (Gitter {2}) lässt sich nicht in Fenster von {3} oder in ihre Köpfe teilen</translation></message>
 <message><source>stage {1} of {2}</source><translation>Stufe {1} von {2}</translation></message>
 <message><source>starting the compute module</source><translation>Rechenmodul wird gestartet</translation></message>
 <message><source>stated</source><translation>angegeben</translation></message>
 <message><source>states its size twice</source><translation>gibt die Größe zweimal an</translation></message>
 <message><source>states two sizes: {1} x {2} and {3} x {4}</source><translation>gibt zwei Größen an: {1} x {2} und {3} x {4}</translation></message>
 <message><source>states {1} x {2} pixels and holds {3} x {4}</source><translation>gibt {1} x {2} Pixel an und enthält {3} x {4}</translation></message>
 <message><source>statistic</source><translation>Statistik</translation></message>
 <message><source>stayed locked by another program for ten seconds</source><translation>blieb zehn Sekunden lang von einem anderen Programm gesperrt</translation></message>
 <message><source>subjects</source><translation>Subjekte</translation></message>
 <message><source>sufficient context</source><translation>ausreichender Kontext</translation></message>
 <message><source>sufficient subset</source><translation>ausreichende Teilmenge</translation></message>
 <message><source>sum min(s / sum s, h / sum h)</source><translation>Summe min(s / Summe s, h / Summe h)</translation></message>
 <message><source>sum min(s, h) / sum h</source><translation>Summe min(s, h) / Summe h</translation></message>
 <message><source>sum min(s, h) / sum max(s, h)</source><translation>Summe min(s, h) / Summe max(s, h)</translation></message>
 <message><source>sum min(s, h) / sum s</source><translation>Summe min(s, h) / Summe s</translation></message>
 <message><source>sum of |r| in H / sum of |r|</source><translation>Summe von |r| in H / Summe von |r|</translation></message>
 <message><source>sum q log(q / p), p = s / sum s, q = h / sum h</source><translation>Summe q log(q / p), p = s / Summe s, q = h / Summe h</translation></message>
 <message><source>surfaces</source><translation>surfaces</translation></message>
 <message><source>t = {1}</source><translation>t = {1}</translation></message>
 <message><source>t-test (Student): t({1}) = {2}, p = {3}{4}</source><translation>t-Test (Student): t({1}) = {2}, p = {3}{4}</translation></message>
 <message><source>t-test (Welch): t({1}) = {2}, p = {3}{4}</source><translation>t-Test (Welch): t({1}) = {2}, p = {3}{4}</translation></message>
 <message><source>t-test (paired, n = {1}): t({2}) = {3}, p = {4}{5}</source><translation>t-Test (verbunden, n = {1}): t({2}) = {3}, p = {4}{5}</translation></message>
 <message><source>tEXtComment0Sightline: other people's marks were shown while this was painted.</source><translation>tEXtComment0Sightline: other people's marks were shown while this was painted.</translation></message>
 <message><source>table of fixations</source><translation>Tabelle mit Fixationen</translation></message>
 <message><source>table with columns said beside it</source><translation>Tabelle, deren Spalten daneben beschrieben sind</translation></message>
 <message><source>takes &quot;{1}&quot;, which is not a tensor (a sequence, a map, an optional)</source><translation>nimmt „{1}“ entgegen, was kein Tensor ist (sondern eine Sequenz, eine Zuordnung oder ein optionaler Wert)</translation></message>
 <message><source>takes a {1} and not a batch of images</source><translation>nimmt {1} und keinen Stapel von Bildern</translation></message>
 <message><source>takes an input of the kind &quot;{1}&quot;, which is not read</source><translation>nimmt eine Eingabe der Art „{1}“ entgegen, die nicht gelesen wird</translation></message>
 <message><source>takes an input of {1}, {2}</source><translation>nimmt eine Eingabe von {1} entgegen, {2}</translation></message>
 <message><source>takes images of a type that no brightness has (complex, int8, bool)</source><translation>nimmt Bilder eines Typs entgegen, den keine Helligkeit hat (komplex, int8, bool)</translation></message>
 <message><source>takes images of the type {1}, which is no brightness</source><translation>nimmt Bilder des Typs {1} entgegen, der keine Helligkeit ist</translation></message>
 <message><source>takes images of {1} x {2}, not {3} x {4}</source><translation>nimmt Bilder von {1} x {2} entgegen, nicht von {3} x {4}</translation></message>
 <message><source>takes more than 2 GiB to decode as {1}</source><translation>braucht beim Dekodieren als {1} mehr als 2 GiB</translation></message>
 <message><source>takes no images</source><translation>nimmt keine Bilder entgegen</translation></message>
 <message><source>takes no input</source><translation>nimmt keine Eingabe entgegen</translation></message>
 <message><source>takes {1} inputs ({2}) and not one</source><translation>nimmt {1} Eingaben ({2}) statt einer entgegen</translation></message>
 <message><source>takes {1} inputs and not one</source><translation>nimmt {1} Eingaben statt einer entgegen</translation></message>
 <message><source>takes {1} inputs, and &quot;{2}&quot; has no value of its own</source><translation>nimmt {1} Eingaben entgegen, und „{2}“ hat keinen eigenen Wert</translation></message>
 <message><source>target area</source><translation>Zielfläche</translation></message>
 <message><source>target class</source><translation>Zielklasse</translation></message>
 <message><source>technique</source><translation>Verfahren</translation></message>
 <message><source>tensor &quot;</source><translation>tensor &quot;</translation></message>
 <message><source>tensor &quot;{1}&quot; has &quot;{2}&quot; for the {3} of its external data</source><translation>Tensor „{1}“ hat „{2}“ als {3} der externen Daten</translation></message>
 <message><source>tensor &quot;{1}&quot; holds {2}, which cannot be computed with</source><translation>Tensor „{1}“ enthält {2}; damit lässt sich nicht rechnen</translation></message>
 <message><source>tensor &quot;{1}&quot; {2}</source><translation>Tensor „{1}“ {2}</translation></message>
 <message><source>the architecture &quot;{1}&quot;</source><translation>die Architektur „{1}“</translation></message>
 <message><source>the blurred image</source><translation>das unscharfe Bild</translation></message>
 <message><source>the connection was cut</source><translation>die Verbindung wurde unterbrochen</translation></message>
 <message><source>the disk is full</source><translation>der Datenträger ist voll</translation></message>
 <message><source>the file itself</source><translation>die Datei selbst</translation></message>
 <message><source>the file's window &quot;{1}&quot;</source><translation>das Fenster „{1}“ der Datei</translation></message>
 <message><source>the first map</source><translation>die erste Karte</translation></message>
 <message><source>the first place; without a gradient</source><translation>die erste Stelle; ohne Gradienten</translation></message>
 <message><source>the fixed threshold</source><translation>die feste Schwelle</translation></message>
 <message><source>the gradient of a stride has another size</source><translation>der Gradient einer Schrittweite hat eine andere Größe</translation></message>
 <message><source>the graph</source><translation>der Graph</translation></message>
 <message><source>the header of a NIfTI volume whose values lie in another file (.img)</source><translation>der Kopf eines NIfTI-Volumens, dessen Werte in einer anderen Datei liegen (.img)</translation></message>
 <message><source>the highest part of the map</source><translation>der höchste Teil der Karte</translation></message>
 <message><source>the image is smaller than the kernel</source><translation>das Bild ist kleiner als der Faltungskern</translation></message>
 <message><source>the image {1}</source><translation>das Bild {1}</translation></message>
 <message><source>the image's mask marks it</source><translation>die Maske des Bildes es markiert</translation></message>
 <message><source>the image's mean colour</source><translation>die mittlere Farbe des Bildes</translation></message>
 <message><source>the input</source><translation>die Eingabe</translation></message>
 <message><source>the last that lies on the image</source><translation>die letzte, die auf dem Bild liegt</translation></message>
 <message><source>the layers of {1}</source><translation>die Schichten von {1}</translation></message>
 <message><source>the list of {1}</source><translation>die Liste von {1}</translation></message>
 <message><source>the mask</source><translation>die Maske</translation></message>
 <message><source>the mask marks this</source><translation>von der Maske markiert</translation></message>
 <message><source>the mean colour</source><translation>die mittlere Farbe</translation></message>
 <message><source>the model {1}</source><translation>das Modell {1}</translation></message>
 <message><source>the models</source><translation>die Modelle</translation></message>
 <message><source>the name {1} could not be resolved</source><translation>der Name {1} ließ sich nicht auflösen</translation></message>
 <message><source>the number of standard deviations above a map's mean</source><translation>die Zahl der Standardabweichungen über dem Mittelwert einer Karte</translation></message>
 <message><source>the one person marked it</source><translation>die eine Person es markierte</translation></message>
 <message><source>the operation BUILD on something that is not a dictionary</source><translation>die Operation BUILD auf etwas, das kein Wörterbuch ist</translation></message>
 <message><source>the operation NEWOBJ</source><translation>die Operation NEWOBJ</translation></message>
 <message><source>the operation {1}</source><translation>die Operation {1}</translation></message>
 <message><source>the part of Sightline that computes was not found beside the program</source><translation>der Teil von Sightline, der rechnet, wurde neben dem Programm nicht gefunden</translation></message>
 <message><source>the part of Sightline that decodes {1} was not found beside the program</source><translation>der Teil von Sightline, der {1} dekodiert, wurde neben dem Programm nicht gefunden</translation></message>
 <message><source>the percentile of a map's values</source><translation>das Perzentil der Werte einer Karte</translation></message>
 <message><source>the probability of the second class</source><translation>die Wahrscheinlichkeit der zweiten Klasse</translation></message>
 <message><source>the program's data folder was not found</source><translation>der Datenordner des Programms wurde nicht gefunden</translation></message>
 <message><source>the proxy asks for a name and password (407)</source><translation>der Proxy verlangt einen Namen und ein Passwort (407)</translation></message>
 <message><source>the proxy does not work ({1})</source><translation>der Proxy funktioniert nicht ({1})</translation></message>
 <message><source>the report says nothing about faithfulness. {1}</source><translation>der Bericht sagt nichts über die Treue. {1}</translation></message>
 <message><source>the report says nothing about faithfulness. {1} cannot be read; run 'sightline-cli faithfulness' again.</source><translation>der Bericht sagt nichts über die Treue. {1} kann nicht gelesen werden; starten Sie „sightline-cli faithfulness“ noch einmal.</translation></message>
 <message><source>the report says nothing about how far people agree. {1}</source><translation>der Bericht sagt nichts darüber, wie weit Menschen übereinstimmen. {1}</translation></message>
 <message><source>the report says nothing about how far people agree. {1} cannot be read; run 'sightline-cli alignment' again.</source><translation>der Bericht sagt nichts darüber, wie weit Menschen übereinstimmen. {1} lässt sich nicht lesen; rufen Sie 'sightline-cli alignment' noch einmal auf.</translation></message>
 <message><source>the report says nothing about randomised networks. {1}</source><translation>der Bericht sagt nichts über Netze mit neu gezogenen Gewichten. {1}</translation></message>
 <message><source>the report says nothing about randomised networks. {1} cannot be read; run 'sightline-cli randomise' again.</source><translation>der Bericht sagt nichts über Netze mit neu gezogenen Gewichten. {1} kann nicht gelesen werden; starten Sie „sightline-cli randomise“ noch einmal.</translation></message>
 <message><source>the report says nothing about the stability of maps. {1}</source><translation>der Bericht sagt nichts über die Stabilität der Karten. {1}</translation></message>
 <message><source>the report says nothing about the stability of maps. {1} cannot be read; run 'sightline-cli stability' again.</source><translation>der Bericht sagt nichts über die Stabilität der Karten. {1} lässt sich nicht lesen; rufen Sie 'sightline-cli stability' noch einmal auf.</translation></message>
 <message><source>the rule {1} marks every pixel of {2}: its threshold is the map's smallest value. Its scores say nothing about where the network looks.</source><translation>Die Regel {1} markiert jedes Pixel von {2}: Ihre Schwelle ist der kleinste Wert der Karte. Die Werte sagen nichts darüber, wohin das Netz blickt.</translation></message>
 <message><source>the server answers with a different part of the file from the one asked for</source><translation>der Server antwortet mit einem anderen Teil der Datei als dem verlangten</translation></message>
 <message><source>the server answers {1}</source><translation>der Server antwortet {1}</translation></message>
 <message><source>the server has no more of this file</source><translation>der Server hat nicht mehr von dieser Datei</translation></message>
 <message><source>the share of a map's maximum</source><translation>der Anteil am Maximum einer Karte</translation></message>
 <message><source>the share of the image that a map marks</source><translation>der Anteil des Bildes, den eine Karte markiert</translation></message>
 <message><source>the source is {1} pixels</source><translation>die Quelle hat {1} Pixel</translation></message>
 <message><source>the study's</source><translation>der Studie</translation></message>
 <message><source>the target size is {1} pixels</source><translation>die Zielgröße beträgt {1} Pixel</translation></message>
 <message><source>the usual one</source><translation>wie üblich</translation></message>
 <message><source>the values of {1} end at {2}, so it is nearly black, to the network as well. --value-window range stretches them.</source><translation>Die Werte von {1} enden bei {2}; daher ist das Bild fast schwarz, auch für das Netz. --value-window range spreizt sie.</translation></message>
 <message><source>the whole group</source><translation>die ganze Gruppe</translation></message>
 <message><source>there are no annotations with fixations in it</source><translation>sie enthält keine Annotationen mit Fixationen</translation></message>
 <message><source>there are no trials in it</source><translation>sie enthält keine Durchgänge</translation></message>
 <message><source>they are smaller than {1} x {1}</source><translation>sie sind kleiner als {1} x {1}</translation></message>
 <message><source>they do not divide into patches of {1}</source><translation>sie lassen sich nicht in Patches von {1} teilen</translation></message>
 <message><source>this image</source><translation>dieses Bild</translation></message>
 <message><source>three numbers from -1 to 1 are needed: images are scaled to 0..1 first, so divide by 255</source><translation>nötig sind drei Zahlen von -1 bis 1: Bilder werden zuerst auf 0..1 skaliert, teilen Sie also durch 255</translation></message>
 <message><source>three numbers from 0.000001 to 1000 are needed</source><translation>nötig sind drei Zahlen von 0.000001 bis 1000</translation></message>
 <message><source>too few images ({1}; at least {2} are needed)</source><translation>zu wenige Bilder ({1}; nötig sind mindestens {2})</translation></message>
 <message><source>torch Size</source><translation>torch Size</translation></message>
 <message><source>torch UntypedStorage</source><translation>torch UntypedStorage</translation></message>
 <message><source>true or false is needed</source><translation>nötig ist true oder false</translation></message>
 <message><source>turns numbers into something that is not known (type {1})</source><translation>wandelt Zahlen in etwas Unbekanntes um (Typ {1})</translation></message>
 <message><source>two maps</source><translation>zwei Karten</translation></message>
 <message><source>unchanged, checksum equal to the one in SHA256SUMS beside it</source><translation>unverändert, Prüfsumme gleich der in SHA256SUMS daneben</translation></message>
 <message><source>undefined</source><translation>undefiniert</translation></message>
 <message><source>under noise</source><translation>unter Rauschen</translation></message>
 <message><source>unknown</source><translation>unknown</translation></message>
 <message><source>unpacking {1}</source><translation>{1} wird entpackt</translation></message>
 <message><source>unpacks to {1} MB from {2} MB, as archives do that are made to fill disks</source><translation>ergibt entpackt {1} MB aus {2} MB, wie Archive, die Datenträger füllen sollen</translation></message>
 <message><source>unpacks to {1} MB, and {2} has {3} MB left</source><translation>ergibt entpackt {1} MB, und auf {2} sind noch {3} MB frei</translation></message>
 <message><source>unpacks to {1} MB, at most {2} MB are unpacked</source><translation>ergibt entpackt {1} MB, entpackt werden höchstens {2} MB</translation></message>
 <message numerus="yes"><source>up to {1} people</source><translation><numerusform>bis zu {1} Person</numerusform><numerusform>bis zu {1} Personen</numerusform></translation></message>
 <message><source>up to {1} people an image ({2}), one vote each</source><translation>bis zu {1} Personen je Bild ({2}), je eine Stimme</translation></message>
 <message><source>uses the operation {1}, which LibTorch does not have</source><translation>verwendet die Operation {1}, die LibTorch nicht hat</translation></message>
 <message><source>uses the operation {1}, which touches files; it was not run</source><translation>verwendet die Operation {1}, die auf Dateien zugreift; das wurde nicht ausgeführt</translation></message>
 <message><source>valid area</source><translation>gültige Fläche</translation></message>
 <message><source>varies from</source><translation>schwankt von</translation></message>
 <message><source>varies to</source><translation>schwankt bis</translation></message>
 <message><source>was asked for the scores of tokens</source><translation>wurde nach den Klassenwerten von Tokens gefragt</translation></message>
 <message><source>was asked to fill in an image of which nothing is known</source><translation>sollte ein Bild auffüllen, von dem nichts bekannt ist</translation></message>
 <message><source>was changed by another window or program in which {1} paints too, so this stroke was not kept</source><translation>wurde von einem anderen Fenster oder Programm geändert, in dem {1} ebenfalls malt; dieser Strich wurde deshalb nicht übernommen</translation></message>
 <message><source>was computed without a cache, so its maps are gone</source><translation>wurde ohne Cache berechnet; daher sind seine Karten nicht mehr da</translation></message>
 <message><source>was found by a program, as its file says, not marked by people</source><translation>wurde laut der Datei von einem Programm gefunden und nicht von Menschen markiert</translation></message>
 <message><source>was given a run and a map</source><translation>bekam einen Lauf und eine Karte</translation></message>
 <message><source>was given a run and an image</source><translation>bekam einen Lauf und ein Bild</translation></message>
 <message><source>was given a shape of another number of values</source><translation>hat eine Form mit einer anderen Anzahl von Werten bekommen</translation></message>
 <message><source>was given an image without pixels</source><translation>hat ein Bild ohne Pixel bekommen</translation></message>
 <message><source>was given neither a run nor a map</source><translation>bekam weder einen Lauf noch eine Karte</translation></message>
 <message><source>was given neither a run nor an image</source><translation>bekam weder einen Lauf noch ein Bild</translation></message>
 <message><source>was given, but there are no {1} here</source><translation>wurde angegeben, hier gibt es aber keine {1}</translation></message>
 <message><source>was not loaded</source><translation>wurde nicht geladen</translation></message>
 <message><source>was optimised for mobile devices, in a form that only they run</source><translation>wurde für Mobilgeräte optimiert, in einer Form, die nur dort läuft</translation></message>
 <message><source>was read as one of &quot;{1}&quot;</source><translation>wurde als eine von „{1}“ gelesen</translation></message>
 <message><source>was saved after torch.jit.optimize_for_inference, which loses its weights: no program can load it</source><translation>wurde nach torch.jit.optimize_for_inference gespeichert, wobei die Gewichte verloren gehen: Kein Programm kann das laden</translation></message>
 <message><source>was saved by a newer Sightline (format {1})</source><translation>wurde von einem neueren Sightline gespeichert (Format {1})</translation></message>
 <message><source>was saved for a GPU: its program asks for CUDA while it runs</source><translation>wurde für eine GPU gespeichert: Das Programm darin verlangt während der Ausführung CUDA</translation></message>
 <message><source>was saved in training mode: call model.eval() before torch.export</source><translation>wurde im Trainingsmodus gespeichert: Rufen Sie vor torch.export model.eval() auf</translation></message>
 <message><source>was written by torch.export.save (.pt2), a whole network and not weights alone</source><translation>wurde von torch.export.save geschrieben (.pt2) und ist ein ganzes Netz, nicht nur Gewichte</translation></message>
 <message><source>was written on a big-endian machine</source><translation>wurde auf einem Big-Endian-Rechner geschrieben</translation></message>
 <message><source>weights missing</source><translation>Gewichte fehlen</translation></message>
 <message><source>what 1 person marked</source><translation>den Markierungen von 1 Person</translation></message>
 <message><source>what 1 simulated person marked</source><translation>den Markierungen von 1 simulierten Person</translation></message>
 <message><source>what is not transparent counts as marked</source><translation>was nicht durchsichtig ist, zählt als markiert</translation></message>
 <message><source>what people marked (number of people not stated; the masks look like {1} people's marks averaged)</source><translation>den Markierungen von Menschen (Zahl der Personen nicht angegeben; die Masken sehen aus wie gemittelte Markierungen von {1} Personen)</translation></message>
 <message><source>what stands out from the map's mean</source><translation>was sich vom Mittelwert der Karte abhebt</translation></message>
 <message numerus="yes"><source>what {1} people marked</source><translation><numerusform>den Markierungen von {1} Person</numerusform><numerusform>den Markierungen von {1} Personen</numerusform></translation></message>
 <message numerus="yes"><source>what {1} simulated people marked</source><translation><numerusform>den Markierungen von {1} simulierten Person</numerusform><numerusform>den Markierungen von {1} simulierten Personen</numerusform></translation></message>
 <message><source>where 1 person looked</source><translation>den Blickorten von 1 Person</translation></message>
 <message><source>where 1 simulated person looked</source><translation>den Blickorten von 1 simulierten Person</translation></message>
 <message><source>where nobody looked</source><translation>wohin niemand sah</translation></message>
 <message><source>where nobody marked anything</source><translation>wo niemand etwas markierte</translation></message>
 <message><source>where {1}</source><translation>wo {1}</translation></message>
 <message numerus="yes"><source>where {1} people looked</source><translation><numerusform>den Blickorten von {1} Person</numerusform><numerusform>den Blickorten von {1} Personen</numerusform></translation></message>
 <message numerus="yes"><source>where {1} simulated people looked</source><translation><numerusform>den Blickorten von {1} simulierten Person</numerusform><numerusform>den Blickorten von {1} simulierten Personen</numerusform></translation></message>
 <message><source>whether {1} goes with the {2}</source><translation>den Zusammenhang von {1} mit dem Merkmal „{2}“</translation></message>
 <message><source>which is no batch of images</source><translation>was kein Stapel von Bildern ist</translation></message>
 <message><source>whisker high</source><translation>Whisker oben</translation></message>
 <message><source>whisker low</source><translation>Whisker unten</translation></message>
 <message><source>whole image squashed to a square</source><translation>ganzes Bild auf ein Quadrat gestaucht</translation></message>
 <message><source>whole image squashed to a square, antialiased</source><translation>ganzes Bild auf ein Quadrat gestaucht, mit Kantenglättung</translation></message>
 <message><source>whole image squashed to a square, centre crop of {1}</source><translation>ganzes Bild auf ein Quadrat gestaucht, mittlerer Ausschnitt von {1}</translation></message>
 <message><source>window of values</source><translation>Wertefenster</translation></message>
 <message><source>window {1} of the file</source><translation>Fenster {1} der Datei</translation></message>
 <message><source>with other images</source><translation>mit anderen Bildern</translation></message>
 <message><source>with the imported maps is missing</source><translation>mit den importierten Karten fehlt</translation></message>
 <message><source>without a gradient</source><translation>ohne Gradienten</translation></message>
 <message><source>without batch dimensions</source><translation>ohne Stapeldimensionen</translation></message>
 <message><source>words from ds_r1_k3_s1_c16 to ir_r2_k5_s2_e6_c24_se0.25_nre are needed</source><translation>nötig sind Wörter von ds_r1_k3_s1_c16 bis ir_r2_k5_s2_e6_c24_se0.25_nre</translation></message>
 <message><source>works on {1} dimensions; images have 2</source><translation>arbeitet auf {1} Dimensionen; Bilder haben 2</translation></message>
 <message><source>would enlarge an image of {1} x {2} beyond 100 megapixels</source><translation>würde ein Bild von {1} x {2} auf mehr als 100 Megapixel vergrößern</translation></message>
 <message><source>would have about {1}, and {2} are allowed: {3} of {4} images fit</source><translation>hätte etwa {1}, und {2} sind erlaubt: {3} von {4} Bildern passen</translation></message>
 <message><source>would unpack to {1} MB of program text</source><translation>ergäbe entpackt {1} MB Programmtext</translation></message>
 <message><source>y</source><translation>j</translation></message>
 <message><source>y-up is for shares of the image only</source><translation>y-up gilt nur für Anteile des Bildes</translation></message>
 <message><source>yes</source><translation>ja</translation></message>
 <message><source>yes or no</source><translation>yes oder no</translation></message>
 <message><source>your choice</source><translation>Ihre Wahl</translation></message>
 <message><source>{'descr': '</source><translation>{'descr': '</translation></message>
 <message><source>{1}</source><translation>{1}</translation></message>
 <message><source>{1}  (no map here: {2})</source><translation>{1}  (hier keine Karte: {2})</translation></message>
 <message><source>{1}  (the usual layer)</source><translation>{1}  (die übliche Schicht)</translation></message>
 <message><source>{1}  ({2}, {3}, {4} px): {5}</source><translation>{1}  ({2}, {3}, {4} px): {5}</translation></message>
 <message><source>{1}  ({2}, {3}, {4} px, layer {5}): {6}</source><translation>{1}  ({2}, {3}, {4} px, Schicht {5}): {6}</translation></message>
 <message><source>{1}  {2}</source><translation>{1}  {2}</translation></message>
 <message><source>{1}  {2} (class {3})</source><translation>{1}  {2} (Klasse {3})</translation></message>
 <message><source>{1} %</source><translation>{1} %</translation></message>
 <message><source>{1} % (95 % interval {2} to {3} %)</source><translation>{1} % (95-%-Intervall {2} bis {3} %)</translation></message>
 <message><source>{1} % of the image</source><translation>{1} % des Bildes</translation></message>
 <message><source>{1} (95 % interval {2} to {3})</source><translation>{1} (95-%-Intervall {2} bis {3})</translation></message>
 <message><source>{1} (and says {2})</source><translation>{1} (mit der Vorhersage {2})</translation></message>
 <message><source>{1} (one map)</source><translation>{1} (eine Karte)</translation></message>
 <message><source>{1} (wanted for {2})</source><translation>{1} (für {2})</translation></message>
 <message><source>{1} (within about {2})</source><translation>{1} (auf etwa {2} genau)</translation></message>
 <message><source>{1} ({2})</source><translation>{1} ({2})</translation></message>
 <message><source>{1} ({2}) [{3}]</source><translation>{1} ({2}) [{3}]</translation></message>
 <message><source>{1} ({2}): each map's prediction, its agreement with people and the share of the image that it marks</source><translation>{1} ({2}): Vorhersage zu jeder Karte, ihre Übereinstimmung mit Menschen und der Anteil des Bildes, den sie markiert</translation></message>
 <message><source>{1} Among the classes it is {2}, with {3} over {4} image.</source><translation>{1} Unter den Klassen ist es {2}, mit {3} über {4} Bild.</translation></message>
 <message numerus="yes"><source>{1} Among the classes it is {2}, with {3} over {4} images.</source><translation><numerusform>{1} Unter den Klassen ist es {2}, mit {3} im Mittel über {4} Bild.</numerusform><numerusform>{1} Unter den Klassen ist es {2}, mit {3} im Mittel über {4} Bilder.</numerusform></translation></message>
 <message><source>{1} Copy its folders into {2} to keep them with the images.</source><translation>{1} Kopieren Sie die Ordner darin nach {2}, damit sie bei den Bildern bleiben.</translation></message>
 <message><source>{1} Error consistency is not defined. {2}</source><translation>{1} Die Fehlerkonsistenz ist nicht definiert. {2}</translation></message>
 <message><source>{1} If you know of how many people they are, say so: File &gt; Human data in the window, --annotators on the command line.</source><translation>{1} Wenn Sie wissen, von wie vielen Personen sie sind, geben Sie es an: Datei &gt; Daten von Menschen im Fenster, --annotators auf der Befehlszeile.</translation></message>
 <message><source>{1} One more person reaches {2}: from other images to that, the maps come {3} of the way.</source><translation>{1} Eine weitere Person erreicht {2}: Auf dem Weg von anderen Bildern dorthin kommen die Karten {3} weit.</translation></message>
 <message><source>{1} Published: the means of the study's Table 1 over {2} images, whose binarisation is not stated; networks of other families have none.</source><translation>{1} Veröffentlicht: die Mittelwerte aus Tabelle 1 der Studie über {2} Bilder, deren Binarisierung nicht angegeben ist; für Netze anderer Familien gibt es keine.</translation></message>
 <message><source>{1} So far this covers {2} image; the maps of {3} more are not all computed.</source><translation>{1} Bisher umfasst dies {2} Bild; von {3} weiteren sind noch nicht alle Karten berechnet.</translation></message>
 <message numerus="yes"><source>{1} So far this covers {2} images; the maps of {3} more are not all computed.</source><translation><numerusform>{1} Bisher umfasst dies {2} Bild; von {3} weiteren sind noch nicht alle Karten berechnet.</numerusform><numerusform>{1} Bisher umfasst dies {2} Bilder; von {3} weiteren sind noch nicht alle Karten berechnet.</numerusform></translation></message>
 <message><source>{1} They are right or wrong together on {2} %, by chance {3} %: error consistency (Cohen's kappa) {4}.</source><translation>{1} Gemeinsam richtig oder gemeinsam falsch liegen sie bei {2} %, durch Zufall bei {3} %: Fehlerkonsistenz (Cohens Kappa) {4}.</translation></message>
 <message><source>{1} above {2}</source><translation>{1} über {2}</translation></message>
 <message><source>{1} above {2} for {3}</source><translation>{1} über {2} bei {3}</translation></message>
 <message numerus="yes"><source>{1} agreements of people</source><translation><numerusform>{1} Übereinstimmung von Personen</numerusform><numerusform>{1} Übereinstimmungen von Personen</numerusform></translation></message>
 <message><source>{1} agrees with people more than {2}</source><translation>{1} stimmt mehr mit Menschen überein als {2}</translation></message>
 <message><source>{1} and 1 more image are</source><translation>{1} und 1 weiteres Bild wurden</translation></message>
 <message><source>{1} and for {2}</source><translation>{1} und für {2}</translation></message>
 <message><source>{1} and people: error consistency (Cohen's kappa) {2}, the mean over {3} people.</source><translation>{1} und Menschen: Fehlerkonsistenz (Cohens Kappa) {2}, das Mittel über {3} Personen.</translation></message>
 <message><source>{1} and people: error consistency is not defined. {2}</source><translation>{1} und Menschen: Die Fehlerkonsistenz ist nicht definiert. {2}</translation></message>
 <message><source>{1} and {2}</source><translation>{1} und {2}</translation></message>
 <message><source>{1} and {2} ({3})</source><translation>{1} und {2} ({3})</translation></message>
 <message><source>{1} and {2} are both wrong on {3} of {4} image.</source><translation>{1} und {2} liegen beide bei {3} von {4} Bild falsch.</translation></message>
 <message numerus="yes"><source>{1} and {2} are both wrong on {3} of {4} images.</source><translation><numerusform>{1} und {2} liegen beide bei {3} von {4} Bild falsch.</numerusform><numerusform>{1} und {2} liegen beide bei {3} von {4} Bildern falsch.</numerusform></translation></message>
 <message><source>{1} and {2} cannot be compared within {3}. {4}</source><translation>{1} und {2} lassen sich innerhalb der {3} nicht vergleichen. {4}</translation></message>
 <message><source>{1} and {2} cannot be compared. {3}</source><translation>{1} und {2} lassen sich nicht vergleichen. {3}</translation></message>
 <message><source>{1} and {2} groups</source><translation>{1} und {2} Gruppen</translation></message>
 <message><source>{1} and {2} more</source><translation>{1} und {2} weitere</translation></message>
 <message><source>{1} and {2} more files</source><translation>{1} und {2} weitere Dateien</translation></message>
 <message numerus="yes"><source>{1} and {2} more images are</source><translation><numerusform>{1} und {2} weiteres Bild wurden</numerusform><numerusform>{1} und {2} weitere Bilder wurden</numerusform></translation></message>
 <message numerus="yes"><source>{1} annotations were left out, since they are about sequences and may not hold for each image ({2} first).</source><translation><numerusform>{1} Annotation wurde ausgelassen, da sie eine Sequenz betrifft und vielleicht nicht für jedes Bild gilt ({2}).</numerusform><numerusform>{1} Annotationen wurden ausgelassen, da sie Sequenzen betreffen und vielleicht nicht für jedes Bild gelten (zuerst {2}).</numerusform></translation></message>
 <message numerus="yes"><source>{1} archives within the archive ({2} first) were left out. Unpack them.</source><translation><numerusform>{1} Archiv im Archiv ({2}) wurde ausgelassen. Entpacken Sie es.</numerusform><numerusform>{1} Archive im Archiv (zuerst {2}) wurden ausgelassen. Entpacken Sie sie.</numerusform></translation></message>
 <message><source>{1} are each {2}, which is not read; left out. {3}</source><translation>{1} sind jeweils {2} und werden nicht gelesen; ausgelassen. {3}</translation></message>
 <message><source>{1} at {2} for {3}: {4} to {5}, {6} s; written to {7}</source><translation>{1} bei {2} für {3}: {4} bis {5}, {6} s; geschrieben nach {7}</translation></message>
 <message><source>{1} beside it</source><translation>{1} daneben</translation></message>
 <message><source>{1} beside it names {2} classes, the network has {3}: these names are left aside.</source><translation>{1} daneben nennt {2} Klassen, das Netz hat {3}: Diese Namen bleiben unberücksichtigt.</translation></message>
 <message><source>{1} box with a confidence below {2} was left out.</source><translation>{1} Rechteck mit einer Konfidenz unter {2} wurde ausgelassen.</translation></message>
 <message numerus="yes"><source>{1} boxes with a confidence below {2} were left out.</source><translation><numerusform>{1} Rechteck mit einer Konfidenz unter {2} wurde ausgelassen.</numerusform><numerusform>{1} Rechtecke mit einer Konfidenz unter {2} wurden ausgelassen.</numerusform></translation></message>
 <message><source>{1} by group: n, mean with its 95 % confidence interval, standard deviation, quartiles, whiskers at 1.5 interquartile ranges, and the maps left out.</source><translation>{1} nach Gruppen: n, Mittelwert mit 95-%-Konfidenzintervall, Standardabweichung, Quartile, Whisker bei 1.5 Interquartilsabständen und die ausgelassenen Karten.</translation></message>
 <message><source>{1} cannot be computed: {2}</source><translation>{1} lässt sich nicht berechnen: {2}</translation></message>
 <message><source>{1} cannot be read; it was left out.</source><translation>{1} lässt sich nicht lesen; ausgelassen.</translation></message>
 <message><source>{1} cannot be tested under any of {2}.</source><translation>{1} lässt sich unter keiner von {2} prüfen.</translation></message>
 <message><source>{1} cannot be tested under any of {2}: {3}.</source><translation>{1} lässt sich unter keiner von {2} prüfen: {3}.</translation></message>
 <message><source>{1} chooses values by what is in the image, which is not read</source><translation>{1} wählt Werte nach dem Inhalt des Bildes aus; das wird nicht gelesen</translation></message>
 <message><source>{1} could not be listed ({2}).</source><translation>{1} ließ sich nicht auflisten ({2}).</translation></message>
 <message><source>{1} covers more of what people marked than {2}</source><translation>{1} deckt mehr von dem ab, was Menschen markiert haben, als {2}</translation></message>
 <message><source>{1} decides while the network runs what is computed, which is not read</source><translation>{1} entscheidet erst während des Laufs des Netzes, was berechnet wird; das wird nicht gelesen</translation></message>
 <message><source>{1} deviates more from what people marked than {2}</source><translation>{1} weicht stärker von dem ab, was Menschen markiert haben, als {2}</translation></message>
 <message><source>{1} excludes {2}</source><translation>{1} geht nicht zusammen mit {2}</translation></message>
 <message><source>{1} fetched, {2} there before, {3} not on the server, {4} failed; in {5}.</source><translation>{1} geholt, {2} schon vorhanden, {3} nicht auf dem Server, {4} gescheitert; in {5}.</translation></message>
 <message numerus="yes"><source>{1} files ({2} first) have the name of an image and a number; they were not read. If they are masks, say with --mask-people whose: each number another person's (each), or parts of one (one).</source><translation><numerusform>{1} Datei ({2}) trägt den Namen eines Bildes und eine Nummer; sie wurde nicht gelesen. Ist sie eine Maske, so geben Sie mit --mask-people an, wessen: jede Nummer die einer anderen Person (each) oder Teile einer einzigen (one).</numerusform><numerusform>{1} Dateien (zuerst {2}) tragen den Namen eines Bildes und eine Nummer; sie wurden nicht gelesen. Sind sie Masken, so geben Sie mit --mask-people an, wessen: jede Nummer die einer anderen Person (each) oder Teile einer einzigen (one).</numerusform></translation></message>
 <message><source>{1} files looked at</source><translation>{1} Dateien durchgesehen</translation></message>
 <message><source>{1} files looked at; in {2}</source><translation>{1} Dateien durchgesehen; in {2}</translation></message>
 <message numerus="yes"><source>{1} files whose size only the server knows, into {2}</source><translation><numerusform>{1} Datei, deren Größe nur der Server kennt, nach {2}</numerusform><numerusform>{1} Dateien, deren Größe nur der Server kennt, nach {2}</numerusform></translation></message>
 <message numerus="yes"><source>{1} files, about {2}, into {3}</source><translation><numerusform>{1} Datei, etwa {2}, nach {3}</numerusform><numerusform>{1} Dateien, etwa {2}, nach {3}</numerusform></translation></message>
 <message><source>{1} fixation that belongs to no image was left out.</source><translation>{1} Fixation, die zu keinem Bild gehört, wurde ausgelassen.</translation></message>
 <message><source>{1} fixation that is not on the surface was left out.</source><translation>{1} Fixation, die nicht auf der Fläche liegt, wurde ausgelassen.</translation></message>
 <message><source>{1} fixation without a duration has no weight in the maps.</source><translation>{1} Fixation ohne Dauer hat in den Karten kein Gewicht.</translation></message>
 <message><source>{1} fixations of {2} on {3}; of each person's fixations a map was made, and of the maps what people marked ({4}).</source><translation>{1} Fixationen ({2}, {3}); aus den Fixationen jeder Person wurde eine Karte gebildet und aus den Karten das, was Menschen markiert haben ({4}).</translation></message>
 <message numerus="yes"><source>{1} fixations that are not on the surface were left out.</source><translation><numerusform>{1} Fixation, die nicht auf der Fläche liegt, wurde ausgelassen.</numerusform><numerusform>{1} Fixationen, die nicht auf der Fläche liegen, wurden ausgelassen.</numerusform></translation></message>
 <message numerus="yes"><source>{1} fixations that belong to no image were left out.</source><translation><numerusform>{1} Fixation, die zu keinem Bild gehört, wurde ausgelassen.</numerusform><numerusform>{1} Fixationen, die zu keinem Bild gehören, wurden ausgelassen.</numerusform></translation></message>
 <message numerus="yes"><source>{1} fixations without a duration have no weight in the maps.</source><translation><numerusform>{1} Fixation ohne Dauer hat in den Karten kein Gewicht.</numerusform><numerusform>{1} Fixationen ohne Dauer haben in den Karten kein Gewicht.</numerusform></translation></message>
 <message><source>{1} for {2}</source><translation>{1} für {2}</translation></message>
 <message><source>{1} for {2}: {3} to {4}, {5} s; written to {6}</source><translation>{1} für {2}: {3} bis {4}, {5} s; geschrieben nach {6}</translation></message>
 <message><source>{1} gives {2} inputs and takes {3} outputs, the function has {4} and {5}</source><translation>{1} übergibt {2} Eingaben und übernimmt {3} Ausgaben, die Funktion hat {4} und {5}</translation></message>
 <message numerus="yes"><source>{1} groups have no values and take no part in the tests.</source><translation><numerusform>{1} Gruppe hat keine Werte und nimmt an den Tests nicht teil.</numerusform><numerusform>{1} Gruppen haben keine Werte und nehmen an den Tests nicht teil.</numerusform></translation></message>
 <message><source>{1} h {2} min left</source><translation>noch {1} h {2} min</translation></message>
 <message><source>{1} has &quot;annotators&quot; that is not a number from 1 to 255</source><translation>{1} hat &quot;annotators&quot;, aber nicht als Zahl von 1 bis 255</translation></message>
 <message><source>{1} has &quot;masks&quot; that are not a list of one for each image of its file</source><translation>{1} hat &quot;masks&quot;, aber nicht als Liste mit einer Maske für jedes Bild der Datei</translation></message>
 <message><source>{1} has &quot;masks&quot; with something that is neither text nor null</source><translation>{1} hat &quot;masks&quot; mit etwas, das weder Text noch null ist</translation></message>
 <message><source>{1} has a &quot;{2}&quot; that is not text</source><translation>{1} hat &quot;{2}&quot;, aber nicht als Text</translation></message>
 <message><source>{1} has a negative extent</source><translation>{1} hat eine negative Ausdehnung</translation></message>
 <message><source>{1} has a row for {2}, which is no image of this folder.</source><translation>{1} hat eine Zeile für {2}; das ist kein Bild dieses Ordners.</translation></message>
 <message><source>{1} has both &quot;mask&quot; and &quot;masks&quot;</source><translation>{1} hat sowohl &quot;mask&quot; als auch &quot;masks&quot;</translation></message>
 <message><source>{1} has grey levels that do not fit the number of people: {2} stated. Each level counts as the nearest share.</source><translation>{1} hat Graustufen, die nicht zur Zahl der Personen passen: {2} angegeben. Jede Stufe zählt als der nächste Anteil.</translation></message>
 <message><source>{1} has grey levels that do not fit the number of people: {2}, and the masks look like {3} people's marks averaged. Each level counts as the nearest share.</source><translation>{1} hat Graustufen, die nicht zur Zahl der Personen passen: {2}, und die Masken sehen aus wie gemittelte Markierungen von {3} Personen. Jede Stufe zählt als der nächstliegende Anteil.</translation></message>
 <message><source>{1} has grey levels that do not fit the number of people: {2}. Each level counts as the nearest share.</source><translation>{1} hat Graustufen, die nicht zur Zahl der Personen passen: {2}. Jede Stufe zählt als der nächstliegende Anteil.</translation></message>
 <message><source>{1} has masks in several folders; {2} is used. {3}</source><translation>{1} hat Masken in mehreren Ordnern; verwendet wird {2}. {3}</translation></message>
 <message><source>{1} has no mask.</source><translation>{1} hat keine Maske.</translation></message>
 <message><source>{1} has no mask; its maps are shown without scores.</source><translation>{1} hat keine Maske; die Karten werden ohne Werte gezeigt.</translation></message>
 <message><source>{1} has several masks with its name; {2} is used. {3}</source><translation>{1} hat mehrere Masken dieses Namens; verwendet wird {2}. {3}</translation></message>
 <message><source>{1} has the same name as another image; both take part and share a mask.</source><translation>{1} heißt wie ein anderes Bild; beide nehmen teil und haben dieselbe Maske.</translation></message>
 <message><source>{1} has the same value everywhere.</source><translation>{1} hat überall denselben Wert.</translation></message>
 <message><source>{1} has {2} dimensions</source><translation>{1} hat {2} Dimensionen</translation></message>
 <message><source>{1} has {2} masks in the manifest and its file {3} images; the masks were left out.</source><translation>{1} hat im Manifest {2} Masken, die Datei aber {3} Bilder; die Masken wurden ausgelassen.</translation></message>
 <message numerus="yes"><source>{1} has {3} rows for what is no image of this folder, {2} first.</source><translation><numerusform>{1} hat {3} Zeile für etwas, das kein Bild dieses Ordners ist: {2}.</numerusform><numerusform>{1} hat {3} Zeilen für etwas, das kein Bild dieses Ordners ist, zuerst {2}.</numerusform></translation></message>
 <message><source>{1} highest with {2}</source><translation>{1} am höchsten bei {2}</translation></message>
 <message><source>{1} holds files named like the images and was not read. If these are masks, call the folder &quot;masks&quot;, or name it with --mask-folders.</source><translation>{1} enthält Dateien mit den Namen der Bilder und wurde nicht gelesen. Sind es Masken, so nennen Sie den Ordner &quot;masks&quot;, oder geben Sie ihn mit --mask-folders an.</translation></message>
 <message><source>{1} holds something that is not text</source><translation>{1} enthält etwas, das kein Text ist</translation></message>
 <message><source>{1} holds values that are not numbers.</source><translation>{1} enthält Werte, die keine Zahlen sind.</translation></message>
 <message><source>{1} holds {2} frames; its mask is compared with each of them.</source><translation>{1} enthält {2} Einzelbilder; die Maske wird mit jedem davon verglichen.</translation></message>
 <message><source>{1} holds {2} images; this is the first. --frame chooses another.</source><translation>{1} enthält {2} Bilder; dies ist das erste. Mit --frame wählen Sie ein anderes.</translation></message>
 <message><source>{1} holds {2} more, of other sizes or beside the main one, which are not read.</source><translation>{1} enthält {2} weitere, in anderer Größe oder neben dem Hauptbild, die nicht gelesen werden.</translation></message>
 <message><source>{1} image</source><translation>{1} Bild</translation></message>
 <message numerus="yes"><source>{1} image classifiers</source><translation><numerusform>{1} Bildklassifikator</numerusform><numerusform>{1} Bildklassifikatoren</numerusform></translation></message>
 <message><source>{1} image could not be read by the detector, so it has no boxes.</source><translation>{1} Bild konnte der Detektor nicht lesen, daher hat es keine Rechtecke.</translation></message>
 <message><source>{1} image has a mask and fixations; the mask is used.</source><translation>{1} Bild hat eine Maske und Fixationen; verwendet wird die Maske.</translation></message>
 <message><source>{1} image has a mask in a file of its own, which was used; its regions were not.</source><translation>{1} Bild hat eine Maske in einer eigenen Datei; sie wurde verwendet, seine Regionen nicht.</translation></message>
 <message><source>{1} image has neither fixations nor a mask: {2}.</source><translation>{1} Bild hat weder Fixationen noch eine Maske: {2}.</translation></message>
 <message><source>{1} image has no region; its maps are shown without scores.</source><translation>{1} Bild hat keine Region; seine Karten werden ohne Werte gezeigt.</translation></message>
 <message><source>{1} image in the folder.</source><translation>{1} Bild im Ordner.</translation></message>
 <message><source>{1} image in {2}.</source><translation>{1} Bild in {2}.</translation></message>
 <message numerus="yes"><source>{1} images</source><translation><numerusform>{1} Bild</numerusform><numerusform>{1} Bilder</numerusform></translation></message>
 <message numerus="yes"><source>{1} images ({2} first) are named in annotations and are not among the images.</source><translation><numerusform>{1} Bild ({2}) ist in Annotationen genannt, aber nicht unter den Bildern.</numerusform><numerusform>{1} Bilder (zuerst {2}) sind in Annotationen genannt, aber nicht unter den Bildern.</numerusform></translation></message>
 <message numerus="yes"><source>{1} images ({2} first) are named in annotations without a folder, and several images have those names; their regions were left out. Give the folder there too.</source><translation><numerusform>{1} Bild ({2}) ist in Annotationen ohne Ordner genannt, und mehrere Bilder heißen so; seine Regionen wurden ausgelassen. Geben Sie auch dort den Ordner an.</numerusform><numerusform>{1} Bilder (zuerst {2}) sind in Annotationen ohne Ordner genannt, und mehrere Bilder heißen so; ihre Regionen wurden ausgelassen. Geben Sie auch dort den Ordner an.</numerusform></translation></message>
 <message numerus="yes"><source>{1} images could not be read by the detector, so they have no boxes.</source><translation><numerusform>{1} Bild konnte der Detektor nicht lesen, daher hat es keine Rechtecke.</numerusform><numerusform>{1} Bilder konnte der Detektor nicht lesen, daher haben sie keine Rechtecke.</numerusform></translation></message>
 <message numerus="yes"><source>{1} images have a mask and fixations; the masks are used.</source><translation><numerusform>{1} Bild hat eine Maske und Fixationen; verwendet wird die Maske.</numerusform><numerusform>{1} Bilder haben eine Maske und Fixationen; verwendet werden die Masken.</numerusform></translation></message>
 <message numerus="yes"><source>{1} images have both {2} and {3}; the former were used. To use the others, leave the files of the former out (File &gt; Human data in the window) or name theirs (--annotations).</source><translation><numerusform>Ein Bild hat sowohl {2} als auch {3}; Ersteres wurde verwendet. Um das andere zu verwenden, lassen Sie die Dateien des Ersteren weg (Datei &gt; Daten von Menschen im Fenster), oder nennen Sie die des anderen (--annotations).</numerusform><numerusform>{1} Bilder haben sowohl {2} als auch {3}; Ersteres wurde verwendet. Um das andere zu verwenden, lassen Sie die Dateien des Ersteren weg (Datei &gt; Daten von Menschen im Fenster), oder nennen Sie die des anderen (--annotations).</numerusform></translation></message>
 <message numerus="yes"><source>{1} images have masks in files of their own, which were used; their regions were not.</source><translation><numerusform>{1} Bild hat eine Maske in einer eigenen Datei; sie wurde verwendet, seine Regionen nicht.</numerusform><numerusform>{1} Bilder haben Masken in eigenen Dateien; diese wurden verwendet, ihre Regionen nicht.</numerusform></translation></message>
 <message numerus="yes"><source>{1} images have neither fixations nor a mask: {2}.</source><translation><numerusform>{1} Bild hat weder Fixationen noch eine Maske: {2}.</numerusform><numerusform>{1} Bilder haben weder Fixationen noch eine Maske: {2}.</numerusform></translation></message>
 <message><source>{1} images have no class of ImageNet, and so no label.</source><translation>{1} Bilder haben keine Klasse von ImageNet und daher kein Label.</translation></message>
 <message numerus="yes"><source>{1} images have no region; their maps are shown without scores.</source><translation><numerusform>{1} Bild hat keine Region; seine Karten werden ohne Werte gezeigt.</numerusform><numerusform>{1} Bilder haben keine Region; ihre Karten werden ohne Werte gezeigt.</numerusform></translation></message>
 <message numerus="yes"><source>{1} images in the folder.</source><translation><numerusform>{1} Bild im Ordner.</numerusform><numerusform>{1} Bilder im Ordner.</numerusform></translation></message>
 <message numerus="yes"><source>{1} images in {2}.</source><translation><numerusform>{1} Bild in {2}.</numerusform><numerusform>{1} Bilder in {2}.</numerusform></translation></message>
 <message><source>{1} in {2} of {3}, another model in {4}, no difference shown in {5}</source><translation>{1}: in {2} von {3}; ein anderes Modell in {4}; kein Unterschied belegt in {5}</translation></message>
 <message><source>{1} in {2} of {3}, below in {4}, no difference shown in {5}</source><translation>{1}: in {2} von {3}; umgekehrt in {4}; kein Unterschied belegt in {5}</translation></message>
 <message><source>{1} instead of {2}, a drop of {3} %</source><translation>{1} statt {2}, ein Abfall von {3} %</translation></message>
 <message><source>{1} instead of {2}, an increase</source><translation>{1} statt {2}, ein Anstieg</translation></message>
 <message><source>{1} is</source><translation>{1} wurde</translation></message>
 <message><source>{1} is a link out of the data set's folder; painted masks are kept in {2}.</source><translation>{1} ist ein Verweis, der aus dem Ordner des Datensatzes führt; gemalte Masken werden in {2} abgelegt.</translation></message>
 <message><source>{1} is a mask without an image of that name.</source><translation>{1} ist eine Maske ohne gleichnamiges Bild.</translation></message>
 <message><source>{1} is an operator of {2} that Sightline does not know</source><translation>{1} ist ein Operator von {2}, den Sightline nicht kennt</translation></message>
 <message><source>{1} is an operator that Sightline does not know</source><translation>{1} ist ein Operator, den Sightline nicht kennt</translation></message>
 <message><source>{1} is an operator that Sightline does not know; the nearest that it knows is {2}</source><translation>{1} ist ein Operator, den Sightline nicht kennt; der ähnlichste bekannte ist {2}</translation></message>
 <message><source>{1} is constant or holds NaN: no pixel of it is above a threshold, and its scores are undefined.</source><translation>{1} ist konstant oder enthält NaN: kein Pixel davon liegt über einer Schwelle, und die Werte sind nicht definiert.</translation></message>
 <message><source>{1} is given in pieces</source><translation>{1} ist in Teilstücken angegeben</translation></message>
 <message><source>{1} is higher than {2}</source><translation>{1} ist höher als {2}</translation></message>
 <message><source>{1} is higher where the {2} is {3} {4}.</source><translation>{1} ist höher, wo das Merkmal „{2}“ {3} ist {4}.</translation></message>
 <message><source>{1} is in none of the eight cases.</source><translation>{1} ist in keinem der acht Fälle.</translation></message>
 <message><source>{1} is larger than any file</source><translation>{1} ist größer als jede Datei</translation></message>
 <message><source>{1} is lower where the {2} is {3} {4}.</source><translation>{1} ist niedriger, wo das Merkmal „{2}“ {3} ist {4}.</translation></message>
 <message><source>{1} is named in the manifest but does not exist; {2}</source><translation>{1} steht im Manifest, ist aber nicht vorhanden; {2}</translation></message>
 <message><source>{1} is named in the manifest but is not a file; {2}</source><translation>{1} steht im Manifest, ist aber keine Datei; {2}</translation></message>
 <message><source>{1} is not a list</source><translation>{1} ist keine Liste</translation></message>
 <message><source>{1} is not an object</source><translation>{1} ist kein Objekt</translation></message>
 <message><source>{1} is not defined for {2}. {3}</source><translation>{1} ist für {2} nicht definiert. {3}</translation></message>
 <message><source>{1} is required</source><translation>{1} ist erforderlich</translation></message>
 <message><source>{1} is undefined for all maps.</source><translation>{1} ist für alle Karten undefiniert.</translation></message>
 <message><source>{1} is {2} for all {3} maps.</source><translation>{1} beträgt für alle {3} Karten {2}.</translation></message>
 <message><source>{1} is {2} for {3}.</source><translation>{1} beträgt {2} für {3}.</translation></message>
 <message><source>{1} is {2} on average over {3} maps: highest ({4}) for {5}, lowest ({6}) for {7}.</source><translation>{1} beträgt im Mittel über {3} Karten {2}: am höchsten ({4}) für {5}, am niedrigsten ({6}) für {7}.</translation></message>
 <message><source>{1} is {2} on average. {3}.</source><translation>{1} ist im Mittel {2}. {3}.</translation></message>
 <message><source>{1} is {2} x {3}, its mask is {4} x {5}: it is a different image and was left out.</source><translation>{1} ist {2} x {3}, die Maske {4} x {5}: Es ist ein anderes Bild und wurde ausgelassen.</translation></message>
 <message><source>{1} is {2}, which is not read; left out. {3}</source><translation>{1} ist {2} und wird nicht gelesen; ausgelassen. {3}</translation></message>
 <message><source>{1} is {2}.</source><translation>{1} ist {2}.</translation></message>
 <message><source>{1} label: {2}.</source><translation>{1} Label: {2}.</translation></message>
 <message numerus="yes"><source>{1} labels: {2}.</source><translation><numerusform>{1} Label: {2}.</numerusform><numerusform>{1} Labels: {2}.</numerusform></translation></message>
 <message><source>{1} lacks &quot;{2}&quot;</source><translation>{1} hat kein &quot;{2}&quot;</translation></message>
 <message><source>{1} left out for want of a value</source><translation>{1} mangels Wert ausgelassen</translation></message>
 <message numerus="yes"><source>{1} links in the archive ({2} first) are not followed; left out.</source><translation><numerusform>{1} Verweis im Archiv ({2}) wird nicht verfolgt; ausgelassen.</numerusform><numerusform>{1} Verweise im Archiv (zuerst {2}) werden nicht verfolgt; ausgelassen.</numerusform></translation></message>
 <message><source>{1} looks like a mask of {2}, and {3} pairs of images have such names. All are taken for images: nothing in the names says which are masks. If they are, put them, named like their images, into a folder &quot;masks&quot; beside &quot;images&quot;, or name their folder with --mask-folders.</source><translation>{1} sieht wie eine Maske zu {2} aus, und {3} Paare von Bildern heißen so. Alle gelten als Bilder: Nichts in den Namen sagt, welche Masken sind. Sind es welche, legen Sie sie unter den Namen ihrer Bilder in einen Ordner „masks“ neben „images“, oder nennen Sie ihren Ordner mit --mask-folders.</translation></message>
 <message><source>{1} lowest with {2}</source><translation>{1} am niedrigsten bei {2}</translation></message>
 <message><source>{1} makes a tensor of {2} MB beside {3} MB that tensors take already; together they may take {4} MB, half of the memory</source><translation>{1} erzeugt einen Tensor von {2} MB neben {3} MB, die Tensoren bereits belegen; zusammen dürfen sie {4} MB belegen, die Hälfte des Arbeitsspeichers</translation></message>
 <message><source>{1} makes a tensor of {2} MB; one of a program from a file may take {3} MB</source><translation>{1} erzeugt einen Tensor von {2} MB; in einem Programm aus einer Datei darf er höchstens {3} MB belegen</translation></message>
 <message><source>{1} map</source><translation>{1} Karte</translation></message>
 <message numerus="yes"><source>{1} maps</source><translation><numerusform>{1} Karte</numerusform><numerusform>{1} Karten</numerusform></translation></message>
 <message numerus="yes"><source>{1} maps are not defined, as their techniques ask for something that their networks do not have.</source><translation><numerusform>{1} Karte ist nicht definiert, da ihr Verfahren etwas braucht, was ihr Netz nicht hat.</numerusform><numerusform>{1} Karten sind nicht definiert, da ihre Verfahren etwas brauchen, was ihre Netze nicht haben.</numerusform></translation></message>
 <message numerus="yes"><source>{1} maps could not be computed.</source><translation><numerusform>1 Karte ließ sich nicht berechnen.</numerusform><numerusform>{1} Karten ließen sich nicht berechnen.</numerusform></translation></message>
 <message numerus="yes"><source>{1} maps not computed.</source><translation><numerusform>{1} Karte nicht berechnet.</numerusform><numerusform>{1} Karten nicht berechnet.</numerusform></translation></message>
 <message><source>{1} maps of randomised networks; written to {2}</source><translation>{1} Karten von Netzen mit neu gezogenen Gewichten; geschrieben nach {2}</translation></message>
 <message numerus="yes"><source>{1} maps written to {2} as {3}</source><translation><numerusform>{1} Karte nach {2} geschrieben als {3}</numerusform><numerusform>{1} Karten nach {2} geschrieben als {3}</numerusform></translation></message>
 <message><source>{1} marks more of the background than {2}</source><translation>{1} markiert mehr vom Hintergrund als {2}</translation></message>
 <message><source>{1} marks nothing; left out.</source><translation>{1} markiert nichts; ausgelassen.</translation></message>
 <message numerus="yes"><source>{1} masks</source><translation><numerusform>{1} Maske</numerusform><numerusform>{1} Masken</numerusform></translation></message>
 <message><source>{1} masks have no image, because the server has none. If you have the photographs (ImageNet, an older copy of the benchmark), run again with --originals FOLDER.</source><translation>{1} Masken haben kein Bild, weil der Server keines hat. Wenn Sie die Fotos haben (ImageNet, eine ältere Kopie des Benchmarks), wiederholen Sie den Befehl mit --originals ORDNER.</translation></message>
 <message numerus="yes"><source>{1} masks in annotations were left out, since their run lengths do not fill their size or their pictures are damaged ({2} first).</source><translation><numerusform>{1} Maske in Annotationen wurde ausgelassen, da ihre Lauflängen ihre Größe nicht ausfüllen oder ihr Bild beschädigt ist ({2}).</numerusform><numerusform>{1} Masken in Annotationen wurden ausgelassen, da ihre Lauflängen ihre Größe nicht ausfüllen oder ihre Bilder beschädigt sind (zuerst {2}).</numerusform></translation></message>
 <message numerus="yes"><source>{1} masks were left out, since they are of another size than their image ({2} first).</source><translation><numerusform>{1} Maske wurde ausgelassen, da sie eine andere Größe hat als ihr Bild ({2}).</numerusform><numerusform>{1} Masken wurden ausgelassen, da sie eine andere Größe haben als ihr Bild (zuerst {2}).</numerusform></translation></message>
 <message numerus="yes"><source>{1} masks written to {2} as {3}</source><translation><numerusform>{1} Maske nach {2} geschrieben als {3}</numerusform><numerusform>{1} Masken nach {2} geschrieben als {3}</numerusform></translation></message>
 <message><source>{1} million</source><translation>{1} Millionen</translation></message>
 <message><source>{1} models</source><translation>{1} Modellen</translation></message>
 <message numerus="yes"><source>{1} models have not predicted yet.</source><translation><numerusform>Von 1 Modell liegt noch keine Vorhersage vor.</numerusform><numerusform>Von {1} Modellen liegen noch keine Vorhersagen vor.</numerusform></translation></message>
 <message><source>{1} more masks have no image with their name.</source><translation>{1} weitere Masken haben kein gleichnamiges Bild.</translation></message>
 <message><source>{1} name in the archive is not in Unicode; it was read as {2}, and may look different elsewhere.</source><translation>{1} Name im Archiv ist nicht in Unicode; er wurde als {2} gelesen und kann anderswo anders aussehen.</translation></message>
 <message><source>{1} named in the manifest lie outside the data set's folder and were left out. Copy them into the folder, or use them where they are: File &gt; Follow links out of the folder in the window, --follow-links on the command line.</source><translation>{1}: im Manifest genannt, aber außerhalb des Ordners des Datensatzes; ausgelassen. Kopieren Sie die Dateien in den Ordner, oder verwenden Sie sie, wo sie sind: Datei &gt; Verweisen aus dem Ordner folgen im Fenster, --follow-links auf der Befehlszeile.</translation></message>
 <message numerus="yes"><source>{1} names in the archive are not in Unicode; the first was read as {2}, and they may look different elsewhere.</source><translation><numerusform>{1} Name im Archiv ist nicht in Unicode; er wurde als {2} gelesen und kann anderswo anders aussehen.</numerusform><numerusform>{1} Namen im Archiv sind nicht in Unicode; der erste wurde als {2} gelesen, und sie können anderswo anders aussehen.</numerusform></translation></message>
 <message><source>{1} needs the value &quot;{2}&quot;, which nothing makes before it</source><translation>{1} braucht den Wert &quot;{2}&quot;, den nichts vorher erzeugt</translation></message>
 <message><source>{1} needs {2} bytes for its shape, the file has {3}</source><translation>{1} braucht für diese Form {2} Bytes, die Datei hat {3}</translation></message>
 <message><source>{1} no difference between the models is shown in {2} {3}.</source><translation>{1} ist in {2} kein Unterschied zwischen den Modellen belegt {3}.</translation></message>
 <message><source>{1} no difference between the models' ranks is shown {2}.</source><translation>{1} ist kein Unterschied zwischen den Rängen der Modelle belegt {2}.</translation></message>
 <message><source>{1} of every map</source><translation>{1} jeder Karte</translation></message>
 <message><source>{1} of the full value</source><translation>{1} des vollen Wertes</translation></message>
 <message><source>{1} of the image has at least {2} of the marks.</source><translation>{1} des Bildes hat mindestens {2} der Markierungen.</translation></message>
 <message><source>{1} of the image reaches at least {2} of the mask's full value.</source><translation>{1} des Bildes erreicht mindestens {2} des vollen Wertes der Maske.</translation></message>
 <message><source>{1} of the marks</source><translation>{1} der Markierungen</translation></message>
 <message><source>{1} of the mean mask of the other images: there are too few images with a mask.</source><translation>{1} der mittleren Maske der anderen Bilder: Es gibt zu wenige Bilder mit einer Maske.</translation></message>
 <message><source>{1} of the mean mask of the other images: {2} (95 % interval {3} to {4}), n = {5}.</source><translation>{1} der mittleren Maske der anderen Bilder: {2} (95-%-Intervall {3} bis {4}), n = {5}.</translation></message>
 <message><source>{1} of the missing images were found in {2}.</source><translation>{1} der fehlenden Bilder wurden in {2} gefunden.</translation></message>
 <message><source>{1} of {2}</source><translation>{1} von {2}</translation></message>
 <message><source>{1} of {2} fixations lie outside the image and have no part in the scores.</source><translation>{1} von {2} Fixationen liegen außerhalb des Bildes und gehen nicht in die Werte ein.</translation></message>
 <message><source>{1} of {2} fixations lie outside their image and have no part in maps and measures: {3}.</source><translation>{1} von {2} Fixationen liegen außerhalb ihres Bildes und gehen nicht in Karten und Maße ein: {3}.</translation></message>
 <message><source>{1} of {2} images</source><translation>{1} von {2} Bildern</translation></message>
 <message><source>{1} of {2} maps are not in the cache; run 'sightline-cli run' again to compute them.</source><translation>{1} von {2} Karten sind nicht im Cache; 'sightline-cli run' berechnet sie.</translation></message>
 <message><source>{1} of {2} maps compared with people; written to {3}</source><translation>{1} von {2} Karten mit Menschen verglichen; geschrieben nach {3}</translation></message>
 <message><source>{1} of {2} maps computed, {3} scored, {4} blank, {5} not defined; written to {6}</source><translation>{1} von {2} Karten berechnet, {3} bewertet, {4} leer, {5} nicht definiert; geschrieben nach {6}</translation></message>
 <message><source>{1} of {2} maps computed, {3} scored, {4} blank; written to {5}</source><translation>{1} von {2} Karten berechnet, {3} bewertet, {4} leer; geschrieben nach {5}</translation></message>
 <message><source>{1} of {2} maps computed, {3} scored; written to {4}</source><translation>{1} von {2} Karten berechnet, {3} bewertet; geschrieben nach {4}</translation></message>
 <message numerus="yes"><source>{1} of {2} maps could not be computed.</source><translation><numerusform>1 von {2} Karten ließ sich nicht berechnen.</numerusform><numerusform>{1} von {2} Karten ließen sich nicht berechnen.</numerusform></translation></message>
 <message numerus="yes"><source>{1} of {2} maps have not been computed yet.</source><translation><numerusform>1 von {2} Karten ist noch nicht berechnet.</numerusform><numerusform>{1} von {2} Karten sind noch nicht berechnet.</numerusform></translation></message>
 <message><source>{1} of {2} maps measured; written to {3}</source><translation>{1} von {2} Karten gemessen; geschrieben nach {3}</translation></message>
 <message><source>{1} of {2} models are right: the image is labelled &quot;{3}&quot;, but {4}.</source><translation>Richtige Vorhersage bei {1} von {2} Modellen: Das Bild hat das Label „{3}“, aber {4}.</translation></message>
 <message><source>{1} of {2} on {3} with its map after stage {4} ({5}): mean {6}, n = {7}{8}.</source><translation>{1} von {2} auf {3} mit der Karte nach Stufe {4} ({5}): Mittel {6}, n = {7}{8}.</translation></message>
 <message><source>{1} of {2} on {3} with its map after stage {4} ({5}): not defined for any of {6} maps.</source><translation>{1} von {2} auf {3} mit der Karte nach Stufe {4} ({5}): für keine von {6} Karten definiert.</translation></message>
 <message><source>{1} of {2} on {3}: no floor, for none of {4} images are both maps scored.</source><translation>{1} von {2} auf {3}: kein Sockel; für keines von {4} Bildern sind beide Karten bewertet.</translation></message>
 <message><source>{1} of {2} on {3}: not defined for any of {4} maps.</source><translation>{1} von {2} auf {3}: für keine von {4} Karten definiert.</translation></message>
 <message><source>{1} of {2} on {3}: {4} as trained, {5} with all weights drawn anew once; difference over the same {6} images {7}. {8}{9}</source><translation>{1} von {2} auf {3}: {4} wie trainiert, {5} mit einmal neu gezogenen Gewichten; Unterschied auf denselben {6} Bildern {7}. {8}{9}</translation></message>
 <message><source>{1} of {2} on {3}: {4}.</source><translation>{1} von {2} auf {3}: {4}.</translation></message>
 <message><source>{1} of {2} on {3}: {4}; not defined for {5}.</source><translation>{1} von {2} auf {3}: {4}; für {5} nicht definiert.</translation></message>
 <message><source>{1} of {2} people</source><translation>{1} von {2} Personen</translation></message>
 <message><source>{1} on all models</source><translation>{1} bei allen Modellen</translation></message>
 <message><source>{1} on {2}</source><translation>{1} bei {2}</translation></message>
 <message><source>{1} on {2} are compared with {3}.</source><translation>Für {2} werden {1} mit {3} verglichen.</translation></message>
 <message><source>{1} on {2} were computed; nobody marked these images, so the maps cannot be compared with people.</source><translation>Für {2} wurden {1} berechnet; diese Bilder hat niemand markiert, daher lassen sich die Karten nicht mit Menschen vergleichen.</translation></message>
 <message><source>{1} on {2}: max-sensitivity {3}; rank correlation with the unchanged map under noise {4}, in the mirror image {5}, in crops {6}.</source><translation>{1} auf {2}: Max-Sensitivity {3}; Rangkorrelation mit der unveränderten Karte unter Rauschen {4}, im Spiegelbild {5}, in Ausschnitten {6}.</translation></message>
 <message><source>{1} on {2}: no map has a rank correlation with what people marked ({3} not defined).</source><translation>{1} auf {2}: Keine Karte hat eine Rangkorrelation mit dem, was Menschen markiert haben ({3} nicht definiert).</translation></message>
 <message><source>{1} on {2}: rank correlation with what people marked {3}, with what they marked on other images {4}.</source><translation>{1} auf {2}: Rangkorrelation mit dem, was Menschen markiert haben, {3}; mit dem, was sie auf anderen Bildern markiert haben, {4}.</translation></message>
 <message><source>{1} on {2}: rank correlation with what people marked {3}; there is no other image to compare it with.</source><translation>{1} auf {2}: Rangkorrelation mit dem, was Menschen markiert haben, {3}; es gibt kein anderes Bild zum Vergleich.</translation></message>
 <message><source>{1} or {2}</source><translation>{1} oder {2}</translation></message>
 <message><source>{1} over {2} layers</source><translation>{1} über {2} Schichten</translation></message>
 <message numerus="yes"><source>{1} painted masks</source><translation><numerusform>{1} gemalte Maske</numerusform><numerusform>{1} gemalte Masken</numerusform></translation></message>
 <message numerus="yes"><source>{1} people</source><translation><numerusform>{1} Person</numerusform><numerusform>{1} Personen</numerusform></translation></message>
 <message numerus="yes"><source>{1} people are stated</source><translation><numerusform>{1} Person ist angegeben</numerusform><numerusform>{1} Personen sind angegeben</numerusform></translation></message>
 <message><source>{1} person</source><translation>{1} Person</translation></message>
 <message numerus="yes"><source>{1} points and lines in annotations were left out, since they have no area ({2} first).</source><translation><numerusform>{1} Punkt oder Linie in Annotationen wurde ausgelassen, da ohne Fläche ({2}).</numerusform><numerusform>{1} Punkte und Linien in Annotationen wurden ausgelassen, da sie keine Fläche haben (zuerst {2}).</numerusform></translation></message>
 <message><source>{1} points at what people marked more often than {2}</source><translation>{1} zeigt öfter auf das, was Menschen markiert haben, als {2}</translation></message>
 <message><source>{1} published</source><translation>{1} veröffentlicht</translation></message>
 <message><source>{1} ranks what people fixated higher than {2}</source><translation>{1} ordnet das, was Menschen fixiert haben, höher ein als {2}</translation></message>
 <message><source>{1} ranks what people marked higher than {2}</source><translation>{1} ordnet das, was Menschen markiert haben, höher ein als {2}</translation></message>
 <message><source>{1} reading of REFLACX has no table of fixations.</source><translation>{1} Befundung von REFLACX hat keine Tabelle der Fixationen.</translation></message>
 <message numerus="yes"><source>{1} readings of REFLACX have no table of fixations.</source><translation><numerusform>{1} Befundung von REFLACX hat keine Tabelle der Fixationen.</numerusform><numerusform>{1} Befundungen von REFLACX haben keine Tabelle der Fixationen.</numerusform></translation></message>
 <message><source>{1} region ({2} of them boxes) on {3} of {4} images was read from {5} ({6}): {7}; {8}; {9}.</source><translation>{1} Region (davon {2} Rechtecke) auf {3} von {4} Bildern wurde aus {5} ({6}) gelesen: {7}; {8}; {9}.</translation></message>
 <message><source>{1} region of other labels or people was left out, as chosen.</source><translation>{1} Region anderer Labels oder Personen wurde ausgelassen, wie gewählt.</translation></message>
 <message numerus="yes"><source>{1} regions ({2} of them boxes) on {3} of {4} images were read from {5} ({6}): {7}; {8}; {9}.</source><translation><numerusform>{1} Region (davon {2} Rechtecke) auf {3} von {4} Bildern wurde aus {5} ({6}) gelesen: {7}; {8}; {9}.</numerusform><numerusform>{1} Regionen (davon {2} Rechtecke) auf {3} von {4} Bildern wurden aus {5} ({6}) gelesen: {7}; {8}; {9}.</numerusform></translation></message>
 <message numerus="yes"><source>{1} regions in annotations were left out, since their files do not say of which images they are ({2} first).</source><translation><numerusform>{1} Region in Annotationen wurde ausgelassen, da ihre Datei nicht angibt, zu welchem Bild sie gehört ({2}).</numerusform><numerusform>{1} Regionen in Annotationen wurden ausgelassen, da ihre Dateien nicht angeben, zu welchen Bildern sie gehören (zuerst {2}).</numerusform></translation></message>
 <message numerus="yes"><source>{1} regions lie wholly outside their images and were left out ({2} first).</source><translation><numerusform>{1} Region liegt ganz außerhalb ihres Bildes und wurde ausgelassen ({2}).</numerusform><numerusform>{1} Regionen liegen ganz außerhalb ihrer Bilder und wurden ausgelassen (zuerst {2}).</numerusform></translation></message>
 <message numerus="yes"><source>{1} regions of other labels or people were left out, as chosen.</source><translation><numerusform>{1} Region anderer Labels oder Personen wurde ausgelassen, wie gewählt.</numerusform><numerusform>{1} Regionen anderer Labels oder Personen wurden ausgelassen, wie gewählt.</numerusform></translation></message>
 <message numerus="yes"><source>{1} regions of {2} segments in {3} s; map written to {4}</source><translation><numerusform>{1} Region aus {2} Segmenten in {3} s; Karte geschrieben nach {4}</numerusform><numerusform>{1} Regionen aus {2} Segmenten in {3} s; Karte geschrieben nach {4}</numerusform></translation></message>
 <message numerus="yes"><source>{1} regions reach out of their images and were cut off at the border.</source><translation><numerusform>{1} Region ragt über ihr Bild hinaus und wurde am Rand abgeschnitten.</numerusform><numerusform>{1} Regionen ragen über ihre Bilder hinaus und wurden am Rand abgeschnitten.</numerusform></translation></message>
 <message><source>{1} requires {2}</source><translation>{1} braucht {2}</translation></message>
 <message><source>{1} round of ClickMe without a click was left out.</source><translation>{1} Runde von ClickMe ohne Klick wurde ausgelassen.</translation></message>
 <message numerus="yes"><source>{1} rounds of ClickMe without a click were left out.</source><translation><numerusform>{1} Runde von ClickMe ohne Klick wurde ausgelassen.</numerusform><numerusform>{1} Runden von ClickMe ohne Klick wurden ausgelassen.</numerusform></translation></message>
 <message><source>{1} row without a place (a blink, a lost eye) was left out of the fixations.</source><translation>{1} Zeile ohne Ort (ein Lidschlag, ein nicht erfasstes Auge) wurde bei den Fixationen ausgelassen.</translation></message>
 <message><source>{1} rows of {2} are about images or models that this run does not have.</source><translation>{1} Zeilen von {2} sind über Bilder oder Modelle, die dieser Lauf nicht hat.</translation></message>
 <message numerus="yes"><source>{1} rows without a group were left out.</source><translation><numerusform>{1} Zeile ohne Gruppe wurde ausgelassen.</numerusform><numerusform>{1} Zeilen ohne Gruppe wurden ausgelassen.</numerusform></translation></message>
 <message numerus="yes"><source>{1} rows without a place (blinks, lost eyes) were left out of the fixations.</source><translation><numerusform>{1} Zeile ohne Ort (ein Lidschlag, ein nicht erfasstes Auge) wurde bei den Fixationen ausgelassen.</numerusform><numerusform>{1} Zeilen ohne Ort (Lidschläge, nicht erfasste Augen) wurden bei den Fixationen ausgelassen.</numerusform></translation></message>
 <message><source>{1} says &quot;{2}&quot;</source><translation>{1} sagt „{2}“ voraus</translation></message>
 <message><source>{1} says all labels and no others on {2} of {4} image; the shared part of the labels (Jaccard) is {3}.</source><translation>{1} nennt bei {2} von {4} Bild alle Labels und keine anderen; der gemeinsame Anteil der Labels (Jaccard) beträgt {3}.</translation></message>
 <message numerus="yes"><source>{1} says all labels and no others on {2} of {4} images; the shared part of the labels (Jaccard) is {3} on average.</source><translation><numerusform>{1} nennt bei {2} von {4} Bild alle Labels und keine anderen; der gemeinsame Anteil der Labels (Jaccard) beträgt {3}.</numerusform><numerusform>{1} nennt bei {2} von {4} Bildern alle Labels und keine anderen; der gemeinsame Anteil der Labels (Jaccard) beträgt im Mittel {3}.</numerusform></translation></message>
 <message><source>{1} says of the same images in another form what a file beside it says, and was not used for them.</source><translation>{1} sagt über dieselben Bilder in anderer Form dasselbe wie eine Datei daneben und wurde für sie nicht verwendet.</translation></message>
 <message><source>{1} settings</source><translation>{1} Einstellungen</translation></message>
 <message numerus="yes"><source>{1} shapes in annotations were left out, since their coordinates are beyond a million pixels ({2} first).</source><translation><numerusform>{1} Form in Annotationen wurde ausgelassen, da ihre Koordinaten jenseits von einer Million Pixel liegen ({2}).</numerusform><numerusform>{1} Formen in Annotationen wurden ausgelassen, da ihre Koordinaten jenseits von einer Million Pixel liegen (zuerst {2}).</numerusform></translation></message>
 <message numerus="yes"><source>{1} shapes in annotations were left out, since their kinds are not read ({2} first).</source><translation><numerusform>{1} Form in Annotationen wurde ausgelassen, da ihre Art nicht gelesen wird ({2}).</numerusform><numerusform>{1} Formen in Annotationen wurden ausgelassen, da ihre Arten nicht gelesen werden (zuerst {2}).</numerusform></translation></message>
 <message numerus="yes"><source>{1} shapes in annotations were left out, since they are empty or have fewer than three corners ({2} first).</source><translation><numerusform>{1} Form in Annotationen wurde ausgelassen, da sie leer ist oder weniger als drei Ecken hat ({2}).</numerusform><numerusform>{1} Formen in Annotationen wurden ausgelassen, da sie leer sind oder weniger als drei Ecken haben (zuerst {2}).</numerusform></translation></message>
 <message><source>{1} shares of the full value that a pixel needs (number of people not stated)</source><translation>{1} Anteile des vollen Werts, die ein Pixel braucht (Zahl der Personen nicht angegeben)</translation></message>
 <message><source>{1} shares of the marks that a pixel needs (number of people not stated)</source><translation>{1} Anteile der Markierungen, die ein Pixel braucht (Zahl der Personen nicht angegeben)</translation></message>
 <message><source>{1} stays more within what people marked than {2}</source><translation>{1} bleibt mehr innerhalb dessen, was Menschen markiert haben, als {2}</translation></message>
 <message><source>{1} the models cannot be compared. {2}</source><translation>{1} lassen sich die Modelle nicht vergleichen. {2}</translation></message>
 <message><source>{1} the models differ in their ranks {2}.</source><translation>{1} unterscheiden sich die Modelle in ihren Rängen {2}.</translation></message>
 <message><source>{1} the models differ in {2} {3}.</source><translation>{1} unterscheiden sich die Modelle in {2} {3}.</translation></message>
 <message><source>{1} to {2} people</source><translation>{1} bis {2} Personen</translation></message>
 <message><source>{1} to {2}, default {3}</source><translation>{1} bis {2}, Standard {3}</translation></message>
 <message><source>{1} turned upright as the EXIF orientation says, and a mask of the same shape may have been drawn on the stored rows. Check that the masks are in the right place.</source><translation>{1} nach der EXIF-Ausrichtung aufrecht gedreht; eine Maske gleicher Form kann jedoch auf den gespeicherten Zeilen gezeichnet worden sein. Prüfen Sie, ob die Masken an der richtigen Stelle liegen.</translation></message>
 <message numerus="yes"><source>{1} undefined values were left out.</source><translation><numerusform>{1} undefinierter Wert wurde ausgelassen.</numerusform><numerusform>{1} undefinierte Werte wurden ausgelassen.</numerusform></translation></message>
 <message numerus="yes"><source>{1} values undefined (blank map, no human mask, or an empty region): left out of the means.</source><translation><numerusform>{1} Wert undefiniert (leere Karte, keine menschliche Maske oder eine leere Region): nicht in den Mittelwerten.</numerusform><numerusform>{1} Werte undefiniert (leere Karte, keine menschliche Maske oder eine leere Region): nicht in den Mittelwerten.</numerusform></translation></message>
 <message><source>{1} was chosen of the annotations, and no annotation file was found; there are no masks of it.</source><translation>{1} wurde aus den Annotationen gewählt, aber es wurde keine Annotationsdatei gefunden; es gibt davon keine Masken.</translation></message>
 <message><source>{1} was given a disallowed flag override</source><translation>{1} nimmt keinen Wert</translation></message>
 <message><source>{1} while getting {2} ({3} are here, {4} attempts)</source><translation>{1} beim Holen von {2} ({3} sind hier, {4} Versuche)</translation></message>
 <message><source>{1} while getting {2} ({3} of {4} are here, {5} attempts)</source><translation>{1} beim Holen von {2} ({3} von {4} sind hier, {5} Versuche)</translation></message>
 <message><source>{1} whole numbers {2}</source><translation>{1} ganze Zahlen {2}</translation></message>
 <message><source>{1} would be the mask of {2} images with its name in different folders; it was used for none. Put masks into folders named like those of the images.</source><translation>{1} wäre die Maske von {2} gleichnamigen Bildern in verschiedenen Ordnern; sie wurde für keines verwendet. Legen Sie Masken in Ordner, die wie die der Bilder heißen.</translation></message>
 <message><source>{1} x {2}</source><translation>{1} x {2}</translation></message>
 <message><source>{1} {2}</source><translation>{1} {2}</translation></message>
 <message><source>{1} {2}: Spearman {3}, absolute {4}, SSIM {5}, IoU with people {6}</source><translation>{1} {2}: Spearman {3}, Beträge {4}, SSIM {5}, IoU mit Menschen {6}</translation></message>
 <message><source>{1} {2}: the shapes differ, so its fixations were left out.</source><translation>{1} {2}: Die Formen unterscheiden sich, daher wurden die Fixationen ausgelassen.</translation></message>
 <message><source>{1} {2}: the shapes differ, so the mask was left out.</source><translation>{1} {2}: Die Formen unterscheiden sich, daher wurde die Maske ausgelassen.</translation></message>
 <message><source>{1} {2}; it was left out.</source><translation>{1} {2}; ausgelassen.</translation></message>
 <message><source>{1} {2}; its marks were left out.</source><translation>{1} {2}; die Markierungen darin wurden ausgelassen.</translation></message>
 <message><source>{1} {2}; its mask was left out.</source><translation>{1} {2}; die zugehörige Maske wurde ausgelassen.</translation></message>
 <message><source>{1} {2}; the fixations were left out. {3}</source><translation>{1} {2}; die Fixationen wurden ausgelassen. {3}</translation></message>
 <message><source>{1} {2}; the image was left out.</source><translation>{1} {2}; das Bild wurde ausgelassen.</translation></message>
 <message><source>{1} {2}; the mask was left out.</source><translation>{1} {2}; die Maske wurde ausgelassen.</translation></message>
 <message><source>{1} {2}; the masks were left out.</source><translation>{1} {2}; die Masken wurden ausgelassen.</translation></message>
 <message><source>{1} {2}; this painted mask was left out.</source><translation>{1} {2}; diese gemalte Maske wurde ausgelassen.</translation></message>
 <message><source>{1}'s map of {2} and {3} more are blank for {4}: {5}</source><translation>Die {1}-Karten von {2} und {3} weiteren Bildern sind leer bei {4}: {5}</translation></message>
 <message><source>{1}'s map of {2} is blank for {3}: {4}</source><translation>Die {1}-Karte von {2} ist leer bei {3}: {4}</translation></message>
 <message><source>{1}, ...</source><translation>{1}, ...</translation></message>
 <message><source>{1}, a stem of three convolutions</source><translation>{1}, Stamm aus drei Faltungen</translation></message>
 <message><source>{1}, and {2}</source><translation>{1} und {2}</translation></message>
 <message><source>{1}, but the image is labelled &quot;{2}&quot;.</source><translation>{1}, aber das Bild hat das Label „{2}“.</translation></message>
 <message><source>{1}, its border {2} does not</source><translation>{1}, ihr Rand {2} nicht</translation></message>
 <message><source>{1}, line {2}</source><translation>{1}, Zeile {2}</translation></message>
 <message><source>{1}, line {2}, column {3}</source><translation>{1}, Zeile {2}, Spalte {3}</translation></message>
 <message><source>{1}, no difference between {2} and {3} is shown</source><translation>{1} ist kein Unterschied zwischen {2} und {3} belegt</translation></message>
 <message><source>{1}, patches of {2}</source><translation>{1}, Patches von {2}</translation></message>
 <message><source>{1}, record {2}</source><translation>{1}, Eintrag {2}</translation></message>
 <message><source>{1}, row {2}</source><translation>{1}, Zeile {2}</translation></message>
 <message><source>{1}, squeeze and excitation</source><translation>{1}, Squeeze-and-Excitation</translation></message>
 <message><source>{1}, the border of 255 does not</source><translation>{1}, der Rand mit 255 nicht</translation></message>
 <message><source>{1}, too few images for a verdict on {2} ({3}; at least {4} are needed)</source><translation>{1} reichen die Bilder nicht für ein Urteil über {2} ({3}; mindestens {4} sind nötig)</translation></message>
 <message><source>{1}, which is right.</source><translation>{1}; das ist richtig.</translation></message>
 <message><source>{1}, white does not</source><translation>{1}, Weiß nicht</translation></message>
 <message><source>{1}, {2}</source><translation>{1}, {2}</translation></message>
 <message><source>{1}, {2} agrees with people more than {3}</source><translation>{1} stimmt {2} mehr mit Menschen überein als {3}</translation></message>
 <message><source>{1}, {2} and {3} cannot be compared. {4}</source><translation>{1} lassen sich {2} und {3} nicht vergleichen. {4}</translation></message>
 <message><source>{1}, {2} covers more of what people marked than {3}</source><translation>{1} deckt {2} mehr von dem ab, was Menschen markiert haben, als {3}</translation></message>
 <message><source>{1}, {2} deviates more from what people marked than {3}</source><translation>{1} weicht {2} stärker von dem ab, was Menschen markiert haben, als {3}</translation></message>
 <message><source>{1}, {2} marks more of the background than {3}</source><translation>{1} markiert {2} mehr vom Hintergrund als {3}</translation></message>
 <message><source>{1}, {2} points at what people marked more often than {3}</source><translation>{1} zeigt {2} öfter auf das, was Menschen markiert haben, als {3}</translation></message>
 <message><source>{1}, {2} ranks what people fixated higher than {3}</source><translation>{1} ordnet {2} das, was Menschen fixiert haben, höher ein als {3}</translation></message>
 <message><source>{1}, {2} ranks what people marked higher than {3}</source><translation>{1} ordnet {2} das, was Menschen markiert haben, höher ein als {3}</translation></message>
 <message><source>{1}, {2} stays more within what people marked than {3}</source><translation>{1} bleibt {2} mehr innerhalb dessen, was Menschen markiert haben, als {3}</translation></message>
 <message><source>{1}.</source><translation>{1}.</translation></message>
 <message><source>{1}. IoU: intersection over union; SC: saliency coverage; GTC: ground truth coverage; Background: share of the model's region that nobody marked; n: maps; undefined: maps left out of a mean because its denominator is empty (IoU / SC / GTC).</source><translation>{1}. SC: Salienzabdeckung; GTC: Ground-Truth-Abdeckung; Hintergrund: Anteil der Region, den niemand markiert hat; undefiniert: Karten ohne Wert (IoU / SC / GTC).</translation></message>
 <message><source>{1}. Such images are nearly black, to the networks as well, unless a window of values is chosen: Compute &gt; Window of values in the window, --value-window range on the command line.</source><translation>{1}. Solche Bilder sind fast schwarz, auch für die Netze, wenn kein Wertefenster gewählt wird: Berechnen &gt; Wertefenster im Fenster, --value-window range auf der Befehlszeile.</translation></message>
 <message><source>{1}. The networks were trained on ImageNet, whose terms allow non-commercial research and education only.</source><translation>{1}. Die Netze wurden mit ImageNet trainiert, dessen Bedingungen nur nichtkommerzielle Forschung und Lehre erlauben.</translation></message>
 <message><source>{1}. The networks were trained on ImageNet, whose terms allow non-commercial research and education only; for products, timm's authors advise asking a lawyer.</source><translation>{1}. Die Netze wurden mit ImageNet trainiert, dessen Bedingungen nur nichtkommerzielle Forschung und Lehre erlauben; für Produkte raten die Autoren von timm, juristischen Rat einzuholen.</translation></message>
 <message><source>{1}.{2}</source><translation>{1}.{2}</translation></message>
 <message><source>{1}/{2}</source><translation>{1}/{2}</translation></message>
 <message><source>{1}/{2} maps</source><translation>{1}/{2} Karten</translation></message>
 <message><source>{1}/{2} maps  {3}</source><translation>{1}/{2} Karten  {3}</translation></message>
 <message><source>{1}/{2} maps  {3}  {4}</source><translation>{1}/{2} Karten  {3}  {4}</translation></message>
 <message><source>{1}: At Most {2} required but received {3}</source><translation>{1}: höchstens {2} Werte, angegeben sind {3}</translation></message>
 <message><source>{1}: At least {2} required but received {3}</source><translation>{1}: mindestens {2} Werte, angegeben sind {3}</translation></message>
 <message><source>{1}: Directory does not exist: {2}</source><translation>{1}: Den Ordner gibt es nicht: {2}</translation></message>
 <message><source>{1}: Directory is actually a file: {2}</source><translation>{1}: Das ist kein Ordner, sondern eine Datei: {2}</translation></message>
 <message><source>{1}: File does not exist: {2}</source><translation>{1}: Die Datei gibt es nicht: {2}</translation></message>
 <message><source>{1}: File is actually a directory: {2}</source><translation>{1}: Das ist keine Datei, sondern ein Ordner: {2}</translation></message>
 <message><source>{1}: Number less or equal to 0: ({2})</source><translation>{1}: Die Zahl ist nicht größer als 0: ({2})</translation></message>
 <message><source>{1}: Should be true/false or a number</source><translation>{1}: erwartet true, false oder eine Zahl</translation></message>
 <message><source>{1}: Too many positional arguments with unlimited expected args</source><translation>{1}: zu viele Argumente</translation></message>
 <message><source>{1}: Value {2} not in range [{3} - {4}]</source><translation>{1}: Der Wert {2} liegt nicht im Bereich [{3} - {4}]</translation></message>
 <message><source>{1}: Value {2} not in range {3} to {4}</source><translation>{1}: Der Wert {2} liegt nicht im Bereich {3} bis {4}</translation></message>
 <message><source>{1}: it is not known yet whether the predictions are right.</source><translation>{1}: Ob die Vorhersagen richtig sind, ist noch nicht bekannt.</translation></message>
 <message><source>{1}: left out. {2}</source><translation>{1}: ausgelassen. {2}</translation></message>
 <message><source>{1}: links that lead out of the data set's folder; left out. Copy what they lead to into the folder, or follow them: File &gt; Follow links out of the folder in the window, --follow-links on the command line.</source><translation>{1}: Verweise, die aus dem Ordner des Datensatzes führen; ausgelassen. Kopieren Sie ihre Ziele in den Ordner, oder folgen Sie ihnen: Datei &gt; Verweisen aus dem Ordner folgen im Fenster, --follow-links auf der Befehlszeile.</translation></message>
 <message><source>{1}: links to files that do not exist; left out.</source><translation>{1}: Verweise auf Dateien, die es nicht gibt; ausgelassen.</translation></message>
 <message><source>{1}: mean {2} {3} against {4} (95 % interval of the difference {5} to {6}, Tukey {7}).</source><translation>{1}: {2} im Mittel {3} gegenüber {4} (95-%-Intervall der Differenz {5} bis {6}, Tukey {7}).</translation></message>
 <message><source>{1}: mean {2} {3} against {4} ({5}).</source><translation>{1}: {2} im Mittel {3} gegenüber {4} ({5}).</translation></message>
 <message><source>{1}: mean {2} {3} and {4}.</source><translation>{1}: {2} im Mittel {3} und {4}.</translation></message>
 <message><source>{1}: most for {2} ({3}), least for {4} ({5}).</source><translation>{1}: am meisten bei {2} ({3}), am wenigsten bei {4} ({5}).</translation></message>
 <message><source>{1}: n {2}, mean {3}, sd {4}, median {5} ({6} to {7})</source><translation>{1}: n {2}, Mittel {3}, SA {4}, Median {5} ({6} bis {7})</translation></message>
 <message><source>{1}: names with a backslash, which folders became when an archive made on Windows was unpacked; left out. Unpack it with another program (bsdtar, 7z), so that it makes folders.</source><translation>{1}: Namen mit einem umgekehrten Schrägstrich; sie entstanden aus Ordnern, als ein unter Windows erstelltes Archiv entpackt wurde; ausgelassen. Entpacken Sie es mit einem anderen Programm (bsdtar, 7z), das Ordner anlegt.</translation></message>
 <message><source>{1}: no ordinary files (pipes, devices); left out.</source><translation>{1}: keine gewöhnlichen Dateien (Pipes, Geräte); ausgelassen.</translation></message>
 <message><source>{1}: not defined. {2}</source><translation>{1}: nicht definiert. {2}</translation></message>
 <message><source>{1}: rho = {2}.</source><translation>{1}: rho = {2}.</translation></message>
 <message><source>{1}: the last stroke was on disk when the program was ended; it was put in place.</source><translation>{1}: Der letzte Strich war schon auf der Festplatte, als das Programm beendet wurde; er wurde übernommen.</translation></message>
 <message><source>{1}: the values end at {2}</source><translation>{1}: Die Werte enden bei {2}</translation></message>
 <message><source>{1}: too many inputs for a flag</source><translation>{1}: zu viele Angaben für einen Schalter</translation></message>
 <message><source>{1}: what people mark and what saliency maps highlight</source><translation>{1}: was Menschen markieren und was Salienzkarten hervorheben</translation></message>
 <message><source>{1}: {2}</source><translation>{1}: {2}</translation></message>
 <message><source>{1}: {2} (wrong)</source><translation>{1}: {2} (falsch)</translation></message>
 <message numerus="yes"><source>{1}: {2} images, {3} with a mask</source><translation><numerusform>{1}: {2} Bild, {3} mit Maske</numerusform><numerusform>{1}: {2} Bilder, {3} mit Maske</numerusform></translation></message>
 <message><source>{1}: {2} not in {3}</source><translation>{1}: {2} gehört nicht zu {3}</translation></message>
 <message><source>{1}: {2} of its contours are points or open lines, which enclose nothing; left out.</source><translation>{1}: {2} der Konturen sind Punkte oder offene Linien, die nichts umschließen; ausgelassen.</translation></message>
 <message><source>{1}: {2} of its {3} frames or contours belong to images that are not here; left out.</source><translation>{1}: {2} von {3} Einzelbildern oder Konturen gehören zu Bildern, die nicht hier sind; ausgelassen.</translation></message>
 <message><source>{1}: {2} of {3} boxes lie outside their images and would fit if their last two numbers were a corner, not width and height. None of them was used; write x, y, width, height.</source><translation>{1}: {2} von {3} Rechtecken liegen außerhalb ihrer Bilder und würden passen, wenn die letzten beiden Zahlen eine Ecke wären und nicht Breite und Höhe. Keines davon wurde verwendet; schreiben Sie x, y, Breite, Höhe.</translation></message>
 <message><source>{1}: {2} of {3} images, {4}. It can be opened in any browser, also without a network.</source><translation>{1}: {2} von {3} Bildern, {4}. Die Seite lässt sich in jedem Browser öffnen, auch ohne Netzwerk.</translation></message>
 <message><source>{1}: {2} of {3} regions lie outside their images and would fit with x and y exchanged, so the file seems to give y before x. None of them was used; exchange them.</source><translation>{1}: {2} von {3} Regionen liegen außerhalb ihrer Bilder und würden passen, wenn x und y vertauscht wären; die Datei nennt also wohl y vor x. Keine davon wurde verwendet; vertauschen Sie sie.</translation></message>
 <message><source>{1}: {2} on the {3} images that the value was chosen on, {4} on images held out (95 % interval {5} to {6}, n = {7}).</source><translation>{1}: {2} auf den {3} Bildern, an denen der Wert gewählt wurde, {4} auf zurückgehaltenen Bildern (95-%-Intervall {5} bis {6}, n = {7}).</translation></message>
 <message><source>{1}: {2} required {3} missing</source><translation>{1}: Es fehlt {2} Wert der Art {3}</translation></message>
 <message><source>{1}: {2} x {3}, its image is {4} x {5}</source><translation>{1}: {2} x {3}, das Bild dazu ist {4} x {5}</translation></message>
 <message><source>{1}: {2} {3} against {4} ({5}).</source><translation>{1}: {2} {3} gegenüber {4} ({5}).</translation></message>
 <message><source>{1}: {2} {3} and {4}.</source><translation>{1}: {2} {3} und {4}.</translation></message>
 <message><source>{1}: {2}, {3}, SHA-256 {4} (as published)</source><translation>{1}: {2}, {3}, SHA-256 {4} (wie veröffentlicht)</translation></message>
 <message><source>{1}: {2}, {3}, SHA-256 {4} (computed here; none is published)</source><translation>{1}: {2}, {3}, SHA-256 {4} (hier berechnet; veröffentlicht ist keine)</translation></message>
 <message><source>{1}: {2}.</source><translation>{1}: {2}.</translation></message>
 <message><source>{1}: {2}; not scored.</source><translation>{1}: {2}; nicht bewertet.</translation></message>
 <message><source>{1}:{2} left</source><translation>noch {1}:{2}</translation></message>
 <message><source>{1}; 1 model without values left out</source><translation>{1}; 1 Modell ohne Werte ausgelassen</translation></message>
 <message><source>{1}; default: each model's own</source><translation>{1}; Standard: wie es zu jedem Modell gehört</translation></message>
 <message><source>{1}; default: the model's own</source><translation>{1}; Standard: wie es zum Modell gehört</translation></message>
 <message><source>{1}; it holds {2}</source><translation>{1}; enthalten ist {2}</translation></message>
 <message><source>{1}; it lies between {2} and {3}, and {4}</source><translation>{1}; es liegt zwischen {2} und {3}, und {4}</translation></message>
 <message><source>{1}; it marks most of the image and its whole edge, as a mask does whose values are exchanged</source><translation>{1}; sie markiert den größten Teil des Bildes und seinen ganzen Rand, wie eine Maske mit vertauschten Werten</translation></message>
 <message><source>{1}; missing: {2}</source><translation>{1}; es fehlen: {2}</translation></message>
 <message><source>{1}; next try in {2}</source><translation>{1}; nächster Versuch in {2}</translation></message>
 <message><source>{1}; not known: {2}</source><translation>{1}; unbekannt: {2}</translation></message>
 <message><source>{1}; of another shape: {2}</source><translation>{1}; von anderer Form: {2}</translation></message>
 <message><source>{1}; so do those of other images</source><translation>{1}; ebenso die anderer Bilder</translation></message>
 <message><source>{1}; the image has no label to compare that with.</source><translation>{1}; das Bild hat kein Label, mit dem sich das vergleichen ließe.</translation></message>
 <message><source>{1}; {2}</source><translation>{1}; {2}</translation></message>
 <message><source>{1}; {2} left out.</source><translation>{1}; {2} ausgelassen.</translation></message>
 <message numerus="yes"><source>{1}; {2} models without values left out</source><translation><numerusform>{1}; {2} Modell ohne Werte ausgelassen</numerusform><numerusform>{1}; {2} Modelle ohne Werte ausgelassen</numerusform></translation></message>
 <message><source>{1}; {2} settings allow no test.</source><translation>{1}; {2} Einstellungen erlauben keinen Test.</translation></message>
 <message numerus="yes"><source>{1}; {2} warnings about what was left out.</source><translation><numerusform>{1}; {2} Warnung zu Ausgelassenem.</numerusform><numerusform>{1}; {2} Warnungen zu Ausgelassenem.</numerusform></translation></message>
 <message><source>{1}no difference between {2} is shown ({3}).</source><translation>{1}Zwischen {2} ist kein Unterschied belegt ({3}).</translation></message>
 <message><source>{1}there are too few images for a verdict on {2} ({3}; at least {4} are needed).</source><translation>{1}Die Bilder reichen nicht für ein Urteil über {2} ({3}; mindestens {4} sind nötig).</translation></message>
 <message><source>{1}{2} ({3}).</source><translation>{1}{2} ({3}).</translation></message>
 <message><source>{1}{2} cannot be compared. {3}</source><translation>{1}{2} lassen sich nicht vergleichen. {3}</translation></message>
 <message><source>{2} (1 map)</source><translation>{2} (1 Karte)</translation></message>
 <message numerus="yes"><source>{2} ({1} maps)</source><translation><numerusform>{2} ({1} Karte)</numerusform><numerusform>{2} ({1} Karten)</numerusform></translation></message>
 <message><source>{2} has the name of an image and a number; it was not read. If it is a mask, say with --mask-people whose: each number another person's (each), or parts of one (one).</source><translation>{2} trägt den Namen eines Bildes und eine Nummer; die Datei wurde nicht gelesen. Ist sie eine Maske, so geben Sie mit --mask-people an, wessen: jede Nummer die einer anderen Person (each) oder Teile einer einzigen (one).</translation></message>
 <message><source>{2} holds 1 more image, of another size or beside the main one; it was left out.</source><translation>{2} enthält 1 weiteres Bild, von anderer Größe oder neben dem Hauptbild; es wurde ausgelassen.</translation></message>
 <message numerus="yes"><source>{2} holds {1} more images, of other sizes or beside the main one; they were left out.</source><translation><numerusform>{2} enthält {1} weiteres Bild, von anderer Größe oder neben dem Hauptbild; es wurde ausgelassen.</numerusform><numerusform>{2} enthält {1} weitere Bilder, von anderer Größe oder neben dem Hauptbild; sie wurden ausgelassen.</numerusform></translation></message>
 <message><source>{2} is a link in the archive, which is not followed; left out.</source><translation>{2} ist ein Verweis im Archiv, der nicht verfolgt wird; ausgelassen.</translation></message>
 <message><source>{2} is an archive within the archive; left out. Unpack it.</source><translation>{2} ist ein Archiv im Archiv; ausgelassen. Entpacken Sie es.</translation></message>
 <message><source>{2} is named in annotations and is not among the images.</source><translation>{2} ist in Annotationen genannt, aber nicht unter den Bildern.</translation></message>
 <message><source>{2} is named in annotations without a folder, and several images have that name; its regions were left out. Give the folder there too.</source><translation>{2} ist in Annotationen ohne Ordner genannt, und mehrere Bilder heißen so; die Regionen dazu wurden ausgelassen. Geben Sie auch dort den Ordner an.</translation></message>
 <message><source>{2}: {1} answer is about an image without a label and was left out.</source><translation>{2}: {1} Antwort betrifft ein Bild ohne Label und wurde weggelassen.</translation></message>
 <message numerus="yes"><source>{2}: {1} answers are about images without a label and were left out.</source><translation><numerusform>{2}: {1} Antwort betrifft ein Bild ohne Label und wurde weggelassen.</numerusform><numerusform>{2}: {1} Antworten betreffen Bilder ohne Label und wurden weggelassen.</numerusform></translation></message>
 <message><source>{2}: {1} further answer of a person on the same image was left out.</source><translation>{2}: {1} weitere Antwort einer Person zum selben Bild wurde weggelassen.</translation></message>
 <message numerus="yes"><source>{2}: {1} further answers of a person on the same image were left out.</source><translation><numerusform>{2}: {1} weitere Antwort einer Person zum selben Bild wurde weggelassen.</numerusform><numerusform>{2}: {1} weitere Antworten einer Person zum selben Bild wurden weggelassen.</numerusform></translation></message>
 <message><source>{2}: {1} row has no answer and was left out.</source><translation>{2}: {1} Zeile enthält keine Antwort und wurde weggelassen.</translation></message>
 <message><source>{2}: {1} row is about no image of this study and was left out.</source><translation>{2}: {1} Zeile betrifft kein Bild dieser Studie und wurde weggelassen.</translation></message>
 <message numerus="yes"><source>{2}: {1} rows are about no image of this study and were left out.</source><translation><numerusform>{2}: {1} Zeile betrifft kein Bild dieser Studie und wurde weggelassen.</numerusform><numerusform>{2}: {1} Zeilen betreffen kein Bild dieser Studie und wurden weggelassen.</numerusform></translation></message>
 <message numerus="yes"><source>{2}: {1} rows have no answer and were left out.</source><translation><numerusform>{2}: {1} Zeile enthält keine Antwort und wurde weggelassen.</numerusform><numerusform>{2}: {1} Zeilen enthalten keine Antwort und wurden weggelassen.</numerusform></translation></message>
 <message><source>|S and H| / |H|</source><translation>|S und H| / |H|</translation></message>
 <message><source>|S and H| / |S or H|</source><translation>|S und H| / |S oder H|</translation></message>
 <message><source>|S and H| / |S|</source><translation>|S und H| / |S|</translation></message>
 <message><source>|S outside H1| / |S|, H1: marked by anybody</source><translation>|S außerhalb H1| / |S|, H1: von mindestens einer Person markiert</translation></message>
</context>
<context>
 <name>sightline::ui::AboutDialog</name>
 <message><source>&lt;h2&gt;Sightline %1&lt;/h2&gt;&lt;p&gt;Where image classifiers look, where people look, and how far the two agree.&lt;/p&gt;&lt;p&gt;Sightline reproduces and continues the study by Morrison, Mehra and Perer, &lt;i&gt;Shared Interest… Sometimes: Understanding the Alignment between Human Perception, Vision Architectures, and Saliency Map Techniques&lt;/i&gt; (CVPR 2023 workshops): four networks, Grad-CAM and XRAI, and how far their maps meet what people marked.&lt;/p&gt;&lt;p&gt;The metrics IoU, GTC and SC are those of Boggust, Hoover, Satyanarayan and Strobelt, &lt;i&gt;Shared Interest&lt;/i&gt; (CHI 2022). The benchmark is by Mohseni, Block and Ragan (2020).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later; it comes without any warranty.&lt;/p&gt;</source><translation>&lt;h2&gt;Sightline %1&lt;/h2&gt;&lt;p&gt;Wohin Bildklassifikatoren sehen, wohin Menschen sehen und wie weit beide übereinstimmen.&lt;/p&gt;&lt;p&gt;Sightline vollzieht die Studie von Morrison, Mehra und Perer nach und führt sie fort: &lt;i&gt;Shared Interest… Sometimes: Understanding the Alignment between Human Perception, Vision Architectures, and Saliency Map Techniques&lt;/i&gt; (CVPR 2023 Workshops): vier Netze, Grad-CAM und XRAI und wie weit ihre Karten treffen, was Menschen markiert haben.&lt;/p&gt;&lt;p&gt;Die Maße IoU, GTC und SC stammen von Boggust, Hoover, Satyanarayan und Strobelt, &lt;i&gt;Shared Interest&lt;/i&gt; (CHI 2022). Der Benchmark stammt von Mohseni, Block und Ragan (2020).&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später; ohne jede Gewährleistung.&lt;/p&gt;</translation></message>
 <message><source>About</source><translation>Über</translation></message>
 <message><source>About Sightline</source><translation>Über Sightline</translation></message>
 <message><source>Licence</source><translation>Lizenz</translation></message>
 <message><source>Licence of Sightline</source><translation>Lizenz von Sightline</translation></message>
 <message><source>Software used</source><translation>Verwendete Software</translation></message>
 <message><source>Third-party software</source><translation>Software Dritter</translation></message>
</context>
<context>
 <name>sightline::ui::AnnotatePanel</name>
 <message><source> px</source><translation> px</translation></message>
 <message><source>%1 of %2 images in the list marked</source><translation>%1 von %2 Bildern der Liste markiert</translation></message>
 <message><source>%1 of %2 images marked</source><translation>%1 von %2 Bildern markiert</translation></message>
 <message><source>%1 people marked this image</source><translation>%1 Personen haben dieses Bild markiert</translation></message>
 <message><source>&amp;Done</source><translation>&amp;Fertig</translation></message>
 <message><source>&amp;Name</source><translation>&amp;Name</translation></message>
 <message><source>&amp;Opacity</source><translation>&amp;Deckkraft</translation></message>
 <message><source>&amp;Size</source><translation>&amp;Größe</translation></message>
 <message><source>&amp;Start painting</source><translation>&amp;Malen beginnen</translation></message>
 <message><source>1 person marked this image</source><translation>1 Person hat dieses Bild markiert</translation></message>
 <message><source>Add…</source><translation>Neu…</translation></message>
 <message><source>Another person</source><translation>Andere Person</translation></message>
 <message><source>Another person paints</source><translation>Eine andere Person malt</translation></message>
 <message><source>Back to the maps (Esc). Everything you painted has been saved.</source><translation>Zurück zu den Karten (Esc). Alles Gemalte ist gespeichert.</translation></message>
 <message><source>Brush</source><translation>Pinsel</translation></message>
 <message><source>Brush size</source><translation>Pinselgröße</translation></message>
 <message><source>By %1</source><translation>Von %1</translation></message>
 <message><source>Clear</source><translation>Leeren</translation></message>
 <message><source>Click corner after corner (G); a double click, Enter or the first corner closes it. Started with the right button, it erases. A pixel is marked when its middle is inside; other programs may mark the border too.</source><translation>Klicken Sie Ecke für Ecke (G); ein Doppelklick, die Eingabetaste oder die erste Ecke schließt das Polygon. Mit der rechten Taste begonnen, radiert es. Ein Pixel ist markiert, wenn seine Mitte innen liegt; andere Programme markieren womöglich auch den Rand.</translation></message>
 <message><source>Click corner after corner around the part that tells what the image shows.</source><translation>Klicken Sie Ecke für Ecke um den Teil, der erkennen lässt, was das Bild zeigt.</translation></message>
 <message><source>Compare maps with painted masks even where the data set has its own mask</source><translation>Karten mit gemalten Masken vergleichen, auch wo der Datensatz eine eigene Maske hat</translation></message>
 <message><source>Diameter of the brush in pixels of the image ([ and ])</source><translation>Durchmesser des Pinsels in Pixeln des Bildes ([ und ])</translation></message>
 <message><source>Each person paints under a name, so that several can be averaged and compared.
Enter yours, then paint over the part of the image that tells what it shows. Every stroke is saved at once, and the scores follow.</source><translation>Jede Person malt unter einem Namen, damit sich mehrere mitteln und vergleichen lassen.
Geben Sie Ihren ein, und übermalen Sie dann den Teil des Bildes, der erkennen lässt, was es zeigt. Jeder Strich wird sofort gespeichert, und die Werte folgen.</translation></message>
 <message><source>Enter, a double click or the first corner closes the polygon, Backspace removes a corner, Esc discards the polygon.</source><translation>Die Eingabetaste, ein Doppelklick oder die erste Ecke schließt das Polygon, die Rücktaste entfernt eine Ecke, Esc verwirft das Polygon.</translation></message>
 <message><source>Erase (E)</source><translation>Radieren (E)</translation></message>
 <message><source>Erase everything you painted on this image; Undo restores it</source><translation>Alles löschen, was Sie auf dieses Bild gemalt haben; „Rückgängig“ stellt es wieder her</translation></message>
 <message><source>Eraser</source><translation>Radierer</translation></message>
 <message><source>Fit</source><translation>Einpassen</translation></message>
 <message><source>Kept in %1</source><translation>Abgelegt in %1</translation></message>
 <message><source>Loading what was painted here …</source><translation>Das hier Gemalte wird geladen …</translation></message>
 <message><source>Name of the person who paints:</source><translation>Name der Person, die malt:</translation></message>
 <message><source>New name of %1:</source><translation>Neuer Name von %1:</translation></message>
 <message><source>Next image</source><translation>Nächstes Bild</translation></message>
 <message><source>Next image (J)</source><translation>Nächstes Bild (J)</translation></message>
 <message><source>Next unmarked</source><translation>Nächstes offene</translation></message>
 <message><source>Opacity of what is painted</source><translation>Deckkraft des Gemalten</translation></message>
 <message><source>Paint (B). The right mouse button erases; [ and ] change the size.</source><translation>Malen (B). Die rechte Maustaste radiert; [ und ] ändern die Größe.</translation></message>
 <message><source>Paint over the part that tells what the image shows. Wheel: zoom. Space and drag: move.</source><translation>Übermalen Sie den Teil, der erkennen lässt, was das Bild zeigt. Mausrad: Zoom. Leertaste und ziehen: verschieben.</translation></message>
 <message><source>Pane&amp;ls</source><translation>Bereic&amp;he</translation></message>
 <message><source>Polygon</source><translation>Polygon</translation></message>
 <message><source>Previous image</source><translation>Voriges Bild</translation></message>
 <message><source>Previous image (K)</source><translation>Voriges Bild (K)</translation></message>
 <message><source>Redo</source><translation>Wiederholen</translation></message>
 <message><source>Redo the stroke (Ctrl+Shift+Z)</source><translation>Strich wiederholen (Strg+Umschalt+Z)</translation></message>
 <message><source>Rename</source><translation>Umbenennen</translation></message>
 <message><source>Rename this person; their masks are kept</source><translation>Diese Person umbenennen; ihre Masken bleiben erhalten</translation></message>
 <message><source>Rename…</source><translation>Umbenennen…</translation></message>
 <message><source>S&amp;how other people's marks</source><translation>Mar&amp;kierungen anderer zeigen</translation></message>
 <message><source>Score with &amp;painted masks</source><translation>Gemalte Masken &amp;werten</translation></message>
 <message><source>Show plots and settings beside the image while you paint</source><translation>Diagramme und Einstellungen neben dem Bild zeigen, während Sie malen</translation></message>
 <message><source>The next image in the list that you have not marked yet (N)</source><translation>Das nächste Bild der Liste, das Sie noch nicht markiert haben (N)</translation></message>
 <message><source>The whole image (F)</source><translation>Das ganze Bild (F)</translation></message>
 <message><source>They are hidden, so that they do not influence you. A mask that is painted while they are shown is kept with a note that says so.</source><translation>Sie sind verborgen, damit sie Sie nicht beeinflussen. Eine Maske, die gemalt wird, während sie zu sehen sind, bekommt einen Vermerk darüber.</translation></message>
 <message><source>Undo</source><translation>Rückgängig</translation></message>
 <message><source>Undo the last stroke (Ctrl+Z)</source><translation>Letzten Strich rückgängig machen (Strg+Z)</translation></message>
 <message><source>Who paints</source><translation>Wer malt</translation></message>
 <message><source>Who paints. Each person's masks are kept apart and averaged.</source><translation>Wer malt. Die Masken jeder Person werden getrennt aufbewahrt und gemittelt.</translation></message>
 <message><source>Your name</source><translation>Ihr Name</translation></message>
 <message><source>Zoom in</source><translation>Vergrößern</translation></message>
 <message><source>Zoom in (+, or the wheel). Hold Space and drag to move the image.</source><translation>Vergrößern (+ oder Mausrad). Mit gedrückter Leertaste ziehen verschiebt das Bild.</translation></message>
 <message><source>Zoom out</source><translation>Verkleinern</translation></message>
 <message><source>Zoom out (−, or the wheel)</source><translation>Verkleinern (− oder Mausrad)</translation></message>
 <message><source>the scores use the data set's mask</source><translation>die Werte beziehen sich auf die Maske des Datensatzes</translation></message>
 <message><source>they agree with each other by IoU %1</source><translation>sie stimmen untereinander mit IoU %1 überein</translation></message>
 <message><source>you saw other people's marks here, which is kept with the mask</source><translation>Sie haben hier die Markierungen anderer gesehen; das ist bei der Maske vermerkt</translation></message>
 <message><source>▶</source><translation>▶</translation></message>
 <message><source>◀</source><translation>◀</translation></message>
</context>
<context>
 <name>sightline::ui::AnnotationBook</name>
 <message><source>Painting there replaces the file.</source><translation>Wenn Sie dort malen, wird die Datei ersetzt.</translation></message>
</context>
<context>
 <name>sightline::ui::BestThresholdsView</name>
 <message><source>Best values</source><translation>Beste Werte</translation></message>
 <message><source>Which threshold agrees best</source><translation>Welche Schwelle am besten übereinstimmt</translation></message>
</context>
<context>
 <name>sightline::ui::BinarisationPanel</name>
 <message><source> of %1</source><translation> von %1</translation></message>
 <message><source>%1 groups of maps have their own rules.</source><translation>%1 Gruppen von Karten haben eigene Regeln.</translation></message>
 <message><source>%1 maps</source><translation>%1-Karten</translation></message>
 <message><source>A pixel belongs to the human mask when at least this many of the %1 people marked it.</source><translation>Ein Pixel gehört zur menschlichen Maske, wenn mindestens so viele der %1 Personen es markiert haben.</translation></message>
 <message><source>A pixel belongs to the human mask when it has at least this share of the marks. The number of people is not stated; the masks look like %1 people's marks averaged.
File &gt; Human data: say how many people they are of.</source><translation>Ein Pixel gehört zur menschlichen Maske, wenn es mindestens diesen Anteil der Markierungen hat. Die Zahl der Personen ist nicht angegeben; die Masken sehen aus wie gemittelte Markierungen von %1 Personen.
Datei &gt; Daten von Menschen: Geben Sie an, von wie vielen Personen sie sind.</translation></message>
 <message><source>A pixel belongs to the human mask when it reaches at least this share of the mask's full value. The number of people is not stated.</source><translation>Ein Pixel gehört zur menschlichen Maske, wenn es mindestens diesen Anteil des vollen Wertes der Maske erreicht. Die Zahl der Personen ist nicht angegeben.</translation></message>
 <message><source>All maps</source><translation>Alle Karten</translation></message>
 <message><source>Back to the default: mean + 1 standard deviation for all maps, half of the people or marks</source><translation>Zurück zur Voreinstellung: Mittelwert + 1 Standardabweichung für alle Karten, die Hälfte der Personen oder Markierungen</translation></message>
 <message><source>Binarisation rule</source><translation>Regel der Binarisierung</translation></message>
 <message><source>For</source><translation>Für</translation></message>
 <message><source>Human mask: %1</source><translation>Menschliche Maske: %1</translation></message>
 <message><source>Human mask: nobody has marked an image yet</source><translation>Maske der Menschen: Noch hat niemand ein Bild markiert</translation></message>
 <message><source>Human mask: one for each image; the number of people is not stated</source><translation>Menschliche Maske: eine je Bild; die Zahl der Personen ist nicht angegeben</translation></message>
 <message><source>Human mask: people (simulated) who must agree</source><translation>Menschliche Maske: Personen (simuliert), die übereinstimmen müssen</translation></message>
 <message><source>Maps the rule applies to</source><translation>Karten, für die die Regel gilt</translation></message>
 <message><source>Of the pixels that the rule keeps, only the largest connected part counts; smaller parts elsewhere are left out.
The authors of Grad-CAM did the same to draw boxes around objects. With it, plots over all thresholds take a few seconds.</source><translation>Von den Pixeln, die die Regel behält, zählt nur der größte zusammenhängende Teil; kleinere Teile anderswo entfallen.
Die Autoren von Grad-CAM taten dasselbe, um Rechtecke um Objekte zu zeichnen. Diagramme über alle Schwellen dauern damit einige Sekunden.</translation></message>
 <message><source>One group of maps has its own rule.</source><translation>Eine Gruppe von Karten hat eine eigene Regel.</translation></message>
 <message><source>One rule for all maps, or a different one for a technique or a single combination.</source><translation>Eine Regel für alle Karten oder eine andere für ein Verfahren oder eine einzelne Kombination.</translation></message>
 <message><source>Only the largest part</source><translation>Nur der größte Teil</translation></message>
 <message><source>People who must agree</source><translation>Personen, die übereinstimmen müssen</translation></message>
 <message><source>Reset binarisation</source><translation>Binarisierung zurücksetzen</translation></message>
 <message><source>Rule</source><translation>Regel</translation></message>
 <message><source>Rules of their own</source><translation>Eigene Regeln</translation></message>
 <message><source>Use one for all</source><translation>Eine für alle</translation></message>
 <message><source>Value of the rule</source><translation>Wert der Regel</translation></message>
 <message><source>no value</source><translation>kein Wert</translation></message>
</context>
<context>
 <name>sightline::ui::BoxFloors</name>
 <message><source>&amp;Floor</source><translation>&amp;Sockel</translation></message>
 <message><source>Looking for maps of untrained networks…</source><translation>Karten untrainierter Netze werden gesucht …</translation></message>
 <message><source>No maps of untrained networks: run 'sightline-cli randomise'.</source><translation>Keine Karten untrainierter Netze: Starten Sie „sightline-cli randomise“.</translation></message>
 <message><source>Shows what the same networks reach with all their weights drawn anew: mean and 95 % interval over the images,
and as a line what the mean of the masks of all other images reaches. 'sightline-cli randomise' computes the
maps of a run's untrained networks.</source><translation>Zeigt, was dieselben Netze mit neu gezogenen Gewichten erreichen: Mittel und 95-%-Intervall über die Bilder,
und als Linie, was das Mittel der Masken aller anderen Bilder erreicht. „sightline-cli randomise“ berechnet die
Karten der untrainierten Netze eines Laufs.</translation></message>
 <message><source>▒ untrained (%1 of %2 maps), ┄ mean mask</source><translation>▒ untrainiert (%1 von %2 Karten), ┄ mittlere Maske</translation></message>
 <message><source>▒ untrained, ┄ mean mask</source><translation>▒ untrainiert, ┄ mittlere Maske</translation></message>
</context>
<context>
 <name>sightline::ui::CalibrationView</name>
 <message><source>52 rules with every agreement, on the current maps or on those of several layers. Other preprocessing: sightline-cli calibrate.</source><translation>52 Regeln mit jeder Übereinstimmung, für die jetzigen Karten oder die mehrerer Schichten. Andere Vorverarbeitung: sightline-cli calibrate.</translation></message>
 <message><source>Applies the chosen rule, agreement and layers to all maps</source><translation>Wendet die gewählte Regel, Übereinstimmung und Schichten auf alle Karten an</translation></message>
 <message><source>Apply</source><translation>Anwenden</translation></message>
 <message><source>Layers appear once every network has computed a map.</source><translation>Schichten erscheinen, sobald jedes Netz eine Karte berechnet hat.</translation></message>
 <message><source>Search</source><translation>Suchen</translation></message>
 <message><source>Settings by their distance to the published means</source><translation>Einstellungen nach ihrem Abstand zu den veröffentlichten Mittelwerten</translation></message>
 <message><source>Stopped before every setting was tried.</source><translation>Angehalten, bevor jede Einstellung versucht war.</translation></message>
 <message><source>The study does not say how it made its masks. This tries rules and agreements and ranks them by how close they come to its means.</source><translation>Die Studie sagt nicht, wie sie ihre Masken bildete. Hier werden Regeln und Übereinstimmungen durchprobiert und danach geordnet, wie nahe sie den Mittelwerten der Studie kommen.</translation></message>
 <message><source>Trying every setting</source><translation>Jede Einstellung wird versucht</translation></message>
</context>
<context>
 <name>sightline::ui::CaseMatrix</name>
 <message><source>Counts of the eight cases</source><translation>Anzahlen der acht Fälle</translation></message>
 <message><source>Rows are cases, columns are techniques with models. Choosing a cell shows its images.</source><translation>Zeilen sind Fälle, Spalten sind Verfahren mit Modellen. Die Wahl einer Zelle zeigt ihre Bilder.</translation></message>
</context>
<context>
 <name>sightline::ui::CaseStage</name>
 <message><source>100 % (share of the maps of a column)</source><translation>100 % (Anteil der Karten einer Spalte)</translation></message>
 <message><source>a map may be in two cases or in none</source><translation>eine Karte kann in zwei Fällen oder in keinem sein</translation></message>
 <message><source>the path of %1</source><translation>der Weg von %1</translation></message>
</context>
<context>
 <name>sightline::ui::CaseTableModel</name>
 <message><source>
Unknown for %1: not computed, or without a label.</source><translation>
Unbekannt für %1: nicht berechnet oder ohne Label.</translation></message>
 <message><source>%1 of %2 maps of %3 are in none of the eight cases.</source><translation>%1 von %2 Karten von %3 sind in keinem der acht Fälle.</translation></message>
 <message><source>%1 of %2 maps of %3 are in this case.</source><translation>%1 von %2 Karten von %3 sind in diesem Fall.</translation></message>
 <message><source>%1, %2: %3 images</source><translation>%1, %2: %3 Bilder</translation></message>
 <message><source>%1.
Of %2 predictions with %3.</source><translation>%1.
Vorhersage: %2, mit %3.</translation></message>
 <message><source>In none</source><translation>In keinem</translation></message>
 <message><source>Maps in none of the eight cases (most maps, with the published cut points).</source><translation>Karten in keinem der acht Fälle (mit den veröffentlichten Trennwerten die meisten Karten).</translation></message>
 <message><source>right</source><translation>richtig</translation></message>
 <message><source>wrong</source><translation>falsch</translation></message>
</context>
<context>
 <name>sightline::ui::CasesPanel</name>
 <message><source>%1 (%2)</source><translation>%1 (%2)</translation></message>
 <message><source>%1: %2</source><translation>%1: %2</translation></message>
 <message><source>Cases of the image on screen</source><translation>Fälle des gezeigten Bildes</translation></message>
 <message><source>Classes...</source><translation>Klassen...</translation></message>
 <message><source>Cut points</source><translation>Trennwerte</translation></message>
 <message><source>Cut points: %1</source><translation>Trennwerte: %1</translation></message>
 <message><source>Images of the chosen case</source><translation>Bilder des gewählten Falls</translation></message>
 <message><source>No image is in this case with these cut points.</source><translation>Mit diesen Trennwerten ist kein Bild in diesem Fall.</translation></message>
 <message><source>No maps have been computed yet.</source><translation>Es wurden noch keine Karten berechnet.</translation></message>
 <message><source>The browser then shows only the images of the chosen case; &quot;Show all&quot; there undoes this.</source><translation>Die Bildliste zeigt dann nur die Bilder des gewählten Falls; „Alle zeigen“ dort hebt das auf.</translation></message>
 <message><source>To browser</source><translation>In Bildliste</translation></message>
 <message><source>What counts as a low and as a high score</source><translation>Was als niedriger und als hoher Wert gilt</translation></message>
 <message><source>Which of the networks' classes count as right for each label</source><translation>Welche Klassen der Netze bei jedem Label als richtig gelten</translation></message>
</context>
<context>
 <name>sightline::ui::ChoiceForm</name>
 <message><source>%1 files in %2</source><translation>%1 Dateien in %2</translation></message>
 <message><source>%1 fixations</source><translation>%1 Fixationen</translation></message>
 <message><source>%1 regions</source><translation>%1 Regionen</translation></message>
 <message><source>%1, as the data set says</source><translation>%1, laut Datensatz</translation></message>
 <message><source>%1: %2 on %3 images</source><translation>%1: %2 auf %3 Bildern</translation></message>
 <message><source>&amp;Columns…</source><translation>&amp;Spalten…</translation></message>
 <message><source>&amp;Labels</source><translation>&amp;Labels</translation></message>
 <message><source>1 fixation</source><translation>1 Fixation</translation></message>
 <message><source>1 region</source><translation>1 Region</translation></message>
 <message><source>A detector drew these boxes. They are no judgement of people: agreement with them says how far two programs agree.</source><translation>Ein Detektor hat diese Rechtecke gezeichnet. Sie sind kein Urteil von Menschen: Die Übereinstimmung mit ihnen sagt, wie weit zwei Programme übereinstimmen.</translation></message>
 <message><source>An &amp;outline marks</source><translation>Ein &amp;Umriss markiert</translation></message>
 <message><source>Annotat&amp;ions</source><translation>&amp;Annotationen</translation></message>
 <message><source>Boxes from a confi&amp;dence of</source><translation>Rechtecke ab &amp;Konfidenz</translation></message>
 <message><source>Fi&amp;xations</source><translation>Fi&amp;xationen</translation></message>
 <message><source>From fixations to marks</source><translation>Von Fixationen zu Markierungen</translation></message>
 <message><source>How many people's marks a mask file averages</source><translation>Wie vieler Personen Markierungen eine Maskendatei mittelt</translation></message>
 <message><source>It is %1</source><translation>Es sind %1</translation></message>
 <message><source>Lowest confidence of a detector's box</source><translation>Niedrigste Konfidenz eines Rechtecks des Detektors</translation></message>
 <message><source>Num&amp;ber of people per mask</source><translation>Zahl der Personen &amp;je Maske</translation></message>
 <message><source>People who loo&amp;ked, one vote each</source><translation>Be&amp;trachtende Personen, je eine Stimme</translation></message>
 <message><source>People, one &amp;vote each</source><translation>&amp;Personen, je eine Stimme</translation></message>
 <message><source>Programs differ at the border. A square with corners at 10 and 20 is 100 pixels here and in pycocotools, 121 in labelme and OpenCV, and 81 where only pixels that lie inside with all of their border count. Scores of small regions differ by as much.</source><translation>Programme unterscheiden sich am Rand. Ein Quadrat mit Ecken bei 10 und 20 hat hier und in pycocotools 100 Pixel, in labelme und OpenCV 121 und dort, wo nur Pixel zählen, die mit ihrem ganzen Rand innen liegen, 81. Die Werte kleiner Regionen unterscheiden sich ebenso stark.</translation></message>
 <message><source>Say it where you know it: masks of grey levels are averages of so many people's marks. Without a number, nothing is said of people.</source><translation>Geben Sie es an, wenn Sie es wissen: Masken mit Graustufen sind Mittelwerte der Markierungen so vieler Personen. Ohne Zahl wird nichts über Personen gesagt.</translation></message>
 <message><source>Say which column holds the image, the person, x, y and times</source><translation>Angeben, welche Spalte Bild, Person, x, y und Zeiten enthält</translation></message>
 <message><source>Those that labelme marks: 121 pixels</source><translation>Pixel wie in labelme: 121 Pixel</translation></message>
 <message><source>Those that pycocotools marks: 100 pixels</source><translation>Pixel wie in pycocotools: 100 Pixel</translation></message>
 <message><source>Those whose centre is inside: 100 pixels</source><translation>Pixel mit der Mitte innen: 100 Pixel</translation></message>
 <message><source>Tick at least one file of annotations.</source><translation>Haken Sie mindestens eine Datei mit Annotationen an.</translation></message>
 <message><source>Tick at least one label.</source><translation>Haken Sie mindestens ein Label an.</translation></message>
 <message><source>Tick at least one person who looked.</source><translation>Haken Sie mindestens eine betrachtende Person an.</translation></message>
 <message><source>Tick at least one person.</source><translation>Haken Sie mindestens eine Person an.</translation></message>
 <message><source>Tick at least one table of fixations.</source><translation>Haken Sie mindestens eine Tabelle von Fixationen an.</translation></message>
 <message><source>Which pixels an outline marks</source><translation>Welche Pixel ein Umriss markiert</translation></message>
 <message><source>not stated</source><translation>nicht angegeben</translation></message>
 <message><source>table with named columns</source><translation>Tabelle mit benannten Spalten</translation></message>
</context>
<context>
 <name>sightline::ui::ClassMapDialog</name>
 <message><source>%1 is not a class of %2</source><translation>%1 ist keine Klasse von %2</translation></message>
 <message><source>%1 labels in the file do not occur in this study.</source><translation>%1 Labels in der Datei kommen in dieser Studie nicht vor.</translation></message>
 <message><source>%1 more</source><translation>%1 weitere</translation></message>
 <message><source>&amp;Load...</source><translation>&amp;Laden...</translation></message>
 <message><source>&amp;Save...</source><translation>&amp;Speichern...</translation></message>
 <message><source>A prediction is right when its class is in the label's list. Lists are numbers and ranges, such as 281-285, 287; with an empty list, no class is right.</source><translation>Eine Vorhersage ist richtig, wenn ihre Klasse in der Liste des Labels steht. Listen sind Zahlen und Bereiche wie 281-285, 287; bei leerer Liste ist keine Klasse richtig.</translation></message>
 <message><source>As the &amp;data set says</source><translation>Wie im &amp;Datensatz</translation></message>
 <message><source>Class lists (*.txt);;All files (*)</source><translation>Klassenlisten (*.txt);;Alle Dateien (*)</translation></message>
 <message><source>Class numbers that are right</source><translation>Nummern der richtigen Klassen</translation></message>
 <message><source>Label</source><translation>Label</translation></message>
 <message><source>Labels and the classes that count as right</source><translation>Labels und die Klassen, die als richtig gelten</translation></message>
 <message><source>Load class lists</source><translation>Klassenlisten laden</translation></message>
 <message><source>Names</source><translation>Namen</translation></message>
 <message><source>Save class lists</source><translation>Klassenlisten speichern</translation></message>
 <message><source>Which classes are right</source><translation>Welche Klassen richtig sind</translation></message>
</context>
<context>
 <name>sightline::ui::ColourScale</name>
 <message><source>Colours from %1 to %2</source><translation>Farben von %1 bis %2</translation></message>
</context>
<context>
 <name>sightline::ui::ColumnsDialog</name>
 <message><source>&amp;Duration</source><translation>&amp;Dauer</translation></message>
 <message><source>&amp;Image</source><translation>&amp;Bild</translation></message>
 <message><source>&amp;Person</source><translation>&amp;Person</translation></message>
 <message><source>&amp;Screen</source><translation>Bild&amp;schirm</translation></message>
 <message><source>&amp;Use these columns</source><translation>Diese Spalten &amp;verwenden</translation></message>
 <message><source>&amp;x</source><translation>&amp;x</translation></message>
 <message><source>&amp;y</source><translation>&amp;y</translation></message>
 <message><source>Columns of %1</source><translation>Spalten von %1</translation></message>
 <message><source>Each row of the table is a fixation of a person on an image. Say which of its columns holds what.</source><translation>Jede Zeile der Tabelle ist eine Fixation einer Person auf einem Bild. Geben Sie an, was in welcher Spalte steht.</translation></message>
 <message><source>Every image was as large as it fits, and in the middle.</source><translation>Jedes Bild war so groß, wie es passt, und in der Mitte.</translation></message>
 <message><source>Height of the screen in pixels</source><translation>Höhe des Bildschirms in Pixeln</translation></message>
 <message><source>S&amp;tart</source><translation>Begi&amp;nn</translation></message>
 <message><source>The first rows of the table</source><translation>Die ersten Zeilen der Tabelle</translation></message>
 <message><source>Times are i&amp;n</source><translation>Z&amp;eiten in</translation></message>
 <message><source>Width of the screen in pixels</source><translation>Breite des Bildschirms in Pixeln</translation></message>
 <message><source>microseconds</source><translation>Mikrosekunden</translation></message>
 <message><source>milliseconds</source><translation>Millisekunden</translation></message>
 <message><source>nanoseconds</source><translation>Nanosekunden</translation></message>
 <message><source>none</source><translation>keine</translation></message>
 <message><source>none: all count the same</source><translation>keine: alle zählen gleich</translation></message>
 <message><source>none: no order</source><translation>keine: ohne Reihenfolge</translation></message>
 <message><source>none: one person</source><translation>keine: eine Person</translation></message>
 <message><source>none: the folder has one image</source><translation>keine: der Ordner hat ein Bild</translation></message>
 <message><source>pixels of the image</source><translation>Pixel des Bildes</translation></message>
 <message><source>pixels of the screen</source><translation>Pixel des Bildschirms</translation></message>
 <message><source>seconds</source><translation>Sekunden</translation></message>
 <message><source>shares of the image, 0 to 1</source><translation>Anteile des Bildes, 0 bis 1</translation></message>
 <message><source>x and y &amp;count</source><translation>x und y &amp;zählen</translation></message>
 <message><source>y counts from the &amp;lower edge up</source><translation>y zählt vom &amp;unteren Rand aufwärts</translation></message>
 <message><source>×</source><translation>×</translation></message>
</context>
<context>
 <name>sightline::ui::ComparisonGrid</name>
 <message><source>%1 %  ·  F fits</source><translation>%1 %  ·  F passt ein</translation></message>
 <message><source>%1 marked</source><translation>%1 markiert</translation></message>
 <message><source>%1 marked (at least %2)</source><translation>%1 markiert (mindestens %2)</translation></message>
 <message><source>%1 of %2</source><translation>%1 von %2</translation></message>
 <message><source>%1 of %2 for the class “%3”</source><translation>%1 von %2 für die Klasse „%3“</translation></message>
 <message><source>%1 × %2 pixels</source><translation>%1 × %2 Pixel</translation></message>
 <message><source>%1, %2 px</source><translation>%1, %2 px</translation></message>
 <message><source>%1: %2</source><translation>%1: %2</translation></message>
 <message><source>&amp;Hide</source><translation>&amp;Ausblenden</translation></message>
 <message><source>&amp;Models and rows…</source><translation>&amp;Modelle und Zeilen…</translation></message>
 <message><source>+1  this map higher</source><translation>+1  diese Karte höher</translation></message>
 <message><source>+1 this higher</source><translation>+1 diese höher</translation></message>
 <message><source>; computed in %1 s</source><translation>; berechnet in %1 s</translation></message>
 <message><source>A map for %1, computed by another program and read from %2</source><translation>Eine Karte für %1, von einem anderen Programm berechnet und aus %2 gelesen</translation></message>
 <message><source>Another model from a file takes its place.</source><translation>Ein anderes Modell aus einer Datei tritt an seine Stelle.</translation></message>
 <message><source>As a NumPy array, a 16-bit PNG file or a NIfTI volume</source><translation>Als NumPy-Array, PNG-Datei mit 16 Bit oder NIfTI-Volumen</translation></message>
 <message><source>Choose a map first (click it, or Tab): the others are then compared with it.</source><translation>Wählen Sie zuerst eine Karte (Klick oder Tab): Die anderen werden dann mit ihr verglichen.</translation></message>
 <message><source>Compare the other maps with this one</source><translation>Die anderen Karten mit dieser vergleichen</translation></message>
 <message><source>Comparison grid</source><translation>Vergleichsraster</translation></message>
 <message><source>Each map is scaled by its own lowest and highest value. The outline of the model is the border of its saliency mask: the pixels at or above the threshold. The outline of people surrounds what enough of them marked. Dark borders were cut off by the model's preparation of the image: it never saw them, and no map says anything of them.</source><translation>Jede Karte ist nach ihrem eigenen niedrigsten und höchsten Wert skaliert. Der Umriss des Modells ist der Rand seiner Salienzmaske: der Pixel auf oder über der Schwelle. Der Umriss der Menschen umgibt, was genügend von ihnen markiert haben. Dunkle Ränder hat die Vorverarbeitung des Modells abgeschnitten: Es hat sie nie gesehen, und keine Karte sagt etwas über sie.</translation></message>
 <message><source>Each map is scaled by its own lowest and highest value; a cell shows its map minus the pinned one, on the study's common grid. The colours run from -1 (only the pinned map is high) over 0 (no difference) to +1 (only this map is high) in all cells and for all images.</source><translation>Jede Karte ist nach ihrem eigenen niedrigsten und höchsten Wert skaliert; eine Zelle zeigt ihre Karte minus die angeheftete, auf dem gemeinsamen Raster der Studie. Die Farben reichen in allen Zellen und für alle Bilder von -1 (nur die angeheftete Karte ist hoch) über 0 (kein Unterschied) bis +1 (nur diese Karte ist hoch).</translation></message>
 <message><source>Enlarge</source><translation>Vergrößern</translation></message>
 <message><source>Esc: all maps</source><translation>Esc: alle Karten</translation></message>
 <message><source>Every other cell shows its map minus this one.</source><translation>Jede andere Zelle zeigt ihre Karte minus diese.</translation></message>
 <message><source>Fit images</source><translation>Bilder einpassen</translation></message>
 <message><source>Image</source><translation>Bild</translation></message>
 <message><source>It %1.</source><translation>Sie %1.</translation></message>
 <message><source>Leave the comparison</source><translation>Vergleich verlassen</translation></message>
 <message><source>Mark yourself what tells what the image shows, in the whole window (Ctrl+M)</source><translation>Markieren Sie selbst, was sagt, was das Bild zeigt, im ganzen Fenster (Strg+M)</translation></message>
 <message><source>Models %1 to %2 of %3</source><translation>Modelle %1 bis %2 von %3</translation></message>
 <message><source>Models that are shown</source><translation>Gezeigte Modelle</translation></message>
 <message><source>Move &amp;down</source><translation>Nach u&amp;nten</translation></message>
 <message><source>Move &amp;left</source><translation>Nach &amp;links</translation></message>
 <message><source>Move &amp;right</source><translation>Nach &amp;rechts</translation></message>
 <message><source>Move &amp;up</source><translation>Nach &amp;oben</translation></message>
 <message><source>One model at least is shown.</source><translation>Mindestens ein Modell wird gezeigt.</translation></message>
 <message><source>Paint here</source><translation>Hier malen</translation></message>
 <message><source>Paint here…</source><translation>Hier malen…</translation></message>
 <message><source>Painted in Sightline (Edit &gt; Mark where people look).</source><translation>In Sightline gemalt (Bearbeiten &gt; Markieren, wo Menschen hinsehen).</translation></message>
 <message><source>People</source><translation>Menschen</translation></message>
 <message><source>Re&amp;name…</source><translation>&amp;Umbenennen…</translation></message>
 <message><source>Re&amp;place…</source><translation>&amp;Ersetzen…</translation></message>
 <message><source>Remo&amp;ve from the study</source><translation>Aus der Studie ent&amp;fernen</translation></message>
 <message><source>Resume with Compute &gt; Pause.</source><translation>Weiter mit Berechnen &gt; Pause.</translation></message>
 <message><source>Row “%1”</source><translation>Zeile „%1“</translation></message>
 <message><source>Save this map…</source><translation>Diese Karte speichern…</translation></message>
 <message><source>Scores need a human mask. Put masks with the images' names into a folder “masks” beside the images, or paint one: Edit &gt; Mark where people look.</source><translation>Werte brauchen eine menschliche Maske. Legen Sie Masken mit den Namen der Bilder in einen Ordner „masks“ neben den Bildern, oder malen Sie eine: Bearbeiten &gt; Markieren, wo Menschen hinsehen.</translation></message>
 <message><source>Show all maps</source><translation>Alle Karten zeigen</translation></message>
 <message><source>Swipe between image and map</source><translation>Zwischen Bild und Karte wischen</translation></message>
 <message><source>Techniques %1 to %2 of %3</source><translation>Verfahren %1 bis %2 von %3</translation></message>
 <message><source>Techniques that are shown</source><translation>Gezeigte Verfahren</translation></message>
 <message><source>The current image, what people marked, and the maps of all models and techniques</source><translation>Das aktuelle Bild, was Menschen markiert haben, und die Karten aller Modelle und Verfahren</translation></message>
 <message><source>The image</source><translation>Das Bild</translation></message>
 <message><source>The map has the same value everywhere.</source><translation>Die Karte hat überall denselben Wert.</translation></message>
 <message><source>The mask of this image was left out: it %1. Scores need a mask of the image's shape that marks something.</source><translation>Die Maske dieses Bildes wurde ausgelassen: Sie %1. Werte brauchen eine Maske in der Form des Bildes, die etwas markiert.</translation></message>
 <message><source>The mean of the absolute differences, 0 to 1, and Pearson's correlation r of the two maps over the pixels that both networks saw. A blank map has neither.</source><translation>Das Mittel der absoluten Unterschiede, 0 bis 1, und Pearsons Korrelation r der beiden Karten über die Pixel, die beide Netze gesehen haben. Eine leere Karte hat keines von beiden.</translation></message>
 <message><source>The model is in no plot, table, test or figure until it is shown again.</source><translation>Das Modell ist in keinem Diagramm, keiner Tabelle, keinem Test und keiner Abbildung, bis es wieder gezeigt wird.</translation></message>
 <message><source>The pinned map is blank, so there is no difference from it.</source><translation>Die angeheftete Karte ist leer, daher gibt es keinen Unterschied zu ihr.</translation></message>
 <message><source>The rule marks every pixel of this map.</source><translation>Die Regel markiert jedes Pixel dieser Karte.</translation></message>
 <message><source>These masks were drawn by simulated annotators, not by people.</source><translation>Diese Masken stammen von simulierten Personen, nicht von Menschen.</translation></message>
 <message><source>This data set holds no images. Open a folder of images with File &gt; Open.</source><translation>Dieser Datensatz enthält keine Bilder. Öffnen Sie einen Ordner mit Bildern über Datei &gt; Ordner öffnen.</translation></message>
 <message><source>Undo brings it back. The file with its weights stays where it is.</source><translation>„Rückgängig“ holt es zurück. Die Datei mit seinen Gewichten bleibt, wo sie ist.</translation></message>
 <message><source>What people marked in the image</source><translation>Was Menschen im Bild markiert haben</translation></message>
 <message><source>both</source><translation>beide</translation></message>
 <message><source>cannot be computed</source><translation>nicht berechenbar</translation></message>
 <message><source>cannot be shown</source><translation>nicht darstellbar</translation></message>
 <message><source>computing %1 %</source><translation>Berechnung %1 %</translation></message>
 <message><source>dark: cut off before the model saw it</source><translation>dunkel: abgeschnitten, ehe das Modell es sah</translation></message>
 <message><source>difference from %1, one scale for all  ·  Esc: end</source><translation>Unterschied zu %1, eine Skala für alle  ·  Esc: Ende</translation></message>
 <message><source>difference undefined</source><translation>Unterschied undefiniert</translation></message>
 <message><source>drag, or Shift + ← →: divider</source><translation>ziehen oder Umschalt + ← →: Trennlinie</translation></message>
 <message><source>failed</source><translation>fehlgeschlagen</translation></message>
 <message><source>high</source><translation>hoch</translation></message>
 <message><source>high saliency</source><translation>hohe Salienz</translation></message>
 <message><source>label: %1</source><translation>Label: %1</translation></message>
 <message><source>labels: %1</source><translation>Labels: %1</translation></message>
 <message><source>loading…</source><translation>lädt…</translation></message>
 <message><source>looked here</source><translation>sahen hierhin</translation></message>
 <message><source>low</source><translation>niedrig</translation></message>
 <message><source>low saliency</source><translation>niedrige Salienz</translation></message>
 <message><source>maps hidden</source><translation>Karten verborgen</translation></message>
 <message><source>marked (%1)</source><translation>markiert (%1)</translation></message>
 <message><source>mask cannot be read</source><translation>Maske nicht lesbar</translation></message>
 <message><source>mask left out</source><translation>Maske ausgelassen</translation></message>
 <message><source>mean difference %1, r = %2</source><translation>mittlerer Unterschied %1, r = %2</translation></message>
 <message><source>model (%1)</source><translation>Modell (%1)</translation></message>
 <message><source>no mask</source><translation>keine Maske</translation></message>
 <message><source>no prediction yet</source><translation>noch keine Vorhersage</translation></message>
 <message><source>not computed yet</source><translation>noch nicht berechnet</translation></message>
 <message><source>not seen</source><translation>nicht gesehen</translation></message>
 <message><source>one scale for all cells</source><translation>eine Skala für alle Zellen</translation></message>
 <message><source>only model</source><translation>nur Modell</translation></message>
 <message><source>only people</source><translation>nur Menschen</translation></message>
 <message><source>only the model</source><translation>nur das Modell</translation></message>
 <message><source>paused</source><translation>angehalten</translation></message>
 <message><source>people (%1)</source><translation>Menschen (%1)</translation></message>
 <message><source>people and model</source><translation>Menschen und Modell</translation></message>
 <message><source>people looked here (%1)</source><translation>Menschen sahen hierhin (%1)</translation></message>
 <message><source>pinned</source><translation>angeheftet</translation></message>
 <message><source>pinned higher −1</source><translation>angeheftete höher −1</translation></message>
 <message><source>pinned map higher  −1</source><translation>angeheftete Karte höher  −1</translation></message>
 <message><source>queued</source><translation>wartet</translation></message>
 <message><source>refining %1 %</source><translation>Verfeinerung %1 %</translation></message>
 <message><source>rules differ</source><translation>Regeln verschieden</translation></message>
 <message><source>simulated</source><translation>simuliert</translation></message>
 <message><source>so no scores – paint one with Ctrl+M</source><translation>daher keine Werte – malen Sie eine mit Strg+M</translation></message>
 <message><source>the map highlights this (%1)</source><translation>von der Karte hervorgehoben (%1)</translation></message>
 <message><source>the mask covers %1</source><translation>die Maske bedeckt %1</translation></message>
 <message><source>the model marks %1; no human mask</source><translation>das Modell markiert %1; keine menschliche Maske</translation></message>
 <message><source>undefined</source><translation>undefiniert</translation></message>
 <message><source>waits for the pinned map</source><translation>wartet auf angeheftete Karte</translation></message>
</context>
<context>
 <name>sightline::ui::CurvePlot</name>
 <message><source>%1 over %2</source><translation>%1 über %2</translation></message>
 <message><source>Curves of deletion and insertion</source><translation>Kurven von Löschen und Einfügen</translation></message>
 <message><source>deletion</source><translation>Löschen</translation></message>
 <message><source>insertion</source><translation>Einfügen</translation></message>
 <message><source>probability</source><translation>Wahrscheinlichkeit</translation></message>
 <message><source>share of pixels taken away, or back</source><translation>Anteil entfernter oder zurückgekehrter Pixel</translation></message>
</context>
<context>
 <name>sightline::ui::CutPointsEditor</name>
 <message><source>%1 is high from</source><translation>%1 ist hoch ab</translation></message>
 <message><source>%1 is low up to</source><translation>%1 ist niedrig bis</translation></message>
 <message><source>As the Shared Interest program does.</source><translation>Wie im Programm Shared Interest.</translation></message>
 <message><source>Custom</source><translation>Eigene</translation></message>
 <message><source>GTC</source><translation>GTC</translation></message>
 <message><source>IoU</source><translation>IoU</translation></message>
 <message><source>Low: the lowest quarter of all maps; high: the highest quarter. They are taken now and do not follow later changes.</source><translation>Niedrig: das niedrigste Viertel aller Karten; hoch: das höchste Viertel. Sie werden jetzt bestimmt und folgen späteren Änderungen nicht.</translation></message>
 <message><source>Published: photographs</source><translation>Veröffentlicht: Fotografien</translation></message>
 <message><source>Published: skin lesions</source><translation>Veröffentlicht: Hautläsionen</translation></message>
 <message><source>Published: text</source><translation>Veröffentlicht: Text</translation></message>
 <message><source>Quartiles of this study</source><translation>Quartile dieser Studie</translation></message>
 <message><source>Round scores to hundredths first</source><translation>Werte vorher auf Hundertstel runden</translation></message>
 <message><source>SC</source><translation>SC</translation></message>
 <message><source>Set of cut points</source><translation>Satz von Trennwerten</translation></message>
 <message><source>custom</source><translation>eigene</translation></message>
 <message><source>high: at least</source><translation>hoch: mindestens</translation></message>
 <message><source>low: at most</source><translation>niedrig: höchstens</translation></message>
 <message><source>published</source><translation>veröffentlicht</translation></message>
 <message><source>skin lesions</source><translation>Hautläsionen</translation></message>
 <message><source>text</source><translation>Text</translation></message>
</context>
<context>
 <name>sightline::ui::DepthChoice</name>
 <message><source>%1: %2</source><translation>%1: %2</translation></message>
 <message><source>All layers</source><translation>Alle Schichten</translation></message>
 <message><source>Chosen layers</source><translation>Gewählte Schichten</translation></message>
 <message><source>Each stage's last block</source><translation>Letzter Block jeder Stufe</translation></message>
 <message><source>Every layer that can be chosen, of each network at least once</source><translation>Jede wählbare Schicht, von jedem Netz mindestens einmal</translation></message>
 <message><source>Layers</source><translation>Schichten</translation></message>
 <message><source>Layers of Grad-CAM that are tried. Networks have different numbers of layers: they are matched by their share of the depth. XRAI has no layers.</source><translation>Schichten von Grad-CAM, die versucht werden. Netze haben verschieden viele Schichten: Sie werden nach ihrem Anteil an der Tiefe zugeordnet. XRAI hat keine Schichten.</translation></message>
 <message><source>The current layers</source><translation>Die jetzigen Schichten</translation></message>
 <message><source>The last block before each change of resolution; a network with one resolution is divided into as many equal parts</source><translation>Der letzte Block vor jedem Wechsel der Auflösung; ein Netz mit nur einer Auflösung wird in ebenso viele gleiche Teile geteilt</translation></message>
 <message><source>depth %1 of %2</source><translation>Tiefe %1 von %2</translation></message>
</context>
<context>
 <name>sightline::ui::DialogHelp</name>
 <message><source>Manual: %1 (F1)</source><translation>Handbuch: %1 (F1)</translation></message>
</context>
<context>
 <name>sightline::ui::DisplayPanel</name>
 <message><source>A dot for each fixation, its area by the duration, in the person's colour; where the order is known, with its number</source><translation>Ein Punkt für jede Fixation, seine Fläche nach der Dauer, in der Farbe der Person; wo die Reihenfolge bekannt ist, mit ihrer Nummer</translation></message>
 <message><source>Agreement</source><translation>Übereinstimmung</translation></message>
 <message><source>Contour</source><translation>Kontur</translation></message>
 <message><source>Hold Space over the grid to see the image alone.</source><translation>Halten Sie über dem Raster die Leertaste gedrückt, um nur das Bild zu sehen.</translation></message>
 <message><source>How bright the image is under the map; at 0 % the map stands on black</source><translation>Wie hell das Bild unter der Karte ist; bei 0 % liegt die Karte auf Schwarz</translation></message>
 <message><source>How strongly the map covers the image</source><translation>Wie stark die Karte das Bild überdeckt</translation></message>
 <message><source>Image</source><translation>Bild</translation></message>
 <message><source>Image only</source><translation>Nur das Bild</translation></message>
 <message><source>Map</source><translation>Karte</translation></message>
 <message><source>Map over image</source><translation>Karte über Bild</translation></message>
 <message><source>Metric</source><translation>Maß</translation></message>
 <message><source>Metric shown in thumbnails, plots and tests</source><translation>Maß in Vorschaubildern, Diagrammen und Tests</translation></message>
 <message><source>Opacity of the image under the map</source><translation>Deckkraft des Bildes unter der Karte</translation></message>
 <message><source>Opacity of the map</source><translation>Deckkraft der Karte</translation></message>
 <message><source>Opacity of the outline of the model's region</source><translation>Deckkraft des Umrisses der Region des Modells</translation></message>
 <message><source>Opacity of the outline of what people marked</source><translation>Deckkraft des Umrisses dessen, was Menschen markiert haben</translation></message>
 <message><source>Outline the model's region</source><translation>Umriss der Modellregion</translation></message>
 <message><source>Outline what people marked</source><translation>Umriss der Markierungen</translation></message>
 <message><source>Palette</source><translation>Palette</translation></message>
 <message><source>Palette of maps</source><translation>Palette der Karten</translation></message>
 <message><source>Show</source><translation>Zeigen</translation></message>
 <message><source>Show where people looked</source><translation>Zeigen, wo Menschen hinsahen</translation></message>
 <message><source>The image alone.</source><translation>Nur das Bild.</translation></message>
 <message><source>The image itself, with the border of the saliency mask.</source><translation>Das Bild selbst mit dem Rand der Salienzmaske.</translation></message>
 <message><source>The palette of many papers. It shows edges that are not in the map; inferno, viridis and cividis do not.</source><translation>Die Palette vieler Veröffentlichungen. Sie zeigt Kanten, die nicht in der Karte sind; inferno, viridis und cividis tun das nicht.</translation></message>
 <message><source>The whole map in colours, laid over the image.</source><translation>Die ganze Karte in Farben, über das Bild gelegt.</translation></message>
 <message><source>Thumbnails, plots and tests show this metric; cells of the grid show all three.</source><translation>Vorschaubilder, Diagramme und Tests zeigen dieses Maß; die Zellen des Rasters zeigen alle drei.</translation></message>
 <message><source>What is drawn over the image</source><translation>Was über das Bild gezeichnet wird</translation></message>
 <message><source>Where people and map agree, what only people marked, and what only the map highlights.</source><translation>Wo Menschen und Karte übereinstimmen, was nur Menschen markiert haben und was nur die Karte hervorhebt.</translation></message>
</context>
<context>
 <name>sightline::ui::DistributionsPanel</name>
 <message><source>
%1 more are not computed yet</source><translation>
%1 weitere sind noch nicht berechnet</translation></message>
 <message><source>
%1 more have no score (no mask, a blank map, a technique that is not defined for the network, or nothing to divide by) and are left out</source><translation>
%1 weitere haben keinen Wert (keine Maske, leere Karte, ein für das Netz nicht definiertes Verfahren oder nichts zum Teilen) und sind ausgelassen</translation></message>
 <message><source>
untrained: mean %1, 95 % interval %2 to %3, %4 maps</source><translation>
untrainiert: Mittel %1, 95-%-Intervall %2 bis %3, %4 Karten</translation></message>
 <message><source>%1
%2 %3 (click to show)</source><translation>%1
%2 %3 (zum Zeigen klicken)</translation></message>
 <message><source>%1 %2 to %3, %4</source><translation>%1 %2 bis %3, %4</translation></message>
 <message><source>%1 (%2 of %3 classes)</source><translation>%1 (%2 von %3 Klassen)</translation></message>
 <message><source>%1, untrained</source><translation>%1, untrainiert</translation></message>
 <message><source>%1, untrained: mean %2</source><translation>%1, untrainiert: Mittel %2</translation></message>
 <message><source>%1: %2 of %3 maps
mean %4, median %5
half of them between %6 and %7, whiskers to %8 and %9</source><translation>%1: %2 von %3 Karten
Mittelwert %4, Median %5
die Hälfte davon zwischen %6 und %7, Whisker bis %8 und %9</translation></message>
 <message><source>%1: median %2</source><translation>%1: Median %2</translation></message>
 <message><source>&amp;Copy image</source><translation>Bild &amp;kopieren</translation></message>
 <message><source>All box plots</source><translation>Alle Boxplots</translation></message>
 <message><source>Box plots</source><translation>Boxplots</translation></message>
 <message><source>By Shared Interest case</source><translation>Nach Fall von Shared Interest</translation></message>
 <message><source>By class</source><translation>Nach Klasse</translation></message>
 <message><source>By model within each technique</source><translation>Nach Modell je Verfahren</translation></message>
 <message><source>By technique, by model</source><translation>Nach Verfahren, nach Modell</translation></message>
 <message><source>Human ceiling: people agree with each other by IoU %1
(mean over the pairs of people on each image, then over %2 that two or more people marked).
A model cannot be expected to agree with people more than they agree with each other.</source><translation>Menschliche Obergrenze: Menschen stimmen untereinander mit IoU %1 überein
(Mittel über die Paare von Personen je Bild, dann über %2 mit Markierungen von zwei oder mehr Personen).
Von einem Modell ist nicht zu erwarten, dass es mit Menschen mehr übereinstimmt als sie untereinander.</translation></message>
 <message><source>No image is listed. Clear search and filters, or the check box above, to see all images.</source><translation>Kein Bild ist in der Liste. Löschen Sie Suche und Filter oder entfernen Sie oben das Häkchen, um alle Bilder zu sehen.</translation></message>
 <message><source>No map has a defined %1: there is no human mask to compare with.</source><translation>Für keine Karte ist %1 definiert: Es gibt keine menschliche Maske zum Vergleich.</translation></message>
 <message><source>Set for &amp;print…</source><translation>Für den &amp;Druck setzen…</translation></message>
 <message><source>Show &amp;all images again</source><translation>Wieder &amp;alle Bilder zeigen</translation></message>
 <message><source>Show the &amp;highest quarter of images in the browser</source><translation>&amp;Höchstes Viertel der Bilder in der Bildliste zeigen</translation></message>
 <message><source>Show the &amp;lowest quarter of images in the browser</source><translation>&amp;Niedrigstes Viertel der Bilder in der Bildliste zeigen</translation></message>
 <message><source>The mean of the masks of all other images, taken as a map, reaches %1 %2 (mean over images).</source><translation>Das Mittel der Masken aller anderen Bilder, als Karte genommen, erreicht %1 %2 (Mittel über die Bilder).</translation></message>
 <message><source>There is no image on which all models agree and %1 is defined. Clear the check box above to see all images.</source><translation>Es gibt kein Bild, bei dem alle Modelle übereinstimmen und %1 definiert ist. Entfernen Sie oben das Häkchen, um alle Bilder zu sehen.</translation></message>
 <message><source>Which box plots</source><translation>Welche Boxplots</translation></message>
 <message><source>highest quarter by mean %1</source><translation>höchstes Viertel nach Mittel von %1</translation></message>
 <message><source>human ceiling: %1</source><translation>menschliche Obergrenze: %1</translation></message>
 <message><source>lowest quarter by mean %1</source><translation>niedrigstes Viertel nach Mittel von %1</translation></message>
 <message><source>none</source><translation>keiner</translation></message>
 <message><source>the %1 images</source><translation>die %1 Bilder</translation></message>
 <message><source>the one image</source><translation>das eine Bild</translation></message>
 <message><source>╌╌ human ceiling %1</source><translation>╌╌ menschliche Obergrenze %1</translation></message>
</context>
<context>
 <name>sightline::ui::DockTitle</name>
 <message><source>Close</source><translation>Schließen</translation></message>
 <message><source>Detach or attach</source><translation>Ablösen oder andocken</translation></message>
 <message><source>Manual: %1</source><translation>Handbuch: %1</translation></message>
</context>
<context>
 <name>sightline::ui::FailuresPanel</name>
 <message><source> %1 notes about the folder's files.</source><translation> %1 Hinweise zu den Dateien des Ordners.</translation></message>
 <message><source> %1 notes about the networks.</source><translation> %1 Hinweise zu den Netzen.</translation></message>
 <message><source> 1 note about a network.</source><translation> 1 Hinweis zu einem Netz.</translation></message>
 <message><source> 1 note about the folder's files.</source><translation> 1 Hinweis zu den Dateien des Ordners.</translation></message>
 <message><source> and %1 more</source><translation> und %1 weitere</translation></message>
 <message><source>%1 maps could not be computed.</source><translation>%1 Karten ließen sich nicht berechnen.</translation></message>
 <message><source>1 map could not be computed.</source><translation>1 Karte ließ sich nicht berechnen.</translation></message>
 <message><source>Blank maps</source><translation>Leere Karten</translation></message>
 <message><source>Files</source><translation>Dateien</translation></message>
 <message><source>Imported maps</source><translation>Importierte Karten</translation></message>
 <message><source>Maps that could not be computed, and notes about the images' files and the networks</source><translation>Karten, die sich nicht berechnen ließen, und Hinweise zu den Bilddateien und den Netzen</translation></message>
 <message><source>Networks</source><translation>Netze</translation></message>
 <message><source>No map has failed.</source><translation>Keine Karte ist fehlgeschlagen.</translation></message>
 <message><source>Not defined</source><translation>Nicht definiert</translation></message>
 <message><source>Try again</source><translation>Erneut versuchen</translation></message>
 <message><source>What</source><translation>Was</translation></message>
 <message><source>Why, and what to do</source><translation>Warum, und was zu tun ist</translation></message>
</context>
<context>
 <name>sightline::ui::FetchDialog</name>
 <message numerus="yes"><source>%n image(s) found and put beside their masks.</source><translation><numerusform>%n Bild gefunden und neben seine Maske gelegt.</numerusform><numerusform>%n Bilder gefunden und neben ihre Masken gelegt.</numerusform></translation></message>
 <message><source>&amp;Base URL</source><translation>&amp;Basis-URL</translation></message>
 <message><source>&amp;Close</source><translation>&amp;Schließen</translation></message>
 <message><source>&amp;Find them in a folder…</source><translation>&amp;In einem Ordner suchen…</translation></message>
 <message><source>&amp;Get</source><translation>&amp;Holen</translation></message>
 <message><source>&amp;I agree to these terms</source><translation>Ich stimme diesen Bedingungen &amp;zu</translation></message>
 <message><source>&amp;Proxy</source><translation>&amp;Proxy</translation></message>
 <message><source>&amp;Resume</source><translation>&amp;Fortsetzen</translation></message>
 <message><source>&amp;Stop</source><translation>&amp;Anhalten</translation></message>
 <message><source>A folder with the photographs, such as a copy of ImageNet</source><translation>Ein Ordner mit den Fotos, etwa eine Kopie von ImageNet</translation></message>
 <message><source>A mirror: the same folders and names at another address</source><translation>Ein Spiegelserver: dieselben Ordner und Namen unter einer anderen Adresse</translation></message>
 <message><source>Ad&amp;vanced</source><translation>&amp;Erweitert</translation></message>
 <message><source>Agree to the terms first</source><translation>Stimmen Sie zuerst den Bedingungen zu</translation></message>
 <message><source>Base URL</source><translation>Basis-URL</translation></message>
 <message><source>C&amp;hange…</source><translation>Än&amp;dern…</translation></message>
 <message><source>Checking which files are already here…</source><translation>Es wird geprüft, welche Dateien schon hier sind…</translation></message>
 <message><source>File</source><translation>Datei</translation></message>
 <message><source>Files</source><translation>Dateien</translation></message>
 <message><source>Folder</source><translation>Ordner</translation></message>
 <message><source>Get small networks</source><translation>Kleine Netze holen</translation></message>
 <message><source>Get the benchmark</source><translation>Benchmark holen</translation></message>
 <message><source>Get the weights</source><translation>Gewichte holen</translation></message>
 <message><source>Images that are missing</source><translation>Fehlende Bilder</translation></message>
 <message><source>Into</source><translation>Nach</translation></message>
 <message><source>Licence</source><translation>Lizenz</translation></message>
 <message><source>Licence texts and origin</source><translation>Lizenztexte und Herkunft</translation></message>
 <message><source>Looking through %1…</source><translation>%1 wird durchsucht…</translation></message>
 <message><source>Progress</source><translation>Fortschritt</translation></message>
 <message><source>Progress of all files</source><translation>Fortschritt aller Dateien</translation></message>
 <message><source>Proxy</source><translation>Proxy</translation></message>
 <message><source>Size</source><translation>Größe</translation></message>
 <message><source>State</source><translation>Stand</translation></message>
 <message><source>Stopped. Files that have arrived are kept.</source><translation>Angehalten. Bereits geladene Dateien bleiben erhalten.</translation></message>
 <message><source>What is wrong</source><translation>Was nicht stimmt</translation></message>
 <message><source>Where the files go</source><translation>Wohin die Dateien kommen</translation></message>
 <message><source>from the environment (https_proxy, http_proxy)</source><translation>aus der Umgebung (https_proxy, http_proxy)</translation></message>
 <message><source>where the files are published</source><translation>wo die Dateien veröffentlicht sind</translation></message>
</context>
<context>
 <name>sightline::ui::FigureDialog</name>
 <message><source>%1 of %2 names are not images of this study.</source><translation>%1 von %2 Namen gehören zu keinem Bild dieser Studie.</translation></message>
 <message><source>&amp;Add the image on screen</source><translation>Angezeigtes Bild &amp;hinzufügen</translation></message>
 <message><source>&amp;Images</source><translation>B&amp;ilder</translation></message>
 <message><source>&amp;Legend</source><translation>&amp;Legende</translation></message>
 <message><source>&amp;Predicted class</source><translation>&amp;Vorhergesagte Klasse</translation></message>
 <message><source>A&amp;rrangement</source><translation>A&amp;nordnung</translation></message>
 <message><source>Arrangement</source><translation>Anordnung</translation></message>
 <message><source>Colours, opacity and outlines are taken from the window.</source><translation>Farben, Deckkraft und Umrisse werden aus dem Fenster übernommen.</translation></message>
 <message><source>Comparison figure</source><translation>Vergleichsabbildung</translation></message>
 <message><source>Images of the figure</source><translation>Bilder der Abbildung</translation></message>
 <message><source>Name at least one image of the study.</source><translation>Nennen Sie mindestens ein Bild der Studie.</translation></message>
 <message><source>Names of images, separated by commas; each becomes a row.</source><translation>Namen von Bildern, durch Kommas getrennt; jedes wird zu einer Zeile.</translation></message>
 <message><source>No image has such a name.</source><translation>Kein Bild heißt so.</translation></message>
 <message><source>One line per image</source><translation>Eine Zeile je Bild</translation></message>
 <message><source>Sc&amp;ore under each map</source><translation>&amp;Wert unter jeder Karte</translation></message>
 <message><source>Two lines per image</source><translation>Zwei Zeilen je Bild</translation></message>
 <message><source>ant1, dog3, …</source><translation>ant1, dog3, …</translation></message>
</context>
<context>
 <name>sightline::ui::FigureWindow</name>
 <message><source> in</source><translation> in</translation></message>
 <message><source> pt</source><translation> pt</translation></message>
 <message><source>%1 × %2 in (%3 × %4 mm)</source><translation>%1 × %2 in (%3 × %4 mm)</translation></message>
 <message><source>&amp;Copy</source><translation>&amp;Kopieren</translation></message>
 <message><source>&amp;Save…</source><translation>&amp;Speichern…</translation></message>
 <message><source>&amp;Type</source><translation>S&amp;chrift</translation></message>
 <message><source>&amp;Width</source><translation>&amp;Breite</translation></message>
 <message><source>At the figure's final size in print.</source><translation>In der endgültigen Druckgröße der Abbildung.</translation></message>
 <message><source>Copied at 300 dots per inch.</source><translation>Mit 300 Punkten je Zoll kopiert.</translation></message>
 <message><source>Drawing…</source><translation>Wird gezeichnet…</translation></message>
 <message><source>One column</source><translation>Einspaltig</translation></message>
 <message><source>Other</source><translation>Andere</translation></message>
 <message><source>PDF (*.pdf);;SVG (*.svg);;PNG, 600 dpi (*.png);;TIFF, 600 dpi (*.tif)</source><translation>PDF (*.pdf);;SVG (*.svg);;PNG, 600 dpi (*.png);;TIFF, 600 dpi (*.tif)</translation></message>
 <message><source>Preview of the figure</source><translation>Vorschau der Abbildung</translation></message>
 <message><source>Save the figure</source><translation>Abbildung speichern</translation></message>
 <message><source>Saved as %1.</source><translation>Als %1 gespeichert.</translation></message>
 <message><source>Size of the type in points</source><translation>Schriftgröße in Punkt</translation></message>
 <message><source>The file keeps every setting of the study: drop it on the window to get this state back.</source><translation>Die Datei enthält alle Einstellungen der Studie: Ziehen Sie sie auf das Fenster, um diesen Stand wiederherzustellen.</translation></message>
 <message><source>Two columns</source><translation>Zweispaltig</translation></message>
 <message><source>Width in inches</source><translation>Breite in Zoll</translation></message>
 <message><source>Width of the figure</source><translation>Breite der Abbildung</translation></message>
</context>
<context>
 <name>sightline::ui::FixationForm</name>
 <message><source> %</source><translation> %</translation></message>
 <message><source> degrees</source><translation> Grad</translation></message>
 <message><source> pixels</source><translation> Pixel</translation></message>
 <message><source>&amp;Gaussian's width</source><translation>&amp;Gauß-Breite</translation></message>
 <message><source>&amp;Marked is</source><translation>Als &amp;markiert gilt</translation></message>
 <message><source>A map is made of each person's fixations; what is marked of it is this person's vote.</source><translation>Aus den Fixationen jeder Person entsteht eine Karte; was darin als markiert gilt, ist die Stimme dieser Person.</translation></message>
 <message><source>All the same</source><translation>Alle gleich</translation></message>
 <message><source>By their duration</source><translation>Nach ihrer Dauer</translation></message>
 <message><source>Fixations co&amp;unt</source><translation>Fi&amp;xationen zählen</translation></message>
 <message><source>How much each fixation counts</source><translation>Wie viel jede Fixation zählt</translation></message>
 <message><source>In degrees of visual angle</source><translation>In Grad Sehwinkel</translation></message>
 <message><source>In pixels of the image</source><translation>In Bildpixeln</translation></message>
 <message><source>It is usually on the cross in the middle that was shown before the image.</source><translation>Sie liegt meist auf dem Kreuz in der Mitte, das vor dem Bild gezeigt wurde.</translation></message>
 <message><source>Leave out each person's &amp;first fixation</source><translation>&amp;Erste Fixation jeder Person weglassen</translation></message>
 <message><source>Pixels of the image per degree of visual angle</source><translation>Bildpixel je Grad Sehwinkel</translation></message>
 <message><source>Pixels per degr&amp;ee</source><translation>&amp;Pixel je Grad</translation></message>
 <message><source>S&amp;hare</source><translation>&amp;Anteil</translation></message>
 <message><source>S&amp;tandard deviation</source><translation>&amp;Standardabweichung</translation></message>
 <message><source>Share of the image's area, or of the map's maximum</source><translation>Anteil an der Bildfläche oder am Maximum der Karte</translation></message>
 <message><source>Standard deviation of the Gaussian</source><translation>Standardabweichung der Gauß-Funktion</translation></message>
 <message><source>The highest part of the image</source><translation>Der höchste Teil des Bildes</translation></message>
 <message><source>The highest pixels up to this share of the image. Of few fixations less is marked: no more than a disc of 3 standard deviations around each.</source><translation>Die höchsten Pixel bis zu diesem Anteil des Bildes. Bei wenigen Fixationen ist es weniger: höchstens eine Scheibe von 3 Standardabweichungen um jede.</translation></message>
 <message><source>The table has no durations: all fixations count the same.</source><translation>Die Tabelle enthält keine Dauern: Alle Fixationen zählen gleich.</translation></message>
 <message><source>The table says how many pixels a degree is. </source><translation>Die Tabelle sagt, wie viele Pixel ein Grad umfasst. </translation></message>
 <message><source>The usual width is one degree of visual angle. </source><translation>Üblich ist eine Breite von einem Grad Sehwinkel. </translation></message>
 <message><source>Usual</source><translation>Wie üblich</translation></message>
 <message><source>What of a person's map counts as marked</source><translation>Was in der Karte einer Person als markiert gilt</translation></message>
 <message><source>What reaches a share of the maximum</source><translation>Was einen Anteil des Maximums erreicht</translation></message>
 <message><source>Where nobody says how many pixels a degree is, it is taken to be 35/1024 of the image's longer side. </source><translation>Ist nirgends angegeben, wie viele Pixel ein Grad umfasst, werden 35/1024 der längeren Bildseite angenommen. </translation></message>
 <message><source>Width of the Gaussian</source><translation>Breite der Gauß-Funktion</translation></message>
 <message><source>not known</source><translation>nicht bekannt</translation></message>
</context>
<context>
 <name>sightline::ui::FixationMapDialog</name>
 <message><source>&amp;Restore defaults</source><translation>&amp;Zurücksetzen</translation></message>
 <message><source>Maps of fixations</source><translation>Fixationskarten</translation></message>
</context>
<context>
 <name>sightline::ui::GalleryPanel</name>
 <message><source>%1 images by this score.</source><translation>%1 Bilder nach diesem Wert.</translation></message>
 <message><source>%1 images by this score; %2 without a score left out.</source><translation>%1 Bilder nach diesem Wert; %2 ohne Wert ausgelassen.</translation></message>
 <message><source>Model</source><translation>Modell</translation></message>
 <message><source>No image has a score here: there is nothing that people marked, or no map.</source><translation>Hier hat kein Bild einen Wert: Es gibt nichts, was Menschen markiert haben, oder keine Karte.</translation></message>
 <message><source>No maps have been computed yet. The images appear as maps finish.</source><translation>Es sind noch keine Karten berechnet. Die Bilder erscheinen, sobald Karten fertig werden.</translation></message>
 <message><source>Of which model</source><translation>Karten welches Modells</translation></message>
 <message><source>Technique</source><translation>Verfahren</translation></message>
 <message><source>Whose maps</source><translation>Karten welches Verfahrens</translation></message>
</context>
<context>
 <name>sightline::ui::GalleryView</name>
 <message><source>%1 (click to show)</source><translation>%1 (anklicken zum Anzeigen)</translation></message>
 <message><source>%1, %2 %3</source><translation>%1, %2 %3</translation></message>
 <message><source>Best</source><translation>Beste</translation></message>
 <message><source>Best, typical and worst images</source><translation>Beste, typische und schlechteste Bilder</translation></message>
 <message><source>Typical</source><translation>Typische</translation></message>
 <message><source>Worst</source><translation>Schlechteste</translation></message>
</context>
<context>
 <name>sightline::ui::Glossary</name>
 <message><source>0 is what people's marks of other images reach, 1 the ceiling: (map − other images) / (ceiling − other images).</source><translation>0 ist, was die Markierungen anderer Bilder erreichen, 1 die Obergrenze: (Karte − andere Bilder) / (Obergrenze − andere Bilder).</translation></message>
 <message><source>1 is nearest to the published means.</source><translation>1 liegt den veröffentlichten Mittelwerten am nächsten.</translation></message>
 <message><source>A network, or people, called first in this table.</source><translation>Ein Netz oder Menschen, in dieser Tabelle der erste genannt.</translation></message>
 <message><source>Analysis of variance: how much more the means differ than they would by chance, given the spread of the values around them.</source><translation>Varianzanalyse: wie viel stärker sich die Mittelwerte unterscheiden, als es durch Zufall zu erwarten wäre, gemessen an der Streuung der Werte um sie.</translation></message>
 <message><source>Arithmetic mean of the maps' values.</source><translation>Arithmetisches Mittel der Werte der Karten.</translation></message>
 <message><source>Cohen's d: the difference in standard deviations of the values. About 0.2 is small, 0.5 medium, 0.8 large.</source><translation>Cohens d: der Unterschied in Standardabweichungen der Werte. Etwa 0.2 ist klein, 0.5 mittel, 0.8 groß.</translation></message>
 <message><source>Cohen's dz: the mean difference in standard deviations of the differences within images.</source><translation>Cohens dz: der mittlere Unterschied in Standardabweichungen der Differenzen innerhalb der Bilder.</translation></message>
 <message><source>Degrees of freedom between the models.</source><translation>Freiheitsgrade zwischen den Modellen.</translation></message>
 <message><source>Degrees of freedom of the effect.</source><translation>Freiheitsgrade des Effekts.</translation></message>
 <message><source>Degrees of freedom of what the effect does not explain.</source><translation>Freiheitsgrade dessen, was der Effekt nicht erklärt.</translation></message>
 <message><source>Degrees of freedom within the models.</source><translation>Freiheitsgrade innerhalb der Modelle.</translation></message>
 <message><source>Degrees of freedom: how many values are free to vary.</source><translation>Freiheitsgrade: wie viele Werte frei variieren können.</translation></message>
 <message><source>Difference of the two means, first minus second.</source><translation>Differenz der beiden Mittelwerte, erster minus zweiter.</translation></message>
 <message><source>Differences are this one minus the second.</source><translation>Bei Differenzen wird hiervon das zweite abgezogen.</translation></message>
 <message><source>Error consistency (Cohen's kappa): 0 as if both erred independently, 1 the same errors, below 0 the opposite ones.</source><translation>Fehlerkonsistenz (Cohens Kappa): 0, als irrten sich beide unabhängig, 1 bei denselben Fehlern, unter 0 bei gegensätzlichen.</translation></message>
 <message><source>First quartile: a quarter of the values lie below it. The lower edge of the box.</source><translation>Erstes Quartil: Ein Viertel der Werte liegt darunter. Der untere Rand der Box.</translation></message>
 <message><source>From this value on the mean differs from the best by no more than 0.01.</source><translation>Von diesem Wert an weicht das Mittel um höchstens 0.01 vom besten ab.</translation></message>
 <message><source>Greenhouse and Geisser's epsilon: 1 where the differences between all conditions vary equally, smaller where they do not.</source><translation>Epsilon nach Greenhouse und Geisser: 1, wenn die Differenzen zwischen allen Bedingungen gleich stark streuen, sonst kleiner.</translation></message>
 <message><source>Half of the values lie below it.</source><translation>Die Hälfte der Werte liegt darunter.</translation></message>
 <message><source>How a map is cut into a mask.</source><translation>Wie aus einer Karte eine Maske wird.</translation></message>
 <message><source>How many maps (within images: how many images) stand behind the row.</source><translation>Wie viele Karten (innerhalb der Bilder: wie viele Bilder) der Zeile zugrunde liegen.</translation></message>
 <message><source>How many people must have marked a pixel.</source><translation>Wie viele Personen ein Pixel markiert haben müssen.</translation></message>
 <message><source>How many people the ceiling rests on, whose marks are known one by one.</source><translation>Auf wie vielen Personen die Obergrenze beruht, deren Markierungen einzeln bekannt sind.</translation></message>
 <message><source>How often chance alone would give a difference at least this large if there were none. Below .05 it is called significant.</source><translation>Wie oft allein der Zufall einen mindestens so großen Unterschied ergäbe, wenn es keinen gäbe. Unter .05 gilt er als signifikant.</translation></message>
 <message><source>How the saliency maps were made: Grad-CAM or XRAI.</source><translation>Wie die Salienzkarten entstanden sind: Grad-CAM oder XRAI.</translation></message>
 <message><source>Images that both get wrong.</source><translation>Bilder, bei denen beide falsch liegen.</translation></message>
 <message><source>Images that only the first gets wrong.</source><translation>Bilder, bei denen nur der erste falsch liegt.</translation></message>
 <message><source>Images that only the second gets wrong.</source><translation>Bilder, bei denen nur der zweite falsch liegt.</translation></message>
 <message><source>Images with a value under every condition; only these can be compared with themselves.</source><translation>Bilder mit einem Wert unter jeder Bedingung; nur diese lassen sich mit sich selbst vergleichen.</translation></message>
 <message><source>Lower end of the 95 % bootstrap interval (bias-corrected and accelerated). It does not assume a normal distribution but needs many images: with few it is too narrow.</source><translation>Untere Grenze des 95-%-Bootstrap-Intervalls (verzerrungskorrigiert und beschleunigt). Es setzt keine Normalverteilung voraus, braucht aber viele Bilder: Bei wenigen ist es zu schmal.</translation></message>
 <message><source>Lower end of the 95 % confidence interval of the value to its left; the text below the table says how it is made.</source><translation>Untere Grenze des 95-%-Konfidenzintervalls für den Wert links davon; der Text unter der Tabelle sagt, wie es berechnet wird.</translation></message>
 <message><source>Maps left out because the score would be a division by nothing: an empty mask.</source><translation>Karten, die weggelassen sind, weil der Wert eine Division durch null wäre: bei leerer Maske.</translation></message>
 <message><source>Maps that are still to be computed, or failed.</source><translation>Karten, die noch zu berechnen sind oder fehlgeschlagen sind.</translation></message>
 <message><source>Maps without a value: constant ones, and images that nobody marked. They have no part in the means.</source><translation>Karten ohne Wert: konstante und solche von Bildern, die niemand markiert hat. Sie gehen in kein Mittel ein.</translation></message>
 <message><source>Mean over images of Spearman's rank correlation of a map and the share of people who marked each pixel: 1 where both put the pixels in the same order, 0 where neither says anything of the other.</source><translation>Mittel über die Bilder der Spearman-Rangkorrelation zwischen einer Karte und dem Anteil der Personen, die jedes Pixel markiert haben: 1, wo beide die Pixel in dieselbe Reihenfolge bringen, 0, wo keines etwas über das andere sagt.</translation></message>
 <message><source>Mean over images of the difference of the two: above 0, a map is about its image and not only about the usual place of marks.</source><translation>Mittel des Unterschieds zwischen beiden über die Bilder: Über 0 sagt eine Karte etwas über ihr Bild und nicht nur über den üblichen Ort von Markierungen.</translation></message>
 <message><source>Mean rank of the first model among all models within an image; a higher score has a higher rank.</source><translation>Mittlerer Rang des ersten Modells unter allen Modellen innerhalb eines Bildes; ein höherer Wert hat einen höheren Rang.</translation></message>
 <message><source>Mean rank of the second model.</source><translation>Mittlerer Rang des zweiten Modells.</translation></message>
 <message><source>Of all models: Friedman's chi squared. Of a pair: Nemenyi's q.</source><translation>Für alle Modelle: Chi-Quadrat nach Friedman. Für ein Paar: q nach Nemenyi.</translation></message>
 <message><source>Root mean square of the differences to the published means.</source><translation>Quadratisches Mittel der Abweichungen von den veröffentlichten Mittelwerten.</translation></message>
 <message><source>Share of all variance that goes with the effect.</source><translation>Anteil der gesamten Varianz, der auf den Effekt entfällt.</translation></message>
 <message><source>Share of images that both get right or both get wrong.</source><translation>Anteil der Bilder, bei denen beide richtig oder beide falsch liegen.</translation></message>
 <message><source>Share of the image that the map marks under the rule, 0 to 1.</source><translation>Anteil des Bildes, den die Karte nach der Regel markiert, 0 bis 1.</translation></message>
 <message><source>Share of the other images whose value is lower.</source><translation>Anteil der anderen Bilder, deren Wert niedriger ist.</translation></message>
 <message><source>Share of the variance that goes with the effect, other effects left aside.</source><translation>Anteil der Varianz, der auf den Effekt entfällt, ohne die anderen Effekte.</translation></message>
 <message><source>Something about an image, or about what people marked in it, that agreement may depend on.</source><translation>Etwas an einem Bild oder an dem, was Menschen darin markiert haben, wovon die Übereinstimmung abhängen kann.</translation></message>
 <message><source>Spearman's rank correlation: 1 where the score always rises with the property, −1 where it always falls, 0 where neither.</source><translation>Rangkorrelation nach Spearman: 1, wenn der Wert mit der Eigenschaft stets steigt, −1, wenn er stets fällt, 0, wenn weder noch.</translation></message>
 <message><source>Standard deviation of the sample (n − 1).</source><translation>Standardabweichung der Stichprobe (n − 1).</translation></message>
 <message><source>Student's t-test assumes that both groups vary equally; Welch's does not.</source><translation>Der t-Test nach Student setzt voraus, dass beide Gruppen gleich stark streuen; der nach Welch nicht.</translation></message>
 <message><source>The class that the model gives the image, and whether it is the image's own.</source><translation>Die Klasse, die das Modell dem Bild gibt, und ob es die des Bildes ist.</translation></message>
 <message><source>The factor by which human masks are too large or too small relative to saliency masks for the published means; 1 is right.</source><translation>Der Faktor, um den die menschlichen Masken im Verhältnis zu den Salienzmasken für die veröffentlichten Mittelwerte zu groß oder zu klein sind; 1 ist richtig.</translation></message>
 <message><source>The highest of the values that are best without some of the images.</source><translation>Der höchste der Werte, die ohne einige der Bilder am besten sind.</translation></message>
 <message><source>The highest value within 1.5 times the height of the box above it.</source><translation>Der höchste Wert, der höchstens das 1.5-Fache der Boxhöhe über der Box liegt.</translation></message>
 <message><source>The largest of the differences to the published means.</source><translation>Die größte der Abweichungen von den veröffentlichten Mittelwerten.</translation></message>
 <message><source>The lowest of the values that are best without some of the images.</source><translation>Der niedrigste der Werte, die ohne einige der Bilder am besten sind.</translation></message>
 <message><source>The lowest value within 1.5 times the height of the box below it.</source><translation>Der niedrigste Wert, der höchstens das 1.5-Fache der Boxhöhe unter der Box liegt.</translation></message>
 <message><source>The maps that are summed up in this row: of a technique, of a model, or of both together.</source><translation>Die Karten, die diese Zeile zusammenfasst: die eines Verfahrens, eines Modells oder beider zusammen.</translation></message>
 <message><source>The maps' rank correlation divided by the ceiling.</source><translation>Die Rangkorrelation der Karten, geteilt durch die Obergrenze.</translation></message>
 <message><source>The mean at the best value, over the same images that the value was chosen on: it flatters.</source><translation>Das Mittel beim besten Wert, über dieselben Bilder, an denen er gewählt wurde: Es schmeichelt.</translation></message>
 <message><source>The mean in the published study's Table 1.</source><translation>Der Mittelwert in Tabelle 1 der veröffentlichten Studie.</translation></message>
 <message><source>The mean over images, each at the value that is best for the other images (cross-validation): report this one.</source><translation>Das Mittel über die Bilder, jedes bei dem Wert, der für die anderen am besten ist (Kreuzvalidierung): Berichten Sie dieses.</translation></message>
 <message><source>The network whose maps these are.</source><translation>Das Netz, von dem diese Karten stammen.</translation></message>
 <message><source>The rank correlation that people reach with each other, mean over images.</source><translation>Die Rangkorrelation, die Menschen untereinander erreichen, im Mittel über die Bilder.</translation></message>
 <message><source>The same with what people marked on other images: what the usual place of marks explains, whatever the image.</source><translation>Dasselbe mit dem, was Menschen auf anderen Bildern markiert haben: was der übliche Ort von Markierungen erklärt, gleich welches Bild.</translation></message>
 <message><source>The share that independent observers have who are as often right.</source><translation>Der Anteil bei unabhängigen Beobachtern, die ebenso oft richtig liegen.</translation></message>
 <message><source>The studentised range statistic of Tukey's HSD, which compares all pairs at once.</source><translation>Die studentisierte Spannweite des HSD-Tests nach Tukey, der alle Paare zugleich vergleicht.</translation></message>
 <message><source>The t statistic: the difference of the means in units of its standard error.</source><translation>Die t-Statistik: die Differenz der Mittelwerte in Einheiten ihres Standardfehlers.</translation></message>
 <message><source>The value of the image on screen.</source><translation>Der Wert des angezeigten Bildes.</translation></message>
 <message><source>The value of the rule at which the mean over images is best.</source><translation>Der Wert der Regel, bei dem das Mittel über die Bilder am besten ist.</translation></message>
 <message><source>Third quartile: a quarter of the values lie above it. The upper edge of the box.</source><translation>Drittes Quartil: Ein Viertel der Werte liegt darüber. Der obere Rand der Box.</translation></message>
 <message><source>Up to this value the mean differs from the best by no more than 0.01.</source><translation>Bis zu diesem Wert weicht das Mittel um höchstens 0.01 vom besten ab.</translation></message>
 <message><source>Upper end of the 95 % bootstrap interval.</source><translation>Obere Grenze des 95-%-Bootstrap-Intervalls.</translation></message>
 <message><source>Upper end of the 95 % confidence interval.</source><translation>Obere Grenze des 95-%-Konfidenzintervalls.</translation></message>
 <message><source>What a map is held against: one more person, a group of as many people, or half of the group.</source><translation>Woran eine Karte gemessen wird: eine weitere Person, eine Gruppe von ebenso vielen Personen oder die halbe Gruppe.</translation></message>
 <message><source>What is taken away from the first.</source><translation>Was vom ersten abgezogen wird.</translation></message>
 <message><source>What may make the values differ: the model, the technique, or that the difference between techniques is not the same for every model.</source><translation>Was die Unterschiede der Werte bewirken kann: das Modell, das Verfahren oder dass der Unterschied zwischen den Verfahren nicht bei jedem Modell gleich ist.</translation></message>
 <message><source>Which saliency maps are compared: of all models, of one, or of one technique.</source><translation>Welche Salienzkarten verglichen werden: die aller Modelle, eines Modells oder eines Verfahrens.</translation></message>
 <message><source>Whom the first is compared with.</source><translation>Mit wem der erste verglichen wird.</translation></message>
 <message><source>Why something cannot be computed here.</source><translation>Warum sich hier etwas nicht berechnen lässt.</translation></message>
 <message><source>p after Holm's adjustment: with several comparisons some are small by chance, which this makes up for.</source><translation>p nach der Korrektur nach Holm: Bei mehreren Vergleichen sind einige zufällig klein; das gleicht sie aus.</translation></message>
 <message><source>p of Wilcoxon's signed-rank test, which looks only at the order of the differences and so does not assume a normal distribution. Exact up to 50 images that differ, the normal approximation above.</source><translation>p des Vorzeichen-Rang-Tests nach Wilcoxon, der nur die Rangfolge der Differenzen betrachtet und daher keine Normalverteilung voraussetzt. Exakt bis 50 Bilder mit einem Unterschied, darüber in der Normalapproximation.</translation></message>
 <message><source>p with the Greenhouse-Geisser correction of the degrees of freedom (see epsilon).</source><translation>p mit der Korrektur der Freiheitsgrade nach Greenhouse und Geisser (siehe Epsilon).</translation></message>
</context>
<context>
 <name>sightline::ui::GridText</name>
 <message><source>; threshold %1 on the map scaled to 0…1</source><translation>; Schwelle %1 auf der Karte, skaliert auf 0…1</translation></message>
 <message><source>&lt;br&gt;Both: %1 pixels. Human mask (%2): %3. Model: %4.&lt;br&gt;n = %5 pixels</source><translation>&lt;br&gt;Beide: %1 Pixel. Menschliche Maske (%2): %3. Modell: %4.&lt;br&gt;n = %5 Pixel</translation></message>
 <message><source>&lt;br&gt;No prediction yet.</source><translation>&lt;br&gt;Noch keine Vorhersage.</translation></message>
 <message><source>&lt;br&gt;The labels are: %1.&lt;br&gt;%2; shared part of the labels %3.</source><translation>&lt;br&gt;Die Labels sind: %1.&lt;br&gt;%2; gemeinsamer Teil der Labels %3.</translation></message>
 <message><source>&lt;br&gt;The rule marks every pixel: the map is 0 nearly everywhere, or the threshold is.</source><translation>&lt;br&gt;Die Regel markiert jedes Pixel: Die Karte ist fast überall 0, oder die Schwelle ist es.</translation></message>
 <message><source>&lt;br&gt;Weights: %1, %2</source><translation>&lt;br&gt;Gewichte: %1, %2</translation></message>
 <message><source>No label reaches its cut-off.</source><translation>Kein Label erreicht seinen Grenzwert.</translation></message>
 <message><source>Right: its first label is one of them</source><translation>Richtig: Das erste Label ist eines davon</translation></message>
 <message><source>Right: the label is %1.</source><translation>Richtig: Das Label ist %1.</translation></message>
 <message><source>Says: %1.</source><translation>Sagt: %1.</translation></message>
 <message><source>Try again</source><translation>Noch einmal</translation></message>
 <message><source>Wrong: its first label is none of them, or below its cut-off</source><translation>Falsch: Das erste Label ist keines davon oder unter seinem Grenzwert</translation></message>
 <message><source>Wrong: the label is %1.</source><translation>Falsch: Das Label ist %1.</translation></message>
 <message><source>all %1 models agree</source><translation>alle %1 Modelle sind sich einig</translation></message>
 <message><source>both models agree</source><translation>beide Modelle sind sich einig</translation></message>
 <message><source>eight</source><translation>acht</translation></message>
 <message><source>five</source><translation>fünf</translation></message>
 <message><source>four</source><translation>vier</translation></message>
 <message><source>infinity</source><translation>unendlich</translation></message>
 <message><source>is undefined here</source><translation>ist hier nicht definiert</translation></message>
 <message><source>maps of the class “%1”</source><translation>Karten der Klasse „%1“</translation></message>
 <message><source>maps of the labelled class</source><translation>Karten der eigenen Klasse</translation></message>
 <message><source>maps of the predicted class</source><translation>Karten der vorhergesagten Klasse</translation></message>
 <message><source>mean of %1 layers</source><translation>Mittel von %1 Schichten</translation></message>
 <message><source>nine</source><translation>neun</translation></message>
 <message><source>no</source><translation>kein</translation></message>
 <message><source>none (%1)</source><translation>keines (%1)</translation></message>
 <message><source>not computed</source><translation>nicht berechnet</translation></message>
 <message><source>one</source><translation>ein</translation></message>
 <message><source>seven</source><translation>sieben</translation></message>
 <message><source>six</source><translation>sechs</translation></message>
 <message><source>ten</source><translation>zehn</translation></message>
 <message><source>the models disagree</source><translation>die Modelle sind sich uneinig</translation></message>
 <message><source>three</source><translation>drei</translation></message>
 <message><source>two</source><translation>zwei</translation></message>
 <message><source>undefined</source><translation>undefiniert</translation></message>
</context>
<context>
 <name>sightline::ui::HumanDataDialog</name>
 <message><source>%1 fixations on %2 of %3 images</source><translation>%1 Fixationen auf %2 von %3 Bildern</translation></message>
 <message><source>%1 regions on %2 of %3 images</source><translation>%1 Regionen auf %2 von %3 Bildern</translation></message>
 <message><source>&amp;Apply</source><translation>An&amp;wenden</translation></message>
 <message><source>&amp;Restore defaults</source><translation>&amp;Zurücksetzen</translation></message>
 <message><source>Annotations or fixations of these images</source><translation>Annotationen oder Fixationen zu diesen Bildern</translation></message>
 <message><source>Annotations or fixations of these images that lie elsewhere; they may be dropped on the window too</source><translation>Annotationen oder Fixationen zu diesen Bildern, die anderswo liegen; Sie können sie auch auf das Fenster ziehen</translation></message>
 <message><source>Human data</source><translation>Daten von Menschen</translation></message>
 <message><source>Masks in image files, no annotations and no fixations</source><translation>Masken in Bilddateien, keine Annotationen und keine Fixationen</translation></message>
 <message><source>Neither annotations nor fixations were found in this folder</source><translation>In diesem Ordner wurden weder Annotationen noch Fixationen gefunden</translation></message>
 <message><source>Nothing of this could be used</source><translation>Nichts davon war verwendbar</translation></message>
 <message><source>Other file&amp;s…</source><translation>Weitere &amp;Dateien…</translation></message>
 <message><source>Reading the folder</source><translation>Der Ordner wird gelesen</translation></message>
 <message><source>Sho&amp;w this when a folder is opened</source><translation>&amp;Beim Öffnen eines Ordners zeigen</translation></message>
 <message><source>What was recognised and what was left out</source><translation>Was erkannt und was weggelassen wurde</translation></message>
</context>
<context>
 <name>sightline::ui::ImageBrowser</name>
 <message><source>%1 images</source><translation>%1 Bilder</translation></message>
 <message><source>%1 of %2 images</source><translation>%1 von %2 Bildern</translation></message>
 <message><source>%1 of one map</source><translation>%1 einer Karte</translation></message>
 <message><source>%1 right</source><translation>%1 richtig</translation></message>
 <message><source>%1 wrong</source><translation>%1 falsch</translation></message>
 <message><source>%1, spread over models</source><translation>%1, Streuung über Modelle</translation></message>
 <message><source>%1, spread over techniques</source><translation>%1, Streuung über Verfahren</translation></message>
 <message><source>1 image</source><translation>1 Bild</translation></message>
 <message><source>All classes</source><translation>Alle Klassen</translation></message>
 <message><source>All images</source><translation>Alle Bilder</translation></message>
 <message><source>All models agree</source><translation>Alle Modelle stimmen überein</translation></message>
 <message><source>All models right</source><translation>Alle Modelle richtig</translation></message>
 <message><source>Class</source><translation>Klasse</translation></message>
 <message><source>Clear search and filters</source><translation>Suche und Filter löschen</translation></message>
 <message><source>Disagreement between models</source><translation>Uneinigkeit zwischen Modellen</translation></message>
 <message><source>Disagreement between techniques</source><translation>Uneinigkeit zwischen Verfahren</translation></message>
 <message><source>How many images are shown</source><translation>Wie viele Bilder gezeigt werden</translation></message>
 <message><source>Largest first</source><translation>Größte zuerst</translation></message>
 <message><source>Mean %1</source><translation>%1 im Mittel</translation></message>
 <message><source>Mean of all maps</source><translation>Mittel aller Karten</translation></message>
 <message><source>Models disagree</source><translation>Modelle uneinig</translation></message>
 <message><source>Name</source><translation>Name</translation></message>
 <message><source>No image matches. Choose &quot;Show all&quot; to see all %1.</source><translation>Kein Bild passt. Wählen Sie „Alle zeigen“, um alle %1 zu sehen.</translation></message>
 <message><source>No model right</source><translation>Kein Modell richtig</translation></message>
 <message><source>One map</source><translation>Eine Karte</translation></message>
 <message><source>Only: %1</source><translation>Nur: %1</translation></message>
 <message><source>Order of the images</source><translation>Reihenfolge der Bilder</translation></message>
 <message><source>Order: %1, %2</source><translation>Reihenfolge: %1, %2</translation></message>
 <message><source>Search images</source><translation>Bilder suchen</translation></message>
 <message><source>Search name or label</source><translation>Name oder Label suchen</translation></message>
 <message><source>Show all</source><translation>Alle zeigen</translation></message>
 <message><source>Show images by what the models predict</source><translation>Bilder danach zeigen, was die Modelle vorhersagen</translation></message>
 <message><source>Show images of class</source><translation>Bilder der Klasse zeigen</translation></message>
 <message><source>Show images of one class</source><translation>Bilder einer Klasse zeigen</translation></message>
 <message><source>This folder holds no images. Open another with File &gt; Open folder.</source><translation>Dieser Ordner enthält keine Bilder. Öffnen Sie einen anderen mit Datei &gt; Ordner öffnen.</translation></message>
 <message><source>largest first</source><translation>größte zuerst</translation></message>
 <message><source>smallest first</source><translation>kleinste zuerst</translation></message>
</context>
<context>
 <name>sightline::ui::ImageListModel</name>
 <message><source> · label: %1</source><translation> · Label: %1</translation></message>
 <message><source>%1 of each map</source><translation>%1 jeder Karte</translation></message>
 <message><source>%1, labelled %2</source><translation>%1, Label %2</translation></message>
 <message><source>undefined</source><translation>nicht definiert</translation></message>
</context>
<context>
 <name>sightline::ui::JobIndicator</name>
 <message><source>%1 maps failed</source><translation>%1 Karten fehlgeschlagen</translation></message>
 <message><source>1 map failed</source><translation>1 Karte fehlgeschlagen</translation></message>
 <message><source>Cancel computing</source><translation>Berechnung abbrechen</translation></message>
 <message><source>Compute everything</source><translation>Alles berechnen</translation></message>
 <message><source>Go on computing</source><translation>Weiterrechnen</translation></message>
 <message><source>Map computed now</source><translation>Karte, die gerade berechnet wird</translation></message>
 <message><source>Pause computing</source><translation>Berechnung anhalten</translation></message>
 <message><source>Progress of all maps</source><translation>Fortschritt aller Karten</translation></message>
 <message><source>Show what failed</source><translation>Fehlgeschlagenes zeigen</translation></message>
</context>
<context>
 <name>sightline::ui::LayerPanel</name>
 <message><source>Grad-CAM maps are taken at these layers; XRAI does not depend on a layer. A frame marks the chosen ones, a corner the default; the number is the IoU with what people marked.</source><translation>An diesen Schichten entstehen die Grad-CAM-Karten; XRAI hängt von keiner Schicht ab. Ein Rahmen kennzeichnet die gewählten, eine Ecke die Vorgabe; die Zahl ist die IoU mit dem, was Menschen markiert haben.</translation></message>
</context>
<context>
 <name>sightline::ui::LayerStripModel</name>
 <message><source>IoU with what people marked: %1</source><translation>IoU mit dem, was Menschen markiert haben: %1</translation></message>
 <message><source>Its map appears once Grad-CAM has been computed for this image.</source><translation>Die Karte erscheint, sobald Grad-CAM für dieses Bild berechnet ist.</translation></message>
 <message><source>default: the last layer whose positions the class depends on</source><translation>Vorgabe: die letzte Schicht, von deren Positionen die Klasse abhängt</translation></message>
 <message><source>default: the layer that the published study used for this kind of network</source><translation>Vorgabe: die Schicht, die die veröffentlichte Studie für diese Art Netz verwendet hat</translation></message>
 <message><source>no human mask, so no IoU</source><translation>keine menschliche Maske, also keine IoU</translation></message>
</context>
<context>
 <name>sightline::ui::LayerStripView</name>
 <message><source>Each layer's map appears here once the first Grad-CAM is computed.</source><translation>Hier erscheint die Karte jeder Schicht, sobald das erste Grad-CAM berechnet ist.</translation></message>
 <message><source>no map</source><translation>keine Karte</translation></message>
</context>
<context>
 <name>sightline::ui::LineupDialog</name>
 <message><source>%1 of %2 models are shown. The others are in no plot, table, test or figure, and are not computed.</source><translation>%1 von %2 Modellen werden gezeigt. Die anderen sind in keinem Diagramm, keiner Tabelle, keinem Test und keiner Abbildung und werden nicht berechnet.</translation></message>
 <message><source>&amp;Add…</source><translation>&amp;Hinzufügen…</translation></message>
 <message><source>&amp;Bring back</source><translation>&amp;Zurückholen</translation></message>
 <message><source>&amp;Down</source><translation>Nach &amp;unten</translation></message>
 <message><source>&amp;Forget</source><translation>&amp;Vergessen</translation></message>
 <message><source>&amp;Models, from the left</source><translation>&amp;Modelle, von links</translation></message>
 <message><source>&amp;Remove</source><translation>&amp;Entfernen</translation></message>
 <message><source>&amp;Up</source><translation>Nach &amp;oben</translation></message>
 <message><source>A model from a file, beside the others</source><translation>Ein Modell aus einer Datei, zusätzlich zu den anderen</translation></message>
 <message><source>Another model from a file takes its place</source><translation>Ein anderes Modell aus einer Datei tritt an seine Stelle</translation></message>
 <message><source>Choose their folder first: File &gt; Imported maps.</source><translation>Wählen Sie zuerst den zugehörigen Ordner: Datei &gt; Importierte Karten.</translation></message>
 <message><source>Down</source><translation>Nach unten</translation></message>
 <message><source>Its own name is %1. An empty name brings that back.</source><translation>Sein eigener Name ist %1. Ein leerer Name stellt ihn wieder her.</translation></message>
 <message><source>Models and rows</source><translation>Modelle und Zeilen</translation></message>
 <message><source>Models, from the left</source><translation>Modelle, von links</translation></message>
 <message><source>One place to the left in the grid</source><translation>Im Raster einen Platz nach links</translation></message>
 <message><source>One place to the right in the grid</source><translation>Im Raster einen Platz nach rechts</translation></message>
 <message><source>One row down in the grid</source><translation>Im Raster eine Zeile nach unten</translation></message>
 <message><source>One row up in the grid</source><translation>Im Raster eine Zeile nach oben</translation></message>
 <message><source>Puts the model at the end of the list</source><translation>Setzt das Modell ans Ende der Liste</translation></message>
 <message><source>R&amp;emoved</source><translation>Ent&amp;fernt</translation></message>
 <message><source>Re&amp;name</source><translation>Um&amp;benennen</translation></message>
 <message><source>Re&amp;place…</source><translation>E&amp;rsetzen…</translation></message>
 <message><source>Removed models</source><translation>Entfernte Modelle</translation></message>
 <message><source>Ro&amp;ws, from the top</source><translation>Zei&amp;len, von oben</translation></message>
 <message><source>Rows, from the top</source><translation>Zeilen, von oben</translation></message>
 <message><source>Studies that are opened later do not show the model either. The file with its weights stays where it is.</source><translation>Auch Studien, die später geöffnet werden, zeigen das Modell nicht mehr. Die Datei mit den Gewichten bleibt, wo sie ist.</translation></message>
 <message><source>Takes the model out of the study; its file stays where it is</source><translation>Nimmt das Modell aus der Studie; seine Datei bleibt, wo sie ist</translation></message>
 <message><source>The name in the window and in what is exported (F2)</source><translation>Der Name im Fenster und in allem, was exportiert wird (F2)</translation></message>
 <message><source>Tick one model at least.</source><translation>Haken Sie mindestens ein Modell an.</translation></message>
 <message><source>Tick one row at least.</source><translation>Haken Sie mindestens eine Zeile an.</translation></message>
 <message><source>Ticked models and rows are shown. Drag them to change their order.</source><translation>Angehakte Modelle und Zeilen werden gezeigt. Ziehen Sie sie, um ihre Reihenfolge zu ändern.</translation></message>
 <message><source>Two models are called “%1”. Give one of them another name.</source><translation>Zwei Modelle heißen „%1“. Geben Sie einem davon einen anderen Namen.</translation></message>
 <message><source>Up</source><translation>Nach oben</translation></message>
</context>
<context>
 <name>sightline::ui::MainWindow</name>
 <message><source>%1 is hidden: it is in no plot, table, test or figure. View &gt; Models and rows shows it again.</source><translation>%1 ist ausgeblendet und daher in keinem Diagramm, keiner Tabelle, keinem Test und keiner Abbildung. „Ansicht &gt; Modelle und Zeilen“ zeigt es wieder.</translation></message>
 <message><source>%1 more</source><translation>%1 weitere</translation></message>
 <message><source>%1 was removed from the study. The file with its weights stays where it is.</source><translation>%1 wurde aus der Studie entfernt. Die Datei mit den Gewichten bleibt, wo sie ist.</translation></message>
 <message><source>&amp;Open it now</source><translation>&amp;Jetzt öffnen</translation></message>
 <message><source>&amp;Use them for the open study</source><translation>Für die offene Studie &amp;verwenden</translation></message>
 <message><source>Archives and annotations (*.zip *.json *.xml *.geojson *.csv *.tsv)</source><translation>Archive und Annotationen (*.zip *.json *.xml *.geojson *.csv *.tsv)</translation></message>
 <message><source>Best and worst</source><translation>Beste und schlechteste</translation></message>
 <message><source>Cases</source><translation>Fälle</translation></message>
 <message><source>Display</source><translation>Darstellung</translation></message>
 <message><source>Distributions</source><translation>Verteilungen</translation></message>
 <message><source>Images</source><translation>Bilder</translation></message>
 <message><source>In words</source><translation>In Worten</translation></message>
 <message><source>Is it true?</source><translation>Stimmt das?</translation></message>
 <message><source>Maps cannot be computed.</source><translation>Karten lassen sich nicht berechnen.</translation></message>
 <message><source>Name of the model in this study; empty: %1</source><translation>Name des Modells in dieser Studie; leer: %1</translation></message>
 <message><source>Open a folder of images</source><translation>Bilderordner öffnen</translation></message>
 <message><source>Open a session</source><translation>Sitzung öffnen</translation></message>
 <message><source>Open an archive or a file of annotations</source><translation>Archiv oder Annotationsdatei öffnen</translation></message>
 <message><source>Problems</source><translation>Probleme</translation></message>
 <message><source>Rename</source><translation>Umbenennen</translation></message>
 <message><source>Robustness</source><translation>Robustheit</translation></message>
 <message><source>Save the session</source><translation>Sitzung speichern</translation></message>
 <message><source>Show</source><translation>Zeigen</translation></message>
 <message><source>Sightline</source><translation>Sightline</translation></message>
 <message><source>Sightline sessions (*%1)</source><translation>Sightline-Sitzungen (*%1)</translation></message>
 <message><source>Sightline – %1 (%2 images)</source><translation>Sightline – %1 (%2 Bilder)</translation></message>
 <message><source>Statistics</source><translation>Statistik</translation></message>
 <message><source>Table 1</source><translation>Tabelle 1</translation></message>
 <message><source>Target class</source><translation>Zielklasse</translation></message>
 <message><source>Target layer</source><translation>Zielschicht</translation></message>
 <message><source>Text will have that size when Sightline is started again.</source><translation>Der Text hat diese Größe, sobald Sightline neu gestartet wird.</translation></message>
 <message><source>The session is saved in %1.</source><translation>Die Sitzung ist in %1 gespeichert.</translation></message>
 <message><source>The window will be in that language when Sightline is started again.</source><translation>Das Fenster ist in dieser Sprache, sobald Sightline neu gestartet wird.</translation></message>
 <message><source>Threshold</source><translation>Schwelle</translation></message>
 <message><source>Threshold curve</source><translation>Schwellenkurve</translation></message>
 <message><source>Try again</source><translation>Erneut versuchen</translation></message>
 <message><source>Undo</source><translation>Rückgängig</translation></message>
 <message><source>Why here?</source><translation>Warum hier?</translation></message>
 <message><source>Why low?</source><translation>Warum niedrig?</translation></message>
 <message><source>human data</source><translation>Daten von Menschen</translation></message>
 <message><source>models</source><translation>Modelle</translation></message>
 <message><source>painting</source><translation>Malen</translation></message>
</context>
<context>
 <name>sightline::ui::ManualPage</name>
 <message><source>Page of the manual</source><translation>Seite des Handbuchs</translation></message>
</context>
<context>
 <name>sightline::ui::ManualWindow</name>
 <message><source>Back</source><translation>Zurück</translation></message>
 <message><source>Forward</source><translation>Vorwärts</translation></message>
 <message><source>Heads of the tables</source><translation>Spaltenköpfe der Tabellen</translation></message>
 <message><source>Manual</source><translation>Handbuch</translation></message>
 <message><source>Pages</source><translation>Seiten</translation></message>
 <message><source>Search the manual</source><translation>Handbuch durchsuchen</translation></message>
 <message><source>en</source><translation>de</translation></message>
</context>
<context>
 <name>sightline::ui::MapImport</name>
 <message><source>%1 holds no map of these images and models.</source><translation>%1 enthält keine Karte zu diesen Bildern und Modellen.</translation></message>
 <message><source>%1 of %2 maps were found in %3; the others stay empty.</source><translation>%1 von %2 Karten wurden in %3 gefunden; die übrigen bleiben leer.</translation></message>
 <message><source>A map's file is called, for example, %1; it may also be a grey image.</source><translation>Die Datei einer Karte heißt zum Beispiel %1; sie kann auch ein Graustufenbild sein.</translation></message>
 <message><source>Imported maps: a folder with MODEL/IMAGE.npy or IMAGE_MODEL.npy</source><translation>Importierte Karten: ein Ordner mit MODELL/BILD.npy oder BILD_MODELL.npy</translation></message>
</context>
<context>
 <name>sightline::ui::MaskCanvas</name>
 <message><source>Arrow keys move the brush, Enter paints, [ and ] change its size, Space and drag moves the image.</source><translation>Pfeiltasten bewegen den Pinsel, die Eingabetaste malt, [ und ] ändern seine Größe, Ziehen mit gedrückter Leertaste verschiebt das Bild.</translation></message>
 <message><source>Image to paint on</source><translation>Bild zum Bemalen</translation></message>
 <message><source>Loading the image …</source><translation>Das Bild wird geladen …</translation></message>
</context>
<context>
 <name>sightline::ui::MessageBar</name>
 <message><source>Dismiss</source><translation>Ausblenden</translation></message>
 <message><source>Dismiss message</source><translation>Meldung ausblenden</translation></message>
</context>
<context>
 <name>sightline::ui::MetricBar</name>
 <message><source>%1 of %2 images</source><translation>%1 von %2 Bildern</translation></message>
 <message><source>%1 of %2 maps computed</source><translation>%1 von %2 Karten berechnet</translation></message>
 <message><source>%1, on which all models agree</source><translation>%1, bei denen alle Modelle übereinstimmen</translation></message>
 <message><source>&amp;Metric</source><translation>&amp;Maß</translation></message>
 <message><source>Higher is better.</source><translation>Höher ist besser.</translation></message>
 <message><source>Images for which every model predicts a class of the same name, whether right or wrong.</source><translation>Bilder, bei denen jedes Modell eine Klasse gleichen Namens vorhersagt, ob richtig oder falsch.</translation></message>
 <message><source>Lower is better: 0 is perfect agreement.</source><translation>Niedriger ist besser: 0 ist vollkommene Übereinstimmung.</translation></message>
 <message><source>Metric</source><translation>Maß</translation></message>
 <message><source>Only images listed</source><translation>Nur Bilder der Liste</translation></message>
 <message><source>Only the %1 images listed</source><translation>Nur die %1 Bilder der Liste</translation></message>
 <message><source>Only the 1 image listed</source><translation>Nur das eine Bild der Liste</translation></message>
 <message><source>Only where all models agree</source><translation>Nur wo alle Modelle übereinstimmen</translation></message>
 <message><source>Plots, statistics, robustness and exports take only the images that search and filters leave in the list.</source><translation>Diagramme, Statistik, Robustheit und Exporte berücksichtigen nur die Bilder, die nach Suche und Filtern in der Liste bleiben.</translation></message>
 <message><source>all images</source><translation>alle Bilder</translation></message>
 <message><source>images on which all models agree</source><translation>Bilder, bei denen alle Modelle übereinstimmen</translation></message>
 <message><source>not defined: these images have no fixations</source><translation>nicht definiert: Diese Bilder haben keine Fixationen</translation></message>
 <message><source>painted mask on 1 image</source><translation>gemalte Maske auf 1 Bild</translation></message>
 <message><source>painted masks on %1 images</source><translation>gemalte Masken auf %1 Bildern</translation></message>
 <message><source>simulated people</source><translation>simulierte Menschen</translation></message>
</context>
<context>
 <name>sightline::ui::ModelDialog</name>
 <message><source> px</source><translation> px</translation></message>
 <message><source>&amp;Architecture</source><translation>&amp;Architektur</translation></message>
 <message><source>&amp;File</source><translation>&amp;Datei</translation></message>
 <message><source>&amp;Input size</source><translation>&amp;Eingabegröße</translation></message>
 <message><source>&amp;Labels</source><translation>&amp;Labels</translation></message>
 <message><source>&amp;Mean (red, green, blue)</source><translation>&amp;Mittel (Rot, Grün, Blau)</translation></message>
 <message><source>&amp;Name</source><translation>&amp;Name</translation></message>
 <message><source>&amp;Outputs</source><translation>A&amp;usgaben</translation></message>
 <message><source>&amp;Preparation</source><translation>&amp;Vorverarbeitung</translation></message>
 <message><source>&amp;Standard deviation</source><translation>&amp;Standardabweichung</translation></message>
 <message><source>&amp;Token layout</source><translation>&amp;Token-Anordnung</translation></message>
 <message><source>A model is added once it was tried.</source><translation>Ein Modell wird hinzugefügt, sobald es erprobt ist.</translation></message>
 <message><source>A sequence of tokens</source><translation>Eine Folge von Token</translation></message>
 <message><source>Add a model</source><translation>Modell hinzufügen</translation></message>
 <message><source>Add the mo&amp;del</source><translation>Modell hin&amp;zufügen</translation></message>
 <message><source>Architecture</source><translation>Architektur</translation></message>
 <message><source>Bro&amp;wse…</source><translation>Dur&amp;chsuchen…</translation></message>
 <message><source>Brows&amp;e…</source><translation>Durchsuc&amp;hen…</translation></message>
 <message><source>Browse: %1</source><translation>Durchsuchen: %1</translation></message>
 <message><source>Channels, rows, columns</source><translation>Kanäle, Zeilen, Spalten</translation></message>
 <message><source>Class names, one per line</source><translation>Klassennamen, einer je Zeile</translation></message>
 <message><source>Class tokens &amp;before the grid</source><translation>&amp;Klassentoken vor dem Gitter</translation></message>
 <message><source>Class tokens before the grid</source><translation>Klassentoken vor dem Gitter</translation></message>
 <message><source>Detected from the shapes</source><translation>An den Formen erkannt</translation></message>
 <message><source>Found out from the file</source><translation>Der Datei entnommen</translation></message>
 <message><source>Found out when it is tried</source><translation>Ergibt sich beim Erproben</translation></message>
 <message><source>How the network's outputs become probabilities</source><translation>Wie aus den Ausgaben des Netzes Wahrscheinlichkeiten werden</translation></message>
 <message><source>How the outputs of the network's layers lie in memory. Maps need to know where on the image a value belongs; choose it where the first map looks scrambled.</source><translation>Wie die Ausgaben der Schichten des Netzes im Speicher liegen. Karten müssen wissen, wohin im Bild ein Wert gehört; wählen Sie es, wenn die erste Karte durcheinander aussieht.</translation></message>
 <message><source>Input height</source><translation>Eingabehöhe</translation></message>
 <message><source>Input width</source><translation>Eingabebreite</translation></message>
 <message><source>Mean of %1</source><translation>Mittel von %1</translation></message>
 <message><source>Name</source><translation>Name</translation></message>
 <message><source>Nothing in a weights file is ever run. A file with a network is a program of tensor operations: add only those whose source you trust.</source><translation>Aus einer Gewichtsdatei wird nie etwas ausgeführt. Eine Datei mit einem Netz ist ein Programm aus Tensoroperationen: Fügen Sie nur solche hinzu, deren Quelle Sie vertrauen.</translation></message>
 <message><source>Outputs</source><translation>Ausgaben</translation></message>
 <message><source>Preparation</source><translation>Vorverarbeitung</translation></message>
 <message><source>Probabilities already</source><translation>Bereits Wahrscheinlichkeiten</translation></message>
 <message><source>Rows, columns, channels</source><translation>Zeilen, Spalten, Kanäle</translation></message>
 <message><source>Share kept by the c&amp;rop</source><translation>Anteil im Ausschn&amp;itt</translation></message>
 <message><source>Share of the image kept by the crop</source><translation>Anteil des Bildes, der im Ausschnitt bleibt</translation></message>
 <message><source>Sigmoid of each: several labels may hold</source><translation>Sigmoid einzeln: mehrere Labels können zutreffen</translation></message>
 <message><source>Softmax: the classes exclude each other</source><translation>Softmax: die Klassen schließen einander aus</translation></message>
 <message><source>Standard deviation of %1</source><translation>Standardabweichung von %1</translation></message>
 <message><source>Text and JSON (*.txt *.json);;All files (*)</source><translation>Text und JSON (*.txt *.json);;Alle Dateien (*)</translation></message>
 <message><source>Token layout</source><translation>Token-Anordnung</translation></message>
 <message><source>Tr&amp;y again</source><translation>Erneut er&amp;proben</translation></message>
 <message><source>Tr&amp;y it</source><translation>Er&amp;proben</translation></message>
 <message><source>Transformers put tokens that are no part of the image before those of its patches: a class token, registers. They are left out of maps. “detected” takes as many as leave a grid.</source><translation>Transformer setzen vor die Tokens der Bildteile solche, die nicht zum Bild gehören: ein Klassentoken, Register. Sie bleiben in Karten weg. „erkannt“ nimmt so viele, dass ein Raster übrig bleibt.</translation></message>
 <message><source>Weights and networks (*.safetensors *.pth *.pt *.bin *.ckpt *.onnx *.pt2 *.json);;All files (*)</source><translation>Gewichte und Netze (*.safetensors *.pth *.pt *.bin *.ckpt *.onnx *.pt2 *.json);;Alle Dateien (*)</translation></message>
 <message><source>Weights, or a file with the whole network</source><translation>Gewichte oder eine Datei mit dem ganzen Netz</translation></message>
 <message><source>What came of the trial</source><translation>Ergebnis der Erprobung</translation></message>
 <message><source>as wide</source><translation>wie Breite</translation></message>
 <message><source>detected</source><translation>erkannt</translation></message>
</context>
<context>
 <name>sightline::ui::ModelLayerRow</name>
 <message><source>  (default)</source><translation>  (Vorgabe)</translation></message>
 <message><source>%1: %2</source><translation>%1: %2</translation></message>
 <message><source>%1; the other layers appear once the model is loaded</source><translation>%1; die anderen Schichten erscheinen, sobald das Modell geladen ist</translation></message>
 <message numerus="yes"><source>, %1</source><translation><numerusform>, %1</numerusform><numerusform>, %1</numerusform></translation></message>
 <message><source>All layers of %1</source><translation>Alle Schichten von %1</translation></message>
 <message><source>All layers of this model; check several to average their maps</source><translation>Alle Schichten dieses Modells; haken Sie mehrere an, um ihre Karten zu mitteln</translation></message>
 <message><source>Back to the default%1</source><translation>Zurück zur Vorgabe%1</translation></message>
 <message><source>Default layer of %1</source><translation>Vorgegebene Schicht von %1</translation></message>
 <message><source>Film strip of %1</source><translation>Filmstreifen von %1</translation></message>
 <message><source>From the first layers (left, fine detail) to the last (right, closest to the decision). The tick marks the default%1.</source><translation>Von den ersten Schichten (links, feine Einzelheiten) zu den letzten (rechts, am nächsten an der Entscheidung). Der Teilstrich kennzeichnet die Vorgabe%1.</translation></message>
 <message><source>Layer</source><translation>Schicht</translation></message>
 <message><source>Layers of %1</source><translation>Schichten von %1</translation></message>
 <message><source>Output</source><translation>Ausgabe</translation></message>
 <message><source>Target layer of %1</source><translation>Zielschicht von %1</translation></message>
 <message><source>The layers appear once the model is loaded</source><translation>Die Schichten erscheinen, sobald das Modell geladen ist</translation></message>
 <message><source>The map of every layer on this image. Left and right choose, Ctrl+Space adds a layer.</source><translation>Die Karte jeder Schicht zu diesem Bild. Links und Rechts wählen, Strg+Leertaste nimmt eine Schicht hinzu.</translation></message>
</context>
<context>
 <name>sightline::ui::OutputsDialog</name>
 <message><source>&amp;Apply</source><translation>An&amp;wenden</translation></message>
 <message><source>&amp;Model</source><translation>&amp;Modell</translation></message>
 <message><source>&amp;Outputs</source><translation>&amp;Ausgaben</translation></message>
 <message><source>&amp;Restore defaults</source><translation>&amp;Zurücksetzen</translation></message>
 <message><source>A cut-off is a number from 0 to 1; &quot;%1&quot; is not.</source><translation>Ein Grenzwert ist eine Zahl von 0 bis 1; „%1“ ist keine.</translation></message>
 <message><source>As the model says</source><translation>Wie das Modell angibt</translation></message>
 <message><source>Cut-off of all &amp;labels</source><translation>Grenzwert aller &amp;Labels</translation></message>
 <message><source>Cut-off of all labels</source><translation>Grenzwert aller Labels</translation></message>
 <message><source>Cut-off of its own</source><translation>Eigener Grenzwert</translation></message>
 <message><source>Cut-offs of labels</source><translation>Grenzwerte von Labels</translation></message>
 <message><source>Found out from the network</source><translation>Dem Netz entnommen</translation></message>
 <message><source>How its outputs are read</source><translation>Wie seine Ausgaben gelesen werden</translation></message>
 <message><source>Label</source><translation>Label</translation></message>
 <message><source>Model</source><translation>Modell</translation></message>
 <message><source>Outputs and cut-offs</source><translation>Ausgaben und Grenzwerte</translation></message>
 <message><source>Probabilities already</source><translation>Bereits Wahrscheinlichkeiten</translation></message>
 <message><source>Sigmoid of each: several labels may hold</source><translation>Sigmoid einzeln: mehrere Labels können zutreffen</translation></message>
 <message><source>Softmax: the classes exclude each other</source><translation>Softmax: die Klassen schließen einander aus</translation></message>
 <message><source>The classes exclude each other: the most probable one is said, without a cut-off.</source><translation>Die Klassen schließen einander aus: Genannt wird die wahrscheinlichste, ohne Grenzwert.</translation></message>
 <message><source>The network says every label whose probability reaches its cut-off. Leave a label's own cut-off empty where it has that of all.</source><translation>Das Netz nennt jedes Label, dessen Wahrscheinlichkeit seinen Grenzwert erreicht. Lassen Sie den eigenen Grenzwert eines Labels leer, wenn für es der aller Labels gilt.</translation></message>
</context>
<context>
 <name>sightline::ui::PageExport</name>
 <message><source>Maps not computed yet: %1.</source><translation>Noch nicht berechnete Karten: %1.</translation></message>
 <message><source>More were left out: %1.</source><translation>Weitere wurden ausgelassen: %1.</translation></message>
 <message><source>Of %1 images, %2 fit.</source><translation>Von %1 Bildern passen %2.</translation></message>
 <message><source>Share as a web page</source><translation>Als Webseite weitergeben</translation></message>
 <message><source>Share the first %1 images</source><translation>Die ersten %1 Bilder weitergeben</translation></message>
 <message><source>Share the first image</source><translation>Das erste Bild weitergeben</translation></message>
 <message><source>Show it</source><translation>Zeigen</translation></message>
 <message><source>The web page is %1 (%2 MB; images: %3). It can be opened in any browser, also without a network.</source><translation>Die Webseite ist %1 (%2 MB; Bilder: %3). Sie lässt sich in jedem Browser öffnen, auch ohne Netz.</translation></message>
 <message><source>The web page was not written: %1</source><translation>Die Webseite wurde nicht geschrieben: %1</translation></message>
 <message><source>The web page was not written: it would have about %1 MB, and %2 MB are allowed.</source><translation>Die Webseite wurde nicht geschrieben: Sie hätte etwa %1 MB, und %2 MB sind erlaubt.</translation></message>
 <message><source>Web page (*.html)</source><translation>Webseite (*.html)</translation></message>
 <message><source>Writing the web page…</source><translation>Die Webseite wird geschrieben…</translation></message>
</context>
<context>
 <name>sightline::ui::PanelStage</name>
 <message><source>dashed: %1</source><translation>gestrichelt: %1</translation></message>
 <message><source>line: mean; band: middle half of the maps; diamond: highest mean</source><translation>Linie: Mittel; Band: mittlere Hälfte der Karten; Raute: höchstes Mittel</translation></message>
</context>
<context>
 <name>sightline::ui::PlaneDrawing</name>
 <message><source>%1 %</source><translation>%1 %</translation></message>
 <message><source>marks</source><translation>Markierungen</translation></message>
 <message><source>mask</source><translation>Maske</translation></message>
 <message><source>one mask for each image</source><translation>eine Maske je Bild</translation></message>
 <message><source>people</source><translation>Personen</translation></message>
 <message><source>people who agree, of %1</source><translation>Personen, die übereinstimmen, von %1</translation></message>
</context>
<context>
 <name>sightline::ui::PlotFigureDialog</name>
 <message><source> in</source><translation> in</translation></message>
 <message><source>&amp;Depth</source><translation>&amp;Tiefe</translation></message>
 <message><source>&amp;Height</source><translation>&amp;Höhe</translation></message>
 <message><source>&amp;Layers</source><translation>Schichte&amp;n</translation></message>
 <message><source>&amp;Plot</source><translation>&amp;Diagramm</translation></message>
 <message><source>&amp;Rule</source><translation>&amp;Regel</translation></message>
 <message><source>All box plots</source><translation>Alle Boxplots</translation></message>
 <message><source>By case</source><translation>Nach Fall</translation></message>
 <message><source>By class</source><translation>Nach Klasse</translation></message>
 <message><source>By model within each technique</source><translation>Nach Modell je Verfahren</translation></message>
 <message><source>By technique, by model</source><translation>Nach Verfahren, nach Modell</translation></message>
 <message><source>Height in inches</source><translation>Höhe in Zoll</translation></message>
 <message><source>No maps have been computed yet. The plot appears as maps finish.</source><translation>Es sind noch keine Karten berechnet. Das Diagramm erscheint, sobald Karten fertig werden.</translation></message>
 <message><source>Plot</source><translation>Diagramm</translation></message>
 <message><source>Plot figure</source><translation>Diagramm als Abbildung</translation></message>
 <message><source>Robustness of the conclusions</source><translation>Robustheit der Schlussfolgerungen</translation></message>
 <message><source>Shared Interest cases</source><translation>Shared-Interest-Fälle</translation></message>
 <message><source>Threshold and agreement</source><translation>Schwelle und Übereinstimmung</translation></message>
 <message><source>Threshold and agreement, this image</source><translation>Schwelle und Übereinstimmung, dieses Bild</translation></message>
 <message><source>Threshold curves</source><translation>Schwellenkurven</translation></message>
</context>
<context>
 <name>sightline::ui::PlotStage</name>
 <message><source>across: %1 (%2)</source><translation>waagrecht: %1 (%2)</translation></message>
 <message><source>across: %1 (%2), largest part of each mask</source><translation>waagrecht: %1 (%2), größter Teil jeder Maske</translation></message>
 <message><source>current setting</source><translation>jetzige Einstellung</translation></message>
</context>
<context>
 <name>sightline::ui::PreviewView</name>
 <message><source>%1 (%2 of %3)</source><translation>%1 (%2 von %3)</translation></message>
 <message><source>%1 of the image is marked at all, %2 in full; the number of people is not stated.</source><translation>%1 des Bildes ist überhaupt markiert, %2 voll; die Zahl der Personen ist nicht angegeben.</translation></message>
 <message><source>%1 of the image is marked.</source><translation>%1 des Bildes ist markiert.</translation></message>
 <message><source>%1 people: %2 of the image is marked by at least one of them, %3 by all.</source><translation>%1 Personen: %2 des Bildes ist von mindestens einer markiert, %3 von allen.</translation></message>
 <message><source>&amp;Next</source><translation>&amp;Nächstes</translation></message>
 <message><source>&amp;Previous</source><translation>&amp;Voriges</translation></message>
 <message><source>Next image of the preview</source><translation>Nächstes Bild der Vorschau</translation></message>
 <message><source>Nothing is known of what people marked on this image.</source><translation>Was Menschen auf diesem Bild markiert haben, ist nicht bekannt.</translation></message>
 <message><source>Nothing is marked on this image.</source><translation>Auf diesem Bild ist nichts markiert.</translation></message>
 <message><source>Preview of %1</source><translation>Vorschau von %1</translation></message>
 <message><source>Previous image of the preview</source><translation>Voriges Bild der Vorschau</translation></message>
 <message><source>less than 0.1 %</source><translation>weniger als 0.1 %</translation></message>
</context>
<context>
 <name>sightline::ui::ProbabilityBar</name>
 <message><source>%1 %</source><translation>%1 %</translation></message>
 <message><source>%1: %2</source><translation>%1: %2</translation></message>
 <message><source>not known yet</source><translation>noch nicht bekannt</translation></message>
</context>
<context>
 <name>sightline::ui::ProbePanel</name>
 <message><source>%1, only the region</source><translation>%1, nur die Region</translation></message>
 <message><source>%1, the image as it is</source><translation>%1, das Bild, wie es ist</translation></message>
 <message><source>%1, without the region</source><translation>%1, ohne die Region</translation></message>
 <message><source>&amp;Hide with</source><translation>&amp;Verdecken mit</translation></message>
 <message><source>As it is</source><translation>Wie es ist</translation></message>
 <message><source>Brush</source><translation>Pinsel</translation></message>
 <message><source>Class</source><translation>Klasse</translation></message>
 <message><source>Clear</source><translation>Leeren</translation></message>
 <message><source>Click a part that belongs together by its colour: one of the segments XRAI works with</source><translation>Klicken Sie auf einen Teil, der farblich zusammengehört: eines der Segmente, mit denen XRAI arbeitet</translation></message>
 <message><source>Erase</source><translation>Radieren</translation></message>
 <message><source>Eraser</source><translation>Radierer</translation></message>
 <message><source>Everything that is not chosen now</source><translation>Alles, was jetzt nicht ausgewählt ist</translation></message>
 <message><source>Invert</source><translation>Umkehren</translation></message>
 <message><source>It alone</source><translation>Allein</translation></message>
 <message><source>Model</source><translation>Modell</translation></message>
 <message><source>Nothing is chosen</source><translation>Nichts ist ausgewählt</translation></message>
 <message><source>Paint over a part of the image, click a segment, or take what people marked.
Then you see what each model makes of the image without that part, and of that part alone.</source><translation>Übermalen Sie einen Teil des Bildes, klicken Sie auf ein Segment oder übernehmen Sie, was Menschen markiert haben.
Dann sehen Sie, was jedes Modell aus dem Bild ohne diesen Teil und aus diesem Teil allein macht.</translation></message>
 <message><source>Paint over the part you mean. [ and ] make the brush smaller and larger; the right button erases.</source><translation>Übermalen Sie den Teil, den Sie meinen. [ und ] verkleinern und vergrößern den Pinsel; die rechte Maustaste radiert.</translation></message>
 <message><source>Probability of the class for the image as it is</source><translation>Wahrscheinlichkeit der Klasse für das Bild, wie es ist</translation></message>
 <message><source>Segment</source><translation>Segment</translation></message>
 <message><source>Take</source><translation>Übernehmen</translation></message>
 <message><source>The class that is then the most probable</source><translation>Die Klasse, die dann die wahrscheinlichste ist</translation></message>
 <message><source>The class whose probability is shown: the target class of the maps</source><translation>Die Klasse, deren Wahrscheinlichkeit gezeigt wird: die Zielklasse der Karten</translation></message>
 <message><source>The region is %1 % of the image. No camera takes images with a hidden part: do not read much into small changes.</source><translation>Die Region umfasst %1 % des Bildes. Keine Kamera nimmt Bilder mit einem verdeckten Teil auf: Lesen Sie in kleine Änderungen nicht viel hinein.</translation></message>
 <message><source>Use an existing region: what people marked, or what a model's map highlights</source><translation>Eine vorhandene Region verwenden: was Menschen markiert haben oder was die Karte eines Modells hervorhebt</translation></message>
 <message><source>What hides a part of the image</source><translation>Womit ein Teil des Bildes verdeckt wird</translation></message>
 <message><source>What people marked (%1)</source><translation>Was Menschen markiert haben (%1)</translation></message>
 <message><source>What replaces the hidden part. If both fillings agree, the answer does not depend on it.</source><translation>Was den verdeckten Teil ersetzt. Stimmen beide Füllungen überein, hängt die Antwort nicht davon ab.</translation></message>
 <message><source>What the map of %1 highlights for %2</source><translation>Was die Karte von %1 für %2 hervorhebt</translation></message>
 <message><source>Without it</source><translation>Ohne</translation></message>
 <message><source>Without it, it says</source><translation>Ohne: Vorhersage</translation></message>
 <message><source>blur</source><translation>Unschärfe</translation></message>
 <message><source>mean colour</source><translation>Mittelfarbe</translation></message>
 <message><source>the same</source><translation>dieselbe</translation></message>
 <message><source>… when everything but the chosen part is hidden: a high value means that it is enough</source><translation>… wenn alles außer dem gewählten Teil verdeckt ist: Ein hoher Wert bedeutet, dass dieser Teil genügt</translation></message>
 <message><source>… when the chosen part is hidden: a fall means that the model needs it</source><translation>… wenn der gewählte Teil verdeckt ist: Ein Rückgang bedeutet, dass das Modell ihn braucht</translation></message>
</context>
<context>
 <name>sightline::ui::RegionCanvas</name>
 <message><source>Arrow keys move the brush, Space paints, [ and ] change its size.</source><translation>Pfeiltasten bewegen den Pinsel, die Leertaste malt, [ und ] ändern seine Größe.</translation></message>
 <message><source>Image to choose a part of</source><translation>Bild, aus dem ein Teil gewählt wird</translation></message>
 <message><source>Loading the image …</source><translation>Das Bild wird geladen …</translation></message>
</context>
<context>
 <name>sightline::ui::ReportExport</name>
 <message><source>%1 maps have not been computed yet; it lists them as missing.</source><translation>%1 Karten sind noch nicht berechnet; er führt sie als fehlend auf.</translation></message>
 <message><source>Folder for the report</source><translation>Ordner für den Bericht</translation></message>
 <message><source>Show it</source><translation>Zeigen</translation></message>
 <message><source>The report is in %1 (%2 files; start with report.html).</source><translation>Der Bericht liegt in %1 (%2 Dateien; beginnen Sie mit report.html).</translation></message>
 <message><source>The report was not written: %1</source><translation>Der Bericht wurde nicht geschrieben: %1</translation></message>
 <message><source>Writing the report…</source><translation>Der Bericht wird geschrieben…</translation></message>
</context>
<context>
 <name>sightline::ui::RobustnessPanel</name>
 <message><source>
Click to apply this setting.</source><translation>
Klicken Sie, um diese Einstellung anzuwenden.</translation></message>
 <message><source>%1 at %2</source><translation>%1 bei %2</translation></message>
 <message><source>%1 at %2 of %3 depths</source><translation>%1 bei %2 von %3 Tiefen</translation></message>
 <message><source>%1 at all %2 depths</source><translation>%1 bei allen %2 Tiefen</translation></message>
 <message><source>%1 needs no threshold, so no conclusion about it can depend on one. Choose IoU, GTC or SC above.</source><translation>%1 braucht keine Schwelle, also kann keine Schlussfolgerung darüber von einer abhängen. Wählen Sie oben IoU, GTC oder SC.</translation></message>
 <message><source>%1, %2
%3: %4</source><translation>%1, %2
%3: %4</translation></message>
 <message><source>... in neither</source><translation>... in keiner von beiden</translation></message>
 <message><source>... in the other direction</source><translation>... in der anderen Richtung</translation></message>
 <message><source>Conclusions under the current setting</source><translation>Schlussfolgerungen unter der jetzigen Einstellung</translation></message>
 <message><source>Difference of mean %1 %2 (paired t-test, %3)</source><translation>Differenz der Mittel von %1: %2 (t-Test für verbundene Stichproben, %3)</translation></message>
 <message><source>Distance to the nearest other model %1 (paired t-test, Holm, %2)</source><translation>Abstand zum nächstliegenden anderen Modell: %1 (t-Test für verbundene Stichproben, Holm, %2)</translation></message>
 <message><source>Layers appear once every network has computed a map.</source><translation>Die Schichten erscheinen, sobald jedes Netz eine Karte berechnet hat.</translation></message>
 <message><source>Layers at the same share of each network's depth; XRAI has none.</source><translation>Schichten beim gleichen Anteil der Tiefe jedes Netzes; XRAI hat keine.</translation></message>
 <message><source>Means now</source><translation>Mittel jetzt</translation></message>
 <message><source>Mixed colours: depths differ.</source><translation>Mischfarben: Die Tiefen unterscheiden sich.</translation></message>
 <message><source>No maps have been computed yet. The conclusions appear as maps finish.</source><translation>Es sind noch keine Karten berechnet. Die Schlussfolgerungen erscheinen, sobald Karten fertig werden.</translation></message>
 <message><source>Now (%1, %2): %3.</source><translation>Jetzt (%1, %2): %3.</translation></message>
 <message><source>Only the largest part of each mask is kept.</source><translation>Nur der größte Teil jeder Maske wird behalten.</translation></message>
 <message><source>Share of the settings under which it is significant (p &lt; .05) in the stated direction</source><translation>Anteil der Einstellungen, unter denen der Unterschied in der genannten Richtung signifikant ist (p &lt; .05)</translation></message>
 <message><source>Stopped before every setting was tested.</source><translation>Angehalten, bevor jede Einstellung geprüft war.</translation></message>
 <message><source>Test again</source><translation>Erneut prüfen</translation></message>
 <message><source>Testing every setting</source><translation>Jede Einstellung wird geprüft</translation></message>
 <message><source>Testing every setting ...</source><translation>Jede Einstellung wird geprüft ...</translation></message>
 <message><source>The current rule is a different one: %1.</source><translation>Die jetzige Regel ist eine andere: %1.</translation></message>
 <message><source>The map assumes one rule for all maps.</source><translation>Die Übersicht setzt eine Regel für alle Karten voraus.</translation></message>
 <message><source>The map's horizontal axis is the value of this binarisation rule, the same for all maps.</source><translation>Die waagrechte Achse der Übersicht ist der Wert dieser Binarisierungsregel, derselbe für alle Karten.</translation></message>
 <message><source>The order of the means under the current rule, whether or not a test shows it</source><translation>Die Reihenfolge der Mittelwerte unter der jetzigen Regel, ob ein Test sie belegt oder nicht</translation></message>
 <message><source>Verdict for every threshold and agreement</source><translation>Urteil für jede Schwelle und Übereinstimmung</translation></message>
 <message><source>flips</source><translation>umgekehrt</translation></message>
 <message><source>holds</source><translation>gilt</translation></message>
 <message><source>not shown</source><translation>nicht belegt</translation></message>
</context>
<context>
 <name>sightline::ui::RobustnessStage</name>
 <message><source>%1 needs no threshold. Choose IoU, GTC or SC.</source><translation>%1 braucht keine Schwelle. Wählen Sie IoU, GTC oder SC.</translation></message>
 <message><source>%1, paired t-tests at p &lt; .05 over %2 images</source><translation>%1, t-Tests für verbundene Stichproben mit p &lt; .05 über %2 Bilder</translation></message>
 <message><source>Grad-CAM at %1: %2</source><translation>Grad-CAM bei %1: %2</translation></message>
 <message><source>Grad-CAM of %1</source><translation>Grad-CAM von %1</translation></message>
 <message><source>Grad-CAM of all layers, %1 depths together</source><translation>Grad-CAM aller Schichten, %1 Tiefen zusammen</translation></message>
 <message><source>Grad-CAM of each stage's last block, %1 depths together</source><translation>Grad-CAM des letzten Blocks jeder Stufe, %1 Tiefen zusammen</translation></message>
 <message><source>Layers appear once every network has computed a map.</source><translation>Die Schichten erscheinen, sobald jedes Netz eine Karte berechnet hat.</translation></message>
 <message><source>Trying every setting …</source><translation>Jede Einstellung wird durchprobiert …</translation></message>
 <message><source>holds %1</source><translation>gilt: %1</translation></message>
 <message><source>mixed colours: depths differ</source><translation>Mischfarben: Tiefen unterscheiden sich</translation></message>
</context>
<context>
 <name>sightline::ui::RuleChoice</name>
 <message><source>Rule whose value is varied</source><translation>Regel, deren Wert verändert wird</translation></message>
</context>
<context>
 <name>sightline::ui::SettingsHistory</name>
 <message><source>agreement of people</source><translation>Übereinstimmung der Menschen</translation></message>
 <message><source>classes that are right</source><translation>richtige Klassen</translation></message>
 <message><source>cut points of the cases</source><translation>Trennwerte der Fälle</translation></message>
 <message><source>cut-offs of labels</source><translation>Grenzwerte von Labels</translation></message>
 <message><source>maps of fixations</source><translation>Fixationskarten</translation></message>
 <message><source>outputs of a model</source><translation>Ausgaben eines Modells</translation></message>
 <message><source>painted masks</source><translation>gemalte Masken</translation></message>
 <message><source>settings</source><translation>Einstellungen</translation></message>
 <message><source>target class</source><translation>Zielklasse</translation></message>
 <message><source>target layer</source><translation>Zielschicht</translation></message>
 <message><source>technique options</source><translation>Optionen der Verfahren</translation></message>
 <message><source>techniques</source><translation>Verfahren</translation></message>
 <message><source>threshold</source><translation>Schwelle</translation></message>
 <message><source>window of values</source><translation>Wertefenster</translation></message>
</context>
<context>
 <name>sightline::ui::ShortcutsOverlay</name>
 <message><source> or </source><translation> oder </translation></message>
 <message><source>Any key closes this</source><translation>Eine beliebige Taste schließt dies</translation></message>
 <message><source>Keyboard shortcuts</source><translation>Tastenkürzel</translation></message>
</context>
<context>
 <name>sightline::ui::ShownDepth</name>
 <message><source>All depths</source><translation>Alle Tiefen</translation></message>
 <message><source>Depth that the map shows</source><translation>Tiefe, die die Übersicht zeigt</translation></message>
</context>
<context>
 <name>sightline::ui::StatisticsPanel</name>
 <message><source>ANOVA</source><translation>Varianzanalyse</translation></message>
 <message><source>Analysis of variance that compares every image with itself</source><translation>Varianzanalyse, die jedes Bild mit sich selbst vergleicht</translation></message>
 <message><source>Ceilings</source><translation>Obergrenzen</translation></message>
 <message><source>Comparing ...</source><translation>Vergleich läuft ...</translation></message>
 <message><source>Descriptive</source><translation>Deskriptiv</translation></message>
 <message><source>Errors</source><translation>Fehler</translation></message>
 <message><source>Every image is seen under every condition, so images are compared with themselves: paired t, Wilcoxon, repeated measures with Greenhouse-Geisser, Friedman with Nemenyi, Holm, effect sizes and bootstrap intervals.</source><translation>Jedes Bild wird unter jeder Bedingung gezeigt, also werden Bilder mit sich selbst verglichen: t für verbundene Stichproben, Wilcoxon, Messwiederholung mit Greenhouse-Geisser, Friedman mit Nemenyi, Holm, Effektstärken und Bootstrap-Intervalle.</translation></message>
 <message><source>Friedman, Nemenyi</source><translation>Friedman, Nemenyi</translation></message>
 <message><source>Labels</source><translation>Labels</translation></message>
 <message><source>Maps held against how far people agree with each other and against what they marked on other images, and which models and people are wrong on the same images; whatever the metric.</source><translation>Karten, gemessen daran, wie weit Menschen untereinander übereinstimmen und was sie auf anderen Bildern markiert haben, und welche Modelle und Menschen bei denselben Bildern falsch liegen; unabhängig von der Metrik.</translation></message>
 <message><source>Maps with what people marked on the same image, and on the others</source><translation>Karten mit dem, was Menschen auf demselben Bild und auf den anderen markiert haben</translation></message>
 <message><source>Maps, models and people</source><translation>Karten, Modelle und Menschen</translation></message>
 <message><source>Mean, spread and quartiles of each group of maps</source><translation>Mittelwert, Streuung und Quartile jeder Gruppe von Karten</translation></message>
 <message><source>Networks whose classes do not exclude each other: do they say the labels of the images?</source><translation>Netze, deren Klassen einander nicht ausschließen: Nennen sie die Labels der Bilder?</translation></message>
 <message><source>No maps have been computed yet. The numbers appear as maps finish.</source><translation>Es sind noch keine Karten berechnet. Die Zahlen erscheinen, sobald Karten fertig werden.</translation></message>
 <message><source>One-way analysis of variance: do the models' means differ at all within a technique?</source><translation>Einfaktorielle Varianzanalyse: Unterscheiden sich die Mittelwerte der Modelle innerhalb eines Verfahrens überhaupt?</translation></message>
 <message><source>Paired tests for repeated measures, tests as published, or maps and models beside people</source><translation>Gepaarte Tests für Messwiederholungen, Tests wie veröffentlicht oder Karten und Modelle neben Menschen</translation></message>
 <message><source>Pairs</source><translation>Paare</translation></message>
 <message><source>Rank correlation</source><translation>Rangkorrelation</translation></message>
 <message><source>Repeated measures</source><translation>Messwiederholung</translation></message>
 <message><source>Techniques against each other, over all models and for each: is the difference of the means more than chance?</source><translation>Verfahren gegeneinander, über alle Modelle und für jedes: Ist der Unterschied der Mittelwerte mehr als Zufall?</translation></message>
 <message><source>Techniques, and pairs of models, compared on the same images</source><translation>Verfahren und Paare von Modellen, an denselben Bildern verglichen</translation></message>
 <message><source>Tests as published</source><translation>Tests wie veröffentlicht</translation></message>
 <message><source>Tests within images</source><translation>Tests innerhalb der Bilder</translation></message>
 <message><source>The people of this data set are simulated.</source><translation>Die Menschen dieses Datensatzes sind simuliert.</translation></message>
 <message><source>The published tests count every map as independent, although maps of the same image are not. The tests within images take that into account.</source><translation>Die veröffentlichten Tests zählen jede Karte als unabhängig, obwohl Karten desselben Bildes es nicht sind. Die Tests innerhalb der Bilder berücksichtigen das.</translation></message>
 <message><source>The same held against how far people agree with each other: one more person, or a group of them</source><translation>Dasselbe, gemessen daran, wie weit Menschen untereinander übereinstimmen: an einer weiteren Person oder einer Gruppe</translation></message>
 <message><source>The same question on ranks, without assuming a normal distribution: do models differ, and which pairs do?</source><translation>Dieselbe Frage an Rängen, ohne eine Normalverteilung vorauszusetzen: Unterscheiden sich Modelle, und welche Paare?</translation></message>
 <message><source>There are more than %1 maps; 'sightline-cli alignment' compares those of a run.</source><translation>Es gibt mehr als %1 Karten; 'sightline-cli alignment' vergleicht die eines Laufs.</translation></message>
 <message><source>Tukey HSD</source><translation>Tukey HSD</translation></message>
 <message><source>Tukey's honestly significant difference: which pairs of models differ within a technique</source><translation>HSD-Test nach Tukey: welche Paare von Modellen sich innerhalb eines Verfahrens unterscheiden</translation></message>
 <message><source>What the numbers say</source><translation>Was die Zahlen besagen</translation></message>
 <message><source>Which models and people are wrong on the same images</source><translation>Welche Modelle und Menschen bei denselben Bildern falsch liegen</translation></message>
 <message><source>Which tests</source><translation>Welche Tests</translation></message>
 <message><source>t-tests</source><translation>t-Tests</translation></message>
 <message><source>t-tests, one-way analysis of variance and Tukey's HSD, which treat all maps as independent.</source><translation>t-Tests, einfaktorielle Varianzanalyse und HSD-Test nach Tukey, die alle Karten als unabhängig behandeln.</translation></message>
</context>
<context>
 <name>sightline::ui::StudyTour</name>
 <message><source>A row per technique, a column per model. The yellow outline is what people marked. Hold Space to see the image alone, press Enter to enlarge a map.</source><translation>Eine Zeile je Verfahren, eine Spalte je Modell. Der gelbe Umriss ist, was Menschen markiert haben. Halten Sie die Leertaste gedrückt, um nur das Bild zu sehen; die Eingabetaste vergrößert eine Karte.</translation></message>
 <message><source>All images at once</source><translation>Alle Bilder auf einmal</translation></message>
 <message><source>Box plots of the whole study: hover to name an image, click to open it. The tabs beside hold the tests, Table 1 of the paper, and how robust each conclusion is.</source><translation>Boxplots der ganzen Studie: Zeigen Sie auf einen Punkt, um den Namen des Bildes zu sehen, und klicken Sie, um es zu öffnen. Die Reiter daneben enthalten die Tests, Tabelle 1 des Artikels und die Robustheit jeder Schlussfolgerung.</translation></message>
 <message><source>Grad-CAM looks at one layer. Slide through a model's layers and see its map change without waiting.</source><translation>Grad-CAM betrachtet eine Schicht. Schieben Sie den Regler durch die Schichten eines Modells und sehen Sie ohne Wartezeit, wie sich seine Karte ändert.</translation></message>
 <message><source>How deep in the network</source><translation>Wie tief im Netz</translation></message>
 <message><source>The images</source><translation>Die Bilder</translation></message>
 <message><source>The images are now in this order; change the threshold and the answer follows.</source><translation>Die Bilder sind jetzt in dieser Reihenfolge; ändern Sie die Schwelle, und die Antwort folgt.</translation></message>
 <message><source>The threshold decides which part of a map is compared with people. Drag it: every outline, number, plot and test follows, for all maps at once.</source><translation>Die Schwelle entscheidet, welcher Teil einer Karte mit dem verglichen wird, was Menschen markiert haben. Ziehen Sie daran: Alle Umrisse, Zahlen, Diagramme und Tests folgen, für alle Karten zugleich.</translation></message>
 <message><source>This cannot be answered yet: it needs maps and what people marked. The answer appears here when there are any.</source><translation>Das lässt sich noch nicht beantworten: Es braucht Karten und das, was Menschen markiert haben. Die Antwort erscheint hier, sobald es beides gibt.</translation></message>
 <message><source>Under each image is a bar per map: how far it meets what people marked (IoU). A click or an arrow key chooses an image, and the rest of the window follows.</source><translation>Unter jedem Bild steht für jede Karte ein Balken: wie weit sie trifft, was Menschen markiert haben (IoU). Ein Klick oder eine Pfeiltaste wählt ein Bild, und der Rest des Fensters folgt.</translation></message>
 <message><source>What the maps highlight</source><translation>Was die Karten hervorheben</translation></message>
 <message><source>Where a map begins and ends</source><translation>Wo eine Karte beginnt und endet</translation></message>
 <message><source>Where do models and people disagree most?</source><translation>Wo weichen Modelle und Menschen am stärksten voneinander ab?</translation></message>
</context>
<context>
 <name>sightline::ui::SurfaceStage</name>
 <message><source>%1 (%2 of %3)</source><translation>%1 (%2 für %3)</translation></message>
 <message><source>%1 (mean %2 of %3)</source><translation>%1 (Mittel von %2 über %3)</translation></message>
 <message><source>%1 needs no threshold. Choose IoU, GTC or SC.</source><translation>%1 braucht keine Schwelle. Wählen Sie IoU, GTC oder SC.</translation></message>
 <message><source>Trying every setting …</source><translation>Jede Einstellung wird durchprobiert …</translation></message>
 <message><source>best</source><translation>bester Wert</translation></message>
</context>
<context>
 <name>sightline::ui::Table1Panel</name>
 <message><source>%1 groups of maps with their own rules</source><translation>%1 Gruppen von Karten mit eigenen Regeln</translation></message>
 <message><source>Copy as</source><translation>Kopieren als</translation></message>
 <message><source>Copy the table as %1</source><translation>Tabelle als %1 kopieren</translation></message>
 <message><source>Maps: %1</source><translation>Karten: %1</translation></message>
 <message><source>Nearest settings</source><translation>Nächstliegende Einstellungen</translation></message>
 <message><source>Puts the whole table on the clipboard as %1</source><translation>Legt die ganze Tabelle als %1 in die Zwischenablage</translation></message>
 <message><source>Searches the rules and agreements that come nearest to the published means</source><translation>Sucht die Regeln und Übereinstimmungen, die den veröffentlichten Mittelwerten am nächsten kommen</translation></message>
 <message><source>Table 1</source><translation>Tabelle 1</translation></message>
 <message><source>human mask: %1</source><translation>menschliche Maske: %1</translation></message>
</context>
<context>
 <name>sightline::ui::TargetClassPanel</name>
 <message><source>%1 other images have their own targets.</source><translation>%1 andere Bilder haben eigene Ziele.</translation></message>
 <message><source>A class I choose</source><translation>Eine gewählte Klasse</translation></message>
 <message><source>A saliency map answers &quot;why this class?&quot;. The study explains each model's own prediction.</source><translation>Eine Salienzkarte beantwortet die Frage „Warum diese Klasse?“. Die Studie erklärt die jeweils eigene Vorhersage der Modelle.</translation></message>
 <message><source>Chosen class</source><translation>Gewählte Klasse</translation></message>
 <message><source>Class the maps explain</source><translation>Klasse, die die Karten erklären</translation></message>
 <message><source>Each model's prediction</source><translation>Vorhersage jedes Modells</translation></message>
 <message><source>Explain this class</source><translation>Diese Klasse erklären</translation></message>
 <message><source>Gives the current image its own target; all others keep the common one.</source><translation>Gibt dem aktuellen Bild ein eigenes Ziel; alle anderen behalten das gemeinsame.</translation></message>
 <message><source>How the outputs of a model become probabilities, and from which probability on a label holds</source><translation>Wie aus den Ausgaben eines Modells Wahrscheinlichkeiten werden und ab welcher Wahrscheinlichkeit ein Label zutrifft</translation></message>
 <message><source>Only for this image</source><translation>Nur für dieses Bild</translation></message>
 <message><source>Outputs and cut-offs…</source><translation>Ausgaben und Grenzwerte…</translation></message>
 <message><source>The image's label</source><translation>Das Label des Bildes</translation></message>
 <message><source>This image has no label, so its maps explain the prediction.</source><translation>Dieses Bild hat kein Label, daher erklären seine Karten die Vorhersage.</translation></message>
 <message><source>Up to %1 maps are computed for the class “%2”. Undo brings the present ones back.</source><translation>Bis zu %1 Karten werden für die Klasse „%2“ berechnet. „Rückgängig“ bringt die jetzigen zurück.</translation></message>
</context>
<context>
 <name>sightline::ui::TechniqueOptionsDialog</name>
 <message><source>%1 is not in the grid; its options take effect once it is (Compute &gt; Techniques).</source><translation>%1 ist nicht im Raster; die Optionen wirken, sobald es dort ist (Berechnen &gt; Verfahren).</translation></message>
 <message numerus="yes"><source>Apply computes the %n map(s) of %1 again, unless they are kept from before.</source><translation><numerusform>„Anwenden“ berechnet die %n Karte von %1 neu, sofern sie nicht von früher vorliegt.</numerusform><numerusform>„Anwenden“ berechnet die %n Karten von %1 neu, sofern sie nicht von früher vorliegen.</numerusform></translation></message>
 <message><source>Technique</source><translation>Verfahren</translation></message>
 <message><source>Technique options</source><translation>Optionen der Verfahren</translation></message>
</context>
<context>
 <name>sightline::ui::TextTableView</name>
 <message><source>&amp;Copy selected cells</source><translation>&amp;Ausgewählte Zellen kopieren</translation></message>
 <message><source>Copy table as &amp;LaTeX</source><translation>Tabelle als &amp;LaTeX kopieren</translation></message>
 <message><source>Copy table as &amp;Markdown</source><translation>Tabelle als &amp;Markdown kopieren</translation></message>
 <message><source>Copy table as CS&amp;V</source><translation>Tabelle als CS&amp;V kopieren</translation></message>
</context>
<context>
 <name>sightline::ui::ThresholdCurvePanel</name>
 <message><source>
%1: mean %2 %3, middle half %4 to %5, n = %6</source><translation>
%1: Mittel von %2 %3, mittlere Hälfte %4 bis %5, n = %6</translation></message>
 <message><source>
Drag to change the value.</source><translation>
Ziehen Sie, um den Wert zu ändern.</translation></message>
 <message><source>%1 needs no threshold, so it is the same at every value. Choose IoU, GTC, SC or Background above.</source><translation>%1 braucht keine Schwelle und ist daher bei jedem Wert gleich. Wählen Sie oben IoU, GTC, SC oder Hintergrund.</translation></message>
 <message><source>%1, %2</source><translation>%1, %2</translation></message>
 <message><source>, now %1 (n = %2)</source><translation>, jetzt %1 (n = %2)</translation></message>
 <message><source>; only the largest part of each mask</source><translation>; nur der größte Teil jeder Maske</translation></message>
 <message><source>; the current rule is a different one: %1</source><translation>; die jetzige Regel ist eine andere: %1</translation></message>
 <message><source>Best values</source><translation>Beste Werte</translation></message>
 <message><source>Colours of the models</source><translation>Farben der Modelle</translation></message>
 <message><source>Curves</source><translation>Kurven</translation></message>
 <message><source>Curves: against the threshold, at the current agreement. Best values: which threshold agrees best, and what it is worth on images that it was not chosen on. Surfaces: over threshold and agreement.</source><translation>Kurven: gegen die Schwelle, bei der jetzigen Übereinstimmung. Beste Werte: welche Schwelle am besten übereinstimmt und was sie auf Bildern wert ist, an denen sie nicht gewählt wurde. Flächen: über Schwelle und Übereinstimmung.</translation></message>
 <message><source>Following the largest parts</source><translation>Die größten Teile werden verfolgt</translation></message>
 <message><source>Lines: means; bands: middle half of the maps; dashed: this image; diamonds: best.</source><translation>Linien: Mittel; Bänder: mittlere Hälfte der Karten; gestrichelt: dieses Bild; Rauten: bester Wert.</translation></message>
 <message><source>Mean %1 of all maps: highest %3 at %2 (n = %4)</source><translation>Mittel von %1 über alle Karten: am höchsten bei %2 mit %3 (n = %4)</translation></message>
 <message><source>Mean %1 of all maps: lowest %3 at %2 (n = %4)</source><translation>Mittel von %1 über alle Karten: am niedrigsten bei %2 mit %3 (n = %4)</translation></message>
 <message><source>Metric against threshold</source><translation>Maß über der Schwelle</translation></message>
 <message><source>No maps have been computed yet. The curves appear as maps finish.</source><translation>Es sind noch keine Karten berechnet. Die Kurven erscheinen, sobald Karten fertig werden.</translation></message>
 <message><source>Stopped before the curves of the largest parts were followed. Choose the rule again to work them out.</source><translation>Angehalten, bevor die Kurven der größten Teile verfolgt waren. Wählen Sie die Regel erneut, um sie zu berechnen.</translation></message>
 <message><source>Surfaces</source><translation>Flächen</translation></message>
 <message><source>Surfaces, this image</source><translation>Flächen, dieses Bild</translation></message>
 <message><source>The horizontal axis is the value of this binarisation rule. Dragging the line applies it.</source><translation>Die waagrechte Achse ist der Wert dieser Binarisierungsregel. Ziehen der Linie wendet ihn an.</translation></message>
 <message><source>View</source><translation>Ansicht</translation></message>
</context>
<context>
 <name>sightline::ui::ThresholdSurfaceView</name>
 <message><source> Diamonds: best; ring: current setting.</source><translation> Rauten: bester Wert; Ring: jetzige Einstellung.</translation></message>
 <message><source> Highest: %1 at %2, %3, %4 with %5 (n = %6).</source><translation> Am höchsten: %1 bei %2, %3, %4 mit %5 (n = %6).</translation></message>
 <message><source> Only the largest part of each mask is kept.</source><translation> Nur der größte Teil jeder Maske wird behalten.</translation></message>
 <message><source>%1, %2
Mean %3 of %4 with %5: %6, n = %7
Click to apply this setting.</source><translation>%1, %2
Mittel von %3 für %4 mit %5: %6, n = %7
Klicken Sie, um diese Einstellung anzuwenden.</translation></message>
 <message><source>Mean %1 of %2.</source><translation>Mittel von %1 über %2.</translation></message>
 <message><source>Stopped. Choose the view again to work it out.</source><translation>Angehalten. Wählen Sie die Ansicht erneut, um sie zu berechnen.</translation></message>
 <message><source>Working out the surfaces</source><translation>Die Flächen werden berechnet</translation></message>
 <message><source>best %1</source><translation>bester Wert %1</translation></message>
 <message><source>undefined</source><translation>nicht definiert</translation></message>
</context>
<context>
 <name>sightline::ui::ThresholdTable</name>
 <message><source>%1 %</source><translation>%1 %</translation></message>
 <message><source>For this image: the threshold on the map scaled to 0–1, and the share of the image at or above it.</source><translation>Für dieses Bild: die Schwelle auf der auf 0–1 skalierten Karte und der Anteil des Bildes, der sie erreicht oder darüber liegt.</translation></message>
 <message><source>This image</source><translation>Dieses Bild</translation></message>
 <message><source>Threshold and area of each map of this image</source><translation>Schwelle und Fläche jeder Karte dieses Bildes</translation></message>
 <message><source>area</source><translation>Fläche</translation></message>
 <message><source>blank</source><translation>leer</translation></message>
 <message><source>not defined</source><translation>nicht definiert</translation></message>
 <message><source>thresh.</source><translation>Schwelle</translation></message>
</context>
<context>
 <name>sightline::ui::ThumbnailView</name>
 <message><source>Images</source><translation>Bilder</translation></message>
 <message><source>Thumbnails with a bar for the score of every map. Arrow keys choose an image.</source><translation>Vorschaubilder mit einem Balken für den Wert jeder Karte. Pfeiltasten wählen ein Bild.</translation></message>
</context>
<context>
 <name>sightline::ui::TickList</name>
 <message><source>All or none</source><translation>Alle oder keine</translation></message>
</context>
<context>
 <name>sightline::ui::Tour</name>
 <message><source>%1 of %2</source><translation>%1 von %2</translation></message>
 <message><source>Back</source><translation>Zurück</translation></message>
 <message><source>Done</source><translation>Fertig</translation></message>
 <message><source>Next</source><translation>Weiter</translation></message>
 <message><source>Skip the tour</source><translation>Rundgang überspringen</translation></message>
 <message><source>Tour</source><translation>Rundgang</translation></message>
</context>
<context>
 <name>sightline::ui::TrialView</name>
 <message><source>C&amp;hange: %1</source><translation>Ände&amp;rn: %1</translation></message>
 <message><source>Choose a file: it is tried on one image before it is added.</source><translation>Wählen Sie eine Datei: Sie wird an einem Bild erprobt, bevor sie hinzugefügt wird.</translation></message>
 <message><source>Give &amp;up</source><translation>Au&amp;fgeben</translation></message>
 <message><source>How far the trial is</source><translation>Wie weit die Erprobung ist</translation></message>
 <message><source>Left what the network sees, right its Grad-CAM map for %1.</source><translation>Links, was das Netz sieht, rechts seine Grad-CAM-Karte für %1.</translation></message>
 <message><source>Most probable labels, each by itself</source><translation>Wahrscheinlichste Labels, jedes für sich</translation></message>
 <message><source>Numbers, because no file with class names was given.</source><translation>Nummern, weil keine Datei mit Klassennamen angegeben ist.</translation></message>
 <message><source>Predictions</source><translation>Vorhersagen</translation></message>
 <message><source>The file cannot be used like this</source><translation>Die Datei ist so nicht verwendbar</translation></message>
 <message><source>The first map over the image</source><translation>Die erste Karte über dem Bild</translation></message>
 <message><source>The image as the network sees it</source><translation>Das Bild, wie das Netz es sieht</translation></message>
 <message><source>The settings have changed: try again to see what comes of them.</source><translation>Die Einstellungen haben sich geändert: Erproben Sie erneut, um das Ergebnis zu sehen.</translation></message>
 <message><source>There is no Grad-CAM map to see: %1</source><translation>Es ist keine Grad-CAM-Karte zu sehen: %1</translation></message>
 <message><source>Tried on %1.</source><translation>An %1 erprobt.</translation></message>
 <message><source>Trying the file: %1…</source><translation>Die Datei wird erprobt: %1…</translation></message>
 <message><source>Trying the file…</source><translation>Die Datei wird erprobt…</translation></message>
 <message><source>What is wrong</source><translation>Was nicht stimmt</translation></message>
 <message><source>What it is</source><translation>Was es ist</translation></message>
 <message><source>What should be known about it</source><translation>Was man darüber wissen sollte</translation></message>
 <message><source>What to do</source><translation>Was zu tun ist</translation></message>
</context>
<context>
 <name>sightline::ui::TruthImageView</name>
 <message><source>%1 %</source><translation>%1 %</translation></message>
 <message><source>%1 %2</source><translation>%1 %2</translation></message>
 <message><source>%1 undefined</source><translation>%1 undefiniert</translation></message>
 <message><source>&amp;Hide with</source><translation>&amp;Verdecken mit</translation></message>
 <message><source>As it is</source><translation>Ganz</translation></message>
 <message><source>Asking the network ...</source><translation>Das Netz wird gefragt ...</translation></message>
 <message><source>Elsewhere</source><translation>Anderswo</translation></message>
 <message><source>Faithfulness of this image's maps</source><translation>Treue der Karten dieses Bildes</translation></message>
 <message><source>It alone</source><translation>Nur das</translation></message>
 <message><source>Measured once the maps on screen are there ...</source><translation>Wird gemessen, sobald die Karten auf dem Bildschirm da sind ...</translation></message>
 <message><source>Measuring is paused.</source><translation>Das Messen ist angehalten.</translation></message>
 <message><source>Model</source><translation>Modell</translation></message>
 <message><source>Not defined: %1</source><translation>Nicht definiert: %1</translation></message>
 <message><source>Technique</source><translation>Verfahren</translation></message>
 <message><source>The image along the curve of deletion</source><translation>Das Bild entlang der Kurve des Löschens</translation></message>
 <message><source>This map is not computed yet.</source><translation>Diese Karte ist noch nicht berechnet.</translation></message>
 <message><source>What hides a part of the image</source><translation>Womit ein Teil des Bildes verdeckt wird</translation></message>
 <message><source>What the hidden part becomes, in the network's own input</source><translation>Was aus dem verdeckten Teil wird, in der Eingabe des Netzes selbst</translation></message>
 <message><source>What the network is shown</source><translation>Was dem Netz gezeigt wird</translation></message>
 <message><source>What the network sees, and how probable the class is to it</source><translation>Was das Netz sieht, und wie wahrscheinlich ihm die Klasse ist</translation></message>
 <message><source>With nothing but the part that the map marks</source><translation>Mit nichts als dem Teil, den die Karte markiert</translation></message>
 <message><source>Without it</source><translation>Ohne das</translation></message>
 <message><source>Without the %1 % of pixels that the map ranks highest</source><translation>Ohne die %1 % der Pixel, die in der Karte am höchsten stehen</translation></message>
 <message><source>Without the part that the map marks</source><translation>Ohne den Teil, den die Karte markiert</translation></message>
 <message><source>Without the same shape in the first of the other places; beyond one border it enters at the opposite one</source><translation>Ohne dieselbe Form an der ersten der anderen Stellen; was über einen Rand hinausgeht, kommt am gegenüberliegenden herein</translation></message>
 <message><source>black</source><translation>Schwarz</translation></message>
 <message><source>blur</source><translation>Unschärfe</translation></message>
 <message><source>mean colour</source><translation>mittlere Farbe</translation></message>
</context>
<context>
 <name>sightline::ui::TruthPanel</name>
 <message><source>All images</source><translation>Alle Bilder</translation></message>
 <message><source>All maps of this image</source><translation>Alle Karten dieses Bildes</translation></message>
 <message><source>This image</source><translation>Dieses Bild</translation></message>
</context>
<context>
 <name>sightline::ui::TruthStudyView</name>
 <message><source> (%1). Numbers are of those that were measured.</source><translation> (%1). Die Zahlen gelten für die gemessenen.</translation></message>
 <message><source>%1 of %2 maps measured</source><translation>%1 von %2 Karten gemessen</translation></message>
 <message><source>&amp;beside</source><translation>&amp;neben</translation></message>
 <message><source>, %1 failed</source><translation>, %1 fehlgeschlagen</translation></message>
 <message><source>, about %1 min left</source><translation>, noch etwa %1 min</translation></message>
 <message><source>, measuring</source><translation>, wird gemessen</translation></message>
 <message><source>, paused</source><translation>, angehalten</translation></message>
 <message><source>Agreement with people</source><translation>Übereinstimmung mit Menschen</translation></message>
 <message><source>Behind everything else: one map after the other, each kept with the results. Takes many passes through the networks; the line below says how long.</source><translation>Hinter allem anderen: eine Karte nach der anderen, jede wird mit den Ergebnissen aufbewahrt. Braucht viele Durchläufe durch die Netze; die Zeile darunter sagt, wie lange.</translation></message>
 <message><source>Beside agreement</source><translation>Neben der Übereinstimmung</translation></message>
 <message><source>Faithfulness and agreement</source><translation>Treue und Übereinstimmung</translation></message>
 <message><source>Faithfulness of all maps</source><translation>Treue aller Karten</translation></message>
 <message><source>Mean faithfulness</source><translation>Mittlere Treue</translation></message>
 <message><source>Means</source><translation>Mittelwerte</translation></message>
 <message><source>Measure all maps</source><translation>Alle Karten messen</translation></message>
 <message><source>Measure of faithfulness</source><translation>Maß der Treue</translation></message>
 <message><source>Techniques compared</source><translation>Verfahren im Vergleich</translation></message>
 <message><source>Tests</source><translation>Tests</translation></message>
</context>
<context>
 <name>sightline::ui::UseBest</name>
 <message><source>For %1 only: %2</source><translation>Nur für %1: %2</translation></message>
 <message><source>For all maps, one value: %1</source><translation>Für alle Karten ein Wert: %1</translation></message>
 <message><source>For each technique its own</source><translation>Für jedes Verfahren sein eigener</translation></message>
 <message><source>Sets the value with the best mean. Chosen on the same images, it flatters the result: report the mean on images held out (view &quot;Best values&quot;).</source><translation>Setzt den Wert mit dem besten Mittel. An denselben Bildern gewählt, schönt er das Ergebnis: Geben Sie das Mittel auf zurückgehaltenen Bildern an (Ansicht „Beste Werte“).</translation></message>
 <message><source>Use best</source><translation>Besten nehmen</translation></message>
</context>
<context>
 <name>sightline::ui::ValueSlider</name>
 <message><source>%1, exact value</source><translation>%1, genauer Wert</translation></message>
</context>
<context>
 <name>sightline::ui::ValueWindowDialog</name>
 <message><source>&amp;Apply</source><translation>&amp;Anwenden</translation></message>
 <message><source>&amp;Black at percentile</source><translation>&amp;Schwarz bei Perzentil</translation></message>
 <message><source>&amp;Centre</source><translation>Zen&amp;trum</translation></message>
 <message><source>&amp;Number in the file</source><translation>&amp;Nummer in der Datei</translation></message>
 <message><source>&amp;Restore defaults</source><translation>&amp;Zurücksetzen</translation></message>
 <message><source>&amp;Window</source><translation>&amp;Fenster</translation></message>
 <message><source>A DICOM file is shown through this window or table of its own, or as it is where it has none; of other files all bits are scaled to 8.</source><translation>Eine DICOM-Datei wird durch dieses Fenster oder eine eigene Tabelle gezeigt oder, wo sie keine hat, wie sie ist; bei anderen Dateien werden alle Bits auf 8 skaliert.</translation></message>
 <message><source>All images of this study have 8 bits: there is nothing to choose.</source><translation>Alle Bilder dieser Studie haben 8 Bit: Es gibt nichts zu wählen.</translation></message>
 <message numerus="yes"><source>Apply shows %1 of %2 images through it and computes their %n map(s) again, unless they are kept from before.</source><translation><numerusform>„Anwenden“ zeigt %1 von %2 Bildern mit dieser Einstellung und berechnet deren %n Karte neu, sofern sie nicht von früher vorliegt.</numerusform><numerusform>„Anwenden“ zeigt %1 von %2 Bildern mit dieser Einstellung und berechnet deren %n Karten neu, sofern sie nicht von früher vorliegen.</numerusform></translation></message>
 <message><source>As stored in the file</source><translation>Wie in der Datei gespeichert</translation></message>
 <message><source>As the range, without the values below the first percentile and above the second: a few bright pixels do not darken the rest.</source><translation>Wie der Wertebereich, ohne die Werte unter dem ersten Perzentil und über dem zweiten: Wenige helle Pixel verdunkeln nicht den Rest.</translation></message>
 <message><source>Black has to come before white.</source><translation>Schwarz muss vor Weiß kommen.</translation></message>
 <message><source>Centre and width</source><translation>Zentrum und Breite</translation></message>
 <message><source>Centre of the window</source><translation>Zentrum des Fensters</translation></message>
 <message><source>Each DICOM file is shown through the window of this name that it stores; a file without one says so.</source><translation>Jede DICOM-Datei wird durch das in ihr gespeicherte Fenster dieses Namens gezeigt; bei einer Datei ohne ein solches wird das gemeldet.</translation></message>
 <message><source>It concerns %1 of %2 images.</source><translation>Das betrifft %1 von %2 Bildern.</translation></message>
 <message><source>Percentile that is black</source><translation>Perzentil, das schwarz ist</translation></message>
 <message><source>Percentile that is white</source><translation>Perzentil, das weiß ist</translation></message>
 <message><source>Percentiles of each image</source><translation>Perzentile jedes Bildes</translation></message>
 <message><source>Range of each image</source><translation>Wertebereich jedes Bildes</translation></message>
 <message><source>Stored in the file: %1</source><translation>In der Datei gespeichert: %1</translation></message>
 <message><source>The same for all images, in the unit of the file: half the width below the centre is black, half the width above it white.</source><translation>Gleich für alle Bilder, in der Einheit der Datei: Die halbe Breite unter dem Zentrum ist Schwarz, die halbe Breite darüber Weiß.</translation></message>
 <message><source>The smallest value of each image is black and its largest white.</source><translation>Der kleinste Wert jedes Bildes ist schwarz, der größte weiß.</translation></message>
 <message><source>W&amp;hite at percentile</source><translation>&amp;Weiß bei Perzentil</translation></message>
 <message><source>W&amp;idth</source><translation>&amp;Breite</translation></message>
 <message><source>Which of the file's windows</source><translation>Welches der Fenster der Datei</translation></message>
 <message><source>Width of the window</source><translation>Breite des Fensters</translation></message>
 <message><source>Window of values</source><translation>Wertefenster</translation></message>
</context>
<context>
 <name>sightline::ui::ValuesDialog</name>
 <message><source>&amp;Copy as CSV</source><translation>Als CSV &amp;kopieren</translation></message>
 <message><source>There are no values yet.</source><translation>Es gibt noch keine Werte.</translation></message>
 <message><source>Values</source><translation>Werte</translation></message>
 <message><source>Values as a table</source><translation>Werte als Tabelle</translation></message>
</context>
<context>
 <name>sightline::ui::VerdictLegend</name>
 <message><source>%1 %2</source><translation>%1 %2</translation></message>
 <message><source>%1: %2</source><translation>%1: %2</translation></message>
 <message><source>holds</source><translation>gilt</translation></message>
 <message><source>no difference shown</source><translation>kein Unterschied belegt</translation></message>
 <message><source>no test possible</source><translation>kein Test möglich</translation></message>
 <message><source>the opposite holds</source><translation>das Gegenteil gilt</translation></message>
</context>
<context>
 <name>sightline::ui::WelcomePage</name>
 <message><source>100 drawn scenes, ten simulated people and four small networks. It shows what can be done; its networks know such drawings only, not photographs.</source><translation>100 gezeichnete Szenen, zehn simulierte Menschen und vier kleine Netze. Es zeigt, was möglich ist; die Netze kennen nur solche Zeichnungen, keine Fotos.</translation></message>
 <message><source>5 or 10 MB, trained on ImageNet's photographs: the quickest way to maps of images of your own. You see the licence before anything is downloaded.</source><translation>5 oder 10 MB, mit den Fotos von ImageNet trainiert: der schnellste Weg zu Karten eigener Bilder. Sie sehen die Lizenz, bevor etwas heruntergeladen wird.</translation></message>
 <message><source>A folder of images, or drop one here. Masks, annotations and fixations of people in it are found; without any, you can paint where you would look.</source><translation>Ein Ordner mit Bildern; Sie können ihn auch hierher ziehen. Masken, Annotationen und Fixationen von Menschen darin werden gefunden; ohne sie können Sie malen, wo Sie hinsehen würden.</translation></message>
 <message><source>Four large networks, 740 MB, trained on ImageNet's photographs too.</source><translation>Vier große Netze, 740 MB, ebenfalls mit den Fotos von ImageNet trainiert.</translation></message>
 <message><source>Get a small network for photographs…</source><translation>Kleines Netz für Fotos holen…</translation></message>
 <message><source>Get the networks of the published study…</source><translation>Netze der veröffentlichten Studie holen…</translation></message>
 <message><source>Go on</source><translation>Fortfahren</translation></message>
 <message><source>Keys</source><translation>Tasten</translation></message>
 <message><source>Manual</source><translation>Handbuch</translation></message>
 <message><source>My images…</source><translation>Meine Bilder…</translation></message>
 <message><source>Open a session…</source><translation>Sitzung öffnen…</translation></message>
 <message><source>Opening…</source><translation>Wird geöffnet…</translation></message>
 <message><source>Recent</source><translation>Zuletzt geöffnet</translation></message>
 <message><source>The demo</source><translation>Die Demo</translation></message>
 <message><source>The study that was closed last, with its settings.</source><translation>Die zuletzt geschlossene Studie mit ihren Einstellungen.</translation></message>
 <message><source>Where models look, where people look</source><translation>Wo Modelle hinsehen, wo Menschen hinsehen</translation></message>
</context>
<context>
 <name>sightline::ui::WhyLowPanel</name>
 <message><source>%1: %2 undefined, or this image takes no part.</source><translation>%1: %2 ist nicht definiert, oder dieses Bild nimmt nicht teil.</translation></message>
 <message><source>%1: mean %2 over the models %3</source><translation>%1: %2 im Mittel über die Modelle %3</translation></message>
 <message><source>, higher than %1 % of the other images</source><translation>, höher als bei %1 % der anderen Bilder</translation></message>
 <message><source>All images</source><translation>Alle Bilder</translation></message>
 <message><source>Looking ...</source><translation>Wird gesucht ...</translation></message>
 <message><source>No maps have been computed yet. The answer appears as maps finish.</source><translation>Es sind noch keine Karten berechnet. Die Antwort erscheint, sobald Karten fertig werden.</translation></message>
 <message><source>Properties of the image on screen</source><translation>Eigenschaften des angezeigten Bildes</translation></message>
 <message><source>Technique</source><translation>Verfahren</translation></message>
 <message><source>The intervals are of each property alone. Holm's p allows for the number of properties looked at, so that it may be large although an interval leaves out 0. What goes with low agreement need not be its cause.</source><translation>Die Intervalle gelten für jede Eigenschaft allein. Das p nach Holm berücksichtigt, wie viele Eigenschaften betrachtet werden; daher kann es groß sein, obwohl ein Intervall die 0 nicht enthält. Was mit niedriger Übereinstimmung einhergeht, muss nicht deren Ursache sein.</translation></message>
 <message><source>This image</source><translation>Dieses Bild</translation></message>
 <message><source>What goes with low agreement</source><translation>Was mit niedriger Übereinstimmung einhergeht</translation></message>
 <message><source>Which scores: per image, the mean over all models</source><translation>Welche Werte: je Bild das Mittel über alle Modelle</translation></message>
</context>
<context>
 <name>sightline::ui::WindowActions</name>
 <message><source>&amp;About Sightline</source><translation>&amp;Über Sightline</translation></message>
 <message><source>&amp;Analyse</source><translation>Aus&amp;werten</translation></message>
 <message><source>&amp;COCO…</source><translation>&amp;COCO…</translation></message>
 <message><source>&amp;Cancel</source><translation>Ab&amp;brechen</translation></message>
 <message><source>&amp;Close</source><translation>Sc&amp;hließen</translation></message>
 <message><source>&amp;Compute</source><translation>Be&amp;rechnen</translation></message>
 <message><source>&amp;Contour of the region</source><translation>K&amp;ontur der Region</translation></message>
 <message><source>&amp;Copy citations as BibTeX</source><translation>&amp;Quellenangaben als BibTeX kopieren</translation></message>
 <message><source>&amp;Copy the maps as an image</source><translation>Karten als &amp;Bild kopieren</translation></message>
 <message><source>&amp;DICOM segmentation…</source><translation>&amp;DICOM-Segmentierung…</translation></message>
 <message><source>&amp;Dark</source><translation>&amp;Dunkel</translation></message>
 <message><source>&amp;Difference from the chosen map</source><translation>&amp;Differenz zur gewählten Karte</translation></message>
 <message><source>&amp;Edit</source><translation>&amp;Bearbeiten</translation></message>
 <message><source>&amp;Exact: all %1 points</source><translation>&amp;Exakt: alle %1 Punkte</translation></message>
 <message><source>&amp;Export report…</source><translation>Ber&amp;icht exportieren…</translation></message>
 <message><source>&amp;Fast: at most %1 points</source><translation>&amp;Schnell: höchstens %1 Punkte</translation></message>
 <message><source>&amp;File</source><translation>&amp;Datei</translation></message>
 <message><source>&amp;Find image</source><translation>Bild s&amp;uchen</translation></message>
 <message><source>&amp;Fit images</source><translation>Bilder &amp;einpassen</translation></message>
 <message><source>&amp;Help</source><translation>&amp;Hilfe</translation></message>
 <message><source>&amp;Human data…</source><translation>Daten von M&amp;enschen…</translation></message>
 <message><source>&amp;Image only</source><translation>Nur B&amp;ild</translation></message>
 <message><source>&amp;Keyboard shortcuts</source><translation>&amp;Tastenkürzel</translation></message>
 <message><source>&amp;Large</source><translation>&amp;Groß</translation></message>
 <message><source>&amp;Licences</source><translation>&amp;Lizenzen</translation></message>
 <message><source>&amp;Light</source><translation>&amp;Hell</translation></message>
 <message><source>&amp;Manual</source><translation>Hand&amp;buch</translation></message>
 <message><source>&amp;Map over the image</source><translation>&amp;Karte über dem Bild</translation></message>
 <message><source>&amp;Next image</source><translation>&amp;Nächstes Bild</translation></message>
 <message><source>&amp;Next panel</source><translation>&amp;Nächster Bereich</translation></message>
 <message><source>&amp;Normal</source><translation>&amp;Normal</translation></message>
 <message><source>&amp;NumPy array (.npy)…</source><translation>&amp;NumPy-Array (.npy)…</translation></message>
 <message><source>&amp;Open folder…</source><translation>&amp;Ordner öffnen…</translation></message>
 <message><source>&amp;Overlap with people</source><translation>Überla&amp;ppung mit Menschen</translation></message>
 <message><source>&amp;PNG of 16 bits…</source><translation>&amp;PNG mit 16 Bit…</translation></message>
 <message><source>&amp;PNG…</source><translation>&amp;PNG…</translation></message>
 <message><source>&amp;Pause</source><translation>&amp;Pause</translation></message>
 <message><source>&amp;Previous image</source><translation>Vo&amp;riges Bild</translation></message>
 <message><source>&amp;Quit</source><translation>&amp;Beenden</translation></message>
 <message><source>&amp;Redo</source><translation>&amp;Wiederholen</translation></message>
 <message><source>&amp;Redo: %1</source><translation>&amp;Wiederholen: %1</translation></message>
 <message><source>&amp;Retry what failed</source><translation>&amp;Fehlgeschlagenes wiederholen</translation></message>
 <message><source>&amp;Save session</source><translation>&amp;Sitzung speichern</translation></message>
 <message><source>&amp;Small</source><translation>&amp;Klein</translation></message>
 <message><source>&amp;Techniques</source><translation>&amp;Verfahren</translation></message>
 <message><source>&amp;Theme</source><translation>&amp;Farbschema</translation></message>
 <message><source>&amp;Undo</source><translation>&amp;Rückgängig</translation></message>
 <message><source>&amp;Undo: %1</source><translation>&amp;Rückgängig: %1</translation></message>
 <message><source>&amp;Very large</source><translation>&amp;Sehr groß</translation></message>
 <message><source>&amp;View</source><translation>&amp;Ansicht</translation></message>
 <message><source>&amp;Window of values</source><translation>&amp;Wertefenster</translation></message>
 <message><source>&amp;XRAI</source><translation>&amp;XRAI</translation></message>
 <message><source>&amp;Zoom in</source><translation>&amp;Vergrößern</translation></message>
 <message><source>&amp;labelme…</source><translation>&amp;labelme…</translation></message>
 <message><source>A dot for each fixation, its area by the duration, in the person's colour</source><translation>Ein Punkt für jede Fixation, seine Fläche nach der Dauer, in der Farbe der Person</translation></message>
 <message><source>A folder of images, with masks of what people marked beside them</source><translation>Ein Ordner mit Bildern, daneben Masken dessen, was Menschen markiert haben</translation></message>
 <message><source>A folder of maps computed by another program, as an additional row: MODEL/IMAGE.npy or IMAGE_MODEL.npy</source><translation>Ein Ordner mit Karten aus einem anderen Programm, als zusätzliche Zeile: MODELL/BILD.npy oder BILD_MODELL.npy</translation></message>
 <message><source>A saved state: the folder with every setting, layer and threshold</source><translation>Ein gespeicherter Stand: der Ordner mit allen Einstellungen, Schichten und Schwellen</translation></message>
 <message><source>A zip archive of a folder of images, or a file of annotations beside its images</source><translation>Ein Zip-Archiv eines Bilderordners oder eine Annotationsdatei neben ihren Bildern</translation></message>
 <message><source>Add a &amp;model…</source><translation>&amp;Modell hinzufügen…</translation></message>
 <message><source>Also uses images and masks that lie elsewhere, where links in the folder lead to</source><translation>Verwendet auch Bilder und Masken, die anderswo liegen, wohin Verweise im Ordner führen</translation></message>
 <message><source>As the reference program computes it; for results.</source><translation>Wie das Referenzprogramm es berechnet; für Ergebnisse.</translation></message>
 <message><source>Closes the study; its settings are kept until another one is opened</source><translation>Schließt die Studie; ihre Einstellungen bleiben erhalten, bis eine andere geöffnet wird</translation></message>
 <message><source>Comparison fi&amp;gure…</source><translation>Verg&amp;leichsabbildung…</translation></message>
 <message><source>Compute &amp;everything</source><translation>&amp;Alles berechnen</translation></message>
 <message><source>E&amp;xport maps as</source><translation>Karten ex&amp;portieren als</translation></message>
 <message><source>Every cell shows the image left of a divider and its map right of it</source><translation>Jede Zelle zeigt links einer Trennlinie das Bild und rechts davon seine Karte</translation></message>
 <message><source>Every other cell shows its map minus the chosen one</source><translation>Jede andere Zelle zeigt ihre Karte minus die gewählte</translation></message>
 <message><source>Export mas&amp;ks as</source><translation>Masken e&amp;xportieren als</translation></message>
 <message><source>Follow &amp;links out of the folder</source><translation>Verweisen aus dem Ordner &amp;folgen</translation></message>
 <message><source>Follow the &amp;system</source><translation>Wie das &amp;System</translation></message>
 <message><source>Full scr&amp;een</source><translation>Voll&amp;bild</translation></message>
 <message><source>Get small networks…</source><translation>Kleine Netze holen…</translation></message>
 <message><source>Get the &amp;benchmark…</source><translation>Ben&amp;chmark holen…</translation></message>
 <message><source>Get the &amp;weights…</source><translation>Ge&amp;wichte holen…</translation></message>
 <message><source>How values of DICOM files and of images of more than 8 bits become grey levels</source><translation>Wie aus Werten von DICOM-Dateien und von Bildern mit mehr als 8 Bit Graustufen werden</translation></message>
 <message><source>How wide the maps of people's fixations are and what of them counts as marked</source><translation>Wie breit die Karten der Fixationen von Menschen sind und was darin als markiert gilt</translation></message>
 <message><source>Impor&amp;ted maps…</source><translation>Impor&amp;tierte Karten…</translation></message>
 <message><source>Lan&amp;guage</source><translation>Spr&amp;ache</translation></message>
 <message><source>Maps of f&amp;ixations</source><translation>F&amp;ixationskarten</translation></message>
 <message><source>Mark where people &amp;look…</source><translation>&amp;Markieren, wo Menschen hinsehen…</translation></message>
 <message><source>Models &amp;and rows…</source><translation>Modelle &amp;und Zeilen…</translation></message>
 <message><source>NI&amp;fTI…</source><translation>NI&amp;fTI…</translation></message>
 <message><source>One file for people who do not have the study: thresholds and agreement can still be moved in it</source><translation>Eine Datei für alle, die die Studie nicht haben: Schwellen und Übereinstimmung lassen sich darin noch bewegen</translation></message>
 <message><source>One minute with the window's main controls</source><translation>Eine Minute zu den wichtigsten Bedienelementen des Fensters</translation></message>
 <message><source>Only images on which all models &amp;agree</source><translation>Nur Bilder, bei denen &amp;alle Modelle übereinstimmen</translation></message>
 <message><source>Only the images &amp;listed</source><translation>Nur Bilder der &amp;Liste</translation></message>
 <message><source>Open &amp;demo</source><translation>&amp;Demo öffnen</translation></message>
 <message><source>Open &amp;recent</source><translation>&amp;Zuletzt geöffnet</translation></message>
 <message><source>Open archi&amp;ve or annotations…</source><translation>Archi&amp;v oder Annotationen öffnen…</translation></message>
 <message><source>Open sess&amp;ion…</source><translation>Sitzung &amp;öffnen…</translation></message>
 <message><source>Outline the model's &amp;region</source><translation>&amp;Region des Modells umranden</translation></message>
 <message><source>Outline what &amp;people marked</source><translation>&amp;Markierung der Menschen umranden</translation></message>
 <message><source>Paint the part that tells what the image shows; the scores follow</source><translation>Malen Sie den Teil aus, der verrät, was das Bild zeigt; die Werte folgen</translation></message>
 <message><source>Panel&amp;s</source><translation>Bereic&amp;he</translation></message>
 <message><source>Plot fig&amp;ure…</source><translation>Di&amp;agramm als Abbildung…</translation></message>
 <message><source>Plots, statistics, robustness and exports take only the images that search and filters leave in the list.</source><translation>Diagramme, Statistik, Robustheit und Exporte berücksichtigen nur die Bilder, die nach Suche und Filtern in der Liste bleiben.</translation></message>
 <message><source>Points where the class score changes, until the estimated error is small; for exploring. Recorded with every result.</source><translation>Punkte, an denen sich der Klassenwert ändert, bis der geschätzte Fehler klein ist; zum Erkunden. Wird mit jedem Ergebnis festgehalten.</translation></message>
 <message><source>Pre&amp;vious panel</source><translation>Voriger Berei&amp;ch</translation></message>
 <message><source>Reset &amp;layout</source><translation>Anordnung &amp;zurücksetzen</translation></message>
 <message><source>S&amp;wipe between image and map</source><translation>&amp;Wischen zwischen Bild und Karte</translation></message>
 <message><source>Save session &amp;as…</source><translation>Sitzun&amp;g speichern unter…</translation></message>
 <message><source>Share as a web page…</source><translation>Als Webseite weitergeben…</translation></message>
 <message><source>Show where people loo&amp;ked</source><translation>Zei&amp;gen, wo Menschen hinsahen</translation></message>
 <message><source>Show, hide, order, rename, replace and remove models; show and order techniques</source><translation>Modelle zeigen, ausblenden, ordnen, umbenennen, ersetzen und entfernen; Verfahren zeigen und ordnen</translation></message>
 <message><source>Steps, copies, window and the other options of every technique</source><translation>Schritte, Kopien, Fenster und die übrigen Optionen jedes Verfahrens</translation></message>
 <message><source>Take the &amp;tour</source><translation>&amp;Rundgang starten</translation></message>
 <message><source>Te&amp;xt size</source><translation>Te&amp;xtgröße</translation></message>
 <message><source>Technique &amp;options</source><translation>&amp;Optionen der Verfahren</translation></message>
 <message><source>The four networks of the published study</source><translation>Die vier Netze der veröffentlichten Studie</translation></message>
 <message><source>The images and masks of the published study</source><translation>Die Bilder und Masken der veröffentlichten Studie</translation></message>
 <message><source>The maps that are there, on the grid that they are scored on</source><translation>Die vorhandenen Karten, in dem Gitter, in dem sie bewertet werden</translation></message>
 <message><source>The numbers of the plot or maps that have the focus, for reading, copying and screen readers</source><translation>Die Zahlen des Diagramms oder der Karten, die den Fokus haben, zum Lesen, Kopieren und für Bildschirmleser</translation></message>
 <message><source>The page about the part of the window that has the focus</source><translation>Die Seite zu dem Teil des Fensters, der den Fokus hat</translation></message>
 <message><source>The program, the study it follows, and the papers of the techniques that are shown</source><translation>Das Programm, die Studie, der es folgt, und die Veröffentlichungen zu den gezeigten Verfahren</translation></message>
 <message><source>Two networks of 5 and 10 MB for photographs of your own</source><translation>Zwei Netze von 5 und 10 MB für eigene Fotos</translation></message>
 <message><source>Values as a ta&amp;ble…</source><translation>Werte als &amp;Tabelle…</translation></message>
 <message><source>What people painted in Sightline, for other programs</source><translation>Was Menschen in Sightline gemalt haben, für andere Programme</translation></message>
 <message><source>Which annotations, labels, people and fixations the maps are compared with, and what is made of them</source><translation>Mit welchen Annotationen, Labels, Personen und Fixationen die Karten verglichen werden und was daraus gemacht wird</translation></message>
 <message><source>Your own weights or a whole network (ONNX, .pt2, TorchScript), added to the models of the study</source><translation>Eigene Gewichte oder ein ganzes Netz (ONNX, .pt2, TorchScript), zu den Modellen der Studie hinzugefügt</translation></message>
 <message><source>Zoom o&amp;ut</source><translation>Verk&amp;leinern</translation></message>
</context>
<context>
 <name>sightline::ui::WordsPanel</name>
 <message><source>Copy</source><translation>Kopieren</translation></message>
 <message><source>Copy what is said of the study</source><translation>Kopieren, was über die Studie gesagt wird</translation></message>
 <message><source>Copy what is said of this image</source><translation>Kopieren, was über dieses Bild gesagt wird</translation></message>
 <message><source>The study</source><translation>Die Studie</translation></message>
 <message><source>This image</source><translation>Dieses Bild</translation></message>
 <message><source>This image: %1</source><translation>Dieses Bild: %1</translation></message>
</context>
<context>
 <name>sightline::ui::WorkBar</name>
 <message><source>%1 left</source><translation>noch %1</translation></message>
 <message><source>Stop</source><translation>Anhalten</translation></message>
 <message><source>Stop: %1</source><translation>Anhalten: %1</translation></message>
</context>
<context>
 <name>sightline::ui::WorkExport</name>
 <message numerus="yes"><source>%n map(s) have not been computed yet.</source><translation><numerusform>%n Karte ist noch nicht berechnet.</numerusform><numerusform>%n Karten sind noch nicht berechnet.</numerusform></translation></message>
 <message numerus="yes"><source>%n map(s) written to %1.</source><translation><numerusform>%n Karte nach %1 geschrieben.</numerusform><numerusform>%n Karten nach %1 geschrieben.</numerusform></translation></message>
 <message numerus="yes"><source>%n more left out.</source><translation><numerusform>%n weitere weggelassen.</numerusform><numerusform>%n weitere weggelassen.</numerusform></translation></message>
 <message numerus="yes"><source>%n painted mask(s) written to %1.</source><translation><numerusform>%n gemalte Maske nach %1 geschrieben.</numerusform><numerusform>%n gemalte Masken nach %1 geschrieben.</numerusform></translation></message>
 <message><source>Folder for the maps</source><translation>Ordner für die Karten</translation></message>
 <message><source>Folder for the painted masks</source><translation>Ordner für die gemalten Masken</translation></message>
 <message><source>Grey image of 16 bits</source><translation>Graubild mit 16 Bit</translation></message>
 <message><source>NIfTI volume, the values themselves</source><translation>NIfTI-Volumen, die Werte selbst</translation></message>
 <message><source>Not written: %1</source><translation>Nicht geschrieben: %1</translation></message>
 <message><source>NumPy array, the values themselves</source><translation>NumPy-Array, die Werte selbst</translation></message>
 <message><source>Save the map</source><translation>Karte speichern</translation></message>
 <message><source>Show it</source><translation>Zeigen</translation></message>
 <message><source>The map is in %1.</source><translation>Die Karte ist in %1.</translation></message>
 <message><source>Writing the files…</source><translation>Die Dateien werden geschrieben…</translation></message>
</context>
</TS>
