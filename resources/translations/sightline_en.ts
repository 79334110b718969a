<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
 <name>BoxNames</name>
 <message><source>%1 missing</source><translation type="unfinished"/></message>
 <message><source>%1 of %2</source><translation type="unfinished"/></message>
 <message><source>%1 unscored</source><translation type="unfinished"/></message>
 <message><source>n = %1</source><translation type="unfinished"/></message>
</context>
<context>
 <name>BoxPlotColumns</name>
 <message><source>By model</source><translation type="unfinished"/></message>
 <message><source>By technique</source><translation type="unfinished"/></message>
</context>
<context>
 <name>Fetch</name>
 <message><source>%1 already here</source><translation type="unfinished"/></message>
 <message><source>%1 failed</source><translation type="unfinished"/></message>
 <message><source>%1 fetched</source><translation type="unfinished"/></message>
 <message><source>%1 here, can be resumed</source><translation type="unfinished"/></message>
 <message><source>%1 masks have no photograph here (%2%3). The server may not have them: the newest version of the benchmark no longer lists the photographs. They can be found by name in a copy of ImageNet or an older copy of the benchmark.</source><translation type="unfinished"/></message>
 <message><source>%1 more; the list above says which.</source><translation type="unfinished"/></message>
 <message><source>%1 not on the server</source><translation type="unfinished"/></message>
 <message><source>%1 not tried</source><translation type="unfinished"/></message>
 <message><source>%1 of %2</source><translation type="unfinished"/></message>
 <message><source>%1, %2 left</source><translation type="unfinished"/></message>
 <message><source>File %1 of %2</source><translation type="unfinished"/></message>
 <message><source>SHA-256 %1, as published</source><translation type="unfinished"/></message>
 <message><source>SHA-256 %1, computed here and kept in SHA256SUMS; none is published</source><translation type="unfinished"/></message>
 <message><source>about %1 MB</source><translation type="unfinished"/></message>
 <message><source>connecting…</source><translation type="unfinished"/></message>
 <message><source>failed</source><translation type="unfinished"/></message>
 <message><source>here</source><translation type="unfinished"/></message>
 <message><source>here, checksum as published</source><translation type="unfinished"/></message>
 <message><source>not on the server</source><translation type="unfinished"/></message>
</context>
<context>
 <name>JobText</name>
 <message><source>%1 computed</source><translation type="unfinished"/></message>
 <message><source>%1, %2 left</source><translation type="unfinished"/></message>
 <message><source>%1, paused</source><translation type="unfinished"/></message>
 <message><source>%1/%2 maps</source><translation type="unfinished"/></message>
 <message><source>%1/%2 maps, %3 empty</source><translation type="unfinished"/></message>
 <message><source>All %1 maps computed</source><translation type="unfinished"/></message>
 <message><source>Boxes appear as maps finish; computing continues unless it is paused under Compute.</source><translation type="unfinished"/></message>
 <message><source>No maps have been computed yet. %1</source><translation type="unfinished"/></message>
 <message><source>No maps of the class “%1” have been computed yet. %2</source><translation type="unfinished"/></message>
 <message><source>No maps to compute</source><translation type="unfinished"/></message>
 <message><source>Why here? · %1</source><translation type="unfinished"/></message>
</context>
<context>
 <name>LayerChoice</name>
 <message><source>mean of %1 layers: %2</source><translation type="unfinished"/></message>
</context>
<context>
 <name>OpenStudy</name>
 <message><source>The published networks' weights are not on this machine (%1), so the demo's small networks are used for these images. They know only the demo's 20 drawn classes. File &gt; Get small networks fetches two of 5 and 10 MB that know photographs, and Get the weights the published ones.</source><translation type="unfinished"/></message>
 <message><source>The run kept its results in %1, which cannot be read, so its maps are computed again.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>QObject</name>
 <message><source>%1 listed images are not in the folder any more.</source><translation type="unfinished"/></message>
 <message><source>%1 wrong prediction</source><translation type="unfinished"/></message>
 <message><source>1 listed image is not in the folder any more.</source><translation type="unfinished"/></message>
 <message><source>Image</source><translation type="unfinished"/></message>
 <message><source>Image, people</source><translation type="unfinished"/></message>
 <message><source>Map: low</source><translation type="unfinished"/></message>
 <message><source>People</source><translation type="unfinished"/></message>
 <message><source>Results will not be kept: %1</source><translation type="unfinished"/></message>
 <message><source>The image %1 that was on screen is not in the folder any more.</source><translation type="unfinished"/></message>
 <message><source>The map of %1 that the others were compared with is not in this study.</source><translation type="unfinished"/></message>
 <message><source>fixations, a colour per person</source><translation type="unfinished"/></message>
 <message><source>high</source><translation type="unfinished"/></message>
 <message><source>images listed in the session</source><translation type="unfinished"/></message>
 <message><source>models (%1)</source><translation type="unfinished"/></message>
 <message><source>models (rules differ)</source><translation type="unfinished"/></message>
 <message><source>no mask</source><translation type="unfinished"/></message>
 <message><source>not computed</source><translation type="unfinished"/></message>
 <message><source>people (%1)</source><translation type="unfinished"/></message>
 <message><source>simulated people (%1)</source><translation type="unfinished"/></message>
</context>
<context>
 <name>RuleText</name>
 <message><source>%1 of the maximum</source><translation type="unfinished"/></message>
 <message><source>%1, largest part</source><translation type="unfinished"/></message>
 <message><source>Fixed value</source><translation type="unfinished"/></message>
 <message><source>Fraction of the maximum</source><translation type="unfinished"/></message>
 <message><source>Keeps as many pixels as people marked in the same image.</source><translation type="unfinished"/></message>
 <message><source>Keeps pixels at least k standard deviations above the map's mean.</source><translation type="unfinished"/></message>
 <message><source>Keeps pixels at or above one value of the map scaled to 0–1.</source><translation type="unfinished"/></message>
 <message><source>Keeps pixels at or above this fraction of the map's largest value.</source><translation type="unfinished"/></message>
 <message><source>Keeps pixels at or above this quantile of the map.</source><translation type="unfinished"/></message>
 <message><source>Keeps the strongest pixels until this share of the area is reached.</source><translation type="unfinished"/></message>
 <message><source>Match the human area</source><translation type="unfinished"/></message>
 <message><source>Mean + k standard deviations</source><translation type="unfinished"/></message>
 <message><source>Otsu</source><translation type="unfinished"/></message>
 <message><source>Percentile</source><translation type="unfinished"/></message>
 <message><source>Splits the map's histogram into two groups that are as different as can be.</source><translation type="unfinished"/></message>
 <message><source>Top area</source><translation type="unfinished"/></message>
 <message><source>area</source><translation type="unfinished"/></message>
 <message><source>fraction</source><translation type="unfinished"/></message>
 <message><source>k</source><translation type="unfinished"/></message>
 <message><source>keep where map ≥ t; the map is scaled to 0–1 by its own minimum and maximum</source><translation type="unfinished"/></message>
 <message><source>matches the human area</source><translation type="unfinished"/></message>
 <message><source>mean + %1 sd</source><translation type="unfinished"/></message>
 <message><source>mean − %1 sd</source><translation type="unfinished"/></message>
 <message><source>percentile %1</source><translation type="unfinished"/></message>
 <message><source>quantile</source><translation type="unfinished"/></message>
 <message><source>t</source><translation type="unfinished"/></message>
 <message><source>t = fraction × maximum of the scaled map</source><translation type="unfinished"/></message>
 <message><source>t = mean + k · sd, over the map scaled to 0–1 by its own minimum and maximum; sd is the population's. k = 1 is the Shared Interest library's default.</source><translation type="unfinished"/></message>
 <message><source>t = quantile of the map's values, interpolated linearly; 0.90 keeps about the top 10 %</source><translation type="unfinished"/></message>
 <message><source>t = value of the n-th largest pixel, n = number of pixels people marked; takes the size of the region out of the comparison</source><translation type="unfinished"/></message>
 <message><source>t = value of the n-th largest pixel, n = share × number of pixels; ties are kept together</source><translation type="unfinished"/></message>
 <message><source>t maximises the variance between the two groups over 256 bins (Otsu 1979)</source><translation type="unfinished"/></message>
 <message><source>top %1 % of the area</source><translation type="unfinished"/></message>
 <message><source>value ≥ %1</source><translation type="unfinished"/></message>
</context>
<context>
 <name>Shortcuts</name>
 <message><source>+ − F</source><translation type="unfinished"/></message>
 <message><source>Arrows, Enter</source><translation type="unfinished"/></message>
 <message><source>B, G, E</source><translation type="unfinished"/></message>
 <message><source>Backspace</source><translation type="unfinished"/></message>
 <message><source>Ctrl + Space</source><translation type="unfinished"/></message>
 <message><source>Ctrl + arrows</source><translation type="unfinished"/></message>
 <message><source>Ctrl + ← →</source><translation type="unfinished"/></message>
 <message><source>D</source><translation type="unfinished"/></message>
 <message><source>Enter</source><translation type="unfinished"/></message>
 <message><source>Esc</source><translation type="unfinished"/></message>
 <message><source>Home End</source><translation type="unfinished"/></message>
 <message><source>In a film strip of layers</source><translation type="unfinished"/></message>
 <message><source>In tables</source><translation type="unfinished"/></message>
 <message><source>In the grid</source><translation type="unfinished"/></message>
 <message><source>J K</source><translation type="unfinished"/></message>
 <message><source>Marking where people look</source><translation type="unfinished"/></message>
 <message><source>N</source><translation type="unfinished"/></message>
 <message><source>Shift + ← →</source><translation type="unfinished"/></message>
 <message><source>Space and drag</source><translation type="unfinished"/></message>
 <message><source>Space or B, held</source><translation type="unfinished"/></message>
 <message><source>Tab ↑ ↓</source><translation type="unfinished"/></message>
 <message><source>Wheel, + − F</source><translation type="unfinished"/></message>
 <message><source>[ ]</source><translation type="unfinished"/></message>
 <message><source>add or remove this layer</source><translation type="unfinished"/></message>
 <message><source>all maps again</source><translation type="unfinished"/></message>
 <message><source>another cell</source><translation type="unfinished"/></message>
 <message><source>back to the maps</source><translation type="unfinished"/></message>
 <message><source>brush, polygon, eraser</source><translation type="unfinished"/></message>
 <message><source>choose the layer before or after</source><translation type="unfinished"/></message>
 <message><source>copy the selected cells</source><translation type="unfinished"/></message>
 <message><source>difference from this map; Esc ends it</source><translation type="unfinished"/></message>
 <message><source>enlarge the cell</source><translation type="unfinished"/></message>
 <message><source>move the divider (after S)</source><translation type="unfinished"/></message>
 <message><source>move the image</source><translation type="unfinished"/></message>
 <message><source>move the pointer, paint there</source><translation type="unfinished"/></message>
 <message><source>move without choosing</source><translation type="unfinished"/></message>
 <message><source>next image that you have not marked</source><translation type="unfinished"/></message>
 <message><source>next or previous image</source><translation type="unfinished"/></message>
 <message><source>previous or next image</source><translation type="unfinished"/></message>
 <message><source>remove a corner</source><translation type="unfinished"/></message>
 <message><source>smaller or larger brush</source><translation type="unfinished"/></message>
 <message><source>the first or the last layer</source><translation type="unfinished"/></message>
 <message><source>the image without the map</source><translation type="unfinished"/></message>
 <message><source>zoom in, zoom out, fit</source><translation type="unfinished"/></message>
 <message><source>← →</source><translation type="unfinished"/></message>
</context>
<context>
 <name>ShownModels</name>
 <message><source>%1 of %2 models</source><translation type="unfinished"/></message>
 <message><source>Hidden, and so in no plot, table, test or figure: %1. View &gt; Models and rows shows them again.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>core</name>
 <message><source>&quot;accepted_names&quot; of &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>&quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>&quot;{1}&quot; (bytes {2} to {3})</source><translation type="unfinished"/></message>
 <message><source>&quot;{1}&quot; is no option of {2}.</source><translation type="unfinished"/></message>
 <message><source>&quot;{1}&quot; is no option of {2}. Did you mean {3}?</source><translation type="unfinished"/></message>
 <message><source>&quot;{1}&quot; is none</source><translation type="unfinished"/></message>
 <message><source>&quot;{1}&quot; is not understood</source><translation type="unfinished"/></message>
 <message><source>&quot;{1}&quot; is the name of another model. Choose another name.</source><translation type="unfinished"/></message>
 <message><source>&quot;{1}&quot; of {2}</source><translation type="unfinished"/></message>
 <message><source>&quot;{1}&quot; {2}</source><translation type="unfinished"/></message>
 <message><source>%llu bytes</source><translation type="unfinished"/></message>
 <message><source>'sightline-cli models' lists the known ones; or give a model file with --config, or --model torchscript, onnx or pt2 with --weights FILE.</source><translation type="unfinished"/></message>
 <message><source>(Friedman chi squared({1}) = {2}, {3}, Kendall's W = {4})</source><translation type="unfinished"/></message>
 <message><source>(no name)</source><translation type="unfinished"/></message>
 <message><source>(rho = {1}, 95 % bootstrap interval {2} to {3}, {4}, Holm {5}, n = {6} images)</source><translation type="unfinished"/></message>
 <message><source>({1})</source><translation type="unfinished"/></message>
 <message><source>({1}, {2}, {3})</source><translation type="unfinished"/></message>
 <message><source>--cut-offs {1}</source><translation type="unfinished"/></message>
 <message><source>--language {1}</source><translation type="unfinished"/></message>
 <message><source>--layer {1}</source><translation type="unfinished"/></message>
 <message><source>--mask and --fixations</source><translation type="unfinished"/></message>
 <message><source>--metric {1}</source><translation type="unfinished"/></message>
 <message><source>--model custom</source><translation type="unfinished"/></message>
 <message><source>--outputs {1}</source><translation type="unfinished"/></message>
 <message><source>--set {1}</source><translation type="unfinished"/></message>
 <message><source>--shard {1}</source><translation type="unfinished"/></message>
 <message><source>--shard {1}/{2}</source><translation type="unfinished"/></message>
 <message><source>--technique imported</source><translation type="unfinished"/></message>
 <message><source>--techniques imported</source><translation type="unfinished"/></message>
 <message><source>--{1} has no meaning for {2} and is left out; it belongs to {3}.</source><translation type="unfinished"/></message>
 <message><source>--{1} is left out: none of the chosen techniques has it; it belongs to {2}.</source><translation type="unfinished"/></message>
 <message><source>1 if the maximum of the map is in H, else 0</source><translation type="unfinished"/></message>
 <message><source>1 if the maximum of the map is within 15 pixels of H, else 0</source><translation type="unfinished"/></message>
 <message><source>1 map could not be computed.</source><translation type="unfinished"/></message>
 <message><source>1 model has not predicted yet.</source><translation type="unfinished"/></message>
 <message><source>1 of {2} maps could not be computed.</source><translation type="unfinished"/></message>
 <message><source>1 of {2} maps has not been computed yet.</source><translation type="unfinished"/></message>
 <message><source>1 or 2 dimensions</source><translation type="unfinished"/></message>
 <message><source>1 or 2 dimensions, first output only</source><translation type="unfinished"/></message>
 <message><source>1 or 2 dimensions, padding given in numbers</source><translation type="unfinished"/></message>
 <message><source>1 or 2 dimensions, without dilation</source><translation type="unfinished"/></message>
 <message><source>1 simulated person</source><translation type="unfinished"/></message>
 <message><source>1 to {1} whole numbers {2}</source><translation type="unfinished"/></message>
 <message><source>1 to {1} whole numbers {2} or &quot;{3}&quot;</source><translation type="unfinished"/></message>
 <message><source>100 photographs of 20 classes and for each a mask of what ten people marked as important: the images of the study that Sightline follows (Mohseni, Block and Ragan 2020).</source><translation type="unfinished"/></message>
 <message><source>95 % high</source><translation type="unfinished"/></message>
 <message><source>95 % interval of the difference {1} to {2}</source><translation type="unfinished"/></message>
 <message><source>95 % low</source><translation type="unfinished"/></message>
 <message><source>&lt;!doctype html</source><translation type="unfinished"/></message>
 <message><source>&lt;table id=&quot;</source><translation type="unfinished"/></message>
 <message><source>A baseline has 1 point; with fewer than {2} their halves say too little.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>A baseline has {1} points; with fewer than {2} their halves say too little.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>A comparison of two maps</source><translation type="unfinished"/></message>
 <message><source>A configuration of the family &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>A correlation needs at least three pairs; there are {1}.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>A correlation needs at least three pairs; there is 1.</source><translation type="unfinished"/></message>
 <message><source>A correlation needs pairs; there are {1} and {2} values.</source><translation type="unfinished"/></message>
 <message><source>A folder of images, a zip archive of one, or an annotation file beside its images</source><translation type="unfinished"/></message>
 <message><source>A map has a value for every place of the image.</source><translation type="unfinished"/></message>
 <message><source>A map's region is</source><translation type="unfinished"/></message>
 <message><source>A mask holds shares of people from 0 to 1, or grey levels from 0 to 255.</source><translation type="unfinished"/></message>
 <message><source>A mask in annotations was left out, since its run lengths do not fill its size or its picture is damaged ({2}).</source><translation type="unfinished"/></message>
 <message><source>A mask was left out, since it is of another size than its image ({2}).</source><translation type="unfinished"/></message>
 <message><source>A model of yours was left out. {1}</source><translation type="unfinished"/></message>
 <message><source>A network of no family</source><translation type="unfinished"/></message>
 <message><source>A network of the family {1}</source><translation type="unfinished"/></message>
 <message><source>A newer PyTorch wrote it, or an extension of it; export the network without that operation, for example with an older PyTorch.</source><translation type="unfinished"/></message>
 <message><source>A paired test needs as many values on both sides; there are {1} and {2}.</source><translation type="unfinished"/></message>
 <message><source>A paired test needs at least one pair; there is none.</source><translation type="unfinished"/></message>
 <message><source>A paired test needs at least two pairs; there is 1.</source><translation type="unfinished"/></message>
 <message><source>A paired test needs at least two pairs; there is none.</source><translation type="unfinished"/></message>
 <message><source>A pixel counts as marked when {1} marked it; {2}.</source><translation type="unfinished"/></message>
 <message><source>A point or line in annotations was left out, since it has no area ({2}).</source><translation type="unfinished"/></message>
 <message><source>A region in annotations was left out, since the file does not say of which image it is ({2}).</source><translation type="unfinished"/></message>
 <message><source>A region lies wholly outside its image and was left out ({2}).</source><translation type="unfinished"/></message>
 <message><source>A region reaches out of its image and was cut off at the border.</source><translation type="unfinished"/></message>
 <message><source>A shape in annotations was left out, since it is empty or has fewer than three corners ({2}).</source><translation type="unfinished"/></message>
 <message><source>A shape in annotations was left out, since its coordinates are beyond a million pixels ({2}).</source><translation type="unfinished"/></message>
 <message><source>A shape in annotations was left out, since its kind is not read ({2}).</source><translation type="unfinished"/></message>
 <message><source>A study that was saved: a session of the window (.sightline) or the folder of another run. Its data set (unless --dataset says otherwise), models and settings are used; options given here take precedence</source><translation type="unfinished"/></message>
 <message><source>A subcommand is required</source><translation type="unfinished"/></message>
 <message><source>A t-test needs at least two values in each group; there are {1} and {2}.</source><translation type="unfinished"/></message>
 <message><source>A test of two factors needs at least two levels of each.</source><translation type="unfinished"/></message>
 <message><source>A test within images needs at least two complete ones; there is 1.</source><translation type="unfinished"/></message>
 <message><source>A test within images needs at least two complete ones; there is none.</source><translation type="unfinished"/></message>
 <message><source>A test within images needs at least two conditions.</source><translation type="unfinished"/></message>
 <message><source>A two-way analysis of variance needs more values than combinations; every combination has just one.</source><translation type="unfinished"/></message>
 <message><source>A two-way analysis of variance needs two factors with at least two levels each.</source><translation type="unfinished"/></message>
 <message><source>A two-way analysis of variance needs values for every combination of the two factors; one has none.</source><translation type="unfinished"/></message>
 <message><source>A value judged on the images that it was chosen on looks better than it is: report the mean on images held out.</source><translation type="unfinished"/></message>
 <message><source>A {1} network</source><translation type="unfinished"/></message>
 <message><source>ANOVA: F({1}, {2}) = {3}, p = {4}</source><translation type="unfinished"/></message>
 <message><source>Abs</source><translation type="unfinished"/></message>
 <message><source>Acos</source><translation type="unfinished"/></message>
 <message><source>Activations of a layer, weighted by the mean gradient of the class score (Selvaraju et al. 2017).</source><translation type="unfinished"/></message>
 <message><source>Activations times gradients place by place, without averaging the gradients (Draelos and Carin 2020).</source><translation type="unfinished"/></message>
 <message><source>Activations times the positive gradients at each place (Jiang et al. 2021).</source><translation type="unfinished"/></message>
 <message><source>Add</source><translation type="unfinished"/></message>
 <message><source>Add --config FILE.json; see 'sightline-cli models --help'.</source><translation type="unfinished"/></message>
 <message><source>Add --fixation-columns screen=1920x1080 (the screen's size) where every image was shown as large as it fits and in the middle, or on-screen=LEFT:TOP:WIDTH:HEIGHT; or write that into a file called as the table with .columns behind it.</source><translation type="unfinished"/></message>
 <message><source>Add --weights FILE.</source><translation type="unfinished"/></message>
 <message><source>Add it as a TorchScript model: --model torchscript --weights FILE.</source><translation type="unfinished"/></message>
 <message><source>Add it as a model of its own: --model onnx --weights FILE.</source><translation type="unfinished"/></message>
 <message><source>Add it as a model of its own: --model pt2 --weights FILE.</source><translation type="unfinished"/></message>
 <message><source>Add one row per value.</source><translation type="unfinished"/></message>
 <message><source>Add unit=shares, or leave y-up out.</source><translation type="unfinished"/></message>
 <message><source>Address of this view</source><translation type="unfinished"/></message>
 <message><source>Adobe</source><translation type="unfinished"/></message>
 <message><source>Agree to the licence without being asked</source><translation type="unfinished"/></message>
 <message><source>Agreement is measured by {1}. {2}.</source><translation type="unfinished"/></message>
 <message><source>Agreement is measured by {1}. {2}. It lies between {3} and {4}; {5}.</source><translation type="unfinished"/></message>
 <message><source>Agreement measured by</source><translation type="unfinished"/></message>
 <message><source>All differences are equal, so there is no spread to test against.</source><translation type="unfinished"/></message>
 <message><source>All films of EGD-CXR were read by one radiologist, so that agreement between people is not defined.</source><translation type="unfinished"/></message>
 <message><source>All images</source><translation type="unfinished"/></message>
 <message><source>All images are in place. Open {1} in Sightline.</source><translation type="unfinished"/></message>
 <message><source>All pairs are equal, so there is nothing to rank.</source><translation type="unfinished"/></message>
 <message><source>All this holds for maps cut by the present rules, which are not the same for all; other rules give other numbers.</source><translation type="unfinished"/></message>
 <message><source>All this holds for maps cut by the rule {1}; another rule gives other numbers.</source><translation type="unfinished"/></message>
 <message><source>All values of one side are equal, so there is no order to compare.</source><translation type="unfinished"/></message>
 <message><source>All values within each group are equal, so there is no spread to test against.</source><translation type="unfinished"/></message>
 <message><source>All {1} maps of {2} are blank, for {3} reasons.</source><translation type="unfinished"/></message>
 <message><source>All {1} maps of {2} are blank: {3}</source><translation type="unfinished"/></message>
 <message><source>All {1} models are right: the image is labelled &quot;{2}&quot;.</source><translation type="unfinished"/></message>
 <message><source>All {1} models say &quot;{2}&quot;; the image has no label to compare that with.</source><translation type="unfinished"/></message>
 <message><source>Also list the output of every class (JSON always holds it)</source><translation type="unfinished"/></message>
 <message><source>Also read images and masks that links and a manifest name outside the data set's folder</source><translation type="unfinished"/></message>
 <message><source>Also read images that links and a manifest name outside the data set's folder</source><translation type="unfinished"/></message>
 <message><source>Also score maps that other programs computed: a folder with MODEL/IMAGE.npy or IMAGE_MODEL.npy (or grey images)</source><translation type="unfinished"/></message>
 <message><source>Also try all layers of Grad-CAM, at the same share of the depth in every model</source><translation type="unfinished"/></message>
 <message><source>Also try every candidate layer, one model at a time</source><translation type="unfinished"/></message>
 <message><source>Also try the last layer of each stage, at the same share of the depth in every model</source><translation type="unfinished"/></message>
 <message><source>Also write every map on the evaluation grid as .npy</source><translation type="unfinished"/></message>
 <message><source>An analysis of variance needs at least two groups with values; there is 1.</source><translation type="unfinished"/></message>
 <message><source>An analysis of variance needs at least two groups with values; there is none.</source><translation type="unfinished"/></message>
 <message><source>An analysis of variance needs more values than groups; every group has just one.</source><translation type="unfinished"/></message>
 <message><source>An annotation was left out, since it is about a sequence and may not hold for each image ({2}).</source><translation type="unfinished"/></message>
 <message><source>An image needs at least one pixel.</source><translation type="unfinished"/></message>
 <message><source>An option of one technique, as TECHNIQUE.OPTION=VALUE</source><translation type="unfinished"/></message>
 <message><source>Analysis of variance of {1} for repeated measures: the models within each technique, and model and technique together; p with the Greenhouse-Geisser correction.</source><translation type="unfinished"/></message>
 <message><source>And</source><translation type="unfinished"/></message>
 <message><source>Annotation files of other programs to read (COCO, labelme, CVAT, ...); default: all in the folder</source><translation type="unfinished"/></message>
 <message><source>Annotations</source><translation type="unfinished"/></message>
 <message><source>Annotations state a size of more than {2} pixels for {3}; its regions were left out.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Annotations state sizes of more than {2} pixels for {1} images ({3} first); their regions were left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Another rule for the human masks; needs the run's data set and cache</source><translation type="unfinished"/></message>
 <message><source>Architecture</source><translation type="unfinished"/></message>
 <message><source>Area AUC</source><translation type="unfinished"/></message>
 <message><source>Area under the ROC curve: how often a fixated point is higher on the map than any pixel; 0.5 is chance. Not defined without fixations</source><translation type="unfinished"/></message>
 <message><source>Area under the ROC curve: how often a marked pixel is higher on the map than an unmarked one; 0.5 is chance</source><translation type="unfinished"/></message>
 <message><source>Asin</source><translation type="unfinished"/></message>
 <message><source>Ask for IoU, SC or GTC.</source><translation type="unfinished"/></message>
 <message><source>At least {1} of {2} people looked at {3} of the image.</source><translation type="unfinished"/></message>
 <message><source>At least {1} of {2} people marked {3} of the image.</source><translation type="unfinished"/></message>
 <message><source>At least {1} of {2} simulated people marked {3} of the image.</source><translation type="unfinished"/></message>
 <message><source>Atan</source><translation type="unfinished"/></message>
 <message><source>Attention</source><translation type="unfinished"/></message>
 <message><source>Attribution of the same size: .npy, one value or channels per pixel</source><translation type="unfinished"/></message>
 <message><source>Average masks of one image.</source><translation type="unfinished"/></message>
 <message><source>BCa high</source><translation type="unfinished"/></message>
 <message><source>BCa low</source><translation type="unfinished"/></message>
 <message><source>Background</source><translation type="unfinished"/></message>
 <message><source>Between the techniques: </source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Blanks around {1} names do not count.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Block</source><translation type="unfinished"/></message>
 <message><source>Bottleneck</source><translation type="unfinished"/></message>
 <message><source>Boxes of a detector are no judgement of people: agreement with them says how far two programs agree.</source><translation type="unfinished"/></message>
 <message><source>Bring both to the same grid first.</source><translation type="unfinished"/></message>
 <message><source>CC</source><translation type="unfinished"/></message>
 <message><source>COCO annotations</source><translation type="unfinished"/></message>
 <message><source>COCO-Search18 or COCO-FreeView</source><translation type="unfinished"/></message>
 <message><source>CUB-GHA names images by their number in CUB-200-2011: put its images.txt beside the table.</source><translation type="unfinished"/></message>
 <message><source>Cait</source><translation type="unfinished"/></message>
 <message><source>Calibrate runs of the same study only.</source><translation type="unfinished"/></message>
 <message><source>Camtrap DP observations</source><translation type="unfinished"/></message>
 <message><source>Cannot allocate memory</source><translation type="unfinished"/></message>
 <message><source>Cast</source><translation type="unfinished"/></message>
 <message><source>Ceil</source><translation type="unfinished"/></message>
 <message><source>Cells</source><translation type="unfinished"/></message>
 <message><source>Celu</source><translation type="unfinished"/></message>
 <message><source>Channels</source><translation type="unfinished"/></message>
 <message><source>CheXlocalize annotations</source><translation type="unfinished"/></message>
 <message><source>Check free space and that you may write there, or set SIGHTLINE_CACHE to another folder.</source><translation type="unfinished"/></message>
 <message><source>Check free space and that you may write there.</source><translation type="unfinished"/></message>
 <message><source>Check its input size and how it was saved; another technique may work.</source><translation type="unfinished"/></message>
 <message><source>Check that the disk is there and readable.</source><translation type="unfinished"/></message>
 <message><source>Check that the file is complete, or take it out of the folder.</source><translation type="unfinished"/></message>
 <message><source>Check that the files are complete.</source><translation type="unfinished"/></message>
 <message><source>Check that you may read it.</source><translation type="unfinished"/></message>
 <message><source>Check that you may write there, or choose another folder.</source><translation type="unfinished"/></message>
 <message><source>Check that you may write there, or set SIGHTLINE_CACHE to another folder.</source><translation type="unfinished"/></message>
 <message><source>Check that you may write there.</source><translation type="unfinished"/></message>
 <message><source>Check the computer's clock and that the package ca-certificates is installed; in a guarded network, add its certificate there.</source><translation type="unfinished"/></message>
 <message><source>Check the disk's space and the folder's permissions; remove the folder and import again.</source><translation type="unfinished"/></message>
 <message><source>Check the disk, or set SIGHTLINE_CACHE to another folder.</source><translation type="unfinished"/></message>
 <message><source>Check the file with onnx.checker, and export the network again.</source><translation type="unfinished"/></message>
 <message><source>Check the file with onnx.checker.</source><translation type="unfinished"/></message>
 <message><source>Check the folder's permissions and free space.</source><translation type="unfinished"/></message>
 <message><source>Check the folder's permissions.</source><translation type="unfinished"/></message>
 <message><source>Check the network connection and the spelling of the address. Behind a proxy, set https_proxy or give the proxy.</source><translation type="unfinished"/></message>
 <message><source>Check the network connection, or try again later.</source><translation type="unfinished"/></message>
 <message><source>Check the path and its permissions.</source><translation type="unfinished"/></message>
 <message><source>Check the path and that you may read it.</source><translation type="unfinished"/></message>
 <message><source>Check the path of the folder.</source><translation type="unfinished"/></message>
 <message><source>Check the path.</source><translation type="unfinished"/></message>
 <message><source>Check the proxy that was given, or https_proxy and http_proxy in the environment.</source><translation type="unfinished"/></message>
 <message><source>Check the space of the disk and that you may write there.</source><translation type="unfinished"/></message>
 <message><source>Check the space of the disk, or set SIGHTLINE_CACHE to a folder on another one.</source><translation type="unfinished"/></message>
 <message><source>Check the spelling of --weights.</source><translation type="unfinished"/></message>
 <message><source>Check the spelling of the file.</source><translation type="unfinished"/></message>
 <message><source>Check the spelling of the folder.</source><translation type="unfinished"/></message>
 <message><source>Check the spelling of the path.</source><translation type="unfinished"/></message>
 <message><source>Check the spelling; 'sightline-cli import --dry-run' says what a file holds.</source><translation type="unfinished"/></message>
 <message><source>Check which columns hold what, and their units; --fixation-columns says it by hand (docs/fixations.md).</source><translation type="unfinished"/></message>
 <message><source>Choose &quot;benchmark&quot;, &quot;weights&quot; or &quot;small&quot;.</source><translation type="unfinished"/></message>
 <message><source>Choose 1 to 100.</source><translation type="unfinished"/></message>
 <message><source>Choose IoU, GTC or SC.</source><translation type="unfinished"/></message>
 <message><source>Choose a block's output.</source><translation type="unfinished"/></message>
 <message><source>Choose a class from 0 to {1}.</source><translation type="unfinished"/></message>
 <message><source>Choose a file in it.</source><translation type="unfinished"/></message>
 <message><source>Choose a file of ClickMe's TFRecords.</source><translation type="unfinished"/></message>
 <message><source>Choose a file saved by Sightline.</source><translation type="unfinished"/></message>
 <message><source>Choose a file saved with File &gt; Save session.</source><translation type="unfinished"/></message>
 <message><source>Choose a file that torch.export.save wrote.</source><translation type="unfinished"/></message>
 <message><source>Choose a file that torch.jit.save wrote.</source><translation type="unfinished"/></message>
 <message><source>Choose a file that was exported as ONNX.</source><translation type="unfinished"/></message>
 <message><source>Choose a file with weights, or download the index again.</source><translation type="unfinished"/></message>
 <message><source>Choose a file.</source><translation type="unfinished"/></message>
 <message><source>Choose a folder that you may write to.</source><translation type="unfinished"/></message>
 <message><source>Choose a folder with images; masks may lie in a folder &quot;masks&quot; beside or inside it.</source><translation type="unfinished"/></message>
 <message><source>Choose a fraction above 0 and up to 1; 0.875 is usual.</source><translation type="unfinished"/></message>
 <message><source>Choose a grid of at least one pixel; 224 x 224 is the published study's.</source><translation type="unfinished"/></message>
 <message><source>Choose a layer before the pooling, such as a block's output.</source><translation type="unfinished"/></message>
 <message><source>Choose a part of the image.</source><translation type="unfinished"/></message>
 <message><source>Choose a size from 1 to {1} pixels; 224 is usual.</source><translation type="unfinished"/></message>
 <message><source>Choose a width and height of at least 1.</source><translation type="unfinished"/></message>
 <message><source>Choose an id that no family has.</source><translation type="unfinished"/></message>
 <message><source>Choose an image</source><translation type="unfinished"/></message>
 <message><source>Choose another --out folder, or remove the folder &quot;shards&quot;.</source><translation type="unfinished"/></message>
 <message><source>Choose another --out folder.</source><translation type="unfinished"/></message>
 <message><source>Choose another folder.</source><translation type="unfinished"/></message>
 <message><source>Choose another language.</source><translation type="unfinished"/></message>
 <message><source>Choose another layer.</source><translation type="unfinished"/></message>
 <message><source>Choose another name.</source><translation type="unfinished"/></message>
 <message><source>Choose another rule.</source><translation type="unfinished"/></message>
 <message><source>Choose another window of values, such as stored or range.</source><translation type="unfinished"/></message>
 <message><source>Choose at least one layer.</source><translation type="unfinished"/></message>
 <message><source>Choose centres, coco or labelme.</source><translation type="unfinished"/></message>
 <message><source>Choose it with File &gt; Imported maps.</source><translation type="unfinished"/></message>
 <message><source>Choose npy, png16 or nifti.</source><translation type="unfinished"/></message>
 <message><source>Choose one from 0 to {1}.</source><translation type="unfinished"/></message>
 <message><source>Choose one of the list.</source><translation type="unfinished"/></message>
 <message><source>Choose other layers, or the chosen ones.</source><translation type="unfinished"/></message>
 <message><source>Choose png, coco, labelme or dicom-seg.</source><translation type="unfinished"/></message>
 <message><source>Choose the architecture that they belong to, or put the config.json of the network beside the file.</source><translation type="unfinished"/></message>
 <message><source>Choose the architecture they belong to, or save the network with torch.jit.script(model).save(file).</source><translation type="unfinished"/></message>
 <message><source>Choose the archive that holds the images.</source><translation type="unfinished"/></message>
 <message><source>Choose the columns that hold x and y.</source><translation type="unfinished"/></message>
 <message><source>Choose the file itself.</source><translation type="unfinished"/></message>
 <message><source>Choose the file with the names of this network's classes, in its order, or none.</source><translation type="unfinished"/></message>
 <message><source>Choose the file with the network's weights.</source><translation type="unfinished"/></message>
 <message><source>Choose the folder that holds the images.</source><translation type="unfinished"/></message>
 <message><source>Choose the folder that holds the photographs.</source><translation type="unfinished"/></message>
 <message><source>Choose the folder that the file lies in.</source><translation type="unfinished"/></message>
 <message><source>Choose the model again.</source><translation type="unfinished"/></message>
 <message><source>Choose the model's weights, or a file with the whole network.</source><translation type="unfinished"/></message>
 <message><source>Choose the predicted class, or name a class for this image.</source><translation type="unfinished"/></message>
 <message><source>Choose the weights that belong to this model, or the model of these weights.</source><translation type="unfinished"/></message>
 <message><source>Choose with --mask-people (each: of several people; one: of one person) or --mask-folders.</source><translation type="unfinished"/></message>
 <message><source>Class names</source><translation type="unfinished"/></message>
 <message><source>Class that maps explain; default: predicted</source><translation type="unfinished"/></message>
 <message><source>Class to explain; default: the predicted one</source><translation type="unfinished"/></message>
 <message><source>Class tokens before the grid</source><translation type="unfinished"/></message>
 <message><source>Class; default: the one predicted for the image as it is</source><translation type="unfinished"/></message>
 <message><source>Classes</source><translation type="unfinished"/></message>
 <message><source>Classify one image</source><translation type="unfinished"/></message>
 <message><source>ClickMe clicks</source><translation type="unfinished"/></message>
 <message><source>ClickMe's data are clicks of the mouse, not gaze.</source><translation type="unfinished"/></message>
 <message><source>ClickMe's maps are of clicks with the mouse, not of gaze, and average many people.</source><translation type="unfinished"/></message>
 <message><source>Clip</source><translation type="unfinished"/></message>
 <message><source>Close other programs or use smaller images.</source><translation type="unfinished"/></message>
 <message><source>Close other programs that use this folder of results.</source><translation type="unfinished"/></message>
 <message><source>Close other programs, or work with fewer or smaller models and images.</source><translation type="unfinished"/></message>
 <message><source>Column &quot;{1}&quot; does not hold numbers.</source><translation type="unfinished"/></message>
 <message><source>Column &quot;{1}&quot; is chosen twice.</source><translation type="unfinished"/></message>
 <message><source>Column of a second factor: the groups are all combinations, and a two-way analysis of variance is added</source><translation type="unfinished"/></message>
 <message><source>Column of the values</source><translation type="unfinished"/></message>
 <message><source>Column that names the group</source><translation type="unfinished"/></message>
 <message><source>Column that names who or what was measured: adds the tests within subjects</source><translation type="unfinished"/></message>
 <message><source>Comma-separated file with a header row</source><translation type="unfinished"/></message>
 <message><source>Compare maps of the same study.</source><translation type="unfinished"/></message>
 <message><source>Compare masks of one image.</source><translation type="unfinished"/></message>
 <message><source>Compare one saliency map with one human mask, or with fixations</source><translation type="unfinished"/></message>
 <message><source>Compare with what people painted in Sightline even where the data set has masks; without, only where it has none</source><translation type="unfinished"/></message>
 <message><source>Compute and score a whole study; may be stopped and run again</source><translation type="unfinished"/></message>
 <message><source>Compute one saliency map of one image</source><translation type="unfinished"/></message>
 <message><source>Compute only part I of N of the images (I/N), for clusters</source><translation type="unfinished"/></message>
 <message><source>Concat</source><translation type="unfinished"/></message>
 <message><source>Confuser</source><translation type="unfinished"/></message>
 <message><source>Connected parts of the human mask</source><translation type="unfinished"/></message>
 <message><source>Connection timed out</source><translation type="unfinished"/></message>
 <message><source>Constant</source><translation type="unfinished"/></message>
 <message><source>Context confusion</source><translation type="unfinished"/></message>
 <message><source>Context dependant</source><translation type="unfinished"/></message>
 <message><source>Continuous SC</source><translation type="unfinished"/></message>
 <message><source>Continuous saliency coverage: the share of the map's total value that lies where people marked</source><translation type="unfinished"/></message>
 <message><source>Conv</source><translation type="unfinished"/></message>
 <message><source>ConvNeXt V2-</source><translation type="unfinished"/></message>
 <message><source>Convention</source><translation type="unfinished"/></message>
 <message><source>Convert it to PNG, TIFF or JPEG.</source><translation type="unfinished"/></message>
 <message><source>Convert the weights to float32 or bfloat16 in Python and save them again.</source><translation type="unfinished"/></message>
 <message><source>Copies</source><translation type="unfinished"/></message>
 <message><source>Copy its content into a file first.</source><translation type="unfinished"/></message>
 <message><source>Copy or download it again.</source><translation type="unfinished"/></message>
 <message><source>Copy or download the archive again.</source><translation type="unfinished"/></message>
 <message><source>Copy or download the file again.</source><translation type="unfinished"/></message>
 <message><source>Copy the data set to where you may write, or add a new name.</source><translation type="unfinished"/></message>
 <message><source>Copy the file of external data into the model's folder.</source><translation type="unfinished"/></message>
 <message><source>Copy the file to a local disk.</source><translation type="unfinished"/></message>
 <message><source>Correct that place, or take the file out of the folder.</source><translation type="unfinished"/></message>
 <message><source>Correct the file, or remove it to have the folder read without it.</source><translation type="unfinished"/></message>
 <message><source>Correct the file; docs/formats.md says what &quot;regions&quot; hold.</source><translation type="unfinished"/></message>
 <message><source>Correlation coefficient of the map and the share of people who marked a pixel</source><translation type="unfinished"/></message>
 <message><source>Cos</source><translation type="unfinished"/></message>
 <message><source>Cosh</source><translation type="unfinished"/></message>
 <message><source>Could not convert: {1} = {2}</source><translation type="unfinished"/></message>
 <message><source>Covering parts of the image does not change the class score.</source><translation type="unfinished"/></message>
 <message><source>Cut the maps by another rule (see 'score'); needs the run's data set and cache</source><translation type="unfinished"/></message>
 <message><source>DINOv2 ViT-B/14 with registers</source><translation type="unfinished"/></message>
 <message><source>DINOv2 ViT-L/14 with registers</source><translation type="unfinished"/></message>
 <message><source>DINOv2 ViT-S/14 with registers</source><translation type="unfinished"/></message>
 <message><source>DINOv2 ViT-g/14 with registers</source><translation type="unfinished"/></message>
 <message><source>DIR</source><translation type="unfinished"/></message>
 <message><source>Datumaro annotations</source><translation type="unfinished"/></message>
 <message><source>DeiT III-B</source><translation type="unfinished"/></message>
 <message><source>DeiT III-B (384)</source><translation type="unfinished"/></message>
 <message><source>DeiT III-L</source><translation type="unfinished"/></message>
 <message><source>DeiT III-L (384)</source><translation type="unfinished"/></message>
 <message><source>DeiT III-M</source><translation type="unfinished"/></message>
 <message><source>DeiT III-S</source><translation type="unfinished"/></message>
 <message><source>DeiT III-S (384)</source><translation type="unfinished"/></message>
 <message><source>DeiT-B (384)</source><translation type="unfinished"/></message>
 <message><source>DeiT-B distilled</source><translation type="unfinished"/></message>
 <message><source>DeiT-B distilled (384)</source><translation type="unfinished"/></message>
 <message><source>DeiT-S distilled</source><translation type="unfinished"/></message>
 <message><source>DeiT-Ti distilled</source><translation type="unfinished"/></message>
 <message><source>Describe and compare groups of values in a CSV file</source><translation type="unfinished"/></message>
 <message><source>Did you mean &quot;{1}&quot;?</source><translation type="unfinished"/></message>
 <message><source>Did you mean {1}? The choices are {2}.</source><translation type="unfinished"/></message>
 <message><source>Did you mean {1}? The known ones are {2}.</source><translation type="unfinished"/></message>
 <message><source>Did you mean {1}? {2}</source><translation type="unfinished"/></message>
 <message><source>Differences of {1} within images, first minus second: paired t-test and Wilcoxon's signed-rank test (two-sided), Holm's adjustment of the t-tests over the comparisons of a block, Cohen's d (of the values) and dz (of the differences), 95 % interval of the mean difference: Student's (low, high), and by bootstrap (BCa).</source><translation type="unfinished"/></message>
 <message><source>Disk quota exceeded</source><translation type="unfinished"/></message>
 <message><source>Display program version information and exit</source><translation type="unfinished"/></message>
 <message><source>Distance</source><translation type="unfinished"/></message>
 <message><source>Distractor</source><translation type="unfinished"/></message>
 <message><source>Div</source><translation type="unfinished"/></message>
 <message><source>Do not use it, or unpack it with another program and look at what it writes.</source><translation type="unfinished"/></message>
 <message><source>Download all parts of the weights into one folder.</source><translation type="unfinished"/></message>
 <message><source>Download or export the file again.</source><translation type="unfinished"/></message>
 <message><source>Download or export the network again.</source><translation type="unfinished"/></message>
 <message><source>Download or export the weights again.</source><translation type="unfinished"/></message>
 <message><source>Download or save the network again.</source><translation type="unfinished"/></message>
 <message><source>Download or save the weights again.</source><translation type="unfinished"/></message>
 <message><source>Download the file again, or save it again with torch.export.save.</source><translation type="unfinished"/></message>
 <message><source>Download the file again.</source><translation type="unfinished"/></message>
 <message><source>Download the file itself: the link led to a page about it.</source><translation type="unfinished"/></message>
 <message><source>Downsample</source><translation type="unfinished"/></message>
 <message><source>Drawing {1}</source><translation type="unfinished"/></message>
 <message><source>Dropout</source><translation type="unfinished"/></message>
 <message><source>EGD-CXR table</source><translation type="unfinished"/></message>
 <message><source>Each reading of REFLACX counts as a person: its list does not name the radiologists.</source><translation type="unfinished"/></message>
 <message><source>Effect</source><translation type="unfinished"/></message>
 <message><source>EfficientNet-B6 (static padding)</source><translation type="unfinished"/></message>
 <message><source>EfficientNetV2-S (Wightman)</source><translation type="unfinished"/></message>
 <message><source>Einsum</source><translation type="unfinished"/></message>
 <message><source>Elu</source><translation type="unfinished"/></message>
 <message><source>Env</source><translation type="unfinished"/></message>
 <message><source>Equal</source><translation type="unfinished"/></message>
 <message><source>Erf</source><translation type="unfinished"/></message>
 <message><source>Error: {1}</source><translation type="unfinished"/></message>
 <message><source>Every image needs a value under every condition; one has {1} of {2}.</source><translation type="unfinished"/></message>
 <message><source>Every map would be undefined; get the network again from its source.</source><translation type="unfinished"/></message>
 <message><source>Every map would be undefined; get the weights again from their source.</source><translation type="unfinished"/></message>
 <message><source>Every value</source><translation type="unfinished"/></message>
 <message><source>Every value as a table</source><translation type="unfinished"/></message>
 <message><source>Everywhere in this layer the evidence is against the class, so Grad-CAM is zero.</source><translation type="unfinished"/></message>
 <message><source>Exact mode: points per baseline, end points included</source><translation type="unfinished"/></message>
 <message><source>Examples:</source><translation type="unfinished"/></message>
 <message><source>Excludes</source><translation type="unfinished"/></message>
 <message><source>Exp</source><translation type="unfinished"/></message>
 <message><source>Expand</source><translation type="unfinished"/></message>
 <message><source>Expected at least {1} arguments to {2}, got {3}</source><translation type="unfinished"/></message>
 <message><source>Expected exactly {1} arguments to {2}, got {3}</source><translation type="unfinished"/></message>
 <message><source>Export a classifier of images: one input, images x 3 x height x width.</source><translation type="unfinished"/></message>
 <message><source>Export a classifier of square images: one input, images x 3 x height x width.</source><translation type="unfinished"/></message>
 <message><source>Export a classifier without such a choice.</source><translation type="unfinished"/></message>
 <message><source>Export a network that gives one score per class whatever the image.</source><translation type="unfinished"/></message>
 <message><source>Export a network whose forward(images) needs nothing but images.</source><translation type="unfinished"/></message>
 <message><source>Export a structure set for each series of images.</source><translation type="unfinished"/></message>
 <message><source>Export fixations, not raw gaze samples; rows need a place.</source><translation type="unfinished"/></message>
 <message><source>Export it again with opset_version=17, or convert it with onnx.version_converter.</source><translation type="unfinished"/></message>
 <message><source>Export it as 16-bit PNG or TIFF.</source><translation type="unfinished"/></message>
 <message><source>Export it as 8-bit or 16-bit PNG or TIFF, or as DICOM without compression.</source><translation type="unfinished"/></message>
 <message><source>Export it as 8-bit or 16-bit PNG or TIFF.</source><translation type="unfinished"/></message>
 <message><source>Export it as PNG.</source><translation type="unfinished"/></message>
 <message><source>Export it by tracing with an example image (torch.onnx.export of the module, not of a script), or simplify it with onnxsim.</source><translation type="unfinished"/></message>
 <message><source>Export it without strings.</source><translation type="unfinished"/></message>
 <message><source>Export its image as PNG or TIFF.</source><translation type="unfinished"/></message>
 <message><source>Export the annotations again for this size of the images.</source><translation type="unfinished"/></message>
 <message><source>Export the classifier alone, with a tensor of scores as its output.</source><translation type="unfinished"/></message>
 <message><source>Export the clicks again.</source><translation type="unfinished"/></message>
 <message><source>Export the masks as PNG images of the size of their images.</source><translation type="unfinished"/></message>
 <message><source>Export the masks as PNG images, one for each image.</source><translation type="unfinished"/></message>
 <message><source>Export the network again, without functions of its own.</source><translation type="unfinished"/></message>
 <message><source>Export the network for images of single precision (float32).</source><translation type="unfinished"/></message>
 <message><source>Export the network in another way, for example with another opset_version.</source><translation type="unfinished"/></message>
 <message><source>Export the network in single precision, before it is quantised.</source><translation type="unfinished"/></message>
 <message><source>Export the network in single precision, without quantisation.</source><translation type="unfinished"/></message>
 <message><source>Export the network without it, for example with another opset_version; docs/onnx-operators.md lists what can be read.</source><translation type="unfinished"/></message>
 <message><source>Export the network without it, or as ONNX (torch.onnx.export with opset_version=17).</source><translation type="unfinished"/></message>
 <message><source>Eye movement event duration</source><translation type="unfinished"/></message>
 <message><source>Eye movement event duration [ms]</source><translation type="unfinished"/></message>
 <message><source>Eye movement type</source><translation type="unfinished"/></message>
 <message><source>Eye movement type index</source><translation type="unfinished"/></message>
 <message><source>EyeLink Data Viewer fixation report</source><translation type="unfinished"/></message>
 <message><source>F({1}, {2}) = {3}</source><translation type="unfinished"/></message>
 <message><source>F({1}, {2}) = {3}, {4}, {5} % of the variance</source><translation type="unfinished"/></message>
 <message><source>FILE</source><translation type="unfinished"/></message>
 <message><source>FLOAT</source><translation type="unfinished"/></message>
 <message><source>Failed: {1}, {2}, {3}: {4}</source><translation type="unfinished"/></message>
 <message><source>Failed: {1}: {2}</source><translation type="unfinished"/></message>
 <message><source>Fast mode: points per baseline, at most</source><translation type="unfinished"/></message>
 <message><source>Fast mode: stops below this share of the score's change</source><translation type="unfinished"/></message>
 <message><source>File</source><translation type="unfinished"/></message>
 <message><source>File &gt; Get the weights or 'sightline-cli fetch weights' fetches them, File &gt; Get small networks or 'sightline-cli fetch small' two small ones; or put those of at least one network there, as .safetensors or .pth.</source><translation type="unfinished"/></message>
 <message><source>File exists</source><translation type="unfinished"/></message>
 <message><source>File name too long</source><translation type="unfinished"/></message>
 <message><source>File too large</source><translation type="unfinished"/></message>
 <message><source>File with the model's weights; default: where 'models' says</source><translation type="unfinished"/></message>
 <message><source>Files of ClickMe's records, such as val-0.tfrecords</source><translation type="unfinished"/></message>
 <message><source>Find the rule, agreement, preprocessing and layers that come nearest to the published means</source><translation type="unfinished"/></message>
 <message><source>Find the threshold at which the maps of a computed study agree best with people, and what it is worth on images that it was not chosen on</source><translation type="unfinished"/></message>
 <message><source>Fire</source><translation type="unfinished"/></message>
 <message><source>First</source><translation type="unfinished"/></message>
 <message><source>Fixation</source><translation type="unfinished"/></message>
 <message><source>Fixation AUC</source><translation type="unfinished"/></message>
 <message><source>Fixation NSS</source><translation type="unfinished"/></message>
 <message><source>Fixation point X</source><translation type="unfinished"/></message>
 <message><source>Fixation point X (DACSpx)</source><translation type="unfinished"/></message>
 <message><source>Fixation point X (MCSnorm)</source><translation type="unfinished"/></message>
 <message><source>Fixation point X (MCSpx)</source><translation type="unfinished"/></message>
 <message><source>Fixation point X [DACS px]</source><translation type="unfinished"/></message>
 <message><source>Fixation point X [MCS norm]</source><translation type="unfinished"/></message>
 <message><source>Fixation point Y</source><translation type="unfinished"/></message>
 <message><source>Fixation point Y (DACSpx)</source><translation type="unfinished"/></message>
 <message><source>Fixation point Y (MCSnorm)</source><translation type="unfinished"/></message>
 <message><source>Fixation point Y (MCSpx)</source><translation type="unfinished"/></message>
 <message><source>Fixation point Y [DACS px]</source><translation type="unfinished"/></message>
 <message><source>Fixation point Y [MCS norm]</source><translation type="unfinished"/></message>
 <message><source>FixationPointX (MCSpx)</source><translation type="unfinished"/></message>
 <message><source>FixationPointY (MCSpx)</source><translation type="unfinished"/></message>
 <message><source>Fixations in place of a mask: a table (CSV, TSV, JSON) of a known kind, or with the columns image, person, x, y and duration</source><translation type="unfinished"/></message>
 <message><source>Fixations of {1} image that is not here were left out: {2}.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Fixations of {1} images that are not here were left out: {2}.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Fixations of {1} name that several images have were left out: {2}. Write the folder before it.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Fixations of {1} names that several images have were left out: {2}. Write the folder before them.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Fixations were read from {1} file: {2}.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Fixations were read from {1} files: {2}.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Flatten</source><translation type="unfinished"/></message>
 <message><source>Floor</source><translation type="unfinished"/></message>
 <message><source>Folder for images, masks and labels.csv</source><translation type="unfinished"/></message>
 <message><source>Folder for scores.csv and study.json</source><translation type="unfinished"/></message>
 <message><source>Folder of results shared between runs; default: the user's cache</source><translation type="unfinished"/></message>
 <message><source>Folder of the images that were painted on</source><translation type="unfinished"/></message>
 <message><source>Folder of the run, of .npy files, or one such file</source><translation type="unfinished"/></message>
 <message><source>Folder or zip archive of images with human masks</source><translation type="unfinished"/></message>
 <message><source>Folder to put them into; default: where Sightline looks for them</source><translation type="unfinished"/></message>
 <message><source>Folder to write into; files of the same names are replaced</source><translation type="unfinished"/></message>
 <message><source>Folder to write the report into; default: RUN/report</source><translation type="unfinished"/></message>
 <message><source>Folder to write; created if it does not exist</source><translation type="unfinished"/></message>
 <message><source>Folder to write; must be new or empty</source><translation type="unfinished"/></message>
 <message><source>Folder with the benchmark's photographs, for those that the server does not have</source><translation type="unfinished"/></message>
 <message><source>Folders that hold masks, and no others; default: those that are called so</source><translation type="unfinished"/></message>
 <message><source>For 1 map it is undefined; it is left out.</source><translation type="unfinished"/></message>
 <message><source>For 1 map {2} is undefined; it is left out.</source><translation type="unfinished"/></message>
 <message><source>For {1}</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>For {1} maps it is undefined; they are left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>For {1} maps {2} is undefined; they are left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>For {1} mean {2} is highest at {3}</source><translation type="unfinished"/></message>
 <message><source>For {1} mean {2} is lowest at {3}</source><translation type="unfinished"/></message>
 <message><source>For {1} no value can be called best: {2} is undefined for most maps.</source><translation type="unfinished"/></message>
 <message><source>For {1} there are too few images to say which value is best ({2}; at least {3} are needed).</source><translation type="unfinished"/></message>
 <message><source>Found: {1}</source><translation type="unfinished"/></message>
 <message><source>Fraction</source><translation type="unfinished"/></message>
 <message><source>Free some space, or clear the results.</source><translation type="unfinished"/></message>
 <message><source>Friedman's test of the order of the models in {1} within images, and Nemenyi's test of all pairs (difference of mean ranks, first minus second).</source><translation type="unfinished"/></message>
 <message><source>From which probability on a label is said, where several may hold: 0.5, or &quot;0.5, dog=0.3&quot;</source><translation type="unfinished"/></message>
 <message><source>From which probability on a model says a label, where several may hold, as MODEL=0.5 or &quot;MODEL=0.5, dog=0.3&quot;</source><translation type="unfinished"/></message>
 <message><source>From {1}</source><translation type="unfinished"/></message>
 <message><source>GTC</source><translation type="unfinished"/></message>
 <message><source>GTC is highest where all of the map is kept, so its best value says nothing about where to cut; look at IoU.</source><translation type="unfinished"/></message>
 <message><source>GTC, ground truth coverage: of the pixels people marked, the share the map marks too.</source><translation type="unfinished"/></message>
 <message><source>Gather</source><translation type="unfinished"/></message>
 <message><source>Gaussian blur, sigma 1/16 of the longer side</source><translation type="unfinished"/></message>
 <message><source>Gaze event duration</source><translation type="unfinished"/></message>
 <message><source>Gaze event duration [ms]</source><translation type="unfinished"/></message>
 <message><source>Gelu</source><translation type="unfinished"/></message>
 <message><source>Gemm</source><translation type="unfinished"/></message>
 <message><source>Get it from where config.json comes from.</source><translation type="unfinished"/></message>
 <message><source>Get it under these terms? [y/N]</source><translation type="unfinished"/></message>
 <message><source>Get only these: classes or images (cat, dog3) of the benchmark, names of networks</source><translation type="unfinished"/></message>
 <message><source>Get the benchmark's masks first.</source><translation type="unfinished"/></message>
 <message><source>Get the file itself with 'git lfs pull'.</source><translation type="unfinished"/></message>
 <message><source>Get the study's images and masks (benchmark), its networks (weights) or two small ones (small), with resume and checksums</source><translation type="unfinished"/></message>
 <message><source>Get the weights, or choose another model.</source><translation type="unfinished"/></message>
 <message><source>Get them with 'sightline-cli fetch weights' where they are published, give them with --weights FILE, or put {1}.safetensors into {2}.</source><translation type="unfinished"/></message>
 <message><source>Give --fixations TABLE, or leave it out.</source><translation type="unfinished"/></message>
 <message><source>Give 2 or more, or 0 to leave out one image at a time.</source><translation type="unfinished"/></message>
 <message><source>Give a file with the weights of {1}.</source><translation type="unfinished"/></message>
 <message><source>Give a labels file with one line per class, in the network's order.</source><translation type="unfinished"/></message>
 <message><source>Give a mask in which the region is not black.</source><translation type="unfinished"/></message>
 <message><source>Give a number from 1 to 255.</source><translation type="unfinished"/></message>
 <message><source>Give a number of annotators from 1 to 255.</source><translation type="unfinished"/></message>
 <message><source>Give a shorter name.</source><translation type="unfinished"/></message>
 <message><source>Give a smaller input size, compare fewer networks at once, or use a machine with more memory.</source><translation type="unfinished"/></message>
 <message><source>Give a smaller input size, or check the sizes that the file names.</source><translation type="unfinished"/></message>
 <message><source>Give a smaller input size, or close other programs.</source><translation type="unfinished"/></message>
 <message><source>Give at least 2 values and a lower end below the upper.</source><translation type="unfinished"/></message>
 <message><source>Give every image an id of its own.</source><translation type="unfinished"/></message>
 <message><source>Give its folder too, such as &quot;{1}&quot;.</source><translation type="unfinished"/></message>
 <message><source>Give its side, or its width and height as 320x240, from 1 to {1} pixels.</source><translation type="unfinished"/></message>
 <message><source>Give one label per class.</source><translation type="unfinished"/></message>
 <message><source>Give one line per class.</source><translation type="unfinished"/></message>
 <message><source>Give one of --mask FILE and --fixations TABLE.</source><translation type="unfinished"/></message>
 <message><source>Give the image as the network saw it, or scale it down.</source><translation type="unfinished"/></message>
 <message><source>Give the image as the network saw it.</source><translation type="unfinished"/></message>
 <message><source>Give the image exactly as the network saw it.</source><translation type="unfinished"/></message>
 <message><source>Give the input size that it was trained with.</source><translation type="unfinished"/></message>
 <message><source>Give the input size that the network was made for, as width x height where it is not square.</source><translation type="unfinished"/></message>
 <message><source>Give the input size {1}, or export it for images of any size.</source><translation type="unfinished"/></message>
 <message><source>Give the input size {1}.</source><translation type="unfinished"/></message>
 <message><source>Give the input size {1}x{2}, or export it for images of any size.</source><translation type="unfinished"/></message>
 <message><source>Give the name of the person who paints.</source><translation type="unfinished"/></message>
 <message><source>Give three finite means, one per channel.</source><translation type="unfinished"/></message>
 <message><source>Give three standard deviations above 0, one per channel.</source><translation type="unfinished"/></message>
 <message><source>Go to another image and back to see the mask as it is now, then paint on.</source><translation type="unfinished"/></message>
 <message><source>Grad-CAM with weights that favour every place where a channel helps the class (Chattopadhay et al. 2018).</source><translation type="unfinished"/></message>
 <message><source>Grad-CAM's target layer as MODEL=LAYER; several of a model are averaged</source><translation type="unfinished"/></message>
 <message><source>Grad-CAM's target layer; several are averaged</source><translation type="unfinished"/></message>
 <message><source>Gradients along the path</source><translation type="unfinished"/></message>
 <message><source>Gradients summed along the way from black and white to the image (Sundararajan et al. 2017).</source><translation type="unfinished"/></message>
 <message><source>Greater</source><translation type="unfinished"/></message>
 <message><source>Greenhouse-Geisser epsilon {1}</source><translation type="unfinished"/></message>
 <message><source>Ground truth coverage: of the pixels people marked, the share the model marked too</source><translation type="unfinished"/></message>
 <message><source>Group</source><translation type="unfinished"/></message>
 <message><source>Guided IG</source><translation type="unfinished"/></message>
 <message><source>HEIC and AVIF</source><translation type="unfinished"/></message>
 <message><source>HEIC or AVIF</source><translation type="unfinished"/></message>
 <message><source>Hardmax</source><translation type="unfinished"/></message>
 <message><source>Held out it is hardly worse, so the choice flatters little here.</source><translation type="unfinished"/></message>
 <message><source>Held out it is worse by {1}: so much the choice flatters.</source><translation type="unfinished"/></message>
 <message><source>Hiding parts of the image does not change the probability of the class.</source><translation type="unfinished"/></message>
 <message><source>High-Throughput JPEG 2000</source><translation type="unfinished"/></message>
 <message><source>Holm {1}</source><translation type="unfinished"/></message>
 <message><source>How a model's outputs become probabilities, as MODEL=auto, softmax, sigmoid (of each by itself: several labels may hold) or none (they are probabilities)</source><translation type="unfinished"/></message>
 <message><source>How a person's fixations become what the person marked, such as &quot;sigma=1deg,ppd=35,weights=counts,edges=constant,cut=max:0.5,first=skip&quot;; default: a Gaussian of 1 degree, weighted by duration, of which the highest fifth of the image is marked</source><translation type="unfinished"/></message>
 <message><source>How far a value may stray from the straight path, as a share of the way</source><translation type="unfinished"/></message>
 <message><source>How it was made</source><translation type="unfinished"/></message>
 <message><source>How maps are cut (see 'score'); default: mean+1sd</source><translation type="unfinished"/></message>
 <message><source>How much the class score falls when a square of the mean colour covers a place (Zeiler and Fergus 2014).</source><translation type="unfinished"/></message>
 <message><source>How much the technique matters for {1} depends on the model {2}.</source><translation type="unfinished"/></message>
 <message><source>How outputs become probabilities: auto, softmax, sigmoid (of each by itself: several labels may hold for one image) or none (they are probabilities)</source><translation type="unfinished"/></message>
 <message><source>How the map is cut: mean+1sd, percentile:0.9, fixed:0.5, max:0.15, otsu, area:0.2, match; with &quot;,largest&quot; only the largest connected part</source><translation type="unfinished"/></message>
 <message><source>How values of DICOM files and of images of more than 8 bits become grey levels: stored (as the file says), stored:N (its window number N), stored:NAME (the one that it calls so, such as LUNG), range (of each image), percentiles:LOW,HIGH or centre:C,width:W; default: stored</source><translation type="unfinished"/></message>
 <message><source>How {1} goes with properties of the images, strongest first: Spearman's rank correlation with its 95 % bootstrap interval (BCa), p, and p after Holm over the properties.</source><translation type="unfinished"/></message>
 <message><source>Human aligned</source><translation type="unfinished"/></message>
 <message><source>Human mask</source><translation type="unfinished"/></message>
 <message><source>Human mask: a grey image or .npy, or an annotation file beside its images (COCO, labelme, CVAT, ...)</source><translation type="unfinished"/></message>
 <message><source>INT</source><translation type="unfinished"/></message>
 <message><source>Identity</source><translation type="unfinished"/></message>
 <message><source>If another program shows it, export it there as 16-bit PNG or TIFF; else copy or download it again.</source><translation type="unfinished"/></message>
 <message><source>If it is what it should be, unpack it and open the folder.</source><translation type="unfinished"/></message>
 <message><source>If you have them elsewhere, such as in a copy of ImageNet, File &gt; Get the benchmark (or sightline-cli fetch benchmark --originals FOLDER) finds them there. Or put them, named like their masks, into a folder &quot;original_images&quot; beside the masks.</source><translation type="unfinished"/></message>
 <message><source>Image</source><translation type="unfinished"/></message>
 <message><source>Image alone</source><translation type="unfinished"/></message>
 <message><source>Images are scaled to 0..1 before the mean is taken off: divide by 255.</source><translation type="unfinished"/></message>
 <message><source>Imported maps</source><translation type="unfinished"/></message>
 <message><source>In every image all conditions are equal, so there is nothing to rank.</source><translation type="unfinished"/></message>
 <message><source>Information gain</source><translation type="unfinished"/></message>
 <message><source>Information gain over a centre bias, in bits for each fixation: what the map, read as a density p, foretells of fixations beyond a Gaussian b at the centre; for maps that are meant as densities. Not defined without fixations</source><translation type="unfinished"/></message>
 <message><source>Input</source><translation type="unfinished"/></message>
 <message><source>Input size</source><translation type="unfinished"/></message>
 <message><source>Input/output error</source><translation type="unfinished"/></message>
 <message><source>Install Debian's package of LibTorch (libtorch1.13 in Debian 12, libtorch2.6 in Debian 13), or set up Sightline again with packaging/run.</source><translation type="unfinished"/></message>
 <message><source>Install the packages libheif-plugin-libde265 and libheif-plugin-dav1d, or convert the image to PNG.</source><translation type="unfinished"/></message>
 <message><source>Insufficient subset</source><translation type="unfinished"/></message>
 <message><source>Integrated Gradients</source><translation type="unfinished"/></message>
 <message><source>Integrated Gradients along a path that changes the least sensitive pixels first (Kapishnikov et al. 2021).</source><translation type="unfinished"/></message>
 <message><source>Integrated Gradients needs at least 2.</source><translation type="unfinished"/></message>
 <message><source>Interrupted.</source><translation type="unfinished"/></message>
 <message><source>Interrupted; run the same command again to continue where it stopped.</source><translation type="unfinished"/></message>
 <message><source>Intersection over union: of all pixels that people or the model marked, the share both marked</source><translation type="unfinished"/></message>
 <message><source>IoU</source><translation type="unfinished"/></message>
 <message><source>IoU {1}, GTC {2}, SC {3}  (threshold {4} by {5}, area {6}, people by {7})</source><translation type="unfinished"/></message>
 <message><source>IoU, from 0 where a map and the marks have nothing in common to 1 where they are the same, is {1} on average.</source><translation type="unfinished"/></message>
 <message><source>IoU, intersection over union: of all pixels that people or the map mark, the share both mark.</source><translation type="unfinished"/></message>
 <message><source>Is a directory</source><translation type="unfinished"/></message>
 <message><source>It answers one image at a time only (its batch size was fixed when it was saved), so images are given one by one.</source><translation type="unfinished"/></message>
 <message><source>It depends on {1}: choose that.</source><translation type="unfinished"/></message>
 <message><source>It ends in a {1}, which is left out: maps explain the score before it, and the probabilities are the same.</source><translation type="unfinished"/></message>
 <message><source>It has no layer whose output is a grid of positions; if its outputs are tokens, say how they lie on the image (token layout).</source><translation type="unfinished"/></message>
 <message><source>It has no options.</source><translation type="unfinished"/></message>
 <message><source>It is at the end of the values tried: the best may lie beyond.</source><translation type="unfinished"/></message>
 <message><source>It is not shown that the technique matters more for {1} with one model than with another {2}.</source><translation type="unfinished"/></message>
 <message><source>It is not shown that {1} goes with the {2} {3}.</source><translation type="unfinished"/></message>
 <message><source>It is yes or no.</source><translation type="unfinished"/></message>
 <message><source>It is {1}.</source><translation type="unfinished"/></message>
 <message><source>It lies between {1} and {2}.</source><translation type="unfinished"/></message>
 <message><source>It may be at most {1}, the square's side; otherwise pixels are left out.</source><translation type="unfinished"/></message>
 <message><source>It may have been moved; try another base URL.</source><translation type="unfinished"/></message>
 <message><source>It must be at least 1.</source><translation type="unfinished"/></message>
 <message><source>It returns a {1}; the part that looks like one row of logits is used.</source><translation type="unfinished"/></message>
 <message><source>It takes blue before green and red, as its file says; it is given them so.</source><translation type="unfinished"/></message>
 <message><source>It takes one channel: it is given the image in grey, with the mean and deviation of the model.</source><translation type="unfinished"/></message>
 <message><source>It takes pixels of 0 to 255 as they are: with a mean of 0 and a deviation of 1, they are given to it so.</source><translation type="unfinished"/></message>
 <message><source>It was left as it was. Move it away, then get it again.</source><translation type="unfinished"/></message>
 <message><source>It was said whose fixations become masks or how, and no table of fixations was found.</source><translation type="unfinished"/></message>
 <message><source>It was saved for one image at a time; export it for batches of any size.</source><translation type="unfinished"/></message>
 <message><source>It was saved in another precision and is computed in single precision.</source><translation type="unfinished"/></message>
 <message><source>It was saved in {1} precision and is computed in single precision.</source><translation type="unfinished"/></message>
 <message><source>It was traced while training; call model.eval() before torch.jit.trace and save it again.</source><translation type="unfinished"/></message>
 <message><source>Its columns are: {1}.</source><translation type="unfinished"/></message>
 <message><source>Its download failed: get the image itself again.</source><translation type="unfinished"/></message>
 <message><source>Its layers include {1}. The command 'layers' lists them all.</source><translation type="unfinished"/></message>
 <message><source>Its output has no place in the image.</source><translation type="unfinished"/></message>
 <message><source>Its output is a single value per channel.</source><translation type="unfinished"/></message>
 <message><source>Its output is not one tensor of numbers.</source><translation type="unfinished"/></message>
 <message><source>Its outputs are probabilities already (none is negative and they sum to 1): they are shown as they are, and maps explain them. Saved without its softmax, it would give logits, whose maps do not fade where the network is sure.</source><translation type="unfinished"/></message>
 <message><source>Its outputs end in a sigmoid: they are shown as the probabilities they are, and maps explain them.</source><translation type="unfinished"/></message>
 <message><source>Its scores have no gradient: it was saved quantised, or without gradients.</source><translation type="unfinished"/></message>
 <message><source>Its scores have no gradient: {1} in it is for inference only. Trace the network with gradients on (without torch.no_grad(), its parameters requiring gradients) to get them.</source><translation type="unfinished"/></message>
 <message><source>Its {1} was saved in training mode, so that its answer for an image depends on the others beside it; images are given one by one. Call model.eval() before torch.jit.trace.</source><translation type="unfinished"/></message>
 <message><source>JPEG 2000, HEIC and AVIF images</source><translation type="unfinished"/></message>
 <message><source>JPEG of 12 bits</source><translation type="unfinished"/></message>
 <message><source>JPEG quality</source><translation type="unfinished"/></message>
 <message><source>JSON file that describes a custom model</source><translation type="unfinished"/></message>
 <message><source>Jaccard</source><translation type="unfinished"/></message>
 <message><source>KL</source><translation type="unfinished"/></message>
 <message><source>Keep one line per label.</source><translation type="unfinished"/></message>
 <message><source>Kullback-Leibler divergence of the scaled map from the share of people, in nats; 0 is best</source><translation type="unfinished"/></message>
 <message><source>Label: {1}.</source><translation type="unfinished"/></message>
 <message><source>Labels</source><translation type="unfinished"/></message>
 <message><source>Language of the page, en or de; default: yours</source><translation type="unfinished"/></message>
 <message><source>Large</source><translation type="unfinished"/></message>
 <message><source>Large 0.75</source><translation type="unfinished"/></message>
 <message><source>Layer of Grad-CAM</source><translation type="unfinished"/></message>
 <message><source>Leave it out for this file.</source><translation type="unfinished"/></message>
 <message><source>Leave it out, or fetch the benchmark.</source><translation type="unfinished"/></message>
 <message><source>Leave it out.</source><translation type="unfinished"/></message>
 <message><source>Leave some out.</source><translation type="unfinished"/></message>
 <message><source>Leave the option out.</source><translation type="unfinished"/></message>
 <message><source>Leave them out, or take &quot;items&quot; out of the manifest.</source><translation type="unfinished"/></message>
 <message><source>Leave them out.</source><translation type="unfinished"/></message>
 <message><source>Leaves out boxes that a detector is less sure of; default: 0.2</source><translation type="unfinished"/></message>
 <message><source>Left aside: {1}</source><translation type="unfinished"/></message>
 <message><source>Less</source><translation type="unfinished"/></message>
 <message><source>Let the architecture be found out from the file.</source><translation type="unfinished"/></message>
 <message><source>Licence: {1}</source><translation type="unfinished"/></message>
 <message><source>Linear</source><translation type="unfinished"/></message>
 <message><source>Link and command for what is shown</source><translation type="unfinished"/></message>
 <message><source>Link the images where the disk allows it, instead of copying them</source><translation type="unfinished"/></message>
 <message><source>List a model's layers in order of execution</source><translation type="unfinished"/></message>
 <message><source>List the known models and whether their weights are here</source><translation type="unfinished"/></message>
 <message><source>Load it with its weights.</source><translation type="unfinished"/></message>
 <message><source>Log</source><translation type="unfinished"/></message>
 <message><source>Longest side of the images in the page, in pixels</source><translation type="unfinished"/></message>
 <message><source>Loop</source><translation type="unfinished"/></message>
 <message><source>MAE</source><translation type="unfinished"/></message>
 <message><source>ML Interpretability Benchmark</source><translation type="unfinished"/></message>
 <message><source>ML Interpretability Benchmark, ImageNet part</source><translation type="unfinished"/></message>
 <message><source>Make a data set of ClickMe's TFRecords: images and people's maps</source><translation type="unfinished"/></message>
 <message><source>Make a data set of Sightline's own of anything that it opens: images, masks, annotations of other programs</source><translation type="unfinished"/></message>
 <message><source>Make it smaller.</source><translation type="unfinished"/></message>
 <message><source>Make room ({1} are free) and try again: what is there already is kept.</source><translation type="unfinished"/></message>
 <message><source>Make room and try again: what is there already is kept.</source><translation type="unfinished"/></message>
 <message><source>Make room, or choose another folder.</source><translation type="unfinished"/></message>
 <message><source>Make space, or set SIGHTLINE_CACHE to a folder on another disk.</source><translation type="unfinished"/></message>
 <message><source>Make the run again with --maps; what is in the cache is not computed again.</source><translation type="unfinished"/></message>
 <message><source>Map</source><translation type="unfinished"/></message>
 <message><source>Map to write (.npy)</source><translation type="unfinished"/></message>
 <message><source>Maps</source><translation type="unfinished"/></message>
 <message><source>Maps of {1} techniques</source><translation type="unfinished"/></message>
 <message><source>Maps that another program computed, read from a folder: MODEL/IMAGE.npy or IMAGE_MODEL.npy, or grey images.</source><translation type="unfinished"/></message>
 <message><source>Marked area</source><translation type="unfinished"/></message>
 <message><source>Marked by people</source><translation type="unfinished"/></message>
 <message><source>Marks of DICOM files on 1 image were not used: it has a mask of its own.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Marks of DICOM files on {1} images were not used: they have masks of their own.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Mask of the part, any size: stretched over the image; what is not black is chosen</source><translation type="unfinished"/></message>
 <message><source>Mask of {1}</source><translation type="unfinished"/></message>
 <message><source>Mask of {1} image, {2}: {3} files.</source><translation type="unfinished"/></message>
 <message><source>Masks</source><translation type="unfinished"/></message>
 <message><source>Masks of {1} and {2} more, each</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Masks of {1} images, {2}: {3} files.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Masks of {1} people ({2}) were found and averaged, one vote each.</source><translation type="unfinished"/></message>
 <message><source>Masks of {1} people were found and averaged, one vote each.</source><translation type="unfinished"/></message>
 <message><source>Masks painted in Sightline</source><translation type="unfinished"/></message>
 <message><source>Masks that {1} painted on these images are in {2} and are used.</source><translation type="unfinished"/></message>
 <message><source>Max</source><translation type="unfinished"/></message>
 <message><source>Mean</source><translation type="unfinished"/></message>
 <message><source>Mean absolute error: the mean difference between the map scaled to 0..1 and the share of people who marked a pixel; 0 is best</source><translation type="unfinished"/></message>
 <message><source>Mean agreement with people by technique and model</source><translation type="unfinished"/></message>
 <message><source>Mean agreement with people by technique and model, on images for which all models predict the same class</source><translation type="unfinished"/></message>
 <message><source>Mean agreement with people by technique and model, on {1} of {2} images</source><translation type="unfinished"/></message>
 <message><source>Mean binary entropy, in bits, of the pixels that anyone marked</source><translation type="unfinished"/></message>
 <message><source>Mean of each channel, from 0 to 1: R,G,B</source><translation type="unfinished"/></message>
 <message><source>Mean of random masks, each weighted by the probability of the class behind it (Petsiuk et al. 2018).</source><translation type="unfinished"/></message>
 <message><source>Mean {1} for each value of the rule</source><translation type="unfinished"/></message>
 <message><source>Mean {1} of {2}</source><translation type="unfinished"/></message>
 <message><source>Means go from {1} ({2}) to {3} ({4}).</source><translation type="unfinished"/></message>
 <message><source>MegaDetector boxes</source><translation type="unfinished"/></message>
 <message><source>Metric of figures and tests: iou, gtc, sc, or one that needs no threshold (mae, cc, nss, ..., see 'score --json')</source><translation type="unfinished"/></message>
 <message><source>Min</source><translation type="unfinished"/></message>
 <message><source>Mirror to get the files from; default: where they are published</source><translation type="unfinished"/></message>
 <message><source>Mish</source><translation type="unfinished"/></message>
 <message><source>Mlp</source><translation type="unfinished"/></message>
 <message><source>MobileNet and EfficientNetV2</source><translation type="unfinished"/></message>
 <message><source>MobileNetV3-Large (torchvision)</source><translation type="unfinished"/></message>
 <message><source>MobileNetV3-Small (torchvision)</source><translation type="unfinished"/></message>
 <message><source>Mod</source><translation type="unfinished"/></message>
 <message><source>Model</source><translation type="unfinished"/></message>
 <message><source>Models added in the window (File &gt; Add a model) are listed by their names and taken by --model.
A network in one file: --model onnx --weights FILE.onnx, --model pt2 --weights FILE.pt2 or --model torchscript
--weights FILE.pt, with --size 224 --mean R,G,B --std R,G,B --labels FILE.txt where they differ from ImageNet's.
A model of your own: --model custom --config FILE.json --weights FILE (.safetensors, .pth or .bin), where the JSON holds the
architecture (arch, layers, depths, ...), input_size, mean, std, crop and optionally labels and default_layer.</source><translation type="unfinished"/></message>
 <message><source>Models and people disagree most on {1}: its mean IoU is {2} over {3}, against {4} over all {5}.</source><translation type="unfinished"/></message>
 <message><source>Module</source><translation type="unfinished"/></message>
 <message><source>Morrison, Mehra and Perer, CVPR 2023 workshop, Table 1</source><translation type="unfinished"/></message>
 <message><source>Most points</source><translation type="unfinished"/></message>
 <message><source>Most points computed at once; affects only speed and memory</source><translation type="unfinished"/></message>
 <message><source>Move the controls: every number is counted anew.</source><translation type="unfinished"/></message>
 <message><source>Move the network and its example image to the CPU before torch.jit.trace or torch.jit.script, and save it again.</source><translation type="unfinished"/></message>
 <message><source>Mul</source><translation type="unfinished"/></message>
 <message><source>NSS</source><translation type="unfinished"/></message>
 <message><source>Name</source><translation type="unfinished"/></message>
 <message><source>Name a folder that does not exist yet.</source><translation type="unfinished"/></message>
 <message><source>Name as in 'sightline-cli models', 'custom' with --config, or 'onnx', 'pt2' or 'torchscript' with --weights</source><translation type="unfinished"/></message>
 <message><source>Name every model once.</source><translation type="unfinished"/></message>
 <message><source>Name folders within the data set's folder (--mask-folders, or &quot;mask_folders&quot; in the manifest).</source><translation type="unfinished"/></message>
 <message><source>Name images as the column &quot;image&quot; of scores.csv does.</source><translation type="unfinished"/></message>
 <message><source>Name it with --imported-maps FOLDER.</source><translation type="unfinished"/></message>
 <message><source>Name its columns image, person, x, y and duration, or say which they are with --fixation-columns (docs/fixations.md).</source><translation type="unfinished"/></message>
 <message><source>Name one of its images with --image: {1}.</source><translation type="unfinished"/></message>
 <message><source>Name one of them with --image.</source><translation type="unfinished"/></message>
 <message><source>Name the --out folder of 'sightline-cli run'.</source><translation type="unfinished"/></message>
 <message><source>Name the image that people looked at.</source><translation type="unfinished"/></message>
 <message><source>Name the table of fixations too (--fixations).</source><translation type="unfinished"/></message>
 <message><source>Name the table with --fixations FILE.</source><translation type="unfinished"/></message>
 <message><source>Names as in 'sightline-cli models' (models you added included), model files (.json), or 'demo'. Default, as in the window: the demo's networks for the demo, else all published ones whose weights are here, and then every model you added (File &gt; Add a model)</source><translation type="unfinished"/></message>
 <message><source>Nearly all fixations outside their image would be inside with x and y exchanged. If the table has them the other way round, say so with --fixation-columns x=...,y=...</source><translation type="unfinished"/></message>
 <message><source>Needs</source><translation type="unfinished"/></message>
 <message><source>Neg</source><translation type="unfinished"/></message>
 <message><source>Network</source><translation type="unfinished"/></message>
 <message><source>Networks in one file: class tokens before the grid of a sequence; -1 detects them</source><translation type="unfinished"/></message>
 <message><source>Networks in one file: how outputs lie on the image: auto, nchw, nhwc or sequence</source><translation type="unfinished"/></message>
 <message><source>Next image</source><translation type="unfinished"/></message>
 <message><source>No difference between {1} and {2} is shown</source><translation type="unfinished"/></message>
 <message><source>No difference between {1} and {2} is shown on the same images (means {3} and {4}).</source><translation type="unfinished"/></message>
 <message><source>No human mask</source><translation type="unfinished"/></message>
 <message><source>No image has a human mask, so nothing could be scored. Put masks with the images' names into a folder &quot;masks&quot; beside the images.</source><translation type="unfinished"/></message>
 <message><source>No image takes part: none is listed, or none passes the choice above the plots.</source><translation type="unfinished"/></message>
 <message><source>No map has a value, so there is no best, typical or worst image.</source><translation type="unfinished"/></message>
 <message><source>No map of these images has been computed yet.</source><translation type="unfinished"/></message>
 <message><source>No map: the folder has neither {1} nor {2} nor {3}, nor a grey image of that name.</source><translation type="unfinished"/></message>
 <message><source>No map: the folder has neither {1} nor {2}, nor a grey image of that name.</source><translation type="unfinished"/></message>
 <message><source>No part of the image was marked by at least {1} of {2} people, so there is nothing to compare the maps with.</source><translation type="unfinished"/></message>
 <message><source>No prediction is known yet.</source><translation type="unfinished"/></message>
 <message><source>No property is shown to go with {1}, so none tells why it is as it is here.</source><translation type="unfinished"/></message>
 <message><source>No region of {1} could be used.</source><translation type="unfinished"/></message>
 <message><source>No setting gives every mean that the published table has.</source><translation type="unfinished"/></message>
 <message><source>No space left on device</source><translation type="unfinished"/></message>
 <message><source>No such file or directory</source><translation type="unfinished"/></message>
 <message><source>No weights of a published network are on this machine ({1}), so the demo's small networks are used for these images; they know only the demo's 20 drawn classes. 'sightline-cli fetch small' gets two small ones that know photographs, 'fetch weights' the published ones, --models chooses others.</source><translation type="unfinished"/></message>
 <message><source>Nobody marked this image, so there is nothing to compare the maps with.</source><translation type="unfinished"/></message>
 <message><source>Nobody marked this image, so there is nothing to compare with.</source><translation type="unfinished"/></message>
 <message><source>Noise</source><translation type="unfinished"/></message>
 <message><source>Noisy copies of the image that are averaged</source><translation type="unfinished"/></message>
 <message><source>None</source><translation type="unfinished"/></message>
 <message><source>None of the {1} {2} maps of {3} could be scored: they are missing or blank.</source><translation type="unfinished"/></message>
 <message><source>None of {1} models is right: the image is labelled &quot;{2}&quot;, but {3}.</source><translation type="unfinished"/></message>
 <message><source>Normalised scanpath saliency, area version: the mean of the standardised map where people marked; 0 is chance</source><translation type="unfinished"/></message>
 <message><source>Normalised scanpath saliency: the mean of the standardised map at the points that people fixated; 0 is chance. Not defined without fixations</source><translation type="unfinished"/></message>
 <message><source>Not</source><translation type="unfinished"/></message>
 <message><source>Not a directory</source><translation type="unfinished"/></message>
 <message><source>Not all maps could be written; the scores are not affected. {1}</source><translation type="unfinished"/></message>
 <message><source>Not all shards are there yet; the report is about those that are.</source><translation type="unfinished"/></message>
 <message><source>Not possible with it: {1}. Possible: {2}.</source><translation type="unfinished"/></message>
 <message><source>Note</source><translation type="unfinished"/></message>
 <message><source>Note: {1}</source><translation type="unfinished"/></message>
 <message><source>Note: {1}: {2}.</source><translation type="unfinished"/></message>
 <message><source>Nothing was fetched.</source><translation type="unfinished"/></message>
 <message><source>Nothing was marked on this image, so there is nothing to compare the maps with.</source><translation type="unfinished"/></message>
 <message><source>NumPy array</source><translation type="unfinished"/></message>
 <message><source>Number of classes to list</source><translation type="unfinished"/></message>
 <message><source>Number of settings to print</source><translation type="unfinished"/></message>
 <message><source>Number of values of the rule to try</source><translation type="unfinished"/></message>
 <message><source>OPTIONS</source><translation type="unfinished"/></message>
 <message><source>Occlusion</source><translation type="unfinished"/></message>
 <message><source>Of the properties that are shown to go with {1} ({2}), none is unusual on this image.</source><translation type="unfinished"/></message>
 <message><source>Of the region that a map highlights, {1} on average lies on the background, {2}</source><translation type="unfinished"/></message>
 <message><source>Of the region that a map highlights, {1} on average lies on the background, {6}: most ({2}) for {3}, least ({4}) for {5}.</source><translation type="unfinished"/></message>
 <message><source>Of the region that {1} highlights, {2} lies on the background, {3}.</source><translation type="unfinished"/></message>
 <message><source>Of the {1} techniques, those furthest apart: </source><translation type="unfinished"/></message>
 <message><source>Of {1} pairs of techniques, {2} differ on the same images; the tables say which.</source><translation type="unfinished"/></message>
 <message><source>Of {1} settings, {2} with {3} ({4}) comes nearest to the published means: {5} off on average (root mean square of {6} means), {7} at most; the ratio of its human to its saliency masks in area is within a factor of {8} of the paper's SC/GTC.</source><translation type="unfinished"/></message>
 <message><source>On average the maps reach {1} ({2}).</source><translation type="unfinished"/></message>
 <message><source>On the fixations: NSS {1}, AUC {2}, shuffled AUC {3}, information gain {4} bits</source><translation type="unfinished"/></message>
 <message><source>On the one image that several people marked they agree with each other by {2}.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>On the {1} images that several people marked they agree with each other by {2}.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>One image has both {2} and {3}; the former were used. To use the others, leave the files of the former out (File &gt; Human data in the window) or name theirs (--annotations).</source><translation type="unfinished"/></message>
 <message><source>One person looked at {1} of the image.</source><translation type="unfinished"/></message>
 <message><source>One person marked {1} of the image.</source><translation type="unfinished"/></message>
 <message><source>One-way analysis of variance of {1} over the models, within each technique.</source><translation type="unfinished"/></message>
 <message><source>Only 1 of these images can be compared with marks.</source><translation type="unfinished"/></message>
 <message><source>Only http and https are followed, and from https only https. Try another base URL.</source><translation type="unfinished"/></message>
 <message><source>Only images for which all models predict the same class</source><translation type="unfinished"/></message>
 <message><source>Only regions of these labels of the annotation files; default: all</source><translation type="unfinished"/></message>
 <message><source>Only regions of these people; default: everybody, one vote each</source><translation type="unfinished"/></message>
 <message><source>Only say what would be read and written</source><translation type="unfinished"/></message>
 <message><source>Only the first so many images of the study</source><translation type="unfinished"/></message>
 <message><source>Only the fixations of {1} count, as chosen.</source><translation type="unfinished"/></message>
 <message><source>Only this image, by its name in scores.csv; may be repeated</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Only {1} of these images can be compared with marks.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Open it in an image editor and save it again as PNG or JPEG.</source><translation type="unfinished"/></message>
 <message><source>Open it with another rule for the human masks</source><translation type="unfinished"/></message>
 <message><source>Open it with iou, gtc or sc</source><translation type="unfinished"/></message>
 <message><source>Open it with that version.</source><translation type="unfinished"/></message>
 <message><source>Open the data set again.</source><translation type="unfinished"/></message>
 <message><source>Open the page with another rule for the maps (see 'score')</source><translation type="unfinished"/></message>
 <message><source>Operation not permitted</source><translation type="unfinished"/></message>
 <message><source>Options</source><translation type="unfinished"/></message>
 <message><source>Order</source><translation type="unfinished"/></message>
 <message><source>Order of the regions to write (.npy, 1 = most important)</source><translation type="unfinished"/></message>
 <message><source>Original Media height</source><translation type="unfinished"/></message>
 <message><source>Original Media width</source><translation type="unfinished"/></message>
 <message><source>Outputs</source><translation type="unfinished"/></message>
 <message><source>Over the ranks within subjects: {1}.</source><translation type="unfinished"/></message>
 <message><source>Overlap</source><translation type="unfinished"/></message>
 <message><source>P(s at a fixation &gt; s anywhere) + P(equal) / 2</source><translation type="unfinished"/></message>
 <message><source>P(s at a fixation &gt; s at one of another image) + P(equal) / 2</source><translation type="unfinished"/></message>
 <message><source>P(s in H &gt; s outside H) + P(equal) / 2</source><translation type="unfinished"/></message>
 <message><source>PASCAL VOC boxes</source><translation type="unfinished"/></message>
 <message><source>POSITIONALS</source><translation type="unfinished"/></message>
 <message><source>POSITIVE</source><translation type="unfinished"/></message>
 <message><source>Pack it again with each file once.</source><translation type="unfinished"/></message>
 <message><source>Pad</source><translation type="unfinished"/></message>
 <message><source>Paint some: Edit &gt; Mark where people look.</source><translation type="unfinished"/></message>
 <message><source>Parameters</source><translation type="unfinished"/></message>
 <message><source>Part of the map</source><translation type="unfinished"/></message>
 <message><source>Participant name</source><translation type="unfinished"/></message>
 <message><source>Parts of the images that are held out in turn; 0: one image at a time (leave-one-out)</source><translation type="unfinished"/></message>
 <message><source>Pearson correlation of s and h</source><translation type="unfinished"/></message>
 <message><source>People</source><translation type="unfinished"/></message>
 <message><source>People (simulated)</source><translation type="unfinished"/></message>
 <message><source>People averaged in the mask; default: as the mask rule says</source><translation type="unfinished"/></message>
 <message><source>People who must agree</source><translation type="unfinished"/></message>
 <message><source>Percentile</source><translation type="unfinished"/></message>
 <message><source>Permission denied</source><translation type="unfinished"/></message>
 <message><source>Pixels from one square to the next; 0: half the square</source><translation type="unfinished"/></message>
 <message><source>Places across the image that a mask shows or hides</source><translation type="unfinished"/></message>
 <message><source>Places count pixels of a screen of {1}; images were shown as large as they fit, in the middle.</source><translation type="unfinished"/></message>
 <message><source>Please report this and say what you did before it happened.</source><translation type="unfinished"/></message>
 <message><source>Please report this as a bug.</source><translation type="unfinished"/></message>
 <message><source>Please report this.</source><translation type="unfinished"/></message>
 <message><source>Point</source><translation type="unfinished"/></message>
 <message><source>Pointing game</source><translation type="unfinished"/></message>
 <message><source>Pointing game 15 px</source><translation type="unfinished"/></message>
 <message><source>Pointing game with the original tolerance of 15 pixels; its mean is the hit rate</source><translation type="unfinished"/></message>
 <message><source>Pointing game: whether a pixel of the map's highest value lies where people marked; its mean is the hit rate</source><translation type="unfinished"/></message>
 <message><source>Points</source><translation type="unfinished"/></message>
 <message><source>Points at once</source><translation type="unfinished"/></message>
 <message><source>Polygon</source><translation type="unfinished"/></message>
 <message><source>Positionals</source><translation type="unfinished"/></message>
 <message><source>Pow</source><translation type="unfinished"/></message>
 <message><source>Predicted: {1}.</source><translation type="unfinished"/></message>
 <message><source>Prediction</source><translation type="unfinished"/></message>
 <message><source>Predictions are right: {1} of the images.</source><translation type="unfinished"/></message>
 <message><source>Preparation</source><translation type="unfinished"/></message>
 <message><source>Presented Media height</source><translation type="unfinished"/></message>
 <message><source>Presented Media height [px]</source><translation type="unfinished"/></message>
 <message><source>Presented Media name</source><translation type="unfinished"/></message>
 <message><source>Presented Media position X</source><translation type="unfinished"/></message>
 <message><source>Presented Media position X (DACSpx)</source><translation type="unfinished"/></message>
 <message><source>Presented Media position X (RCSpx)</source><translation type="unfinished"/></message>
 <message><source>Presented Media position X [DACS px]</source><translation type="unfinished"/></message>
 <message><source>Presented Media position Y</source><translation type="unfinished"/></message>
 <message><source>Presented Media position Y (DACSpx)</source><translation type="unfinished"/></message>
 <message><source>Presented Media position Y (RCSpx)</source><translation type="unfinished"/></message>
 <message><source>Presented Media position Y [DACS px]</source><translation type="unfinished"/></message>
 <message><source>Presented Media width</source><translation type="unfinished"/></message>
 <message><source>Presented Media width [px]</source><translation type="unfinished"/></message>
 <message><source>Presented Stimulus name</source><translation type="unfinished"/></message>
 <message><source>Previous image</source><translation type="unfinished"/></message>
 <message><source>Print one JSON document on stdout; messages go to stderr</source><translation type="unfinished"/></message>
 <message><source>Print this help message and exit</source><translation type="unfinished"/></message>
 <message><source>Probability</source><translation type="unfinished"/></message>
 <message><source>Probability of the predicted class</source><translation type="unfinished"/></message>
 <message><source>Probability of {1}: {2} as it is, {3} without the region ({4} % of the image), {5} with only the region</source><translation type="unfinished"/></message>
 <message><source>Probability that a place is shown</source><translation type="unfinished"/></message>
 <message><source>Property</source><translation type="unfinished"/></message>
 <message><source>Pupil Cloud export for a reference image</source><translation type="unfinished"/></message>
 <message><source>Pupil Player export of fixations on a surface</source><translation type="unfinished"/></message>
 <message><source>Pupil counts y from the lower edge up; it was turned round.</source><translation type="unfinished"/></message>
 <message><source>Put it back, or choose the folder again (File &gt; Imported maps).</source><translation type="unfinished"/></message>
 <message><source>Put media.csv, which says which image is meant, beside it.</source><translation type="unfinished"/></message>
 <message><source>Put the cache back, or run 'sightline-cli run' again.</source><translation type="unfinished"/></message>
 <message><source>Put the folder &quot;{1}&quot; beside that file, or open the folder first, then open the file again.</source><translation type="unfinished"/></message>
 <message><source>Put the images that it is about into its folder, or into the one around that.</source><translation type="unfinished"/></message>
 <message><source>Put the images where the manifest says, relative to its folder.</source><translation type="unfinished"/></message>
 <message><source>Put the weights back where they were, or run the study again.</source><translation type="unfinished"/></message>
 <message><source>REFLACX list of readings</source><translation type="unfinished"/></message>
 <message><source>REFLACX reading</source><translation type="unfinished"/></message>
 <message><source>REQUIRED</source><translation type="unfinished"/></message>
 <message><source>Random masks, a forward pass each</source><translation type="unfinished"/></message>
 <message><source>Range</source><translation type="unfinished"/></message>
 <message><source>Range: bytes=</source><translation type="unfinished"/></message>
 <message><source>Rank</source><translation type="unfinished"/></message>
 <message><source>Rank accuracy</source><translation type="unfinished"/></message>
 <message><source>Ratio of the axes of the ellipse with the mask's second moments; 1 is round</source><translation type="unfinished"/></message>
 <message><source>Read the licence above; add --yes to agree.</source><translation type="unfinished"/></message>
 <message><source>Read them from their folder.</source><translation type="unfinished"/></message>
 <message><source>Read-only file system</source><translation type="unfinished"/></message>
 <message><source>Reading the maps: {1} of {2} images…</source><translation type="unfinished"/></message>
 <message><source>Reading the maps…</source><translation type="unfinished"/></message>
 <message><source>Rebuild or reinstall all of Sightline.</source><translation type="unfinished"/></message>
 <message><source>Reciprocal</source><translation type="unfinished"/></message>
 <message><source>Recompute everything and keep no results</source><translation type="unfinished"/></message>
 <message><source>Recording media name</source><translation type="unfinished"/></message>
 <message><source>References</source><translation type="unfinished"/></message>
 <message><source>Refuse to write a page larger than this, in megabytes</source><translation type="unfinished"/></message>
 <message><source>Regions</source><translation type="unfinished"/></message>
 <message><source>Regions of the image in the order of their Integrated Gradients density (Kapishnikov et al. 2019).</source><translation type="unfinished"/></message>
 <message><source>Reinstall Sightline or set SIGHTLINE_RESOURCES to its 'resources' folder.</source><translation type="unfinished"/></message>
 <message><source>Reinstall Sightline, or set SIGHTLINE_COMPUTE_MODULE to the file.</source><translation type="unfinished"/></message>
 <message><source>Reinstall Sightline, or set {1} to the file.</source><translation type="unfinished"/></message>
 <message><source>Reinstall Sightline.</source><translation type="unfinished"/></message>
 <message><source>Reinstall the package libcurl4.</source><translation type="unfinished"/></message>
 <message><source>Relevance rank accuracy: of as many highest pixels of the map as people marked, the share people marked</source><translation type="unfinished"/></message>
 <message><source>Relu</source><translation type="unfinished"/></message>
 <message><source>Remove one of the two.</source><translation type="unfinished"/></message>
 <message><source>Remove the file, or put back the image that was painted on.</source><translation type="unfinished"/></message>
 <message><source>Replace them with numbers.</source><translation type="unfinished"/></message>
 <message><source>ResNet-101, EfficientNet-B6, Swin-S and CaiT-S24 as trained on ImageNet and published by timm (PyTorch Image Models). With them every map of the study can be computed.</source><translation type="unfinished"/></message>
 <message><source>Reshape</source><translation type="unfinished"/></message>
 <message><source>Resize</source><translation type="unfinished"/></message>
 <message><source>Results are not kept for next time. {1}</source><translation type="unfinished"/></message>
 <message><source>Right predictions: {1}.</source><translation type="unfinished"/></message>
 <message><source>Right, although the map and what people marked have little in common</source><translation type="unfinished"/></message>
 <message><source>Right, and the map highlights a small part of what people marked</source><translation type="unfinished"/></message>
 <message><source>Right, and the map highlights what people marked</source><translation type="unfinished"/></message>
 <message><source>Right, and the map highlights what people marked and its surroundings</source><translation type="unfinished"/></message>
 <message><source>Round</source><translation type="unfinished"/></message>
 <message><source>Rule</source><translation type="unfinished"/></message>
 <message><source>Rule whose value is varied</source><translation type="unfinished"/></message>
 <message><source>Run 'git lfs pull' in the repository, or download the file from its page.</source><translation type="unfinished"/></message>
 <message><source>Run 'sightline-cli run' again.</source><translation type="unfinished"/></message>
 <message><source>Run XRAI's region step on an attribution made elsewhere</source><translation type="unfinished"/></message>
 <message><source>Run it again with Grad-CAM.</source><translation type="unfinished"/></message>
 <message><source>Run it again without --no-cache.</source><translation type="unfinished"/></message>
 <message><source>Run that shard again.</source><translation type="unfinished"/></message>
 <message><source>Run the same 'sightline-cli run' command again; it continues where it stopped.</source><translation type="unfinished"/></message>
 <message><source>Run {1} --help.</source><translation type="unfinished"/></message>
 <message><source>SALICON recorded the mouse over a blurred image, not gaze.</source><translation type="unfinished"/></message>
 <message><source>SC</source><translation type="unfinished"/></message>
 <message><source>SC, saliency coverage: of the pixels the map marks, the share people marked too.</source><translation type="unfinished"/></message>
 <message><source>SIM</source><translation type="unfinished"/></message>
 <message><source>SUBCOMMAND</source><translation type="unfinished"/></message>
 <message><source>SUBCOMMANDS</source><translation type="unfinished"/></message>
 <message><source>Saliency coverage: of the pixels the model marked, the share people marked too</source><translation type="unfinished"/></message>
 <message><source>Saliency map: .npy or a grey image</source><translation type="unfinished"/></message>
 <message><source>Save a classifier whose forward(images) returns images x classes.</source><translation type="unfinished"/></message>
 <message><source>Save a network whose forward(images) needs nothing but images.</source><translation type="unfinished"/></message>
 <message><source>Save a network whose forward(images) returns images x classes.</source><translation type="unfinished"/></message>
 <message><source>Save a whole network.</source><translation type="unfinished"/></message>
 <message><source>Save both as one .nii or .nii.gz file.</source><translation type="unfinished"/></message>
 <message><source>Save it again as a DICOM file (Part 10), or export it as 16-bit PNG or TIFF.</source><translation type="unfinished"/></message>
 <message><source>Save it again as comma-separated values with a header row.</source><translation type="unfinished"/></message>
 <message><source>Save it again as comma-separated values.</source><translation type="unfinished"/></message>
 <message><source>Save it again with numpy.save as a plain numeric array.</source><translation type="unfinished"/></message>
 <message><source>Save it as an 8-bit or 16-bit image.</source><translation type="unfinished"/></message>
 <message><source>Save it with 16 bits, or as real numbers.</source><translation type="unfinished"/></message>
 <message><source>Save it with dense weights.</source><translation type="unfinished"/></message>
 <message><source>Save it with its external data beside it (onnx.save with a bare file name as the location).</source><translation type="unfinished"/></message>
 <message><source>Save it with whole numbers, real numbers or RGB colours.</source><translation type="unfinished"/></message>
 <message><source>Save its masks as PNG or .npy, or its fixations as a table (CSV) of image, person, x, y and duration.</source><translation type="unfinished"/></message>
 <message><source>Save its pages as usual TIFF files.</source><translation type="unfinished"/></message>
 <message><source>Save one map per file, not larger than its image.</source><translation type="unfinished"/></message>
 <message><source>Save one map per file.</source><translation type="unfinished"/></message>
 <message><source>Save only the weights, torch.save(model.state_dict(), file), or convert them to .safetensors where the file is trusted.</source><translation type="unfinished"/></message>
 <message><source>Save the frame that is meant as a still image.</source><translation type="unfinished"/></message>
 <message><source>Save the map itself, as .npy or as a grey image.</source><translation type="unfinished"/></message>
 <message><source>Save the mask as an 8-bit PNG, or as .npy.</source><translation type="unfinished"/></message>
 <message><source>Save the mask with black where nobody marked anything and white where everybody did, as PNG.</source><translation type="unfinished"/></message>
 <message><source>Save the network again with torch.export.save.</source><translation type="unfinished"/></message>
 <message><source>Save the network again with torch.jit.save.</source><translation type="unfinished"/></message>
 <message><source>Save the network before that step.</source><translation type="unfinished"/></message>
 <message><source>Save the network before torch.utils.mobile_optimizer.optimize_for_mobile.</source><translation type="unfinished"/></message>
 <message><source>Save the network with torch.export.save instead of compiling it.</source><translation type="unfinished"/></message>
 <message><source>Save the network with torch.jit.trace and give it with --model torchscript.</source><translation type="unfinished"/></message>
 <message><source>Save the network without it; a classifier needs no files.</source><translation type="unfinished"/></message>
 <message><source>Save the network's input as an HWC array.</source><translation type="unfinished"/></message>
 <message><source>Save the session again from Sightline.</source><translation type="unfinished"/></message>
 <message><source>Save the weights as 32-bit floats.</source><translation type="unfinished"/></message>
 <message><source>Say how large the screen was.</source><translation type="unfinished"/></message>
 <message><source>Say which columns are meant with --fixation-columns, such as image=stimulus,x=fx,y=fy. The columns of the file are: {1}.</source><translation type="unfinished"/></message>
 <message><source>Says: no label reaches its cut-off</source><translation type="unfinished"/></message>
 <message><source>Says: {1}</source><translation type="unfinished"/></message>
 <message><source>Scan</source><translation type="unfinished"/></message>
 <message><source>Score such a map with 'sightline-cli score --map FILE'.</source><translation type="unfinished"/></message>
 <message><source>Second</source><translation type="unfinished"/></message>
 <message><source>See the model files of the demo for an example.</source><translation type="unfinished"/></message>
 <message><source>Seed</source><translation type="unfinished"/></message>
 <message><source>Seed of the noise; the same seed gives the same map</source><translation type="unfinished"/></message>
 <message><source>Seed of the random masks; the same seed gives the same map</source><translation type="unfinished"/></message>
 <message><source>Segment labels to write (.npy, scale x height x width)</source><translation type="unfinished"/></message>
 <message><source>Segmentation</source><translation type="unfinished"/></message>
 <message><source>Selu</source><translation type="unfinished"/></message>
 <message><source>Set SIGHTLINE_CACHE to a folder that you may write.</source><translation type="unfinished"/></message>
 <message><source>Settings by their distance to the published means ({1}): root mean square and largest difference of the means; area: how far |H|/|S| is from the published SC/GTC (factor, 1 is equal).</source><translation type="unfinished"/></message>
 <message><source>Shape</source><translation type="unfinished"/></message>
 <message><source>Share kept by the crop</source><translation type="unfinished"/></message>
 <message><source>Share of the image that people marked</source><translation type="unfinished"/></message>
 <message><source>Share of the image's outermost pixels that people marked</source><translation type="unfinished"/></message>
 <message><source>Share of the shorter side that a centre crop keeps</source><translation type="unfinished"/></message>
 <message><source>Share of the values that move in one step</source><translation type="unfinished"/></message>
 <message><source>Share on the background: of the pixels the model marked, the share that nobody marked</source><translation type="unfinished"/></message>
 <message><source>Shorter side resized, centre cropped (timm)</source><translation type="unfinished"/></message>
 <message><source>Shorter side resized, centre cropped (transformers)</source><translation type="unfinished"/></message>
 <message><source>Show</source><translation type="unfinished"/></message>
 <message><source>Show how a class's probability changes when a part of the image is hidden or kept</source><translation type="unfinished"/></message>
 <message><source>Show under how many thresholds and agreements each conclusion of a computed study holds</source><translation type="unfinished"/></message>
 <message><source>Show what goes with low agreement: properties of the masks and the models' confidence</source><translation type="unfinished"/></message>
 <message><source>Shuffled AUC</source><translation type="unfinished"/></message>
 <message><source>Shuffled area under the ROC curve: how often a fixated point is higher on the map than the points that people fixated on the other images, so that looking at the centre is chance (0.5). Not defined without fixations</source><translation type="unfinished"/></message>
 <message><source>Side of the square in input pixels; 0: a seventh of the shorter side</source><translation type="unfinished"/></message>
 <message><source>Sightline</source><translation type="unfinished"/></message>
 <message><source>Sightline demo (drawn images, simulated annotators)</source><translation type="unfinished"/></message>
 <message><source>Sightline: saliency map, rows from the top</source><translation type="unfinished"/></message>
 <message><source>Sigmoid</source><translation type="unfinished"/></message>
 <message><source>Sign</source><translation type="unfinished"/></message>
 <message><source>Silu</source><translation type="unfinished"/></message>
 <message><source>Similarity: what the map and the share of people have in common when both sum to 1</source><translation type="unfinished"/></message>
 <message><source>Sin</source><translation type="unfinished"/></message>
 <message><source>Sinh</source><translation type="unfinished"/></message>
 <message><source>Size</source><translation type="unfinished"/></message>
 <message><source>Size of the mean gradient over noisy copies of the image (Smilkov et al. 2017).</source><translation type="unfinished"/></message>
 <message><source>Slice</source><translation type="unfinished"/></message>
 <message><source>Small</source><translation type="unfinished"/></message>
 <message><source>Small 0.5</source><translation type="unfinished"/></message>
 <message><source>Small 0.75</source><translation type="unfinished"/></message>
 <message><source>Small networks for photographs</source><translation type="unfinished"/></message>
 <message><source>So far {1} of {2} maps have been computed; what follows is about these.</source><translation type="unfinished"/></message>
 <message><source>Softmax</source><translation type="unfinished"/></message>
 <message><source>Softplus</source><translation type="unfinished"/></message>
 <message><source>Softsign</source><translation type="unfinished"/></message>
 <message><source>Source image for image processing operation</source><translation type="unfinished"/></message>
 <message><source>Split</source><translation type="unfinished"/></message>
 <message><source>Sqrt</source><translation type="unfinished"/></message>
 <message><source>Square</source><translation type="unfinished"/></message>
 <message><source>Squashed to a square, centre cropped (transformers)</source><translation type="unfinished"/></message>
 <message><source>Squeeze</source><translation type="unfinished"/></message>
 <message><source>SqueezeNet 1.0</source><translation type="unfinished"/></message>
 <message><source>SqueezeNet 1.1</source><translation type="unfinished"/></message>
 <message><source>SqueezeNet 1.1 and MobileNetV3-Small as trained on ImageNet's photographs and published by torchvision: enough to see maps of one's own images within minutes. They are right less often than large networks (58 % and 68 % of ImageNet's validation images).</source><translation type="unfinished"/></message>
 <message><source>Stage</source><translation type="unfinished"/></message>
 <message><source>Standard deviation</source><translation type="unfinished"/></message>
 <message><source>Standard deviation of each channel: R,G,B</source><translation type="unfinished"/></message>
 <message><source>Standard deviation of the noise, as a share of the normalised image's range</source><translation type="unfinished"/></message>
 <message><source>Standard deviations</source><translation type="unfinished"/></message>
 <message><source>Stem</source><translation type="unfinished"/></message>
 <message><source>Steps</source><translation type="unfinished"/></message>
 <message><source>Stride</source><translation type="unfinished"/></message>
 <message><source>Sub</source><translation type="unfinished"/></message>
 <message><source>Subcommands</source><translation type="unfinished"/></message>
 <message><source>Sufficient context</source><translation type="unfinished"/></message>
 <message><source>Sufficient subset</source><translation type="unfinished"/></message>
 <message><source>Sum</source><translation type="unfinished"/></message>
 <message><source>Swin</source><translation type="unfinished"/></message>
 <message><source>Swin V2</source><translation type="unfinished"/></message>
 <message><source>Swin V2-B</source><translation type="unfinished"/></message>
 <message><source>Swin V2-B (window 12 to 16)</source><translation type="unfinished"/></message>
 <message><source>Swin V2-B (window 12 to 24)</source><translation type="unfinished"/></message>
 <message><source>Swin V2-B (window 16)</source><translation type="unfinished"/></message>
 <message><source>Swin V2-L (window 12 to 16)</source><translation type="unfinished"/></message>
 <message><source>Swin V2-L (window 12 to 24)</source><translation type="unfinished"/></message>
 <message><source>Swin V2-S</source><translation type="unfinished"/></message>
 <message><source>Swin V2-S (window 16)</source><translation type="unfinished"/></message>
 <message><source>Swin V2-T</source><translation type="unfinished"/></message>
 <message><source>Swin V2-T (window 16)</source><translation type="unfinished"/></message>
 <message><source>TEXT</source><translation type="unfinished"/></message>
 <message><source>Tables of people's fixations for the images without masks; default: those recognised in the folder</source><translation type="unfinished"/></message>
 <message><source>Take a ResNet, an EfficientNet, a Swin or a CaiT.</source><translation type="unfinished"/></message>
 <message><source>Take fewer images (--first {1}, or --image for each), make them smaller (--image-side), or allow more (--most-mb).</source><translation type="unfinished"/></message>
 <message><source>Take the network's weights for PyTorch: .safetensors or .pth.</source><translation type="unfinished"/></message>
 <message><source>Tan</source><translation type="unfinished"/></message>
 <message><source>Tanh</source><translation type="unfinished"/></message>
 <message><source>Technique</source><translation type="unfinished"/></message>
 <message><source>Technique options</source><translation type="unfinished"/></message>
 <message><source>Techniques that need only its scores work: {1}.</source><translation type="unfinished"/></message>
 <message><source>Tensor</source><translation type="unfinished"/></message>
 <message><source>Test</source><translation type="unfinished"/></message>
 <message><source>Text file with the class names, one per line</source><translation type="unfinished"/></message>
 <message><source>That a map agrees with people does not show that it is true to its network.</source><translation type="unfinished"/></message>
 <message><source>That is higher than on {1} of the other {2} images.</source><translation type="unfinished"/></message>
 <message><source>That is lower than on {1} of the other {2} images.</source><translation type="unfinished"/></message>
 <message><source>The --out folder of 'run'</source><translation type="unfinished"/></message>
 <message><source>The --out folder of 'run'; its data set and cache are needed</source><translation type="unfinished"/></message>
 <message><source>The --out folder of 'run'; several runs of one study differ in preprocessing or layers</source><translation type="unfinished"/></message>
 <message><source>The address may need a log-in or be blocked; try another base URL.</source><translation type="unfinished"/></message>
 <message><source>The archive {1}, unpacked.</source><translation type="unfinished"/></message>
 <message><source>The choices are {1}.</source><translation type="unfinished"/></message>
 <message><source>The choices are: {1}.</source><translation type="unfinished"/></message>
 <message><source>The class</source><translation type="unfinished"/></message>
 <message><source>The class score does not depend on the image here: its gradient is zero.</source><translation type="unfinished"/></message>
 <message><source>The class score does not depend on this layer: its gradient is zero.</source><translation type="unfinished"/></message>
 <message><source>The command 'layers' and the window's layer list show them all.</source><translation type="unfinished"/></message>
 <message><source>The compute module</source><translation type="unfinished"/></message>
 <message><source>The conditions differ by the same amount in every image, so there is no spread to test against.</source><translation type="unfinished"/></message>
 <message><source>The evidence in this layer is smaller than rounding errors: the network's output hardly changes with it, as behind a softmax that is sure of its class.</source><translation type="unfinished"/></message>
 <message><source>The evidence is smaller than rounding errors: the network's output hardly changes with the image. A softmax that is sure of its class does that.</source><translation type="unfinished"/></message>
 <message><source>The fast mode needs at least 5.</source><translation type="unfinished"/></message>
 <message><source>The file</source><translation type="unfinished"/></message>
 <message><source>The file there is a different one. Nothing was kept; try another base URL.</source><translation type="unfinished"/></message>
 <message><source>The filling</source><translation type="unfinished"/></message>
 <message><source>The first fixation of each trial is the one at the centre, before the image was seen; --fixation-map first=skip leaves it out.</source><translation type="unfinished"/></message>
 <message><source>The first line must name the columns.</source><translation type="unfinished"/></message>
 <message><source>The following argument was not expected: {1}</source><translation type="unfinished"/></message>
 <message><source>The following arguments were not expected: {1}</source><translation type="unfinished"/></message>
 <message><source>The format of maps</source><translation type="unfinished"/></message>
 <message><source>The format of masks</source><translation type="unfinished"/></message>
 <message><source>The gradient of the class score times the normalised image, summed over the channels (Shrikumar et al. 2016).</source><translation type="unfinished"/></message>
 <message><source>The groups {1} and {2} differ in capitals only; they are compared as two groups.</source><translation type="unfinished"/></message>
 <message><source>The image</source><translation type="unfinished"/></message>
 <message><source>The image has one value everywhere, like the baselines it is compared with, so there is nothing between them to attribute.</source><translation type="unfinished"/></message>
 <message><source>The image that was looked at: of an annotation file, its id or file name; of a table of fixations, its file, which also tells the size</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>The imported maps of {1} have little in common with the maps computed here: the nearest, mostly {2}'s, correlate with them at r = {3} on average over {4} images. Check that they are of these images and this network, and that tokens were put back on their grid when they were made (pytorch-grad-cam needs its reshape_transform for transformers).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>The imported maps of {1} have little in common with the maps computed here: the nearest, mostly {2}'s, correlate with them at r = {3} on one image. Check that they are of these images and this network, and that tokens were put back on their grid when they were made (pytorch-grad-cam needs its reshape_transform for transformers).</source><translation type="unfinished"/></message>
 <message><source>The known ones are {1}.</source><translation type="unfinished"/></message>
 <message><source>The layer has the same value everywhere.</source><translation type="unfinished"/></message>
 <message><source>The list</source><translation type="unfinished"/></message>
 <message><source>The list of {1}</source><translation type="unfinished"/></message>
 <message><source>The map has the same value everywhere.</source><translation type="unfinished"/></message>
 <message><source>The map is blank. {1}</source><translation type="unfinished"/></message>
 <message><source>The map is blank: {1}</source><translation type="unfinished"/></message>
 <message><source>The map is constant, or no fixation lies on it.</source><translation type="unfinished"/></message>
 <message><source>The map over the image to write (.png)</source><translation type="unfinished"/></message>
 <message><source>The maps of a run that was made with --maps</source><translation type="unfinished"/></message>
 <message><source>The mask is {1} x {2}, the map {3} x {4}: the mask was sampled on the map's pixels. Both must show the same part of the image.</source><translation type="unfinished"/></message>
 <message><source>The masks are published under the MIT licence, (c) 2018 Sina Mohseni. The photographs are from ImageNet; they belong to their photographers, and ImageNet's terms allow non-commercial research and education only.</source><translation type="unfinished"/></message>
 <message><source>The masks that people painted in Sightline</source><translation type="unfinished"/></message>
 <message><source>The model {1} is left out: the session hides it.</source><translation type="unfinished"/></message>
 <message><source>The model's classes are 0 to {1}.</source><translation type="unfinished"/></message>
 <message><source>The name</source><translation type="unfinished"/></message>
 <message><source>The network</source><translation type="unfinished"/></message>
 <message><source>The network gave values that are not numbers here.</source><translation type="unfinished"/></message>
 <message><source>The network is what the file names {1}*; left out: {2} and {3} more.</source><translation type="unfinished"/></message>
 <message><source>The network is what the file names {1}*; left out: {2}.</source><translation type="unfinished"/></message>
 <message><source>The network's classes are 0 to {1}.</source><translation type="unfinished"/></message>
 <message><source>The network's gradients overflowed; check its weights and preprocessing.</source><translation type="unfinished"/></message>
 <message><source>The network's input in pixels: its side, or WIDTHxHEIGHT</source><translation type="unfinished"/></message>
 <message><source>The network's input: an image, or .npy of height x width x 3</source><translation type="unfinished"/></message>
 <message><source>The numbers hold for one way of cutting the maps and of counting people, named below; other ways give other numbers, and may give another order.</source><translation type="unfinished"/></message>
 <message><source>The numbers hold for the settings below; they change with the number of people who must agree.</source><translation type="unfinished"/></message>
 <message><source>The numbers of this page are computed by a script in it. Allow scripts for this file to see them; nothing is loaded from anywhere.</source><translation type="unfinished"/></message>
 <message><source>The optimum is flat: from {1} to {2} the mean differs by no more than {3}.</source><translation type="unfinished"/></message>
 <message><source>The option stride of Occlusion</source><translation type="unfinished"/></message>
 <message><source>The option window of Occlusion</source><translation type="unfinished"/></message>
 <message><source>The option {1} of {2}</source><translation type="unfinished"/></message>
 <message><source>The page, PAGE.html; it holds everything and needs no network</source><translation type="unfinished"/></message>
 <message><source>The people of this data set are simulated.</source><translation type="unfinished"/></message>
 <message><source>The points contradict each other: the map keeps {1} % of its most important regions when it is moved by their differences. Use more points, or the exact mode.</source><translation type="unfinished"/></message>
 <message><source>The region</source><translation type="unfinished"/></message>
 <message><source>The report has no pictures. {1}</source><translation type="unfinished"/></message>
 <message><source>The rule marks every pixel of {1} {2} maps of {3}: their scores say nothing about where the network looks. Percentile rules do this to maps that are zero nearly everywhere.</source><translation type="unfinished"/></message>
 <message><source>The run's model {1} was left out: its weights, {2}, do not exist.</source><translation type="unfinished"/></message>
 <message><source>The same numbers from a run of this study:</source><translation type="unfinished"/></message>
 <message><source>The saved settings name {1}, which this study does not have; its settings were left out.</source><translation type="unfinished"/></message>
 <message><source>The saved study names the model {1}, which is not known on this machine; it was left out.</source><translation type="unfinished"/></message>
 <message><source>The saved study names the model {1}, whose weights are not on this machine; it was left out.</source><translation type="unfinished"/></message>
 <message><source>The server is set up wrongly; try another base URL.</source><translation type="unfinished"/></message>
 <message><source>The shuffled AUC needs fixations on other images in the same table.</source><translation type="unfinished"/></message>
 <message><source>The square must fit into the network's input of {1} x {2}.</source><translation type="unfinished"/></message>
 <message><source>The study has {1} images; all numbers here are of the {2} in this page.</source><translation type="unfinished"/></message>
 <message><source>The table does not name the players, so each row counts as a person.</source><translation type="unfinished"/></message>
 <message><source>The table of fixations does not tell people apart: all fixations on an image count as one person's.</source><translation type="unfinished"/></message>
 <message><source>The value {1} is not an allowed value for {2}</source><translation type="unfinished"/></message>
 <message><source>The values do not vary within the combinations, so nothing can be tested.</source><translation type="unfinished"/></message>
 <message><source>The values of {1} are resampled from {2} to {3} for the size of the images.</source><translation type="unfinished"/></message>
 <message><source>The weights are those of &quot;{1}&quot;, the averaged ones, which timm takes too; the file also holds {2}.</source><translation type="unfinished"/></message>
 <message><source>The weights are those of &quot;{1}&quot;; the file also holds {2}.</source><translation type="unfinished"/></message>
 <message><source>The window of values</source><translation type="unfinished"/></message>
 <message><source>The wrong file was removed. A log-in page of the network may have answered instead; open the address in a browser.</source><translation type="unfinished"/></message>
 <message><source>The wrong file was removed. The address may hold a newer version, or somebody changed the file on its way; try another base URL.</source><translation type="unfinished"/></message>
 <message><source>The {1} maps</source><translation type="unfinished"/></message>
 <message><source>There are no pictures: the images of the study, or the results that its maps were kept in, are not there.</source><translation type="unfinished"/></message>
 <message><source>There are these</source><translation type="unfinished"/></message>
 <message><source>There are too few images for a verdict on whether models and techniques interact ({1}; at least {2} are needed).</source><translation type="unfinished"/></message>
 <message><source>There is no command &quot;{1}&quot;. {2}</source><translation type="unfinished"/></message>
 <message><source>These are read: {1}.</source><translation type="unfinished"/></message>
 <message><source>These are read: {1}; and tables of fixations with columns image, x and y, or with a file beside them that says which columns are what (docs/fixations.md).</source><translation type="unfinished"/></message>
 <message><source>They need the points that people fixated: --fixations.</source><translation type="unfinished"/></message>
 <message><source>This browser is too old to read the page: it needs DecompressionStream (any browser since 2023 has it).</source><translation type="unfinished"/></message>
 <message><source>This file holds all it shows and asks for nothing from anywhere. Images are at most {1} pixels long. Of each map it holds which of {2} thresholds every pixel of the evaluation grid reaches. At each place of the sliders the numbers are therefore Sightline's own, to the pixel; thresholds between two places are not in the file, and the maps' colours are those of the nearest one. Undefined numbers (0/0, a blank map, no human mask) are left out of means and counted.</source><translation type="unfinished"/></message>
 <message><source>This is not the data set of the published study: no setting here needs to reach its means.</source><translation type="unfinished"/></message>
 <message><source>This measure does not mind how much of the marks is missed, so that keeping almost nothing often looks best; look at IoU.</source><translation type="unfinished"/></message>
 <message><source>This page does not offer {1}; the rest of the address is shown.</source><translation type="unfinished"/></message>
 <message><source>This study compares what {1} marked in {2} with what saliency maps ({3}) of {4} highlight.</source><translation type="unfinished"/></message>
 <message><source>Threshold</source><translation type="unfinished"/></message>
 <message><source>Tile</source><translation type="unfinished"/></message>
 <message><source>To the images</source><translation type="unfinished"/></message>
 <message><source>Tobii Pro Lab export</source><translation type="unfinished"/></message>
 <message><source>Tobii Studio export</source><translation type="unfinished"/></message>
 <message><source>Token layout</source><translation type="unfinished"/></message>
 <message><source>Tolerance</source><translation type="unfinished"/></message>
 <message><source>Too few images for a verdict on {1} ({2}; at least {3} are needed)</source><translation type="unfinished"/></message>
 <message><source>Too many open files</source><translation type="unfinished"/></message>
 <message><source>Transpose</source><translation type="unfinished"/></message>
 <message><source>Trilu</source><translation type="unfinished"/></message>
 <message><source>True</source><translation type="unfinished"/></message>
 <message><source>Tukey HSD {1} - {2}: {3} [{4}, {5}], p = {6}</source><translation type="unfinished"/></message>
 <message><source>Tukey's HSD of {1} for all pairs of models within each technique: difference of means (first minus second) with 95 % simultaneous interval, p from the exact studentised range.</source><translation type="unfinished"/></message>
 <message><source>Two-sided t-tests of {1}, first technique minus second, with 95 % interval of the difference and Cohen's d.</source><translation type="unfinished"/></message>
 <message><source>Two-way ANOVA, {1}: F({2}, {3}) = {4}, p = {5}, partial eta squared {6}</source><translation type="unfinished"/></message>
 <message><source>UINT</source><translation type="unfinished"/></message>
 <message><source>Unpack it (it is a zip) and choose the weights file in it.</source><translation type="unfinished"/></message>
 <message><source>Unpack it and choose the weights file itself.</source><translation type="unfinished"/></message>
 <message><source>Unpack it and open the folder of the images.</source><translation type="unfinished"/></message>
 <message><source>Unpack it and open the folder, or pack it again with usual (deflate) compression.</source><translation type="unfinished"/></message>
 <message><source>Unpack it with gunzip or tar and choose the weights file itself.</source><translation type="unfinished"/></message>
 <message><source>Unpack it with its password, then open what was in it.</source><translation type="unfinished"/></message>
 <message><source>Unpack it, and open a folder of fewer images.</source><translation type="unfinished"/></message>
 <message><source>Unpack it, or open it by itself.</source><translation type="unfinished"/></message>
 <message><source>Unpack main_data of the data set again.</source><translation type="unfinished"/></message>
 <message><source>Unpack the archive and choose the weights file itself.</source><translation type="unfinished"/></message>
 <message><source>Unsqueeze</source><translation type="unfinished"/></message>
 <message><source>Upsample</source><translation type="unfinished"/></message>
 <message><source>Usage</source><translation type="unfinished"/></message>
 <message><source>Use &quot;agree:5/10&quot; (at least 5 of 10 people, from 1 up to all of them, 255 at most) or &quot;fixed:0.5&quot; (grey of at least 0.5, above 0 and up to 1).</source><translation type="unfinished"/></message>
 <message><source>Use 0 to {1}.</source><translation type="unfinished"/></message>
 <message><source>Use 16 to 4096 pixels.</source><translation type="unfinished"/></message>
 <message><source>Use a file of more images, or write a table with the columns image, person, x and y.</source><translation type="unfinished"/></message>
 <message><source>Use a point as the decimal sign; leave a cell empty where the value is undefined.</source><translation type="unfinished"/></message>
 <message><source>Use an image that is less elongated, or the method 'squash'.</source><translation type="unfinished"/></message>
 <message><source>Use auto, nchw, nhwc or sequence.</source><translation type="unfinished"/></message>
 <message><source>Use auto, softmax, sigmoid or none.</source><translation type="unfinished"/></message>
 <message><source>Use bicubic or bilinear.</source><translation type="unfinished"/></message>
 <message><source>Use blur or mean.</source><translation type="unfinished"/></message>
 <message><source>Use en or de, or reinstall Sightline if its translations were left out.</source><translation type="unfinished"/></message>
 <message><source>Use exact or fast.</source><translation type="unfinished"/></message>
 <message><source>Use fewer shards than there are images.</source><translation type="unfinished"/></message>
 <message><source>Use iou, gtc or sc.</source><translation type="unfinished"/></message>
 <message><source>Use it with gradcam, gradcam++, hirescam or layercam.</source><translation type="unfinished"/></message>
 <message><source>Use letters, digits and spaces.</source><translation type="unfinished"/></message>
 <message><source>Use one of &quot;mean+1sd&quot; (any number of sd from -10 to 10), &quot;percentile:0.9&quot;, &quot;fixed:0.5&quot;, &quot;max:0.15&quot;, &quot;area:0.2&quot; (each number from 0 to 1), &quot;otsu&quot; or &quot;match&quot;, with &quot;,largest&quot; behind it to keep only the largest connected part.</source><translation type="unfinished"/></message>
 <message><source>Use one of {1}.</source><translation type="unfinished"/></message>
 <message><source>Use only images for which all models predict the same class</source><translation type="unfinished"/></message>
 <message><source>Use only the first N images</source><translation type="unfinished"/></message>
 <message><source>Use pair or interpretability-methods.</source><translation type="unfinished"/></message>
 <message><source>Use {1}.</source><translation type="unfinished"/></message>
 <message><source>Value of the rule at which the mean {1} is best: fitted on all images, and, held out, on each image at the value chosen on others ({2} folds), with its 95 % interval; between which values the choice varies, and between which the mean differs by no more than {3}.</source><translation type="unfinished"/></message>
 <message><source>Varied: {1}, {2} values, and {3}; {4} on {5}.</source><translation type="unfinished"/></message>
 <message><source>Wait until that has ended, or end it; then try again.</source><translation type="unfinished"/></message>
 <message><source>Warning: {1}</source><translation type="unfinished"/></message>
 <message><source>Warning: {1}: {2}.</source><translation type="unfinished"/></message>
 <message><source>Weighted GTC</source><translation type="unfinished"/></message>
 <message><source>Weighted IoU</source><translation type="unfinished"/></message>
 <message><source>Weighted SC</source><translation type="unfinished"/></message>
 <message><source>Weighted ground truth coverage: the share of what people marked, weighted by how many did, that the map covers</source><translation type="unfinished"/></message>
 <message><source>Weighted intersection over union: IoU of the scaled map and the share of people, without a threshold on either</source><translation type="unfinished"/></message>
 <message><source>Weighted saliency coverage: the share of the scaled map that people cover, weighted by how many marked a pixel</source><translation type="unfinished"/></message>
 <message><source>Weights of the study's four networks</source><translation type="unfinished"/></message>
 <message><source>Weights of {1}: {2} is {3}.</source><translation type="unfinished"/></message>
 <message><source>What goes with low agreement and is found here: {1}.</source><translation type="unfinished"/></message>
 <message><source>What has arrived is kept; the same command continues from there.</source><translation type="unfinished"/></message>
 <message><source>What is compared</source><translation type="unfinished"/></message>
 <message><source>What is differentiated: the softmax over 0..255 images (PAIR), or the logit over normalised ones</source><translation type="unfinished"/></message>
 <message><source>What is here is kept: try again later to go on from there.</source><translation type="unfinished"/></message>
 <message><source>What people marked has not been read yet.</source><translation type="unfinished"/></message>
 <message><source>What people marked in {1}, and what {2} highlight there for {3}.</source><translation type="unfinished"/></message>
 <message><source>What people marked in {1}, and what {2} highlights there for {3}.</source><translation type="unfinished"/></message>
 <message><source>What replaces the hidden part: blur or mean (the image's mean colour)</source><translation type="unfinished"/></message>
 <message><source>What the map was made from (.npy): the CAM on the layer's grid, or the attribution</source><translation type="unfinished"/></message>
 <message><source>When a pixel counts as marked (see 'score'); default: half of the people or more</source><translation type="unfinished"/></message>
 <message><source>When a pixel counts as marked: agree:5/10, fixed:0.5</source><translation type="unfinished"/></message>
 <message><source>Where</source><translation type="unfinished"/></message>
 <message><source>Where image classifiers look, where people look, and how far the two agree.</source><translation type="unfinished"/></message>
 <message><source>Where you trust it, load it in Python with torch.load and save its state_dict again, or convert it to .safetensors.</source><translation type="unfinished"/></message>
 <message><source>Whether models and techniques interact cannot be told yet. {1}</source><translation type="unfinished"/></message>
 <message><source>Whether the model's prediction was right (yes or no): determines the Shared Interest case</source><translation type="unfinished"/></message>
 <message><source>Whether {1} goes with the {2} cannot be told. {3}</source><translation type="unfinished"/></message>
 <message><source>Which classes count as right: a file with lines such as 'cat = 281-285'; labels not listed count as the data set says</source><translation type="unfinished"/></message>
 <message><source>Which columns of the table are what, such as &quot;image=stim,person=id,x=fx,y=fy,duration=dur,unit=screen,screen=1920x1080&quot;; default: as recognised</source><translation type="unfinished"/></message>
 <message><source>Which command? {1}</source><translation type="unfinished"/></message>
 <message><source>Which image of a file that holds several, from 1; default: the first</source><translation type="unfinished"/></message>
 <message><source>Which of {1}; default: gradcam and xrai</source><translation type="unfinished"/></message>
 <message><source>Which pixels an outline marks: centres (those whose centre is inside; default), coco or labelme (as those programs do)</source><translation type="unfinished"/></message>
 <message><source>White outline: people. Outline in the model’s colour: the map’s region. Colours: the map, from dark (low) to bright (high).</source><translation type="unfinished"/></message>
 <message><source>Whole image squashed to a square</source><translation type="unfinished"/></message>
 <message><source>Whole image squashed, antialiased (Pillow)</source><translation type="unfinished"/></message>
 <message><source>Whose the several mask files of an image are: recognised (by folders and names; default), each (each file is another person's) or one (together they are what one person marked)</source><translation type="unfinished"/></message>
 <message><source>Wide ResNet-101-2</source><translation type="unfinished"/></message>
 <message><source>Wide ResNet-50-2</source><translation type="unfinished"/></message>
 <message><source>Wilcoxon p</source><translation type="unfinished"/></message>
 <message><source>Wilcoxon {1}</source><translation type="unfinished"/></message>
 <message><source>With --subject, every subject may have only one value per group.</source><translation type="unfinished"/></message>
 <message><source>With {1}</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>With {1} images there are too few for any verdict; at least {2} are needed.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>With {1} no difference between the models is shown in {2} ({3}).</source><translation type="unfinished"/></message>
 <message><source>With {1} no difference between the models is shown.</source><translation type="unfinished"/></message>
 <message><source>With {1} no difference is shown between {2}.</source><translation type="unfinished"/></message>
 <message><source>With {1} the models cannot be compared yet. {2}</source><translation type="unfinished"/></message>
 <message><source>With {1} the models differ in {2} ({3}).</source><translation type="unfinished"/></message>
 <message><source>With {1} the models differ: {2} has the highest mean ({3}) and {4} the lowest ({5}).</source><translation type="unfinished"/></message>
 <message><source>With {1}, the models furthest apart: </source><translation type="unfinished"/></message>
 <message><source>With {1}: </source><translation type="unfinished"/></message>
 <message><source>Within images</source><translation type="unfinished"/></message>
 <message><source>Within images, for {1}</source><translation type="unfinished"/></message>
 <message><source>Within images, with {1}</source><translation type="unfinished"/></message>
 <message><source>Within subjects no difference between the groups is shown {1}.</source><translation type="unfinished"/></message>
 <message><source>Within subjects the groups cannot be compared. {1}</source><translation type="unfinished"/></message>
 <message><source>Within subjects the groups differ {1}.</source><translation type="unfinished"/></message>
 <message><source>Within subjects, {1}: {2}</source><translation type="unfinished"/></message>
 <message><source>Without some of the images the best value lies between {1} and {2}.</source><translation type="unfinished"/></message>
 <message><source>Without the region {1} gives {2} {3} instead of {4}; with only the region, {5}.</source><translation type="unfinished"/></message>
 <message><source>Words are like ir_r2_k3_s2_e6_c24_se0.25_nre.</source><translation type="unfinished"/></message>
 <message><source>Would write {1} and {2} into {3}.</source><translation type="unfinished"/></message>
 <message><source>Write I/N with 1 &lt;= I &lt;= N, e.g. 2/8.</source><translation type="unfinished"/></message>
 <message><source>Write KEY=COLUMN pairs apart at commas; the keys are {1}.</source><translation type="unfinished"/></message>
 <message><source>Write KEY=VALUE pairs apart at commas: {1}.</source><translation type="unfinished"/></message>
 <message><source>Write MODEL=CUT-OFFS, e.g. &quot;mine=0.5, dog=0.3&quot;.</source><translation type="unfinished"/></message>
 <message><source>Write MODEL=LAYER, e.g. resnet101=layer4.2.</source><translation type="unfinished"/></message>
 <message><source>Write MODEL=READING, e.g. mine=sigmoid.</source><translation type="unfinished"/></message>
 <message><source>Write TECHNIQUE.OPTION=VALUE, e.g. xrai.steps=50.</source><translation type="unfinished"/></message>
 <message><source>Write a computed study as one web page in which thresholds and agreement can still be moved</source><translation type="unfinished"/></message>
 <message><source>Write a model file of your own; see the demo's for an example.</source><translation type="unfinished"/></message>
 <message><source>Write a table with the columns image and label, several labels apart at semicolons; or one column of 0 and 1 for each label.</source><translation type="unfinished"/></message>
 <message><source>Write an object such as {&quot;cat1.jpg&quot;: [&quot;cat&quot;, &quot;sofa&quot;]}.</source><translation type="unfinished"/></message>
 <message><source>Write class numbers and ranges, such as 281-285, 287.</source><translation type="unfinished"/></message>
 <message><source>Write it as npy or nifti.</source><translation type="unfinished"/></message>
 <message><source>Write it as npy.</source><translation type="unfinished"/></message>
 <message><source>Write its mask in another format.</source><translation type="unfinished"/></message>
 <message><source>Write lines such as: cat = 281-285, 287</source><translation type="unfinished"/></message>
 <message><source>Write masks of other images in another format.</source><translation type="unfinished"/></message>
 <message><source>Write one class name per line, in the order of the network's outputs.</source><translation type="unfinished"/></message>
 <message><source>Write one number, a list with one for each class, or text such as &quot;0.5, 3=0.3&quot;.</source><translation type="unfinished"/></message>
 <message><source>Write painted masks and maps in the formats of other programs</source><translation type="unfinished"/></message>
 <message><source>Write recognised, each (each file is another person's) or one (together they are one person's).</source><translation type="unfinished"/></message>
 <message><source>Write stored, stored:2, stored:NAME, range, percentiles:1,99 or centre:40,width:400.</source><translation type="unfinished"/></message>
 <message><source>Write tables, box plots, tests and a methods text for a computed study</source><translation type="unfinished"/></message>
 <message><source>Write the annotator's name in plain letters.</source><translation type="unfinished"/></message>
 <message><source>Write the cut-off of all classes and those of single ones by number or name, such as 0.5, 3=0.3, dog=0.4.</source><translation type="unfinished"/></message>
 <message><source>Write the demo's images, masks and manifest into a folder</source><translation type="unfinished"/></message>
 <message><source>Written to {1} (report.html holds everything).</source><translation type="unfinished"/></message>
 <message><source>Wrong, although the map highlights what people marked</source><translation type="unfinished"/></message>
 <message><source>Wrong, and the map and what people marked have little in common</source><translation type="unfinished"/></message>
 <message><source>Wrong, and the map highlights a small part of what people marked</source><translation type="unfinished"/></message>
 <message><source>Wrong, and the map highlights what people marked and its surroundings</source><translation type="unfinished"/></message>
 <message><source>Wrote {1} and {2} into {3}.</source><translation type="unfinished"/></message>
 <message><source>Wrote {1} images with masks of {2} simulated people into {3}.</source><translation type="unfinished"/></message>
 <message><source>Wrote {1} images with their maps into {2}; it opens as a data set.</source><translation type="unfinished"/></message>
 <message><source>XRAI: order of the regions to write (.npy)</source><translation type="unfinished"/></message>
 <message><source>XRAI: segment labels to write (.npy)</source><translation type="unfinished"/></message>
 <message><source>Xor</source><translation type="unfinished"/></message>
 <message><source>Yellow: marked by people alone. The model’s colour: by the map alone. White: by both.</source><translation type="unfinished"/></message>
 <message><source>Your model {1} was left out: its weights, {2}, do not exist.</source><translation type="unfinished"/></message>
 <message><source>a BigTIFF file (of more than 4 GiB, or so written)</source><translation type="unfinished"/></message>
 <message><source>a ConvNeXt V2 with stages of {1} blocks, width {2}</source><translation type="unfinished"/></message>
 <message><source>a ConvNeXt with stages of {1} blocks, width {2}</source><translation type="unfinished"/></message>
 <message><source>a DICOM data set without the beginning of a file</source><translation type="unfinished"/></message>
 <message><source>a DenseNet with blocks of {1} layers, growth rate {2}</source><translation type="unfinished"/></message>
 <message><source>a Git LFS pointer in place of the file</source><translation type="unfinished"/></message>
 <message><source>a JPEG XL image</source><translation type="unfinished"/></message>
 <message><source>a MATLAB or HDF5 file</source><translation type="unfinished"/></message>
 <message><source>a MobileNetV2 with stages of {1} blocks</source><translation type="unfinished"/></message>
 <message><source>a MobileNetV3 with stages of {1} blocks</source><translation type="unfinished"/></message>
 <message><source>a Photoshop file</source><translation type="unfinished"/></message>
 <message><source>a SqueezeNet of {1} fire modules</source><translation type="unfinished"/></message>
 <message><source>a Swin V2 with stages of {1} blocks, width {2}</source><translation type="unfinished"/></message>
 <message><source>a VGG of {1} convolutions with batch norm</source><translation type="unfinished"/></message>
 <message><source>a VGG of {1} convolutions without batch norm</source><translation type="unfinished"/></message>
 <message><source>a ViT of depth {1}, width {2}</source><translation type="unfinished"/></message>
 <message><source>a cait of depth {1}, width {2}</source><translation type="unfinished"/></message>
 <message><source>a call of something that is not a name</source><translation type="unfinished"/></message>
 <message><source>a call of {1} in an unknown form</source><translation type="unfinished"/></message>
 <message><source>a division by 0</source><translation type="unfinished"/></message>
 <message><source>a map</source><translation type="unfinished"/></message>
 <message><source>a negative size of a tensor</source><translation type="unfinished"/></message>
 <message><source>a network of torchvision with blocks named features.*</source><translation type="unfinished"/></message>
 <message><source>a network of transformers ({1})</source><translation type="unfinished"/></message>
 <message><source>a number above 0 and at most 1 is needed</source><translation type="unfinished"/></message>
 <message><source>a number {1} is needed</source><translation type="unfinished"/></message>
 <message><source>a padding of more than a million</source><translation type="unfinished"/></message>
 <message><source>a persistent object that is not a tensor's storage</source><translation type="unfinished"/></message>
 <message><source>a pixel belongs to a map's region when it is {1}</source><translation type="unfinished"/></message>
 <message><source>a probability for each class, so that several may hold</source><translation type="unfinished"/></message>
 <message><source>a quotient of whole numbers that has no number</source><translation type="unfinished"/></message>
 <message><source>a range without an end</source><translation type="unfinished"/></message>
 <message><source>a resnet with stages of {1} blocks</source><translation type="unfinished"/></message>
 <message><source>a share of {1}</source><translation type="unfinished"/></message>
 <message><source>a side of {1} pixels cannot be drawn</source><translation type="unfinished"/></message>
 <message><source>a slice whose starts and ends are not as many</source><translation type="unfinished"/></message>
 <message><source>a slice with step 0</source><translation type="unfinished"/></message>
 <message><source>a storage of the type {1}</source><translation type="unfinished"/></message>
 <message><source>a swin with stages of {1} blocks, width {2}</source><translation type="unfinished"/></message>
 <message><source>a table of boxes</source><translation type="unfinished"/></message>
 <message><source>a tensor of {1} dimensions</source><translation type="unfinished"/></message>
 <message><source>a track of a video</source><translation type="unfinished"/></message>
 <message><source>a vector drawing or XML</source><translation type="unfinished"/></message>
 <message><source>a view into a storage, as PyTorch before 0.4 wrote it</source><translation type="unfinished"/></message>
 <message><source>a web page</source><translation type="unfinished"/></message>
 <message><source>a whole number from 1 to 4096, or [height, width], is needed</source><translation type="unfinished"/></message>
 <message><source>a whole number {1} is needed</source><translation type="unfinished"/></message>
 <message><source>a zip archive</source><translation type="unfinished"/></message>
 <message><source>a {1}</source><translation type="unfinished"/></message>
 <message><source>all maps</source><translation type="unfinished"/></message>
 <message><source>all models</source><translation type="unfinished"/></message>
 <message><source>allocate memory</source><translation type="unfinished"/></message>
 <message><source>among the highest of the map, as many as people marked</source><translation type="unfinished"/></message>
 <message><source>among the highest {1} of the map</source><translation type="unfinished"/></message>
 <message><source>an AlexNet or a network like it</source><translation type="unfinished"/></message>
 <message><source>an EfficientNetV2 with stages of {1} blocks</source><translation type="unfinished"/></message>
 <message><source>an OpenEXR image</source><translation type="unfinished"/></message>
 <message><source>an animated WebP</source><translation type="unfinished"/></message>
 <message><source>an efficientnet with stages of {1} blocks</source><translation type="unfinished"/></message>
 <message><source>an entry is not one of a union</source><translation type="unfinished"/></message>
 <message><source>an image is resized to no size</source><translation type="unfinished"/></message>
 <message><source>an operation</source><translation type="unfinished"/></message>
 <message><source>and images have 1 or 3 channels</source><translation type="unfinished"/></message>
 <message><source>and sides up to 4096 are possible</source><translation type="unfinished"/></message>
 <message><source>annotations: {1}</source><translation type="unfinished"/></message>
 <message><source>are not computed by a network</source><translation type="unfinished"/></message>
 <message><source>are two answers to what people marked</source><translation type="unfinished"/></message>
 <message><source>area</source><translation type="unfinished"/></message>
 <message><source>as in a network that is not trained</source><translation type="unfinished"/></message>
 <message><source>as in the study</source><translation type="unfinished"/></message>
 <message><source>as large as what people marked</source><translation type="unfinished"/></message>
 <message><source>as people</source><translation type="unfinished"/></message>
 <message><source>as published</source><translation type="unfinished"/></message>
 <message><source>as stored in the file</source><translation type="unfinished"/></message>
 <message><source>as the study cuts it</source><translation type="unfinished"/></message>
 <message><source>asking for the class</source><translation type="unfinished"/></message>
 <message><source>asks for Pillow's filter {1}, and there are 2 and 3</source><translation type="unfinished"/></message>
 <message><source>asks for {1} resizing, and there are bicubic and bilinear</source><translation type="unfinished"/></message>
 <message><source>at least Otsu's threshold of the map</source><translation type="unfinished"/></message>
 <message><source>at least percentile {1} of the map</source><translation type="unfinished"/></message>
 <message><source>at least the map's mean minus {1} standard deviations</source><translation type="unfinished"/></message>
 <message><source>at least the map's mean plus {1} standard deviations</source><translation type="unfinished"/></message>
 <message><source>at least {1} on the map scaled to 0..1</source><translation type="unfinished"/></message>
 <message><source>at least {1} people</source><translation type="unfinished"/></message>
 <message><source>aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0.0, bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -&gt; Tensor</source><translation type="unfinished"/></message>
 <message><source>attention without heads</source><translation type="unfinished"/></message>
 <message><source>background</source><translation type="unfinished"/></message>
 <message><source>batch size</source><translation type="unfinished"/></message>
 <message><source>belongs to another version of Sightline</source><translation type="unfinished"/></message>
 <message><source>benchmark radiologist</source><translation type="unfinished"/></message>
 <message><source>benchmark, weights or small</source><translation type="unfinished"/></message>
 <message><source>beside their images</source><translation type="unfinished"/></message>
 <message><source>best</source><translation type="unfinished"/></message>
 <message><source>best of</source><translation type="unfinished"/></message>
 <message><source>binarisation rule</source><translation type="unfinished"/></message>
 <message><source>blank: {1}</source><translation type="unfinished"/></message>
 <message><source>border contact</source><translation type="unfinished"/></message>
 <message><source>by</source><translation type="unfinished"/></message>
 <message><source>by Otsu's method</source><translation type="unfinished"/></message>
 <message><source>by a constant, by reflection or by the edge</source><translation type="unfinished"/></message>
 <message><source>by the map itself</source><translation type="unfinished"/></message>
 <message><source>cal_min, cal_max</source><translation type="unfinished"/></message>
 <message><source>calls its functions more than {1} times</source><translation type="unfinished"/></message>
 <message><source>can be read but not written, so new results are not kept</source><translation type="unfinished"/></message>
 <message><source>cannot answer: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be a model's name</source><translation type="unfinished"/></message>
 <message><source>cannot be built</source><translation type="unfinished"/></message>
 <message><source>cannot be built without its archive</source><translation type="unfinished"/></message>
 <message><source>cannot be computed: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be created ({1})</source><translation type="unfinished"/></message>
 <message><source>cannot be created: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be explained by {1}. {2}</source><translation type="unfinished"/></message>
 <message><source>cannot be inflated</source><translation type="unfinished"/></message>
 <message><source>cannot be loaded as TorchScript: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be loaded: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be locked</source><translation type="unfinished"/></message>
 <message><source>cannot be made: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be opened</source><translation type="unfinished"/></message>
 <message><source>cannot be opened: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be prepared for its layers to be seen</source><translation type="unfinished"/></message>
 <message><source>cannot be read</source><translation type="unfinished"/></message>
 <message><source>cannot be read or written: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be read: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be renamed ({1})</source><translation type="unfinished"/></message>
 <message><source>cannot be the id of a further family</source><translation type="unfinished"/></message>
 <message><source>cannot be understood near line {1} ({2})</source><translation type="unfinished"/></message>
 <message><source>cannot be understood: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be used to keep results: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot be written</source><translation type="unfinished"/></message>
 <message><source>cannot be written ({1})</source><translation type="unfinished"/></message>
 <message><source>cannot be written: {1}</source><translation type="unfinished"/></message>
 <message><source>cannot grow: the disk is full</source><translation type="unfinished"/></message>
 <message><source>cannot look at images of {1} x {2}: this kind of network is built for square ones</source><translation type="unfinished"/></message>
 <message><source>cannot look at images of {1} x {2}: {3}</source><translation type="unfinished"/></message>
 <message><source>cc</source><translation type="unfinished"/></message>
 <message><source>centre {1}, width {2}</source><translation type="unfinished"/></message>
 <message><source>centres</source><translation type="unfinished"/></message>
 <message><source>changed</source><translation type="unfinished"/></message>
 <message><source>changed or damaged, checksum differs from the one in SHA256SUMS beside it</source><translation type="unfinished"/></message>
 <message><source>changes a tensor in place that other operations still see as {1}</source><translation type="unfinished"/></message>
 <message><source>choose among masks that are found, and {1} names its masks itself</source><translation type="unfinished"/></message>
 <message><source>choose among the regions of an annotation file, and --mask is none</source><translation type="unfinished"/></message>
 <message><source>chooses nothing: all of it is black</source><translation type="unfinished"/></message>
 <message><source>claims more than {1} MiB of values, more are not read</source><translation type="unfinished"/></message>
 <message><source>class {1}</source><translation type="unfinished"/></message>
 <message><source>class {1} does not exist</source><translation type="unfinished"/></message>
 <message><source>click</source><translation type="unfinished"/></message>
 <message><source>coco</source><translation type="unfinished"/></message>
 <message><source>collections OrderedDict</source><translation type="unfinished"/></message>
 <message><source>collections defaultdict</source><translation type="unfinished"/></message>
 <message><source>complex numbers</source><translation type="unfinished"/></message>
 <message><source>components</source><translation type="unfinished"/></message>
 <message><source>compressed DICOM files</source><translation type="unfinished"/></message>
 <message><source>computed here</source><translation type="unfinished"/></message>
 <message><source>computes with images of whole numbers, which have no gradient</source><translation type="unfinished"/></message>
 <message><source>confidence</source><translation type="unfinished"/></message>
 <message><source>confidence of the model</source><translation type="unfinished"/></message>
 <message><source>confuser</source><translation type="unfinished"/></message>
 <message><source>context confusion</source><translation type="unfinished"/></message>
 <message><source>context dependant</source><translation type="unfinished"/></message>
 <message><source>could not be encoded as {1}</source><translation type="unfinished"/></message>
 <message><source>could not be encoded: {1}</source><translation type="unfinished"/></message>
 <message><source>could not be listed: {1}</source><translation type="unfinished"/></message>
 <message><source>could not be mapped into memory: {1}</source><translation type="unfinished"/></message>
 <message><source>could not be moved into place</source><translation type="unfinished"/></message>
 <message><source>could not be read to its end</source><translation type="unfinished"/></message>
 <message><source>could not be started</source><translation type="unfinished"/></message>
 <message><source>could not be started ({1})</source><translation type="unfinished"/></message>
 <message><source>could not be written to its end</source><translation type="unfinished"/></message>
 <message><source>crops images that are not square, which is no way to prepare images here</source><translation type="unfinished"/></message>
 <message><source>d = {1}</source><translation type="unfinished"/></message>
 <message><source>decides by what is in the image what is computed, which is not read</source><translation type="unfinished"/></message>
 <message><source>defines the function &quot;{1}&quot;, which calls itself</source><translation type="unfinished"/></message>
 <message><source>demo scene</source><translation type="unfinished"/></message>
 <message><source>describes a CaiT whose image does not divide into patches or whose width does not divide into heads</source><translation type="unfinished"/></message>
 <message><source>describes a ConvNeXt whose kernels have no middle</source><translation type="unfinished"/></message>
 <message><source>describes a ConvNeXt with both head_norm_first and head_hidden_size</source><translation type="unfinished"/></message>
 <message><source>describes a SqueezeNet that does not end with a fire module</source><translation type="unfinished"/></message>
 <message><source>describes a Swin V2 whose {1}</source><translation type="unfinished"/></message>
 <message><source>describes a Swin whose {1}</source><translation type="unfinished"/></message>
 <message><source>describes a VGG without a convolution</source><translation type="unfinished"/></message>
 <message><source>describes a ViT whose image does not divide into patches or whose width does not divide into heads</source><translation type="unfinished"/></message>
 <message><source>describes a ViT without a class token whose head looks at it; give &quot;global_pool&quot;: &quot;avg&quot;</source><translation type="unfinished"/></message>
 <message><source>describes a distilled ViT whose head does not look at the class token</source><translation type="unfinished"/></message>
 <message><source>describes a resnet of basic blocks with groups or another base width</source><translation type="unfinished"/></message>
 <message><source>describes a resnet whose stage {1} has no width</source><translation type="unfinished"/></message>
 <message><source>describes {1}, which is not built in</source><translation type="unfinished"/></message>
 <message><source>df</source><translation type="unfinished"/></message>
 <message><source>df 1</source><translation type="unfinished"/></message>
 <message><source>df 2</source><translation type="unfinished"/></message>
 <message><source>df between</source><translation type="unfinished"/></message>
 <message><source>df within</source><translation type="unfinished"/></message>
 <message><source>difference</source><translation type="unfinished"/></message>
 <message><source>disagreement of people</source><translation type="unfinished"/></message>
 <message><source>distance</source><translation type="unfinished"/></message>
 <message><source>distractor</source><translation type="unfinished"/></message>
 <message><source>does not belong to this version of Sightline, or is damaged</source><translation type="unfinished"/></message>
 <message><source>does not depend on a threshold</source><translation type="unfinished"/></message>
 <message><source>does not exist</source><translation type="unfinished"/></message>
 <message><source>does not exist in a network of {1} classes</source><translation type="unfinished"/></message>
 <message><source>does not exist in this network</source><translation type="unfinished"/></message>
 <message><source>does not exist or is no file</source><translation type="unfinished"/></message>
 <message><source>does not exist, and it says how images are prepared</source><translation type="unfinished"/></message>
 <message><source>does not exist, and neither do the weights of the run's other models</source><translation type="unfinished"/></message>
 <message><source>does not exist: the run was not finished</source><translation type="unfinished"/></message>
 <message><source>does not fit into the memory that is left</source><translation type="unfinished"/></message>
 <message><source>does not fit on the disk: {1} are needed, {2} are free</source><translation type="unfinished"/></message>
 <message><source>does not fit this {1} network</source><translation type="unfinished"/></message>
 <message><source>does not fit {1}, to which it is added</source><translation type="unfinished"/></message>
 <message><source>does not fit {1}, with which it belongs together</source><translation type="unfinished"/></message>
 <message><source>does not hold 8-bit or 16-bit samples, or real numbers of one channel</source><translation type="unfinished"/></message>
 <message><source>does not hold an Example as TensorFlow writes it</source><translation type="unfinished"/></message>
 <message><source>does not hold pairs of numbers such as {(112,87),(113,90)}</source><translation type="unfinished"/></message>
 <message><source>does not name a model of this run</source><translation type="unfinished"/></message>
 <message><source>does not resize images, and here every image is resized</source><translation type="unfinished"/></message>
 <message><source>does not say whether x or y comes first: SALICON's editions differ, and no place in this file tells</source><translation type="unfinished"/></message>
 <message><source>does not say whose several masks of an image are</source><translation type="unfinished"/></message>
 <message><source>dz</source><translation type="unfinished"/></message>
 <message><source>dz = {1}</source><translation type="unfinished"/></message>
 <message><source>elongation</source><translation type="unfinished"/></message>
 <message><source>ends within its header</source><translation type="unfinished"/></message>
 <message><source>epsilon</source><translation type="unfinished"/></message>
 <message><source>eta squared</source><translation type="unfinished"/></message>
 <message><source>evaluation grid</source><translation type="unfinished"/></message>
 <message><source>everything from a percentile up</source><translation type="unfinished"/></message>
 <message><source>everything from a threshold up</source><translation type="unfinished"/></message>
 <message><source>exact match</source><translation type="unfinished"/></message>
 <message><source>exact permutation</source><translation type="unfinished"/></message>
 <message><source>exact: all points; fast: as many as its error estimate asks for</source><translation type="unfinished"/></message>
 <message><source>exists and is not an empty folder</source><translation type="unfinished"/></message>
 <message><source>eye</source><translation type="unfinished"/></message>
 <message><source>failed</source><translation type="unfinished"/></message>
 <message><source>failed for an unknown reason</source><translation type="unfinished"/></message>
 <message><source>failed unexpectedly: {1}</source><translation type="unfinished"/></message>
 <message><source>fails on one image of 3 x {1} x {2}</source><translation type="unfinished"/></message>
 <message><source>fails on {1} images of {2}</source><translation type="unfinished"/></message>
 <message><source>fetch {1}</source><translation type="unfinished"/></message>
 <message><source>fetched</source><translation type="unfinished"/></message>
 <message><source>first output only</source><translation type="unfinished"/></message>
 <message><source>fitted</source><translation type="unfinished"/></message>
 <message><source>fixation</source><translation type="unfinished"/></message>
 <message><source>fixation detected in reference image</source><translation type="unfinished"/></message>
 <message><source>fixation id</source><translation type="unfinished"/></message>
 <message><source>fixation x [px]</source><translation type="unfinished"/></message>
 <message><source>fixation y [px]</source><translation type="unfinished"/></message>
 <message><source>flat from</source><translation type="unfinished"/></message>
 <message><source>flat to</source><translation type="unfinished"/></message>
 <message><source>forward passes</source><translation type="unfinished"/></message>
 <message><source>from percentile {1} to percentile {2}</source><translation type="unfinished"/></message>
 <message><source>from the smallest to the largest value</source><translation type="unfinished"/></message>
 <message><source>from {1} to {2}</source><translation type="unfinished"/></message>
 <message><source>full or fast</source><translation type="unfinished"/></message>
 <message><source>full: regions grow by merging; fast: segments in the order of their density</source><translation type="unfinished"/></message>
 <message><source>gave another {1} than expected: its SHA-256 is {2}, {3} was expected</source><translation type="unfinished"/></message>
 <message><source>gave no map for a layer that was asked for</source><translation type="unfinished"/></message>
 <message><source>gave no maps of its layers</source><translation type="unfinished"/></message>
 <message><source>gave something that is not {1}: it {2}</source><translation type="unfinished"/></message>
 <message><source>gave {1} rows of scores for {2} images</source><translation type="unfinished"/></message>
 <message><source>gave {1} scores for an image, {2} are expected</source><translation type="unfinished"/></message>
 <message><source>gaze</source><translation type="unfinished"/></message>
 <message><source>gives &quot;{1}&quot;, which is not a tensor (a sequence, a map, an optional)</source><translation type="unfinished"/></message>
 <message><source>gives 1 output, which makes 2 classes, {1} are named</source><translation type="unfinished"/></message>
 <message><source>gives another answer each time it sees the same image</source><translation type="unfinished"/></message>
 <message><source>gives another answer each time it sees the same image: its {1} was saved in training mode</source><translation type="unfinished"/></message>
 <message><source>gives indices by columns, which is not read</source><translation type="unfinished"/></message>
 <message><source>gives its mean or deviation too, which is not read</source><translation type="unfinished"/></message>
 <message><source>gives the places of its values, which is not read</source><translation type="unfinished"/></message>
 <message><source>gives {1} and not one row of logits</source><translation type="unfinished"/></message>
 <message><source>gives {1} bytes for {2}, {3} were expected</source><translation type="unfinished"/></message>
 <message><source>gives {1} classes, {2} are named</source><translation type="unfinished"/></message>
 <message><source>ground truth</source><translation type="unfinished"/></message>
 <message><source>gtc</source><translation type="unfinished"/></message>
 <message><source>has &quot;accepted_names&quot; that is not an object</source><translation type="unfinished"/></message>
 <message><source>has &quot;annotators&quot; that is not a number from 1 to 255</source><translation type="unfinished"/></message>
 <message><source>has &quot;mask_folders&quot; or &quot;mask_people&quot; beside &quot;items&quot;, which name their masks themselves</source><translation type="unfinished"/></message>
 <message><source>has &quot;mask_people&quot; that is not text</source><translation type="unfinished"/></message>
 <message><source>has &quot;regions&quot; that are not an object</source><translation type="unfinished"/></message>
 <message><source>has &quot;simulated_annotators&quot; that is neither true nor false</source><translation type="unfinished"/></message>
 <message><source>has &quot;{1}&quot; in row {2} of the column {3}, where 0 or 1 is needed</source><translation type="unfinished"/></message>
 <message><source>has &quot;{1}&quot; of &quot;regions&quot; that are not a list</source><translation type="unfinished"/></message>
 <message><source>has &quot;{1}&quot; of &quot;regions&quot; with something that is not text</source><translation type="unfinished"/></message>
 <message><source>has &quot;{1}&quot; where a number is needed</source><translation type="unfinished"/></message>
 <message><source>has .npy version {1}; versions 1 to 3 can be read</source><translation type="unfinished"/></message>
 <message><source>has 1 stored window, number {2} is asked for</source><translation type="unfinished"/></message>
 <message><source>has SHA-256 {1}, {2} was expected</source><translation type="unfinished"/></message>
 <message><source>has SHA-256 {1}, {2} was recorded when it was fetched</source><translation type="unfinished"/></message>
 <message><source>has a &quot;confidence&quot; that is not a number from 0 to 1</source><translation type="unfinished"/></message>
 <message><source>has a &quot;pixel_rule&quot; that is not text</source><translation type="unfinished"/></message>
 <message><source>has a block size that is out of range</source><translation type="unfinished"/></message>
 <message><source>has a compressed pickle, which torch.save never writes</source><translation type="unfinished"/></message>
 <message><source>has a cut-off for &quot;{1}&quot;, which is no class of the network</source><translation type="unfinished"/></message>
 <message><source>has a damaged beginning</source><translation type="unfinished"/></message>
 <message><source>has a damaged list of its storages</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: a key has no value</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: a mark is missing</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: a tensor's shape and strides differ in length</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: a tensor's shape is missing</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: a tensor's shape is not made of numbers</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: a value is missing</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: a value is of the wrong kind</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: it recalls a value that was never kept</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: operation {1} does not exist</source><translation type="unfinished"/></message>
 <message><source>has a damaged pickle: text is missing</source><translation type="unfinished"/></message>
 <message><source>has a dilation, which is not read</source><translation type="unfinished"/></message>
 <message><source>has a dimension that is not a whole number</source><translation type="unfinished"/></message>
 <message><source>has a graph that cannot be read: {1}</source><translation type="unfinished"/></message>
 <message><source>has a graph without an output</source><translation type="unfinished"/></message>
 <message><source>has a header of {1} bytes, at most {2} are read</source><translation type="unfinished"/></message>
 <message><source>has a header row but no other rows</source><translation type="unfinished"/></message>
 <message><source>has a header that is not JSON</source><translation type="unfinished"/></message>
 <message><source>has a header that is not a JSON object</source><translation type="unfinished"/></message>
 <message><source>has a kernel, stride or dilation that is out of range</source><translation type="unfinished"/></message>
 <message><source>has a kernel_shape that is not that of its weights</source><translation type="unfinished"/></message>
 <message><source>has a label of {1} that is not text</source><translation type="unfinished"/></message>
 <message><source>has a lineup of models that makes no sense: {1}</source><translation type="unfinished"/></message>
 <message><source>has a list with gaps</source><translation type="unfinished"/></message>
 <message><source>has a low cut point for {1} above the high one: {2}</source><translation type="unfinished"/></message>
 <message><source>has a mask of {1} x {2}, its image is {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>has a mean that is not a number</source><translation type="unfinished"/></message>
 <message><source>has a number of groups that is out of range</source><translation type="unfinished"/></message>
 <message><source>has a padding out of range</source><translation type="unfinished"/></message>
 <message><source>has a padding that follows from the size of its output, which is not read</source><translation type="unfinished"/></message>
 <message><source>has a pickle of more than {1} values</source><translation type="unfinished"/></message>
 <message><source>has a pickle that nests too deeply</source><translation type="unfinished"/></message>
 <message><source>has a quote that is opened in line {1} and never closed</source><translation type="unfinished"/></message>
 <message><source>has a rule for plurals that is not known here: {1}</source><translation type="unfinished"/></message>
 <message><source>has a size that is out of range</source><translation type="unfinished"/></message>
 <message><source>has a storage whose name is too long</source><translation type="unfinished"/></message>
 <message><source>has a tensor of {1} dimensions</source><translation type="unfinished"/></message>
 <message><source>has a value of the wrong kind</source><translation type="unfinished"/></message>
 <message><source>has a value that is not one number</source><translation type="unfinished"/></message>
 <message><source>has a wrong description of {1}</source><translation type="unfinished"/></message>
 <message><source>has an impossible shape</source><translation type="unfinished"/></message>
 <message><source>has an unreadable header</source><translation type="unfinished"/></message>
 <message><source>has an unreadable value for &quot;architecture&quot;</source><translation type="unfinished"/></message>
 <message><source>has an unreadable value for &quot;cut_offs&quot;</source><translation type="unfinished"/></message>
 <message><source>has an unreadable value for &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>has another shape than a table of positions</source><translation type="unfinished"/></message>
 <message><source>has arguments that this LibTorch's operation does not have</source><translation type="unfinished"/></message>
 <message><source>has batch dimensions, which are not read</source><translation type="unfinished"/></message>
 <message><source>has calls more than {1} deep</source><translation type="unfinished"/></message>
 <message><source>has compressed values, which torch.save never writes</source><translation type="unfinished"/></message>
 <message><source>has crop fraction {1}</source><translation type="unfinished"/></message>
 <message><source>has cut points for {1} outside 0 to 1: {2}</source><translation type="unfinished"/></message>
 <message><source>has different columns from the other shards</source><translation type="unfinished"/></message>
 <message><source>has different columns from those this version writes</source><translation type="unfinished"/></message>
 <message><source>has different models or images from {1}</source><translation type="unfinished"/></message>
 <message><source>has entries that overlap each other</source><translation type="unfinished"/></message>
 <message><source>has graphs within graphs, more than {1} deep</source><translation type="unfinished"/></message>
 <message><source>has human masks but not the images they belong to</source><translation type="unfinished"/></message>
 <message><source>has input size {1}</source><translation type="unfinished"/></message>
 <message><source>has input size {1} x {2}</source><translation type="unfinished"/></message>
 <message><source>has its operations in an order that cannot be followed</source><translation type="unfinished"/></message>
 <message><source>has masks in {1}, which cannot be written</source><translation type="unfinished"/></message>
 <message><source>has more than {1} colours: it is not a mask</source><translation type="unfinished"/></message>
 <message><source>has more than {1} dimensions</source><translation type="unfinished"/></message>
 <message><source>has more than {1} elements</source><translation type="unfinished"/></message>
 <message><source>has more than {1} operations</source><translation type="unfinished"/></message>
 <message><source>has no JPEG file &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>has no colours</source><translation type="unfinished"/></message>
 <message><source>has no column &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>has no column that names the images</source><translation type="unfinished"/></message>
 <message><source>has no effect on {1}: its format ({2}) says what is what</source><translation type="unfinished"/></message>
 <message><source>has no label to explain</source><translation type="unfinished"/></message>
 <message><source>has no layers in its cache</source><translation type="unfinished"/></message>
 <message><source>has no layers to try</source><translation type="unfinished"/></message>
 <message><source>has no list &quot;items&quot;</source><translation type="unfinished"/></message>
 <message><source>has no masks that were painted in Sightline</source><translation type="unfinished"/></message>
 <message><source>has no meaning for {1}</source><translation type="unfinished"/></message>
 <message><source>has no method forward</source><translation type="unfinished"/></message>
 <message><source>has no model of a family that the published study used</source><translation type="unfinished"/></message>
 <message><source>has no name</source><translation type="unfinished"/></message>
 <message><source>has no name for class {1}</source><translation type="unfinished"/></message>
 <message><source>has no name for its choice</source><translation type="unfinished"/></message>
 <message><source>has no name for its method</source><translation type="unfinished"/></message>
 <message><source>has no name in line {1}</source><translation type="unfinished"/></message>
 <message><source>has no number for {1}</source><translation type="unfinished"/></message>
 <message><source>has no pixels</source><translation type="unfinished"/></message>
 <message><source>has no pixels to save</source><translation type="unfinished"/></message>
 <message><source>has no place in the image: its output is not a grid of positions</source><translation type="unfinished"/></message>
 <message><source>has no readable dtype, shape and data_offsets</source><translation type="unfinished"/></message>
 <message><source>has no region in the annotations</source><translation type="unfinished"/></message>
 <message><source>has no stored window named &quot;{1}&quot;, but {2}</source><translation type="unfinished"/></message>
 <message><source>has no stored window named &quot;{1}&quot;: its windows have no names</source><translation type="unfinished"/></message>
 <message><source>has no such file ({1}): {2}</source><translation type="unfinished"/></message>
 <message><source>has no text for {1}</source><translation type="unfinished"/></message>
 <message><source>has no value that could be varied</source><translation type="unfinished"/></message>
 <message><source>has no values</source><translation type="unfinished"/></message>
 <message><source>has no values in the file</source><translation type="unfinished"/></message>
 <message><source>has no values in the file: entry data/{1} is missing</source><translation type="unfinished"/></message>
 <message><source>has no weights on this machine</source><translation type="unfinished"/></message>
 <message><source>has no whole number for {1}</source><translation type="unfinished"/></message>
 <message><source>has no whole numbers for {1}</source><translation type="unfinished"/></message>
 <message><source>has shape ({1}), one map of height x width is needed</source><translation type="unfinished"/></message>
 <message><source>has standard deviation {1}</source><translation type="unfinished"/></message>
 <message><source>has the &quot;mask_people&quot; &quot;{1}&quot;, which is none. {2}</source><translation type="unfinished"/></message>
 <message><source>has the &quot;pixel_rule&quot; &quot;{1}&quot;, which is none. {2}</source><translation type="unfinished"/></message>
 <message><source>has the cut-off &quot;{1}&quot;, which is not a number from 0 to 1</source><translation type="unfinished"/></message>
 <message><source>has the input size {1}, and 3 x height x width up to {2} is needed</source><translation type="unfinished"/></message>
 <message><source>has the output &quot;{1}&quot;, which nothing makes</source><translation type="unfinished"/></message>
 <message><source>has the range &quot;{1}&quot;, whose end is before its beginning</source><translation type="unfinished"/></message>
 <message><source>has the unknown key &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>has the unknown padding {1}</source><translation type="unfinished"/></message>
 <message><source>has the unknown type {1}</source><translation type="unfinished"/></message>
 <message><source>has too few values for {1}</source><translation type="unfinished"/></message>
 <message><source>has too many dimensions for a .npy header</source><translation type="unfinished"/></message>
 <message><source>has two cut-offs for all classes</source><translation type="unfinished"/></message>
 <message><source>has two entries named &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>has two files named {1}</source><translation type="unfinished"/></message>
 <message><source>has two tensors named &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>has unreadable offsets</source><translation type="unfinished"/></message>
 <message><source>has unusable settings: &quot;{1}&quot; {2}</source><translation type="unfinished"/></message>
 <message><source>has values of the type {1}</source><translation type="unfinished"/></message>
 <message><source>has weights of different sizes</source><translation type="unfinished"/></message>
 <message><source>has weights of {1} dimensions</source><translation type="unfinished"/></message>
 <message><source>has weights that are computed, and does not say how large they are</source><translation type="unfinished"/></message>
 <message><source>has {1} bytes where its shape needs {2}</source><translation type="unfinished"/></message>
 <message><source>has {1} bytes, {2} are possible</source><translation type="unfinished"/></message>
 <message><source>has {1} bytes, {2} were expected</source><translation type="unfinished"/></message>
 <message><source>has {1} channels</source><translation type="unfinished"/></message>
 <message><source>has {1} compressed, which torch.export.save never does</source><translation type="unfinished"/></message>
 <message><source>has {1} for &quot;arch&quot;</source><translation type="unfinished"/></message>
 <message><source>has {1} for &quot;crop_pct&quot;</source><translation type="unfinished"/></message>
 <message><source>has {1} for &quot;num_classes&quot;</source><translation type="unfinished"/></message>
 <message><source>has {1} for &quot;{2}&quot;</source><translation type="unfinished"/></message>
 <message><source>has {1} for &quot;{2}&quot;; {3}</source><translation type="unfinished"/></message>
 <message><source>has {1} labels for {2} classes</source><translation type="unfinished"/></message>
 <message><source>has {1} numbers for {2}</source><translation type="unfinished"/></message>
 <message><source>has {1} of {2} MB</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>has {1} stored windows, number {2} is asked for</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>has {1} tensors in the place of {2}</source><translation type="unfinished"/></message>
 <message><source>has {1} values from {2} to {3}</source><translation type="unfinished"/></message>
 <message><source>have no folder</source><translation type="unfinished"/></message>
 <message><source>held out</source><translation type="unfinished"/></message>
 <message><source>higher</source><translation type="unfinished"/></message>
 <message><source>higher than</source><translation type="unfinished"/></message>
 <message><source>highest agreement first</source><translation type="unfinished"/></message>
 <message><source>holds &quot;{1}&quot; where a number is needed</source><translation type="unfinished"/></message>
 <message><source>holds &quot;{1}&quot; where a whole number is needed</source><translation type="unfinished"/></message>
 <message><source>holds 1 image, number {2} is asked for</source><translation type="unfinished"/></message>
 <message><source>holds NaN in {1}</source><translation type="unfinished"/></message>
 <message><source>holds NaN or infinite values in {1}</source><translation type="unfinished"/></message>
 <message><source>holds a fixation of {1} ms, which is more than a hundred days</source><translation type="unfinished"/></message>
 <message><source>holds a graph without an output</source><translation type="unfinished"/></message>
 <message><source>holds a tensor that cannot be computed with</source><translation type="unfinished"/></message>
 <message><source>holds a whole network</source><translation type="unfinished"/></message>
 <message><source>holds more than tensors: its pickle asks for {1}, which was refused; nothing of it was run</source><translation type="unfinished"/></message>
 <message><source>holds more than {1} files and folders; the search ended in {2}</source><translation type="unfinished"/></message>
 <message><source>holds neither annotations nor fixations of a kind that is read</source><translation type="unfinished"/></message>
 <message><source>holds no class names</source><translation type="unfinished"/></message>
 <message><source>holds no fixations</source><translation type="unfinished"/></message>
 <message><source>holds no fixations on {1}</source><translation type="unfinished"/></message>
 <message><source>holds no image</source><translation type="unfinished"/></message>
 <message><source>holds no images ({1})</source><translation type="unfinished"/></message>
 <message><source>holds no images ({1}): {2}</source><translation type="unfinished"/></message>
 <message><source>holds no maps (.npy)</source><translation type="unfinished"/></message>
 <message><source>holds no masks of the benchmark (Image/ImageNet/human_attention_mask)</source><translation type="unfinished"/></message>
 <message><source>holds no program of torch.export</source><translation type="unfinished"/></message>
 <message><source>holds no records</source><translation type="unfinished"/></message>
 <message><source>holds no region of an image beside it</source><translation type="unfinished"/></message>
 <message><source>holds no region of an image beside it: {1}</source><translation type="unfinished"/></message>
 <message><source>holds no results any more; the run kept its maps there</source><translation type="unfinished"/></message>
 <message><source>holds no results that can be read</source><translation type="unfinished"/></message>
 <message><source>holds no scores</source><translation type="unfinished"/></message>
 <message><source>holds no state dict</source><translation type="unfinished"/></message>
 <message><source>holds no table</source><translation type="unfinished"/></message>
 <message><source>holds no tensor</source><translation type="unfinished"/></message>
 <message><source>holds no tensors</source><translation type="unfinished"/></message>
 <message><source>holds no tensors; it holds dictionaries named {1}, none of a name that weights have</source><translation type="unfinished"/></message>
 <message><source>holds no values</source><translation type="unfinished"/></message>
 <message><source>holds none of this run's maps</source><translation type="unfinished"/></message>
 <message><source>holds numbers of a type that is not known in {1}</source><translation type="unfinished"/></message>
 <message><source>holds numbers of the type {1} in &quot;{2}&quot;, which cannot be read here</source><translation type="unfinished"/></message>
 <message><source>holds pixels of the screen, and does not say where on the screen the images were</source><translation type="unfinished"/></message>
 <message><source>holds sparse weights, which cannot be read</source><translation type="unfinished"/></message>
 <message><source>holds the value {1}</source><translation type="unfinished"/></message>
 <message><source>holds the values of an image, not marks of people</source><translation type="unfinished"/></message>
 <message><source>holds the weights of none of the known networks</source><translation type="unfinished"/></message>
 <message><source>holds the wrong kind of value ({1})</source><translation type="unfinished"/></message>
 <message><source>holds values of an unknown type (storage {1})</source><translation type="unfinished"/></message>
 <message><source>holds values of type {1}, numbers are needed</source><translation type="unfinished"/></message>
 <message><source>holds values that are no numbers (NaN or infinite)</source><translation type="unfinished"/></message>
 <message><source>holds values that are no numbers, which a grey image cannot hold</source><translation type="unfinished"/></message>
 <message><source>holds values that are not finite numbers</source><translation type="unfinished"/></message>
 <message><source>holds weights alone, and their network is not known</source><translation type="unfinished"/></message>
 <message><source>holds weights alone, not a TorchScript archive with its network</source><translation type="unfinished"/></message>
 <message><source>holds weights alone, of {1}</source><translation type="unfinished"/></message>
 <message><source>holds weights in a form that torch.save does not write</source><translation type="unfinished"/></message>
 <message><source>holds whole numbers of 32 bits or more</source><translation type="unfinished"/></message>
 <message><source>holds {1} files, at most {2} are unpacked</source><translation type="unfinished"/></message>
 <message><source>holds {1} image files and none can be read: {2}</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>holds {1} images, number {2} is asked for</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>holds {1} masks, its image's file {2} images</source><translation type="unfinished"/></message>
 <message><source>http://proxy:port; default: https_proxy and http_proxy of the environment</source><translation type="unfinished"/></message>
 <message><source>human aligned</source><translation type="unfinished"/></message>
 <message><source>human attention mask</source><translation type="unfinished"/></message>
 <message><source>human mask</source><translation type="unfinished"/></message>
 <message><source>image does not divide into patches of {1}</source><translation type="unfinished"/></message>
 <message><source>image headers</source><translation type="unfinished"/></message>
 <message><source>image, person, x, y, duration, start, end, number, unit (pixels, shares, screen), time (ms, s, us, ns), y-up (yes, no), screen (WIDTHxHEIGHT), on-screen (LEFT:TOP:WIDTH:HEIGHT)</source><translation type="unfinished"/></message>
 <message><source>images</source><translation type="unfinished"/></message>
 <message><source>images of this size or number would be computed otherwise</source><translation type="unfinished"/></message>
 <message><source>in {1}</source><translation type="unfinished"/></message>
 <message><source>inception_v3</source><translation type="unfinished"/></message>
 <message><source>insufficient subset</source><translation type="unfinished"/></message>
 <message><source>iou</source><translation type="unfinished"/></message>
 <message><source>iou, gtc, sc or background</source><translation type="unfinished"/></message>
 <message><source>iou, gtc, sc, or another metric of 'score --json'</source><translation type="unfinished"/></message>
 <message><source>is &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>is &quot;{1}&quot;, which maps no label</source><translation type="unfinished"/></message>
 <message><source>is JSON without a list of names</source><translation type="unfinished"/></message>
 <message><source>is a 7-zip archive</source><translation type="unfinished"/></message>
 <message><source>is a BMP file that ends within its header</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file compressed as {1}, which is not read</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file of {1} frames in {2} parts that cannot be told apart</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file of {1} with more than 8 bits, which is not read</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file said to be compressed as {1} whose pixels are not</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file that ends before its pixels</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file that ends early</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file that ends within its pixels</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file that holds no pixels</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file that says it holds {1} frames</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file that says it stores {1} of {2} bits, the highest being number {3}</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file whose RLE pixels are not in {1} parts</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file whose RLE pixels end early</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file whose elements cannot be told apart</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file whose pixels do not have {1} samples each</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file whose {1} pixels cannot be told apart</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file with a broken sequence</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file with a palette that is missing or broken</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file with broken fragments of pixels</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file with pixels of the kind &quot;{1}&quot;, which is not read</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file with samples of {1} bits, which is not read</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file with too many sequences within each other</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file with {1} samples a pixel of the kind {2}</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file without an image</source><translation type="unfinished"/></message>
 <message><source>is a DICOM file without an image (modality {1})</source><translation type="unfinished"/></message>
 <message><source>is a DICOM segmentation that names no segments</source><translation type="unfinished"/></message>
 <message><source>is a DICOM segmentation whose frame {1} is of no segment that it names</source><translation type="unfinished"/></message>
 <message><source>is a DICOM segmentation whose pixels have more than 8 bits</source><translation type="unfinished"/></message>
 <message><source>is a GGUF file of a language model</source><translation type="unfinished"/></message>
 <message><source>is a GIF file that ends within its header</source><translation type="unfinished"/></message>
 <message><source>is a GIF file whose pixels end early or cannot be decoded</source><translation type="unfinished"/></message>
 <message><source>is a GIF file with blocks that are unknown</source><translation type="unfinished"/></message>
 <message><source>is a GIF file with colours that its palette lacks</source><translation type="unfinished"/></message>
 <message><source>is a GIF file without an image</source><translation type="unfinished"/></message>
 <message><source>is a Git LFS pointer: the weights themselves were not downloaded</source><translation type="unfinished"/></message>
 <message><source>is a HEIC or AVIF file without a main image, or with a broken header</source><translation type="unfinished"/></message>
 <message><source>is a JPEG 2000 file that ends within its header</source><translation type="unfinished"/></message>
 <message><source>is a JPEG 2000 file with a broken header</source><translation type="unfinished"/></message>
 <message><source>is a JPEG file that does not say its size</source><translation type="unfinished"/></message>
 <message><source>is a JPEG file that ends within its header</source><translation type="unfinished"/></message>
 <message><source>is a JPEG file with a broken header</source><translation type="unfinished"/></message>
 <message><source>is a JPEG file without an image</source><translation type="unfinished"/></message>
 <message><source>is a JPEG image, not weights</source><translation type="unfinished"/></message>
 <message><source>is a JSON file without the &quot;weight_map&quot; of an index of weights</source><translation type="unfinished"/></message>
 <message><source>is a NIfTI file of more than {1} slices</source><translation type="unfinished"/></message>
 <message><source>is a NIfTI file that does not say where its values begin</source><translation type="unfinished"/></message>
 <message><source>is a NIfTI file that ends within its header</source><translation type="unfinished"/></message>
 <message><source>is a NIfTI file that ends within its values, or is damaged</source><translation type="unfinished"/></message>
 <message><source>is a NIfTI file that says it has {1} axes</source><translation type="unfinished"/></message>
 <message><source>is a NIfTI file with a broken header</source><translation type="unfinished"/></message>
 <message><source>is a NIfTI file with values of kind {1}, which is not read (complex numbers, more than 64 bits, or single bits)</source><translation type="unfinished"/></message>
 <message><source>is a NIfTI volume of more than 2 GiB</source><translation type="unfinished"/></message>
 <message><source>is a PGM or PPM file with a broken or cut-off header</source><translation type="unfinished"/></message>
 <message><source>is a PNG file that ends within its header</source><translation type="unfinished"/></message>
 <message><source>is a PNG file with a broken header</source><translation type="unfinished"/></message>
 <message><source>is a PNG image, not weights</source><translation type="unfinished"/></message>
 <message><source>is a TIFF file with a broken or cut-off header</source><translation type="unfinished"/></message>
 <message><source>is a TIFF image, not weights</source><translation type="unfinished"/></message>
 <message><source>is a TorchScript archive, a whole network and not weights alone</source><translation type="unfinished"/></message>
 <message><source>is a WebP file with a broken or cut-off header</source><translation type="unfinished"/></message>
 <message><source>is a bare pickle and not what torch.save writes; it can run code when it is read</source><translation type="unfinished"/></message>
 <message><source>is a batch norm in training mode: call model.eval() before the export</source><translation type="unfinished"/></message>
 <message><source>is a coloured image that does not keep its colours exactly: what is marked cannot be told</source><translation type="unfinished"/></message>
 <message><source>is a coloured image, not a map: which value a colour stands for is not known</source><translation type="unfinished"/></message>
 <message><source>is a constant of a kind that is not read (text or sparse)</source><translation type="unfinished"/></message>
 <message><source>is a deflated DICOM file of more than 1 GiB</source><translation type="unfinished"/></message>
 <message><source>is a dropout in training mode: call model.eval() before the export</source><translation type="unfinished"/></message>
 <message><source>is a file, a folder of images is needed</source><translation type="unfinished"/></message>
 <message><source>is a folder, a file was expected</source><translation type="unfinished"/></message>
 <message><source>is a package of compiled code (AOTInductor), which gives scores alone: no layers and no gradients</source><translation type="unfinished"/></message>
 <message><source>is a structure set with a contour of broken numbers</source><translation type="unfinished"/></message>
 <message><source>is a structure set with places of {1} frames of reference, which is not read</source><translation type="unfinished"/></message>
 <message><source>is a system folder and holds no images</source><translation type="unfinished"/></message>
 <message><source>is a web page, not weights</source><translation type="unfinished"/></message>
 <message><source>is a zip archive without PyTorch's weights in it</source><translation type="unfinished"/></message>
 <message><source>is a {1} file of a kind that is not read: {2}</source><translation type="unfinished"/></message>
 <message><source>is about a picture of {1}, the image is {2}</source><translation type="unfinished"/></message>
 <message><source>is about the benchmark's images</source><translation type="unfinished"/></message>
 <message><source>is about {1} images</source><translation type="unfinished"/></message>
 <message><source>is already the name of somebody who paints here</source><translation type="unfinished"/></message>
 <message><source>is an HDF5 file, as Keras and TensorFlow write them</source><translation type="unfinished"/></message>
 <message><source>is an ONNX model, a whole network and not weights alone</source><translation type="unfinished"/></message>
 <message><source>is an archive of TorchServe (.mar)</source><translation type="unfinished"/></message>
 <message><source>is an archive without images ({1})</source><translation type="unfinished"/></message>
 <message><source>is being written by another Sightline</source><translation type="unfinished"/></message>
 <message><source>is big-endian, little-endian is needed</source><translation type="unfinished"/></message>
 <message><source>is coloured without black or white: which of its {1} colours mean &quot;not marked&quot; cannot be told</source><translation type="unfinished"/></message>
 <message><source>is compressed in a way that is not read (method {1}, at {2})</source><translation type="unfinished"/></message>
 <message><source>is compressed with gzip</source><translation type="unfinished"/></message>
 <message><source>is cut off</source><translation type="unfinished"/></message>
 <message><source>is cut off ({1})</source><translation type="unfinished"/></message>
 <message><source>is cut off before the values of its tensors</source><translation type="unfinished"/></message>
 <message><source>is cut off or damaged: it is not a whole ONNX model</source><translation type="unfinished"/></message>
 <message><source>is cut off or damaged: its directory points to byte {1}, the file has {2}</source><translation type="unfinished"/></message>
 <message><source>is cut off within the values of its tensors</source><translation type="unfinished"/></message>
 <message><source>is cut off: it has 0 bytes</source><translation type="unfinished"/></message>
 <message><source>is cut off: it is UTF-16 and ends in half a character</source><translation type="unfinished"/></message>
 <message><source>is cut off: its pickle ends in the middle</source><translation type="unfinished"/></message>
 <message><source>is cut off: its shape needs more data than it has</source><translation type="unfinished"/></message>
 <message><source>is cut off: tensor &quot;{1}&quot; begins at byte {2} and has {3} bytes, the file has {4}</source><translation type="unfinished"/></message>
 <message><source>is cut off: the directory at its end is missing</source><translation type="unfinished"/></message>
 <message><source>is cut off: {1}</source><translation type="unfinished"/></message>
 <message><source>is cut off: {1} bytes are too few for an archive</source><translation type="unfinished"/></message>
 <message><source>is cut off: {1} bytes are too few for weights</source><translation type="unfinished"/></message>
 <message><source>is damaged again right after it was recreated: {1}</source><translation type="unfinished"/></message>
 <message><source>is damaged and cannot be decoded</source><translation type="unfinished"/></message>
 <message><source>is damaged and cannot be recreated: {1}</source><translation type="unfinished"/></message>
 <message><source>is damaged at its entry &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>is damaged or not a .safetensors file: its header claims {1} bytes, the file has {2}</source><translation type="unfinished"/></message>
 <message><source>is damaged, or no {1} that the decoder knows: its pixels cannot be decoded</source><translation type="unfinished"/></message>
 <message><source>is damaged: a checksum does not match, so it cannot be decoded</source><translation type="unfinished"/></message>
 <message><source>is damaged: entry &quot;{1}&quot; has two different sizes</source><translation type="unfinished"/></message>
 <message><source>is damaged: it has two headers</source><translation type="unfinished"/></message>
 <message><source>is damaged: it holds no pixels</source><translation type="unfinished"/></message>
 <message><source>is damaged: its checksum is wrong</source><translation type="unfinished"/></message>
 <message><source>is damaged: its directory ends too early</source><translation type="unfinished"/></message>
 <message><source>is damaged: its directory was not found</source><translation type="unfinished"/></message>
 <message><source>is damaged: its palette is missing</source><translation type="unfinished"/></message>
 <message><source>is damaged: its tensors {1} and {2} overlap</source><translation type="unfinished"/></message>
 <message><source>is damaged: part of it cannot be decoded ({1})</source><translation type="unfinished"/></message>
 <message><source>is damaged: the checksum of its entry &quot;{1}&quot; is wrong</source><translation type="unfinished"/></message>
 <message><source>is damaged: the checksum of its length is wrong</source><translation type="unfinished"/></message>
 <message><source>is damaged: the checksum of its pickle is wrong</source><translation type="unfinished"/></message>
 <message><source>is damaged: the checksum of its values is wrong</source><translation type="unfinished"/></message>
 <message><source>is damaged: the checksum of {1} is wrong</source><translation type="unfinished"/></message>
 <message><source>is damaged: {1} cannot be unpacked</source><translation type="unfinished"/></message>
 <message><source>is damaged: {1} is not JSON</source><translation type="unfinished"/></message>
 <message><source>is empty</source><translation type="unfinished"/></message>
 <message><source>is encrypted</source><translation type="unfinished"/></message>
 <message><source>is labelled '{1}', and {2} has no class of that name</source><translation type="unfinished"/></message>
 <message><source>is larger than 2 GiB</source><translation type="unfinished"/></message>
 <message><source>is larger than its values in the file</source><translation type="unfinished"/></message>
 <message><source>is missing</source><translation type="unfinished"/></message>
 <message><source>is missing: the index beside it says that weights are in it</source><translation type="unfinished"/></message>
 <message><source>is missing: {1} keeps weights in it</source><translation type="unfinished"/></message>
 <message><source>is named as a folder of masks and is no folder</source><translation type="unfinished"/></message>
 <message><source>is neither weights nor JSON</source><translation type="unfinished"/></message>
 <message><source>is no DICOM file</source><translation type="unfinished"/></message>
 <message><source>is no JSON object of images and their labels</source><translation type="unfinished"/></message>
 <message><source>is no annotation file of a format that is read</source><translation type="unfinished"/></message>
 <message><source>is no catalogue of translations (.mo)</source><translation type="unfinished"/></message>
 <message><source>is no choice between two branches</source><translation type="unfinished"/></message>
 <message><source>is no label of the annotations</source><translation type="unfinished"/></message>
 <message><source>is no person of the annotations</source><translation type="unfinished"/></message>
 <message><source>is no person of the table of fixations</source><translation type="unfinished"/></message>
 <message><source>is no record: this is no TFRecord file, or it is damaged</source><translation type="unfinished"/></message>
 <message><source>is no size of a network's input</source><translation type="unfinished"/></message>
 <message><source>is no table of fixations as REFLACX has them</source><translation type="unfinished"/></message>
 <message><source>is no table of fixations that is recognised</source><translation type="unfinished"/></message>
 <message><source>is no word for a block</source><translation type="unfinished"/></message>
 <message><source>is none</source><translation type="unfinished"/></message>
 <message><source>is none that a threshold moves</source><translation type="unfinished"/></message>
 <message><source>is not JSON</source><translation type="unfinished"/></message>
 <message><source>is not a .npy file</source><translation type="unfinished"/></message>
 <message><source>is not a JSON object</source><translation type="unfinished"/></message>
 <message><source>is not a TorchScript archive</source><translation type="unfinished"/></message>
 <message><source>is not a binarisation rule</source><translation type="unfinished"/></message>
 <message><source>is not a file</source><translation type="unfinished"/></message>
 <message><source>is not a folder</source><translation type="unfinished"/></message>
 <message><source>is not a known convention</source><translation type="unfinished"/></message>
 <message><source>is not a known mode</source><translation type="unfinished"/></message>
 <message><source>is not a known model</source><translation type="unfinished"/></message>
 <message><source>is not a known network</source><translation type="unfinished"/></message>
 <message><source>is not a known technique</source><translation type="unfinished"/></message>
 <message><source>is not a layout of a network's outputs</source><translation type="unfinished"/></message>
 <message><source>is not a list of techniques</source><translation type="unfinished"/></message>
 <message><source>is not a metric</source><translation type="unfinished"/></message>
 <message><source>is not a part of a whole</source><translation type="unfinished"/></message>
 <message><source>is not a program of torch.export</source><translation type="unfinished"/></message>
 <message><source>is not a rule for the human mask</source><translation type="unfinished"/></message>
 <message><source>is not a rule for the pixels of an outline</source><translation type="unfinished"/></message>
 <message><source>is not a session: {1}</source><translation type="unfinished"/></message>
 <message><source>is not a text file</source><translation type="unfinished"/></message>
 <message><source>is not a way from a network's outputs to probabilities</source><translation type="unfinished"/></message>
 <message><source>is not a way to prepare images</source><translation type="unfinished"/></message>
 <message><source>is not a way to resize images</source><translation type="unfinished"/></message>
 <message><source>is not a {1} image</source><translation type="unfinished"/></message>
 <message><source>is not among the published networks</source><translation type="unfinished"/></message>
 <message><source>is not an ONNX model</source><translation type="unfinished"/></message>
 <message><source>is not an ONNX model: no graph was found in it</source><translation type="unfinished"/></message>
 <message><source>is not an address that can be fetched</source><translation type="unfinished"/></message>
 <message><source>is not an address that can be fetched ({1})</source><translation type="unfinished"/></message>
 <message><source>is not an image of the run</source><translation type="unfinished"/></message>
 <message><source>is not an object</source><translation type="unfinished"/></message>
 <message><source>is not an option of {1}</source><translation type="unfinished"/></message>
 <message><source>is not an ordinary file</source><translation type="unfinished"/></message>
 <message><source>is not available in this OpenSSL</source><translation type="unfinished"/></message>
 <message><source>is not chosen</source><translation type="unfinished"/></message>
 <message><source>is not computed here</source><translation type="unfinished"/></message>
 <message><source>is not in the cache any more</source><translation type="unfinished"/></message>
 <message><source>is not in the published table</source><translation type="unfinished"/></message>
 <message><source>is not known to this LibTorch</source><translation type="unfinished"/></message>
 <message><source>is not of shape height x width x 3</source><translation type="unfinished"/></message>
 <message><source>is not one of the operations that Sightline runs from a file</source><translation type="unfinished"/></message>
 <message><source>is not one of the small networks</source><translation type="unfinished"/></message>
 <message><source>is not one of the {1} classes of {2}</source><translation type="unfinished"/></message>
 <message><source>is not part of the {1}</source><translation type="unfinished"/></message>
 <message><source>is not something that can be fetched</source><translation type="unfinished"/></message>
 <message><source>is not the folder of a run: it has no study.json</source><translation type="unfinished"/></message>
 <message><source>is not there</source><translation type="unfinished"/></message>
 <message><source>is not there any more; {1} is about the images in it</source><translation type="unfinished"/></message>
 <message><source>is not understood</source><translation type="unfinished"/></message>
 <message><source>is not valid JSON ({1})</source><translation type="unfinished"/></message>
 <message><source>is not valid XML near line {1} ({2})</source><translation type="unfinished"/></message>
 <message><source>is not what CUB-GHA writes: the image's number and size, then x, y and duration of each fixation</source><translation type="unfinished"/></message>
 <message><source>is not within -1 and 1</source><translation type="unfinished"/></message>
 <message><source>is of version {1} of torch.save, where {2} was expected</source><translation type="unfinished"/></message>
 <message><source>is one part of an archive of several</source><translation type="unfinished"/></message>
 <message><source>is part of a different division from {1}</source><translation type="unfinished"/></message>
 <message><source>is quantised: {1} has no gradient</source><translation type="unfinished"/></message>
 <message><source>is redirected in circles, last to {1}</source><translation type="unfinished"/></message>
 <message><source>is redirected to {1}, which is not allowed</source><translation type="unfinished"/></message>
 <message><source>is refused by the server ({1}): {2}</source><translation type="unfinished"/></message>
 <message><source>is refused: {1} {2}. {3}</source><translation type="unfinished"/></message>
 <message><source>is said to average {1} people</source><translation type="unfinished"/></message>
 <message><source>is said to be {1} bytes long</source><translation type="unfinished"/></message>
 <message><source>is said to have been made by {1} people</source><translation type="unfinished"/></message>
 <message><source>is the name of another model</source><translation type="unfinished"/></message>
 <message><source>is the name of {1} images</source><translation type="unfinished"/></message>
 <message><source>is the table of observations of a Camtrap DP package without its media.csv</source><translation type="unfinished"/></message>
 <message><source>is there already and {1}</source><translation type="unfinished"/></message>
 <message><source>is too large for an index of weights</source><translation type="unfinished"/></message>
 <message><source>is written in version {1} of ONNX's operators; versions {2} to {3} can be read</source><translation type="unfinished"/></message>
 <message><source>is {1}</source><translation type="unfinished"/></message>
 <message><source>is {1} in the table of fixations, its image is {2}</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2} pixels without a place in the patient, its image is {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2} pixels, at most {3} megapixels are read</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2} pixels, its mask {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2} pixels; NIfTI-1 holds at most {3} in a row or column</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2}, at most {3} million values are read</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2}, the image is {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2}, the map is {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2}, the one it is compared with is {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2}, the other is {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>is {1} x {2}, the segments are {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>is {1}, a folder of images is needed</source><translation type="unfinished"/></message>
 <message><source>is {1}, another of the same image is {2}</source><translation type="unfinished"/></message>
 <message><source>is {1}, its image is {2}</source><translation type="unfinished"/></message>
 <message><source>is {1}, its image is {2}, turned upright as its EXIF orientation says, while the mask fits the stored rows</source><translation type="unfinished"/></message>
 <message><source>is {1}, which is neither &quot;predicted&quot;, &quot;labelled&quot; nor a class number</source><translation type="unfinished"/></message>
 <message><source>is {1}, which is neither a number, a word nor yes or no</source><translation type="unfinished"/></message>
 <message><source>is {1}, which is not read; images are {2}</source><translation type="unfinished"/></message>
 <message><source>it does not stand for anything</source><translation type="unfinished"/></message>
 <message><source>it is out of range</source><translation type="unfinished"/></message>
 <message><source>it knows the positions of images of {1} x {2} only</source><translation type="unfinished"/></message>
 <message><source>it needs 1 to {1} lists of words</source><translation type="unfinished"/></message>
 <message><source>it needs {1}</source><translation type="unfinished"/></message>
 <message><source>it was left out.</source><translation type="unfinished"/></message>
 <message><source>item {1}</source><translation type="unfinished"/></message>
 <message><source>its 16-bit values end at {1} and were taken as 8-bit ones</source><translation type="unfinished"/></message>
 <message><source>its colour {1} counts as marked</source><translation type="unfinished"/></message>
 <message><source>its colours {1} count as marked</source><translation type="unfinished"/></message>
 <message><source>its colours {1}, ... count as marked</source><translation type="unfinished"/></message>
 <message><source>its end marker is missing</source><translation type="unfinished"/></message>
 <message><source>its entry {1} is {2}, it needs {3}</source><translation type="unfinished"/></message>
 <message><source>its folder cannot be created</source><translation type="unfinished"/></message>
 <message><source>its last chunk (IEND) is missing</source><translation type="unfinished"/></message>
 <message><source>its last part is missing</source><translation type="unfinished"/></message>
 <message><source>its last slices are missing</source><translation type="unfinished"/></message>
 <message><source>its only value besides 0 is {1}, which is {2} of {3} people; if that is the number of a class, save it as white</source><translation type="unfinished"/></message>
 <message><source>its pixels end before they should</source><translation type="unfinished"/></message>
 <message><source>its program</source><translation type="unfinished"/></message>
 <message><source>its regions are missing.</source><translation type="unfinished"/></message>
 <message><source>its stage {1} would have windows of {2} where {3} were learned</source><translation type="unfinished"/></message>
 <message><source>its value {1} is the number of a class and counts as marked</source><translation type="unfinished"/></message>
 <message><source>its values are 0 and 1; 1 counts as marked</source><translation type="unfinished"/></message>
 <message><source>its values are 0 and {1}; {1} counts as marked</source><translation type="unfinished"/></message>
 <message><source>its values {1} are not shares of {2} people; the nearest were taken</source><translation type="unfinished"/></message>
 <message><source>its values {1} are numbers of classes and count as marked</source><translation type="unfinished"/></message>
 <message><source>its weights are not on this machine</source><translation type="unfinished"/></message>
 <message><source>its {1}</source><translation type="unfinished"/></message>
 <message><source>its {1} is higher than on {2} % of the other images</source><translation type="unfinished"/></message>
 <message><source>its {1} is lower than on {2} % of the other images</source><translation type="unfinished"/></message>
 <message><source>keeps tensor &quot;{1}&quot; in &quot;{2}&quot;, which is outside its own folder</source><translation type="unfinished"/></message>
 <message><source>kept the decoder of {1} busy for more than {2} s</source><translation type="unfinished"/></message>
 <message><source>kl</source><translation type="unfinished"/></message>
 <message><source>labelled</source><translation type="unfinished"/></message>
 <message><source>labelme</source><translation type="unfinished"/></message>
 <message><source>labelme annotations</source><translation type="unfinished"/></message>
 <message><source>labels</source><translation type="unfinished"/></message>
 <message><source>labels: {1}</source><translation type="unfinished"/></message>
 <message><source>lacks identifiers (of its class, instance, study or series)</source><translation type="unfinished"/></message>
 <message><source>lacks its argument &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>lacks the key &quot;arch&quot;</source><translation type="unfinished"/></message>
 <message><source>lacks the key &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>lacks the values of {1}</source><translation type="unfinished"/></message>
 <message><source>lacks the values of {1} ({2}{3})</source><translation type="unfinished"/></message>
 <message><source>larger</source><translation type="unfinished"/></message>
 <message><source>larger is better</source><translation type="unfinished"/></message>
 <message><source>largest</source><translation type="unfinished"/></message>
 <message><source>layer {1}</source><translation type="unfinished"/></message>
 <message><source>lies outside its values in the file</source><translation type="unfinished"/></message>
 <message><source>lies outside the file (bytes {1} to {2} of {3}); the file is cut off or damaged</source><translation type="unfinished"/></message>
 <message><source>line {1} has {2} cells, the first line {3}</source><translation type="unfinished"/></message>
 <message><source>loading the network</source><translation type="unfinished"/></message>
 <message><source>looks for the last place, which is not read</source><translation type="unfinished"/></message>
 <message><source>lossless JPEG</source><translation type="unfinished"/></message>
 <message><source>lower</source><translation type="unfinished"/></message>
 <message><source>lowest agreement first</source><translation type="unfinished"/></message>
 <message><source>lukemelas/EfficientNet-PyTorch efficientnet-b6</source><translation type="unfinished"/></message>
 <message><source>made the decoder of {1} stop (signal {2})</source><translation type="unfinished"/></message>
 <message><source>made the decoder of {1} write more samples than there can be</source><translation type="unfinished"/></message>
 <message><source>mae</source><translation type="unfinished"/></message>
 <message><source>makes the value &quot;{1}&quot; twice</source><translation type="unfinished"/></message>
 <message><source>maps &quot;{1}&quot; a second time</source><translation type="unfinished"/></message>
 <message><source>maps are cut as in the study</source><translation type="unfinished"/></message>
 <message><source>marked by {1}</source><translation type="unfinished"/></message>
 <message><source>marks most of the image and its whole edge, as a mask does whose black and white are exchanged; white counts as marked</source><translation type="unfinished"/></message>
 <message><source>marks nothing</source><translation type="unfinished"/></message>
 <message><source>marks nothing at any agreement: its largest value is {1} of {2}</source><translation type="unfinished"/></message>
 <message><source>marks nothing: all its values are 0</source><translation type="unfinished"/></message>
 <message><source>marks nothing: no fixation lies on the image</source><translation type="unfinished"/></message>
 <message><source>marks {1}</source><translation type="unfinished"/></message>
 <message><source>marks {1}, which a program found, as its file says, and not people</source><translation type="unfinished"/></message>
 <message><source>mean</source><translation type="unfinished"/></message>
 <message><source>mean in H of (s - mean s) / sd s</source><translation type="unfinished"/></message>
 <message><source>mean of all maps</source><translation type="unfinished"/></message>
 <message><source>mean of all models</source><translation type="unfinished"/></message>
 <message><source>mean over fixations of (s - mean s) / sd s</source><translation type="unfinished"/></message>
 <message><source>mean over fixations of log2(p / b)</source><translation type="unfinished"/></message>
 <message><source>mean {1}</source><translation type="unfinished"/></message>
 <message><source>mean {1} {2} against {3}, 95 % interval of the difference {4} to {5}, {6}, n = {7} images</source><translation type="unfinished"/></message>
 <message><source>mean {1} {2} against {3}, {4} adjusted for {5} comparisons, n = {6} images</source><translation type="unfinished"/></message>
 <message><source>mean |s - h|</source><translation type="unfinished"/></message>
 <message><source>median</source><translation type="unfinished"/></message>
 <message><source>model</source><translation type="unfinished"/></message>
 <message><source>model x technique</source><translation type="unfinished"/></message>
 <message><source>model, with {1}</source><translation type="unfinished"/></message>
 <message><source>moves samples to -1 to 1 before they are normalised</source><translation type="unfinished"/></message>
 <message><source>multiplies samples of 0 to 255 by {1}, and here they are divided by 255</source><translation type="unfinished"/></message>
 <message><source>n = {1} and {2}</source><translation type="unfinished"/></message>
 <message><source>n = {1} each</source><translation type="unfinished"/></message>
 <message><source>n = {1} {2}</source><translation type="unfinished"/></message>
 <message><source>names &quot;{1}&quot; twice</source><translation type="unfinished"/></message>
 <message><source>names &quot;{1}&quot; twice in the group &quot;{2}&quot;</source><translation type="unfinished"/></message>
 <message><source>names &quot;{1}&quot;, which is not a class number</source><translation type="unfinished"/></message>
 <message><source>names a file outside of itself (&quot;{1}&quot;)</source><translation type="unfinished"/></message>
 <message><source>names its patient in the characters {1}, which cannot stand beside &quot;{2}&quot;</source><translation type="unfinished"/></message>
 <message><source>names no classes</source><translation type="unfinished"/></message>
 <message><source>names no file for the tensor &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>names no image that exists in its folder</source><translation type="unfinished"/></message>
 <message><source>names no number of groups</source><translation type="unfinished"/></message>
 <message><source>names no type of values that is known</source><translation type="unfinished"/></message>
 <message><source>names the architecture &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>names the file &quot;{1}&quot;, which is not beside it</source><translation type="unfinished"/></message>
 <message><source>names the model &quot;{1}&quot;, which study.json does not</source><translation type="unfinished"/></message>
 <message><source>names the technique &quot;{1}&quot;, which study.json does not</source><translation type="unfinished"/></message>
 <message><source>names the tensor &quot;{1}&quot; twice</source><translation type="unfinished"/></message>
 <message><source>names {1} classes, the model has {2}</source><translation type="unfinished"/></message>
 <message><source>names {1} classes, the network has {2}</source><translation type="unfinished"/></message>
 <message><source>names {1} labels for {2} classes</source><translation type="unfinished"/></message>
 <message><source>names {1} tensors, of which its files hold {2}</source><translation type="unfinished"/></message>
 <message><source>names {1}, which several images are called</source><translation type="unfinished"/></message>
 <message><source>needs a centre and a width</source><translation type="unfinished"/></message>
 <message><source>needs a codec of {1} that is not installed</source><translation type="unfinished"/></message>
 <message><source>needs a description of the model</source><translation type="unfinished"/></message>
 <message><source>needs a low and a high cut point for {1}</source><translation type="unfinished"/></message>
 <message><source>needs a three-channel image of at least one pixel</source><translation type="unfinished"/></message>
 <message><source>needs a width above 0</source><translation type="unfinished"/></message>
 <message><source>needs more memory than there is</source><translation type="unfinished"/></message>
 <message><source>needs more memory than there is: {1}</source><translation type="unfinished"/></message>
 <message><source>needs percentiles from 0 to 100, the lower first</source><translation type="unfinished"/></message>
 <message><source>needs the file with the network</source><translation type="unfinished"/></message>
 <message><source>needs the folder of the maps</source><translation type="unfinished"/></message>
 <message><source>needs the number of a stored window, from 1</source><translation type="unfinished"/></message>
 <message><source>needs two percentiles</source><translation type="unfinished"/></message>
 <message><source>needs your agreement, and nobody can be asked</source><translation type="unfinished"/></message>
 <message><source>neither a scale nor a size for each dimension is given</source><translation type="unfinished"/></message>
 <message><source>no connection to {1} ({2})</source><translation type="unfinished"/></message>
 <message><source>no data arrived for {1} s</source><translation type="unfinished"/></message>
 <message><source>no label</source><translation type="unfinished"/></message>
 <message><source>no labels</source><translation type="unfinished"/></message>
 <message><source>no residual with SiLU</source><translation type="unfinished"/></message>
 <message><source>no secure connection to {1} ({2})</source><translation type="unfinished"/></message>
 <message><source>no target layer was chosen</source><translation type="unfinished"/></message>
 <message><source>no target layer was given</source><translation type="unfinished"/></message>
 <message><source>none of its labels</source><translation type="unfinished"/></message>
 <message><source>none: numbers are shown</source><translation type="unfinished"/></message>
 <message><source>normal approximation</source><translation type="unfinished"/></message>
 <message><source>normalises each place by itself, which is not read</source><translation type="unfinished"/></message>
 <message><source>not a known published file</source><translation type="unfinished"/></message>
 <message><source>not computed</source><translation type="unfinished"/></message>
 <message><source>not enough memory</source><translation type="unfinished"/></message>
 <message><source>not in training mode</source><translation type="unfinished"/></message>
 <message><source>not numbers</source><translation type="unfinished"/></message>
 <message><source>not on the server</source><translation type="unfinished"/></message>
 <message><source>not tf_crop_and_resize</source><translation type="unfinished"/></message>
 <message><source>not the published file, whose checksum is different</source><translation type="unfinished"/></message>
 <message><source>not tried</source><translation type="unfinished"/></message>
 <message><source>npy or nifti (the values themselves, float32), or png16 (grey: the smallest value of a map is 0 and its largest 65535)</source><translation type="unfinished"/></message>
 <message><source>nss</source><translation type="unfinished"/></message>
 <message><source>null or a number {1} is needed</source><translation type="unfinished"/></message>
 <message><source>null or false is needed, nothing else is built in</source><translation type="unfinished"/></message>
 <message><source>number of parts</source><translation type="unfinished"/></message>
 <message><source>numbers of 8 or fewer bits</source><translation type="unfinished"/></message>
 <message><source>numbers of the type {1}</source><translation type="unfinished"/></message>
 <message><source>of an image of {1} x {2} pixels; at most {3} megapixels are segmented, each region being a mask of the whole image</source><translation type="unfinished"/></message>
 <message><source>of an image with values that are not finite numbers</source><translation type="unfinished"/></message>
 <message><source>of more than 255 people cannot be averaged</source><translation type="unfinished"/></message>
 <message><source>of shape {1} is larger than the file, which has {2} bytes of data</source><translation type="unfinished"/></message>
 <message><source>of values that do not depend on the image</source><translation type="unfinished"/></message>
 <message><source>of {1} x {2} cannot take a map of {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>on grids of {1} x {2} and {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>one person an image</source><translation type="unfinished"/></message>
 <message><source>one score; its sigmoid is the probability of the second class</source><translation type="unfinished"/></message>
 <message><source>one: the image in grey</source><translation type="unfinished"/></message>
 <message><source>operation (the archive is frozen: its modules are gone)</source><translation type="unfinished"/></message>
 <message><source>original images</source><translation type="unfinished"/></message>
 <message><source>p Holm</source><translation type="unfinished"/></message>
 <message><source>p corrected</source><translation type="unfinished"/></message>
 <message><source>p undefined</source><translation type="unfinished"/></message>
 <message><source>pads by &quot;{1}&quot;, which is not read</source><translation type="unfinished"/></message>
 <message><source>page {1} is missing</source><translation type="unfinished"/></message>
 <message><source>paired t({1}) = {2}, {3}</source><translation type="unfinished"/></message>
 <message><source>partial eta squared</source><translation type="unfinished"/></message>
 <message><source>partial eta squared {1}</source><translation type="unfinished"/></message>
 <message><source>people</source><translation type="unfinished"/></message>
 <message><source>pixels are missing</source><translation type="unfinished"/></message>
 <message><source>pixels as labelme marks them</source><translation type="unfinished"/></message>
 <message><source>pixels as pycocotools marks them</source><translation type="unfinished"/></message>
 <message><source>pixels to draw on</source><translation type="unfinished"/></message>
 <message><source>pixels whose centre is inside</source><translation type="unfinished"/></message>
 <message><source>png (PERSON/IMAGE.png, white is marked), coco (annotations.json with run lengths), labelme (PERSON/IMAGE.json) or dicom-seg (PERSON/IMAGE.dcm, of DICOM images)</source><translation type="unfinished"/></message>
 <message><source>predicted</source><translation type="unfinished"/></message>
 <message><source>present</source><translation type="unfinished"/></message>
 <message><source>probabilities already: the softmax is inside</source><translation type="unfinished"/></message>
 <message><source>published</source><translation type="unfinished"/></message>
 <message><source>published file, checksum equal</source><translation type="unfinished"/></message>
 <message><source>ran out of memory</source><translation type="unfinished"/></message>
 <message><source>range</source><translation type="unfinished"/></message>
 <message><source>range of the threshold</source><translation type="unfinished"/></message>
 <message><source>rank first</source><translation type="unfinished"/></message>
 <message><source>rank second</source><translation type="unfinished"/></message>
 <message><source>raw values of one layer or attribution</source><translation type="unfinished"/></message>
 <message><source>reading the file</source><translation type="unfinished"/></message>
 <message><source>real numbers of any precision become single precision</source><translation type="unfinished"/></message>
 <message><source>recording id</source><translation type="unfinished"/></message>
 <message><source>red, green, blue</source><translation type="unfinished"/></message>
 <message><source>reduces by &quot;{1}&quot;, which is not read</source><translation type="unfinished"/></message>
 <message><source>repeats an earlier row</source><translation type="unfinished"/></message>
 <message><source>replacing or adding</source><translation type="unfinished"/></message>
 <message><source>required keyword attribute</source><translation type="unfinished"/></message>
 <message><source>resizes with the {1} &quot;{2}&quot;, which is not read</source><translation type="unfinished"/></message>
 <message><source>reverses the order of the colours</source><translation type="unfinished"/></message>
 <message><source>rho</source><translation type="unfinished"/></message>
 <message><source>says how fixations are read, and none are given</source><translation type="unfinished"/></message>
 <message><source>says nothing without a table</source><translation type="unfinished"/></message>
 <message><source>says that a degree of visual angle is {1} x {2} pixels; at most 10000 are read</source><translation type="unfinished"/></message>
 <message><source>says that it is {1} x {2} pixels</source><translation type="unfinished"/></message>
 <message><source>says that its white is {1}</source><translation type="unfinished"/></message>
 <message><source>says that the picture {1} is {2} x {3} pixels; at most 100 megapixels are read</source><translation type="unfinished"/></message>
 <message><source>says which columns are what, and no table is named</source><translation type="unfinished"/></message>
 <message><source>says which image of an annotation file or a table of fixations is meant, and a mask is of one image</source><translation type="unfinished"/></message>
 <message><source>sc</source><translation type="unfinished"/></message>
 <message><source>scanpath</source><translation type="unfinished"/></message>
 <message><source>scores; a sigmoid for each class, so that several may hold</source><translation type="unfinished"/></message>
 <message><source>scores; a softmax makes them probabilities</source><translation type="unfinished"/></message>
 <message><source>sd</source><translation type="unfinished"/></message>
 <message><source>share in H of the |H| highest pixels</source><translation type="unfinished"/></message>
 <message><source>shorter side resized, centre crop of {1}</source><translation type="unfinished"/></message>
 <message><source>shows an image without a size</source><translation type="unfinished"/></message>
 <message><source>sightline numbers 5</source><translation type="unfinished"/></message>
 <message><source>sightline::tap(t x, str name) -&gt; t</source><translation type="unfinished"/></message>
 <message><source>sigma (usual, 35px, 1.5deg), ppd (pixels per degree), weights (usual, durations, counts), edges (constant, reflect, nearest, mirror, wrap), cut (area:0.2, max:0.5), first (keep, skip)</source><translation type="unfinished"/></message>
 <message><source>sim</source><translation type="unfinished"/></message>
 <message><source>smaller</source><translation type="unfinished"/></message>
 <message><source>smaller is better</source><translation type="unfinished"/></message>
 <message><source>splits into {1} parts</source><translation type="unfinished"/></message>
 <message><source>stage {1} (grid {2}) does not divide into windows of {3} or into its heads</source><translation type="unfinished"/></message>
 <message><source>starting the compute module</source><translation type="unfinished"/></message>
 <message><source>states its size twice</source><translation type="unfinished"/></message>
 <message><source>states two sizes: {1} x {2} and {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>states {1} x {2} pixels and holds {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>statistic</source><translation type="unfinished"/></message>
 <message><source>stayed locked by another program for ten seconds</source><translation type="unfinished"/></message>
 <message><source>subjects</source><translation type="unfinished"/></message>
 <message><source>sufficient context</source><translation type="unfinished"/></message>
 <message><source>sufficient subset</source><translation type="unfinished"/></message>
 <message><source>sum min(s / sum s, h / sum h)</source><translation type="unfinished"/></message>
 <message><source>sum min(s, h) / sum h</source><translation type="unfinished"/></message>
 <message><source>sum min(s, h) / sum max(s, h)</source><translation type="unfinished"/></message>
 <message><source>sum min(s, h) / sum s</source><translation type="unfinished"/></message>
 <message><source>sum of |r| in H / sum of |r|</source><translation type="unfinished"/></message>
 <message><source>sum q log(q / p), p = s / sum s, q = h / sum h</source><translation type="unfinished"/></message>
 <message><source>surfaces</source><translation type="unfinished"/></message>
 <message><source>t = {1}</source><translation type="unfinished"/></message>
 <message><source>t-test (Student): t({1}) = {2}, p = {3}</source><translation type="unfinished"/></message>
 <message><source>t-test (Welch): t({1}) = {2}, p = {3}</source><translation type="unfinished"/></message>
 <message><source>t-test (paired, n = {1}): t({2}) = {3}, p = {4}</source><translation type="unfinished"/></message>
 <message><source>tEXtComment0Sightline: other people's marks were shown while this was painted.</source><translation type="unfinished"/></message>
 <message><source>table of fixations</source><translation type="unfinished"/></message>
 <message><source>table with columns said beside it</source><translation type="unfinished"/></message>
 <message><source>takes &quot;{1}&quot;, which is not a tensor (a sequence, a map, an optional)</source><translation type="unfinished"/></message>
 <message><source>takes an input of the kind &quot;{1}&quot;, which is not read</source><translation type="unfinished"/></message>
 <message><source>takes an input of {1}, {2}</source><translation type="unfinished"/></message>
 <message><source>takes images of a type that no brightness has (complex, int8, bool)</source><translation type="unfinished"/></message>
 <message><source>takes images of the type {1}, which is no brightness</source><translation type="unfinished"/></message>
 <message><source>takes images of {1} x {2}, not {3} x {4}</source><translation type="unfinished"/></message>
 <message><source>takes more than 2 GiB to decode as {1}</source><translation type="unfinished"/></message>
 <message><source>takes no images</source><translation type="unfinished"/></message>
 <message><source>takes no input</source><translation type="unfinished"/></message>
 <message><source>takes {1} inputs ({2}) and not one</source><translation type="unfinished"/></message>
 <message><source>takes {1} inputs and not one</source><translation type="unfinished"/></message>
 <message><source>takes {1} inputs, and &quot;{2}&quot; has no value of its own</source><translation type="unfinished"/></message>
 <message><source>target area</source><translation type="unfinished"/></message>
 <message><source>target class</source><translation type="unfinished"/></message>
 <message><source>technique</source><translation type="unfinished"/></message>
 <message><source>tensor &quot;</source><translation type="unfinished"/></message>
 <message><source>tensor &quot;{1}&quot; has &quot;{2}&quot; for the {3} of its external data</source><translation type="unfinished"/></message>
 <message><source>tensor &quot;{1}&quot; holds {2}, which cannot be computed with</source><translation type="unfinished"/></message>
 <message><source>tensor &quot;{1}&quot; {2}</source><translation type="unfinished"/></message>
 <message><source>the architecture &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>the connection was cut</source><translation type="unfinished"/></message>
 <message><source>the disk is full</source><translation type="unfinished"/></message>
 <message><source>the file itself</source><translation type="unfinished"/></message>
 <message><source>the file's window &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>the first map</source><translation type="unfinished"/></message>
 <message><source>the first place; without a gradient</source><translation type="unfinished"/></message>
 <message><source>the fixed threshold</source><translation type="unfinished"/></message>
 <message><source>the gradient of a stride has another size</source><translation type="unfinished"/></message>
 <message><source>the graph</source><translation type="unfinished"/></message>
 <message><source>the header of a NIfTI volume whose values lie in another file (.img)</source><translation type="unfinished"/></message>
 <message><source>the highest part of the map</source><translation type="unfinished"/></message>
 <message><source>the image is smaller than the kernel</source><translation type="unfinished"/></message>
 <message><source>the image {1}</source><translation type="unfinished"/></message>
 <message><source>the image's mean colour</source><translation type="unfinished"/></message>
 <message><source>the input</source><translation type="unfinished"/></message>
 <message><source>the last that lies on the image</source><translation type="unfinished"/></message>
 <message><source>the layers of {1}</source><translation type="unfinished"/></message>
 <message><source>the list of {1}</source><translation type="unfinished"/></message>
 <message><source>the model {1}</source><translation type="unfinished"/></message>
 <message><source>the models</source><translation type="unfinished"/></message>
 <message><source>the name {1} could not be resolved</source><translation type="unfinished"/></message>
 <message><source>the number of standard deviations above a map's mean</source><translation type="unfinished"/></message>
 <message><source>the operation BUILD on something that is not a dictionary</source><translation type="unfinished"/></message>
 <message><source>the operation NEWOBJ</source><translation type="unfinished"/></message>
 <message><source>the operation {1}</source><translation type="unfinished"/></message>
 <message><source>the part of Sightline that computes was not found beside the program</source><translation type="unfinished"/></message>
 <message><source>the part of Sightline that decodes {1} was not found beside the program</source><translation type="unfinished"/></message>
 <message><source>the percentile of a map's values</source><translation type="unfinished"/></message>
 <message><source>the probability of the second class</source><translation type="unfinished"/></message>
 <message><source>the program's data folder was not found</source><translation type="unfinished"/></message>
 <message><source>the proxy asks for a name and password (407)</source><translation type="unfinished"/></message>
 <message><source>the proxy does not work ({1})</source><translation type="unfinished"/></message>
 <message><source>the rule {1} marks every pixel of {2}: its threshold is the map's smallest value. Its scores say nothing about where the network looks.</source><translation type="unfinished"/></message>
 <message><source>the server answers with a different part of the file from the one asked for</source><translation type="unfinished"/></message>
 <message><source>the server answers {1}</source><translation type="unfinished"/></message>
 <message><source>the server has no more of this file</source><translation type="unfinished"/></message>
 <message><source>the share of a map's maximum</source><translation type="unfinished"/></message>
 <message><source>the share of the image that a map marks</source><translation type="unfinished"/></message>
 <message><source>the source is {1} pixels</source><translation type="unfinished"/></message>
 <message><source>the study's</source><translation type="unfinished"/></message>
 <message><source>the target size is {1} pixels</source><translation type="unfinished"/></message>
 <message><source>the usual one</source><translation type="unfinished"/></message>
 <message><source>the values of {1} end at {2}, so it is nearly black, to the network as well. --value-window range stretches them.</source><translation type="unfinished"/></message>
 <message><source>there are no annotations with fixations in it</source><translation type="unfinished"/></message>
 <message><source>there are no trials in it</source><translation type="unfinished"/></message>
 <message><source>they are smaller than {1} x {1}</source><translation type="unfinished"/></message>
 <message><source>they do not divide into patches of {1}</source><translation type="unfinished"/></message>
 <message><source>this image</source><translation type="unfinished"/></message>
 <message><source>three numbers from -1 to 1 are needed: images are scaled to 0..1 first, so divide by 255</source><translation type="unfinished"/></message>
 <message><source>three numbers from 0.000001 to 1000 are needed</source><translation type="unfinished"/></message>
 <message><source>too few images ({1}; at least {2} are needed)</source><translation type="unfinished"/></message>
 <message><source>torch Size</source><translation type="unfinished"/></message>
 <message><source>torch UntypedStorage</source><translation type="unfinished"/></message>
 <message><source>true or false is needed</source><translation type="unfinished"/></message>
 <message><source>turns numbers into something that is not known (type {1})</source><translation type="unfinished"/></message>
 <message><source>unchanged, checksum equal to the one in SHA256SUMS beside it</source><translation type="unfinished"/></message>
 <message><source>undefined</source><translation type="unfinished"/></message>
 <message><source>unknown</source><translation type="unfinished"/></message>
 <message><source>unpacking {1}</source><translation type="unfinished"/></message>
 <message><source>unpacks to {1} MB from {2} MB, as archives do that are made to fill disks</source><translation type="unfinished"/></message>
 <message><source>unpacks to {1} MB, and {2} has {3} MB left</source><translation type="unfinished"/></message>
 <message><source>unpacks to {1} MB, at most {2} MB are unpacked</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>up to {1} people</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>up to {1} people an image ({2}), one vote each</source><translation type="unfinished"/></message>
 <message><source>uses the operation {1}, which LibTorch does not have</source><translation type="unfinished"/></message>
 <message><source>uses the operation {1}, which touches files; it was not run</source><translation type="unfinished"/></message>
 <message><source>valid area</source><translation type="unfinished"/></message>
 <message><source>varies from</source><translation type="unfinished"/></message>
 <message><source>varies to</source><translation type="unfinished"/></message>
 <message><source>was changed by another window or program in which {1} paints too, so this stroke was not kept</source><translation type="unfinished"/></message>
 <message><source>was computed without a cache, so its maps are gone</source><translation type="unfinished"/></message>
 <message><source>was found by a program, as its file says, not marked by people</source><translation type="unfinished"/></message>
 <message><source>was given a shape of another number of values</source><translation type="unfinished"/></message>
 <message><source>was given an image without pixels</source><translation type="unfinished"/></message>
 <message><source>was given, but there are no {1} here</source><translation type="unfinished"/></message>
 <message><source>was not loaded</source><translation type="unfinished"/></message>
 <message><source>was optimised for mobile devices, in a form that only they run</source><translation type="unfinished"/></message>
 <message><source>was read as one of &quot;{1}&quot;</source><translation type="unfinished"/></message>
 <message><source>was saved after torch.jit.optimize_for_inference, which loses its weights: no program can load it</source><translation type="unfinished"/></message>
 <message><source>was saved by a newer Sightline (format {1})</source><translation type="unfinished"/></message>
 <message><source>was saved for a GPU: its program asks for CUDA while it runs</source><translation type="unfinished"/></message>
 <message><source>was saved in training mode: call model.eval() before torch.export</source><translation type="unfinished"/></message>
 <message><source>was written by torch.export.save (.pt2), a whole network and not weights alone</source><translation type="unfinished"/></message>
 <message><source>was written on a big-endian machine</source><translation type="unfinished"/></message>
 <message><source>weights missing</source><translation type="unfinished"/></message>
 <message><source>what is not transparent counts as marked</source><translation type="unfinished"/></message>
 <message><source>what stands out from the map's mean</source><translation type="unfinished"/></message>
 <message><source>where nobody looked</source><translation type="unfinished"/></message>
 <message><source>where nobody marked anything</source><translation type="unfinished"/></message>
 <message><source>whether {1} goes with the {2}</source><translation type="unfinished"/></message>
 <message><source>which is no batch of images</source><translation type="unfinished"/></message>
 <message><source>whisker high</source><translation type="unfinished"/></message>
 <message><source>whisker low</source><translation type="unfinished"/></message>
 <message><source>whole image squashed to a square</source><translation type="unfinished"/></message>
 <message><source>whole image squashed to a square, antialiased</source><translation type="unfinished"/></message>
 <message><source>whole image squashed to a square, centre crop of {1}</source><translation type="unfinished"/></message>
 <message><source>window of values</source><translation type="unfinished"/></message>
 <message><source>window {1} of the file</source><translation type="unfinished"/></message>
 <message><source>with the imported maps is missing</source><translation type="unfinished"/></message>
 <message><source>without a gradient</source><translation type="unfinished"/></message>
 <message><source>without batch dimensions</source><translation type="unfinished"/></message>
 <message><source>words from ds_r1_k3_s1_c16 to ir_r2_k5_s2_e6_c24_se0.25_nre are needed</source><translation type="unfinished"/></message>
 <message><source>works on {1} dimensions; images have 2</source><translation type="unfinished"/></message>
 <message><source>would enlarge an image of {1} x {2} beyond 100 megapixels</source><translation type="unfinished"/></message>
 <message><source>would have about {1}, and {2} are allowed: {3} of {4} images fit</source><translation type="unfinished"/></message>
 <message><source>would unpack to {1} MB of program text</source><translation type="unfinished"/></message>
 <message><source>y</source><translation type="unfinished"/></message>
 <message><source>y-up is for shares of the image only</source><translation type="unfinished"/></message>
 <message><source>yes</source><translation type="unfinished"/></message>
 <message><source>yes or no</source><translation type="unfinished"/></message>
 <message><source>your choice</source><translation type="unfinished"/></message>
 <message><source>{'descr': '</source><translation type="unfinished"/></message>
 <message><source>{1}</source><translation type="unfinished"/></message>
 <message><source>{1}  (no map here: {2})</source><translation type="unfinished"/></message>
 <message><source>{1}  (the usual layer)</source><translation type="unfinished"/></message>
 <message><source>{1}  ({2}, {3}, {4} px): {5}</source><translation type="unfinished"/></message>
 <message><source>{1}  ({2}, {3}, {4} px, layer {5}): {6}</source><translation type="unfinished"/></message>
 <message><source>{1}  {2}</source><translation type="unfinished"/></message>
 <message><source>{1}  {2} (class {3})</source><translation type="unfinished"/></message>
 <message><source>{1} % of the image</source><translation type="unfinished"/></message>
 <message><source>{1} (and says {2})</source><translation type="unfinished"/></message>
 <message><source>{1} (wanted for {2})</source><translation type="unfinished"/></message>
 <message><source>{1} ({2})</source><translation type="unfinished"/></message>
 <message><source>{1} ({2}) [{3}]</source><translation type="unfinished"/></message>
 <message><source>{1} ({2}): each map's prediction, its agreement with people and the share of the image that it marks</source><translation type="unfinished"/></message>
 <message><source>{1} Among the classes it is {2}, with {3} over {4} image.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} Among the classes it is {2}, with {3} over {4} images.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} Copy its folders into {2} to keep them with the images.</source><translation type="unfinished"/></message>
 <message><source>{1} Published: the means of the study's Table 1 over {2} images, whose binarisation is not stated; networks of other families have none.</source><translation type="unfinished"/></message>
 <message><source>{1} So far this covers {2} image; the maps of {3} more are not all computed.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} So far this covers {2} images; the maps of {3} more are not all computed.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} above {2}</source><translation type="unfinished"/></message>
 <message><source>{1} above {2} for {3}</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} agreements of people</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} agrees with people more than {2}</source><translation type="unfinished"/></message>
 <message><source>{1} and 1 more image are</source><translation type="unfinished"/></message>
 <message><source>{1} and for {2}</source><translation type="unfinished"/></message>
 <message><source>{1} and {2}</source><translation type="unfinished"/></message>
 <message><source>{1} and {2} ({3})</source><translation type="unfinished"/></message>
 <message><source>{1} and {2} cannot be compared within {3} yet. {4}</source><translation type="unfinished"/></message>
 <message><source>{1} and {2} cannot be compared yet. {3}</source><translation type="unfinished"/></message>
 <message><source>{1} and {2} groups</source><translation type="unfinished"/></message>
 <message><source>{1} and {2} more</source><translation type="unfinished"/></message>
 <message><source>{1} and {2} more files</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} and {2} more images are</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} annotations were left out, since they are about sequences and may not hold for each image ({2} first).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} archives within the archive ({2} first) were left out. Unpack them.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} are each {2}, which is not read; left out. {3}</source><translation type="unfinished"/></message>
 <message><source>{1} at {2} for {3}: {4} to {5}, {6} s; written to {7}</source><translation type="unfinished"/></message>
 <message><source>{1} beside it</source><translation type="unfinished"/></message>
 <message><source>{1} beside it names {2} classes, the network has {3}: these names are left aside.</source><translation type="unfinished"/></message>
 <message><source>{1} box with a confidence below {2} was left out.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} boxes with a confidence below {2} were left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} by group: n, mean with its 95 % confidence interval, standard deviation, quartiles, whiskers at 1.5 interquartile ranges, and the maps left out.</source><translation type="unfinished"/></message>
 <message><source>{1} cannot be computed: {2}</source><translation type="unfinished"/></message>
 <message><source>{1} cannot be read; it was left out.</source><translation type="unfinished"/></message>
 <message><source>{1} cannot be tested under any of {2}.</source><translation type="unfinished"/></message>
 <message><source>{1} cannot be tested under any of {2}: {3}.</source><translation type="unfinished"/></message>
 <message><source>{1} chooses values by what is in the image, which is not read</source><translation type="unfinished"/></message>
 <message><source>{1} could not be listed ({2}).</source><translation type="unfinished"/></message>
 <message><source>{1} covers more of what people marked than {2}</source><translation type="unfinished"/></message>
 <message><source>{1} decides while the network runs what is computed, which is not read</source><translation type="unfinished"/></message>
 <message><source>{1} deviates more from what people marked than {2}</source><translation type="unfinished"/></message>
 <message><source>{1} excludes {2}</source><translation type="unfinished"/></message>
 <message><source>{1} fetched, {2} there before, {3} not on the server, {4} failed; in {5}.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} files ({2} first) have the name of an image and a number; they were not read. If they are masks, say with --mask-people whose: each number another person's (each), or parts of one (one).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} files looked at</source><translation type="unfinished"/></message>
 <message><source>{1} files looked at; in {2}</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} files whose size only the server knows, into {2}</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} files, about {2}, into {3}</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} fixation that belongs to no image was left out.</source><translation type="unfinished"/></message>
 <message><source>{1} fixation that is not on the surface was left out.</source><translation type="unfinished"/></message>
 <message><source>{1} fixation without a duration has no weight in the maps.</source><translation type="unfinished"/></message>
 <message><source>{1} fixations of {2} on {3}; of each person's fixations a map was made, and of the maps what people marked ({4}).</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} fixations that are not on the surface were left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} fixations that belong to no image were left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} fixations without a duration have no weight in the maps.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} for {2}</source><translation type="unfinished"/></message>
 <message><source>{1} for {2}: {3} to {4}, {5} s; written to {6}</source><translation type="unfinished"/></message>
 <message><source>{1} gives {2} inputs and takes {3} outputs, the function has {4} and {5}</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} groups have no values and take no part in the tests.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} h {2} min left</source><translation type="unfinished"/></message>
 <message><source>{1} has &quot;annotators&quot; that is not a number from 1 to 255</source><translation type="unfinished"/></message>
 <message><source>{1} has &quot;masks&quot; that are not a list of one for each image of its file</source><translation type="unfinished"/></message>
 <message><source>{1} has &quot;masks&quot; with something that is neither text nor null</source><translation type="unfinished"/></message>
 <message><source>{1} has a &quot;{2}&quot; that is not text</source><translation type="unfinished"/></message>
 <message><source>{1} has a negative extent</source><translation type="unfinished"/></message>
 <message><source>{1} has a row for {2}, which is no image of this folder.</source><translation type="unfinished"/></message>
 <message><source>{1} has both &quot;mask&quot; and &quot;masks&quot;</source><translation type="unfinished"/></message>
 <message><source>{1} has masks in several folders; {2} is used. {3}</source><translation type="unfinished"/></message>
 <message><source>{1} has no mask.</source><translation type="unfinished"/></message>
 <message><source>{1} has no mask; its maps are shown without scores.</source><translation type="unfinished"/></message>
 <message><source>{1} has several masks with its name; {2} is used. {3}</source><translation type="unfinished"/></message>
 <message><source>{1} has the same name as another image; both take part and share a mask.</source><translation type="unfinished"/></message>
 <message><source>{1} has the same value everywhere.</source><translation type="unfinished"/></message>
 <message><source>{1} has {2} dimensions</source><translation type="unfinished"/></message>
 <message><source>{1} has {2} masks in the manifest and its file {3} images; the masks were left out.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} has {3} rows for what is no image of this folder, {2} first.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} highest with {2}</source><translation type="unfinished"/></message>
 <message><source>{1} holds files named like the images and was not read. If these are masks, call the folder &quot;masks&quot;, or name it with --mask-folders.</source><translation type="unfinished"/></message>
 <message><source>{1} holds something that is not text</source><translation type="unfinished"/></message>
 <message><source>{1} holds values that are not numbers.</source><translation type="unfinished"/></message>
 <message><source>{1} holds {2} frames; its mask is compared with each of them.</source><translation type="unfinished"/></message>
 <message><source>{1} holds {2} images; this is the first. --frame chooses another.</source><translation type="unfinished"/></message>
 <message><source>{1} holds {2} more, of other sizes or beside the main one, which are not read.</source><translation type="unfinished"/></message>
 <message><source>{1} image</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} image classifiers</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} image could not be read by the detector, so it has no boxes.</source><translation type="unfinished"/></message>
 <message><source>{1} image has a mask and fixations; the mask is used.</source><translation type="unfinished"/></message>
 <message><source>{1} image has a mask in a file of its own, which was used; its regions were not.</source><translation type="unfinished"/></message>
 <message><source>{1} image has neither fixations nor a mask: {2}.</source><translation type="unfinished"/></message>
 <message><source>{1} image has no region; its maps are shown without scores.</source><translation type="unfinished"/></message>
 <message><source>{1} image in the folder.</source><translation type="unfinished"/></message>
 <message><source>{1} image in {2}.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} images</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} images ({2} first) are named in annotations and are not among the images.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} images ({2} first) are named in annotations without a folder, and several images have those names; their regions were left out. Give the folder there too.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} images could not be read by the detector, so they have no boxes.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} images have a mask and fixations; the masks are used.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} images have both {2} and {3}; the former were used. To use the others, leave the files of the former out (File &gt; Human data in the window) or name theirs (--annotations).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} images have masks in files of their own, which were used; their regions were not.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} images have neither fixations nor a mask: {2}.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} images have no class of ImageNet, and so no label.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} images have no region; their maps are shown without scores.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} images in the folder.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} images in {2}.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} in {2} of {3}, another model in {4}, no difference shown in {5}</source><translation type="unfinished"/></message>
 <message><source>{1} in {2} of {3}, below in {4}, no difference shown in {5}</source><translation type="unfinished"/></message>
 <message><source>{1} is</source><translation type="unfinished"/></message>
 <message><source>{1} is a link out of the data set's folder; painted masks are kept in {2}.</source><translation type="unfinished"/></message>
 <message><source>{1} is a mask without an image of that name.</source><translation type="unfinished"/></message>
 <message><source>{1} is an operator of {2} that Sightline does not know</source><translation type="unfinished"/></message>
 <message><source>{1} is an operator that Sightline does not know</source><translation type="unfinished"/></message>
 <message><source>{1} is an operator that Sightline does not know; the nearest that it knows is {2}</source><translation type="unfinished"/></message>
 <message><source>{1} is constant or holds NaN: no pixel of it is above a threshold.</source><translation type="unfinished"/></message>
 <message><source>{1} is given in pieces</source><translation type="unfinished"/></message>
 <message><source>{1} is higher than {2}</source><translation type="unfinished"/></message>
 <message><source>{1} is higher where the {2} is {3} {4}.</source><translation type="unfinished"/></message>
 <message><source>{1} is in none of the eight cases.</source><translation type="unfinished"/></message>
 <message><source>{1} is larger than any file</source><translation type="unfinished"/></message>
 <message><source>{1} is lower where the {2} is {3} {4}.</source><translation type="unfinished"/></message>
 <message><source>{1} is named in the manifest but does not exist; {2}</source><translation type="unfinished"/></message>
 <message><source>{1} is named in the manifest but is not a file; {2}</source><translation type="unfinished"/></message>
 <message><source>{1} is not a list</source><translation type="unfinished"/></message>
 <message><source>{1} is not an object</source><translation type="unfinished"/></message>
 <message><source>{1} is required</source><translation type="unfinished"/></message>
 <message><source>{1} is undefined for all maps.</source><translation type="unfinished"/></message>
 <message><source>{1} is {2} for all {3} maps.</source><translation type="unfinished"/></message>
 <message><source>{1} is {2} for {3}.</source><translation type="unfinished"/></message>
 <message><source>{1} is {2} on average over {3} maps: highest ({4}) for {5}, lowest ({6}) for {7}.</source><translation type="unfinished"/></message>
 <message><source>{1} is {2} on average.</source><translation type="unfinished"/></message>
 <message><source>{1} is {2} x {3}, its mask is {4} x {5}: it is a different image and was left out.</source><translation type="unfinished"/></message>
 <message><source>{1} is {2}, which is not read; left out. {3}</source><translation type="unfinished"/></message>
 <message><source>{1} is {2}.</source><translation type="unfinished"/></message>
 <message><source>{1} label: {2}.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} labels: {2}.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} lacks &quot;{2}&quot;</source><translation type="unfinished"/></message>
 <message><source>{1} left out for want of a value</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} links in the archive ({2} first) are not followed; left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} lowest with {2}</source><translation type="unfinished"/></message>
 <message><source>{1} makes a tensor of {2} MB beside {3} MB that tensors take already; together they may take {4} MB, half of the memory</source><translation type="unfinished"/></message>
 <message><source>{1} makes a tensor of {2} MB; one of a program from a file may take {3} MB</source><translation type="unfinished"/></message>
 <message><source>{1} map</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} maps</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} maps are not computed yet and have no part in the numbers.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} maps could not be computed.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} maps have no value (they are blank, nobody marked the image, or a region is empty) and are left out of the means.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} maps not computed.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} maps written to {2} as {3}</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} marks more of the background than {2}</source><translation type="unfinished"/></message>
 <message><source>{1} marks nothing; left out.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} masks</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} masks have no image, because the server has none. If you have the photographs (ImageNet, an older copy of the benchmark), run again with --originals FOLDER.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} masks in annotations were left out, since their run lengths do not fill their size or their pictures are damaged ({2} first).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} masks were left out, since they are of another size than their image ({2} first).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} masks written to {2} as {3}</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} million</source><translation type="unfinished"/></message>
 <message><source>{1} models</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} models have not predicted yet.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} more masks have no image with their name.</source><translation type="unfinished"/></message>
 <message><source>{1} name in the archive is not in Unicode; it was read as {2}, and may look different elsewhere.</source><translation type="unfinished"/></message>
 <message><source>{1} named in the manifest lie outside the data set's folder and were left out. Copy them into the folder, or use them where they are: File &gt; Follow links out of the folder in the window, --follow-links on the command line.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} names in the archive are not in Unicode; the first was read as {2}, and they may look different elsewhere.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} needs the value &quot;{2}&quot;, which nothing makes before it</source><translation type="unfinished"/></message>
 <message><source>{1} needs {2} bytes for its shape, the file has {3}</source><translation type="unfinished"/></message>
 <message><source>{1} no difference between the models is shown in {2} {3}.</source><translation type="unfinished"/></message>
 <message><source>{1} no difference between the models' ranks is shown {2}.</source><translation type="unfinished"/></message>
 <message><source>{1} of every map</source><translation type="unfinished"/></message>
 <message><source>{1} of the missing images were found in {2}.</source><translation type="unfinished"/></message>
 <message><source>{1} of {2}</source><translation type="unfinished"/></message>
 <message><source>{1} of {2} ({3})</source><translation type="unfinished"/></message>
 <message><source>{1} of {2} fixations lie outside the image and have no part in the scores.</source><translation type="unfinished"/></message>
 <message><source>{1} of {2} fixations lie outside their image and have no part in maps and measures: {3}.</source><translation type="unfinished"/></message>
 <message><source>{1} of {2} images</source><translation type="unfinished"/></message>
 <message><source>{1} of {2} maps are not in the cache; run 'sightline-cli run' again to compute them.</source><translation type="unfinished"/></message>
 <message><source>{1} of {2} maps computed, {3} scored, {4} blank; written to {5}</source><translation type="unfinished"/></message>
 <message><source>{1} of {2} maps computed, {3} scored; written to {4}</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} of {2} maps could not be computed.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} of {2} maps have not been computed yet.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} of {2} models are right: the image is labelled &quot;{3}&quot;, but {4}.</source><translation type="unfinished"/></message>
 <message><source>{1} on all models</source><translation type="unfinished"/></message>
 <message><source>{1} on the same images (mean {2} against {3}; the difference is probably between {4} and {5}).</source><translation type="unfinished"/></message>
 <message><source>{1} on {2}</source><translation type="unfinished"/></message>
 <message><source>{1} on {2} are compared with what {3} marked.</source><translation type="unfinished"/></message>
 <message><source>{1} on {2} are compared with where {3} looked.</source><translation type="unfinished"/></message>
 <message><source>{1} on {2} were computed; nobody marked these images, so the maps cannot be compared with people.</source><translation type="unfinished"/></message>
 <message><source>{1} or {2}</source><translation type="unfinished"/></message>
 <message><source>{1} over {2} layers</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} people</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} person</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} points and lines in annotations were left out, since they have no area ({2} first).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} points at what people marked more often than {2}</source><translation type="unfinished"/></message>
 <message><source>{1} published</source><translation type="unfinished"/></message>
 <message><source>{1} ranks what people fixated higher than {2}</source><translation type="unfinished"/></message>
 <message><source>{1} ranks what people marked higher than {2}</source><translation type="unfinished"/></message>
 <message><source>{1} reading of REFLACX has no table of fixations.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} readings of REFLACX have no table of fixations.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} region ({2} of them boxes) on {3} of {4} images was read from {5} ({6}): {7}; {8}; {9}.</source><translation type="unfinished"/></message>
 <message><source>{1} region of other labels or people was left out, as chosen.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} regions ({2} of them boxes) on {3} of {4} images were read from {5} ({6}): {7}; {8}; {9}.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} regions in annotations were left out, since their files do not say of which images they are ({2} first).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} regions lie wholly outside their images and were left out ({2} first).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} regions of other labels or people were left out, as chosen.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} regions of {2} segments in {3} s; map written to {4}</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} regions reach out of their images and were cut off at the border.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} requires {2}</source><translation type="unfinished"/></message>
 <message><source>{1} round of ClickMe without a click was left out.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} rounds of ClickMe without a click were left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} row without a place (a blink, a lost eye) was left out of the fixations.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} rows without a group were left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} rows without a place (blinks, lost eyes) were left out of the fixations.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} says &quot;{2}&quot;</source><translation type="unfinished"/></message>
 <message><source>{1} says all labels and no others on {2} of {4} image; the shared part of the labels (Jaccard) is {3}.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} says all labels and no others on {2} of {4} images; the shared part of the labels (Jaccard) is {3} on average.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} says of the same images in another form what a file beside it says, and was not used for them.</source><translation type="unfinished"/></message>
 <message><source>{1} settings</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} shapes in annotations were left out, since their coordinates are beyond a million pixels ({2} first).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} shapes in annotations were left out, since their kinds are not read ({2} first).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} shapes in annotations were left out, since they are empty or have fewer than three corners ({2} first).</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} simulated annotators</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} simulated people</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} stays more within what people marked than {2}</source><translation type="unfinished"/></message>
 <message><source>{1} the models cannot be compared yet. {2}</source><translation type="unfinished"/></message>
 <message><source>{1} the models differ in their ranks {2}.</source><translation type="unfinished"/></message>
 <message><source>{1} the models differ in {2} {3}.</source><translation type="unfinished"/></message>
 <message><source>{1} to {2}, default {3}</source><translation type="unfinished"/></message>
 <message><source>{1} turned upright as the EXIF orientation says, and a mask of the same shape may have been drawn on the stored rows. Check that the masks are in the right place.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1} undefined values were left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>{1} values undefined (blank map, no human mask, or an empty region): left out of the means.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1} was chosen of the annotations, and no annotation file was found; there are no masks of it.</source><translation type="unfinished"/></message>
 <message><source>{1} was given a disallowed flag override</source><translation type="unfinished"/></message>
 <message><source>{1} while getting {2} ({3} are here, {4} attempts)</source><translation type="unfinished"/></message>
 <message><source>{1} while getting {2} ({3} of {4} are here, {5} attempts)</source><translation type="unfinished"/></message>
 <message><source>{1} whole numbers {2}</source><translation type="unfinished"/></message>
 <message><source>{1} would be the mask of {2} images with its name in different folders; it was used for none. Put masks into folders named like those of the images.</source><translation type="unfinished"/></message>
 <message><source>{1} x {2}</source><translation type="unfinished"/></message>
 <message><source>{1} {2}</source><translation type="unfinished"/></message>
 <message><source>{1} {2}: the shapes differ, so its fixations were left out.</source><translation type="unfinished"/></message>
 <message><source>{1} {2}: the shapes differ, so the mask was left out.</source><translation type="unfinished"/></message>
 <message><source>{1} {2}; it was left out.</source><translation type="unfinished"/></message>
 <message><source>{1} {2}; its marks were left out.</source><translation type="unfinished"/></message>
 <message><source>{1} {2}; its mask was left out.</source><translation type="unfinished"/></message>
 <message><source>{1} {2}; the fixations were left out. {3}</source><translation type="unfinished"/></message>
 <message><source>{1} {2}; the image was left out.</source><translation type="unfinished"/></message>
 <message><source>{1} {2}; the mask was left out.</source><translation type="unfinished"/></message>
 <message><source>{1} {2}; the masks were left out.</source><translation type="unfinished"/></message>
 <message><source>{1} {2}; this painted mask was left out.</source><translation type="unfinished"/></message>
 <message><source>{1}'s map of {2} and {3} more are blank for {4}: {5}</source><translation type="unfinished"/></message>
 <message><source>{1}'s map of {2} is blank for {3}: {4}</source><translation type="unfinished"/></message>
 <message><source>{1}, ...</source><translation type="unfinished"/></message>
 <message><source>{1}, a stem of three convolutions</source><translation type="unfinished"/></message>
 <message><source>{1}, and {2}</source><translation type="unfinished"/></message>
 <message><source>{1}, but the image is labelled &quot;{2}&quot;.</source><translation type="unfinished"/></message>
 <message><source>{1}, its border {2} does not</source><translation type="unfinished"/></message>
 <message><source>{1}, line {2}</source><translation type="unfinished"/></message>
 <message><source>{1}, line {2}, column {3}</source><translation type="unfinished"/></message>
 <message><source>{1}, no difference between {2} and {3} is shown</source><translation type="unfinished"/></message>
 <message><source>{1}, patches of {2}</source><translation type="unfinished"/></message>
 <message><source>{1}, record {2}</source><translation type="unfinished"/></message>
 <message><source>{1}, row {2}</source><translation type="unfinished"/></message>
 <message><source>{1}, squeeze and excitation</source><translation type="unfinished"/></message>
 <message><source>{1}, the border of 255 does not</source><translation type="unfinished"/></message>
 <message><source>{1}, too few images for a verdict on {2} ({3}; at least {4} are needed)</source><translation type="unfinished"/></message>
 <message><source>{1}, which is right.</source><translation type="unfinished"/></message>
 <message><source>{1}, white does not</source><translation type="unfinished"/></message>
 <message><source>{1}, {2}</source><translation type="unfinished"/></message>
 <message><source>{1}, {2} agrees with people more than {3}</source><translation type="unfinished"/></message>
 <message><source>{1}, {2} and {3} cannot be compared yet. {4}</source><translation type="unfinished"/></message>
 <message><source>{1}, {2} covers more of what people marked than {3}</source><translation type="unfinished"/></message>
 <message><source>{1}, {2} deviates more from what people marked than {3}</source><translation type="unfinished"/></message>
 <message><source>{1}, {2} marks more of the background than {3}</source><translation type="unfinished"/></message>
 <message><source>{1}, {2} points at what people marked more often than {3}</source><translation type="unfinished"/></message>
 <message><source>{1}, {2} ranks what people fixated higher than {3}</source><translation type="unfinished"/></message>
 <message><source>{1}, {2} ranks what people marked higher than {3}</source><translation type="unfinished"/></message>
 <message><source>{1}, {2} stays more within what people marked than {3}</source><translation type="unfinished"/></message>
 <message><source>{1}.</source><translation type="unfinished"/></message>
 <message><source>{1}. IoU: intersection over union; SC: saliency coverage; GTC: ground truth coverage; Background: share of the model's region that nobody marked; n: maps; undefined: maps left out of a mean because its denominator is empty (IoU / SC / GTC).</source><translation type="unfinished"/></message>
 <message><source>{1}. Such images are nearly black, to the networks as well, unless a window of values is chosen: Compute &gt; Window of values in the window, --value-window range on the command line.</source><translation type="unfinished"/></message>
 <message><source>{1}. The networks were trained on ImageNet, whose terms allow non-commercial research and education only.</source><translation type="unfinished"/></message>
 <message><source>{1}. The networks were trained on ImageNet, whose terms allow non-commercial research and education only; for products, timm's authors advise asking a lawyer.</source><translation type="unfinished"/></message>
 <message><source>{1}.{2}</source><translation type="unfinished"/></message>
 <message><source>{1}/{2}</source><translation type="unfinished"/></message>
 <message><source>{1}/{2} maps  {3}</source><translation type="unfinished"/></message>
 <message><source>{1}/{2} maps  {3}  {4}</source><translation type="unfinished"/></message>
 <message><source>{1}: At Most {2} required but received {3}</source><translation type="unfinished"/></message>
 <message><source>{1}: At least {2} required but received {3}</source><translation type="unfinished"/></message>
 <message><source>{1}: Directory does not exist: {2}</source><translation type="unfinished"/></message>
 <message><source>{1}: Directory is actually a file: {2}</source><translation type="unfinished"/></message>
 <message><source>{1}: File does not exist: {2}</source><translation type="unfinished"/></message>
 <message><source>{1}: File is actually a directory: {2}</source><translation type="unfinished"/></message>
 <message><source>{1}: Number less or equal to 0: ({2})</source><translation type="unfinished"/></message>
 <message><source>{1}: Should be true/false or a number</source><translation type="unfinished"/></message>
 <message><source>{1}: Too many positional arguments with unlimited expected args</source><translation type="unfinished"/></message>
 <message><source>{1}: Value {2} not in range [{3} - {4}]</source><translation type="unfinished"/></message>
 <message><source>{1}: Value {2} not in range {3} to {4}</source><translation type="unfinished"/></message>
 <message><source>{1}: it is not known yet whether the predictions are right.</source><translation type="unfinished"/></message>
 <message><source>{1}: links that lead out of the data set's folder; left out. Copy what they lead to into the folder, or follow them: File &gt; Follow links out of the folder in the window, --follow-links on the command line.</source><translation type="unfinished"/></message>
 <message><source>{1}: links to files that do not exist; left out.</source><translation type="unfinished"/></message>
 <message><source>{1}: mean {2} {3} against {4} (95 % interval of the difference {5} to {6}, Tukey {7}).</source><translation type="unfinished"/></message>
 <message><source>{1}: mean {2} {3} against {4} ({5}).</source><translation type="unfinished"/></message>
 <message><source>{1}: mean {2} {3} and {4}.</source><translation type="unfinished"/></message>
 <message><source>{1}: most for {2} ({3}), least for {4} ({5}).</source><translation type="unfinished"/></message>
 <message><source>{1}: n {2}, mean {3}, sd {4}, median {5} ({6} to {7})</source><translation type="unfinished"/></message>
 <message><source>{1}: names with a backslash, which folders became when an archive made on Windows was unpacked; left out. Unpack it with another program (bsdtar, 7z), so that it makes folders.</source><translation type="unfinished"/></message>
 <message><source>{1}: rho = {2}.</source><translation type="unfinished"/></message>
 <message><source>{1}: the last stroke was on disk when the program was ended; it was put in place.</source><translation type="unfinished"/></message>
 <message><source>{1}: the values end at {2}</source><translation type="unfinished"/></message>
 <message><source>{1}: too many inputs for a flag</source><translation type="unfinished"/></message>
 <message><source>{1}: what people mark and what saliency maps highlight</source><translation type="unfinished"/></message>
 <message><source>{1}: {2}</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} (wrong)</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1}: {2} images, {3} with a mask</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1}: {2} not in {3}</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} of its contours are points or open lines, which enclose nothing; left out.</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} of its {3} frames or contours belong to images that are not here; left out.</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} of {3} boxes lie outside their images and would fit if their last two numbers were a corner, not width and height. None of them was used; write x, y, width, height.</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} of {3} images, {4}. It can be opened in any browser, also without a network.</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} of {3} regions lie outside their images and would fit with x and y exchanged, so the file seems to give y before x. None of them was used; exchange them.</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} on the {3} images that the value was chosen on, {4} on images held out (95 % interval {5} to {6}, n = {7}).</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} required {3} missing</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} x {3}, its image is {4} x {5}</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} {3} against {4} ({5}).</source><translation type="unfinished"/></message>
 <message><source>{1}: {2} {3} and {4}.</source><translation type="unfinished"/></message>
 <message><source>{1}: {2}, {3}, SHA-256 {4} (as published)</source><translation type="unfinished"/></message>
 <message><source>{1}: {2}, {3}, SHA-256 {4} (computed here; none is published)</source><translation type="unfinished"/></message>
 <message><source>{1}: {2}.</source><translation type="unfinished"/></message>
 <message><source>{1}: {2}; not scored.</source><translation type="unfinished"/></message>
 <message><source>{1}:{2} left</source><translation type="unfinished"/></message>
 <message><source>{1}; 1 model without values left out</source><translation type="unfinished"/></message>
 <message><source>{1}; default: each model's own</source><translation type="unfinished"/></message>
 <message><source>{1}; default: the model's own</source><translation type="unfinished"/></message>
 <message><source>{1}; it holds {2}</source><translation type="unfinished"/></message>
 <message><source>{1}; it marks most of the image and its whole edge, as a mask does whose values are exchanged</source><translation type="unfinished"/></message>
 <message><source>{1}; missing: {2}</source><translation type="unfinished"/></message>
 <message><source>{1}; next try in {2}</source><translation type="unfinished"/></message>
 <message><source>{1}; not known: {2}</source><translation type="unfinished"/></message>
 <message><source>{1}; of another shape: {2}</source><translation type="unfinished"/></message>
 <message><source>{1}; so do those of other images</source><translation type="unfinished"/></message>
 <message><source>{1}; the image has no label to compare that with.</source><translation type="unfinished"/></message>
 <message><source>{1}; {2}</source><translation type="unfinished"/></message>
 <message><source>{1}; {2} left out.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1}; {2} models without values left out</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1}; {2} settings allow no test.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{1}; {2} warnings about what was left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{1}no difference between {2} is shown ({3}).</source><translation type="unfinished"/></message>
 <message><source>{1}there are too few images for a verdict on {2} ({3}; at least {4} are needed).</source><translation type="unfinished"/></message>
 <message><source>{1}{2} ({3}).</source><translation type="unfinished"/></message>
 <message><source>{1}{2} cannot be compared yet. {3}</source><translation type="unfinished"/></message>
 <message><source>{2} has the name of an image and a number; it was not read. If it is a mask, say with --mask-people whose: each number another person's (each), or parts of one (one).</source><translation type="unfinished"/></message>
 <message><source>{2} holds 1 more image, of another size or beside the main one; it was left out.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>{2} holds {1} more images, of other sizes or beside the main one; they were left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>{2} is a link in the archive, which is not followed; left out.</source><translation type="unfinished"/></message>
 <message><source>{2} is an archive within the archive; left out. Unpack it.</source><translation type="unfinished"/></message>
 <message><source>{2} is named in annotations and is not among the images.</source><translation type="unfinished"/></message>
 <message><source>{2} is named in annotations without a folder, and several images have that name; its regions were left out. Give the folder there too.</source><translation type="unfinished"/></message>
 <message><source>|S and H| / |H|</source><translation type="unfinished"/></message>
 <message><source>|S and H| / |S or H|</source><translation type="unfinished"/></message>
 <message><source>|S and H| / |S|</source><translation type="unfinished"/></message>
 <message><source>|S outside H1| / |S|, H1: marked by anybody</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::AboutDialog</name>
 <message><source>&lt;h2&gt;Sightline %1&lt;/h2&gt;&lt;p&gt;Where image classifiers look, where people look, and how far the two agree.&lt;/p&gt;&lt;p&gt;Sightline reproduces and continues the study by Morrison, Mehra and Perer, &lt;i&gt;Shared Interest… Sometimes: Understanding the Alignment between Human Perception, Vision Architectures, and Saliency Map Techniques&lt;/i&gt; (CVPR 2023 workshops): four networks, Grad-CAM and XRAI, and how far their maps meet what people marked.&lt;/p&gt;&lt;p&gt;The metrics IoU, GTC and SC are those of Boggust, Hoover, Satyanarayan and Strobelt, &lt;i&gt;Shared Interest&lt;/i&gt; (CHI 2022). The benchmark is by Mohseni, Block and Ragan (2020).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later; it comes without any warranty.&lt;/p&gt;</source><translation type="unfinished"/></message>
 <message><source>About</source><translation type="unfinished"/></message>
 <message><source>About Sightline</source><translation type="unfinished"/></message>
 <message><source>Licence</source><translation type="unfinished"/></message>
 <message><source>Licence of Sightline</source><translation type="unfinished"/></message>
 <message><source>Software used</source><translation type="unfinished"/></message>
 <message><source>Third-party software</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::AnnotatePanel</name>
 <message><source> px</source><translation type="unfinished"/></message>
 <message><source>%1 of %2 images in the list marked</source><translation type="unfinished"/></message>
 <message><source>%1 of %2 images marked</source><translation type="unfinished"/></message>
 <message><source>%1 people marked this image</source><translation type="unfinished"/></message>
 <message><source>&amp;Done</source><translation type="unfinished"/></message>
 <message><source>&amp;Name</source><translation type="unfinished"/></message>
 <message><source>&amp;Opacity</source><translation type="unfinished"/></message>
 <message><source>&amp;Size</source><translation type="unfinished"/></message>
 <message><source>&amp;Start painting</source><translation type="unfinished"/></message>
 <message><source>1 person marked this image</source><translation type="unfinished"/></message>
 <message><source>Add…</source><translation type="unfinished"/></message>
 <message><source>Another person</source><translation type="unfinished"/></message>
 <message><source>Another person paints</source><translation type="unfinished"/></message>
 <message><source>Back to the maps (Esc). Everything you painted has been saved.</source><translation type="unfinished"/></message>
 <message><source>Brush</source><translation type="unfinished"/></message>
 <message><source>Brush size</source><translation type="unfinished"/></message>
 <message><source>By %1</source><translation type="unfinished"/></message>
 <message><source>Clear</source><translation type="unfinished"/></message>
 <message><source>Click corner after corner (G); a double click, Enter or the first corner closes it. Started with the right button, it erases. A pixel is marked when its middle is inside; other programs may mark the border too.</source><translation type="unfinished"/></message>
 <message><source>Click corner after corner around the part that tells what the image shows.</source><translation type="unfinished"/></message>
 <message><source>Compare maps with painted masks even where the data set has its own mask</source><translation type="unfinished"/></message>
 <message><source>Diameter of the brush in pixels of the image ([ and ])</source><translation type="unfinished"/></message>
 <message><source>Each person paints under a name, so that several can be averaged and compared.
Enter yours, then paint over the part of the image that tells what it shows. Every stroke is saved at once, and the scores follow.</source><translation type="unfinished"/></message>
 <message><source>Enter, a double click or the first corner closes the polygon, Backspace removes a corner, Esc discards the polygon.</source><translation type="unfinished"/></message>
 <message><source>Erase (E)</source><translation type="unfinished"/></message>
 <message><source>Erase everything you painted on this image; Undo restores it</source><translation type="unfinished"/></message>
 <message><source>Eraser</source><translation type="unfinished"/></message>
 <message><source>Fit</source><translation type="unfinished"/></message>
 <message><source>Kept in %1</source><translation type="unfinished"/></message>
 <message><source>Loading what was painted here …</source><translation type="unfinished"/></message>
 <message><source>Name of the person who paints:</source><translation type="unfinished"/></message>
 <message><source>New name of %1:</source><translation type="unfinished"/></message>
 <message><source>Next image</source><translation type="unfinished"/></message>
 <message><source>Next image (J)</source><translation type="unfinished"/></message>
 <message><source>Next unmarked</source><translation type="unfinished"/></message>
 <message><source>Opacity of what is painted</source><translation type="unfinished"/></message>
 <message><source>Paint (B). The right mouse button erases; [ and ] change the size.</source><translation type="unfinished"/></message>
 <message><source>Paint over the part that tells what the image shows. Wheel: zoom. Space and drag: move.</source><translation type="unfinished"/></message>
 <message><source>Pane&amp;ls</source><translation type="unfinished"/></message>
 <message><source>Polygon</source><translation type="unfinished"/></message>
 <message><source>Previous image</source><translation type="unfinished"/></message>
 <message><source>Previous image (K)</source><translation type="unfinished"/></message>
 <message><source>Redo</source><translation type="unfinished"/></message>
 <message><source>Redo the stroke (Ctrl+Shift+Z)</source><translation type="unfinished"/></message>
 <message><source>Rename</source><translation type="unfinished"/></message>
 <message><source>Rename this person; their masks are kept</source><translation type="unfinished"/></message>
 <message><source>Rename…</source><translation type="unfinished"/></message>
 <message><source>S&amp;how other people's marks</source><translation type="unfinished"/></message>
 <message><source>Score with &amp;painted masks</source><translation type="unfinished"/></message>
 <message><source>Show plots and settings beside the image while you paint</source><translation type="unfinished"/></message>
 <message><source>The next image in the list that you have not marked yet (N)</source><translation type="unfinished"/></message>
 <message><source>The whole image (F)</source><translation type="unfinished"/></message>
 <message><source>They are hidden, so that they do not influence you. A mask that is painted while they are shown is kept with a note that says so.</source><translation type="unfinished"/></message>
 <message><source>Undo</source><translation type="unfinished"/></message>
 <message><source>Undo the last stroke (Ctrl+Z)</source><translation type="unfinished"/></message>
 <message><source>Who paints</source><translation type="unfinished"/></message>
 <message><source>Who paints. Each person's masks are kept apart and averaged.</source><translation type="unfinished"/></message>
 <message><source>Your name</source><translation type="unfinished"/></message>
 <message><source>Zoom in</source><translation type="unfinished"/></message>
 <message><source>Zoom in (+, or the wheel). Hold Space and drag to move the image.</source><translation type="unfinished"/></message>
 <message><source>Zoom out</source><translation type="unfinished"/></message>
 <message><source>Zoom out (−, or the wheel)</source><translation type="unfinished"/></message>
 <message><source>the scores use the data set's mask</source><translation type="unfinished"/></message>
 <message><source>they agree with each other by IoU %1</source><translation type="unfinished"/></message>
 <message><source>you saw other people's marks here, which is kept with the mask</source><translation type="unfinished"/></message>
 <message><source>▶</source><translation type="unfinished"/></message>
 <message><source>◀</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::AnnotationBook</name>
 <message><source>Painting there replaces the file.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::BestThresholdsView</name>
 <message><source>Best values</source><translation type="unfinished"/></message>
 <message><source>Which threshold agrees best</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::BinarisationPanel</name>
 <message><source> of %1</source><translation type="unfinished"/></message>
 <message><source>%1 groups of maps have their own rules.</source><translation type="unfinished"/></message>
 <message><source>%1 maps</source><translation type="unfinished"/></message>
 <message><source>A pixel belongs to the human mask when at least this many of the %1 people marked it.</source><translation type="unfinished"/></message>
 <message><source>All maps</source><translation type="unfinished"/></message>
 <message><source>Back to the default: mean + 1 standard deviation for all maps, half of the people</source><translation type="unfinished"/></message>
 <message><source>Binarisation rule</source><translation type="unfinished"/></message>
 <message><source>For</source><translation type="unfinished"/></message>
 <message><source>Human mask: nobody has marked an image yet</source><translation type="unfinished"/></message>
 <message><source>Human mask: people (simulated) who must agree</source><translation type="unfinished"/></message>
 <message><source>Human mask: people who must agree</source><translation type="unfinished"/></message>
 <message><source>Maps the rule applies to</source><translation type="unfinished"/></message>
 <message><source>Of the pixels that the rule keeps, only the largest connected part counts; smaller parts elsewhere are left out.
The authors of Grad-CAM did the same to draw boxes around objects. With it, plots over all thresholds take a few seconds.</source><translation type="unfinished"/></message>
 <message><source>One group of maps has its own rule.</source><translation type="unfinished"/></message>
 <message><source>One rule for all maps, or a different one for a technique or a single combination.</source><translation type="unfinished"/></message>
 <message><source>Only the largest part</source><translation type="unfinished"/></message>
 <message><source>People who must agree</source><translation type="unfinished"/></message>
 <message><source>Reset binarisation</source><translation type="unfinished"/></message>
 <message><source>Rule</source><translation type="unfinished"/></message>
 <message><source>Rules of their own</source><translation type="unfinished"/></message>
 <message><source>Use one for all</source><translation type="unfinished"/></message>
 <message><source>Value of the rule</source><translation type="unfinished"/></message>
 <message><source>no value</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::CalibrationView</name>
 <message><source>52 rules with every agreement, on the current maps or on those of several layers. Other preprocessing: sightline-cli calibrate.</source><translation type="unfinished"/></message>
 <message><source>Applies the chosen rule, agreement and layers to all maps</source><translation type="unfinished"/></message>
 <message><source>Apply</source><translation type="unfinished"/></message>
 <message><source>Layers appear once every network has computed a map.</source><translation type="unfinished"/></message>
 <message><source>Search</source><translation type="unfinished"/></message>
 <message><source>Settings by their distance to the published means</source><translation type="unfinished"/></message>
 <message><source>Stopped before every setting was tried.</source><translation type="unfinished"/></message>
 <message><source>The study does not say how it made its masks. This tries rules and agreements and ranks them by how close they come to its means.</source><translation type="unfinished"/></message>
 <message><source>Trying every setting</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::CaseMatrix</name>
 <message><source>Counts of the eight cases</source><translation type="unfinished"/></message>
 <message><source>Rows are cases, columns are techniques with models. Choosing a cell shows its images.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::CaseStage</name>
 <message><source>100 % (share of the maps of a column)</source><translation type="unfinished"/></message>
 <message><source>a map may be in two cases or in none</source><translation type="unfinished"/></message>
 <message><source>the path of %1</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::CaseTableModel</name>
 <message><source>
Unknown for %1: not computed, or without a label.</source><translation type="unfinished"/></message>
 <message><source>%1 of %2 maps of %3 are in none of the eight cases.</source><translation type="unfinished"/></message>
 <message><source>%1 of %2 maps of %3 are in this case.</source><translation type="unfinished"/></message>
 <message><source>%1, %2: %3 images</source><translation type="unfinished"/></message>
 <message><source>%1.
Of %2 predictions with %3.</source><translation type="unfinished"/></message>
 <message><source>In none</source><translation type="unfinished"/></message>
 <message><source>Maps in none of the eight cases (most maps, with the published cut points).</source><translation type="unfinished"/></message>
 <message><source>right</source><translation type="unfinished"/></message>
 <message><source>wrong</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::CasesPanel</name>
 <message><source>%1 (%2)</source><translation type="unfinished"/></message>
 <message><source>%1: %2</source><translation type="unfinished"/></message>
 <message><source>Cases of the image on screen</source><translation type="unfinished"/></message>
 <message><source>Classes...</source><translation type="unfinished"/></message>
 <message><source>Cut points</source><translation type="unfinished"/></message>
 <message><source>Cut points: %1</source><translation type="unfinished"/></message>
 <message><source>Images of the chosen case</source><translation type="unfinished"/></message>
 <message><source>No image is in this case with these cut points.</source><translation type="unfinished"/></message>
 <message><source>No maps have been computed yet.</source><translation type="unfinished"/></message>
 <message><source>The browser then shows only the images of the chosen case; &quot;Show all&quot; there undoes this.</source><translation type="unfinished"/></message>
 <message><source>To browser</source><translation type="unfinished"/></message>
 <message><source>What counts as a low and as a high score</source><translation type="unfinished"/></message>
 <message><source>Which of the networks' classes count as right for each label</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ChoiceForm</name>
 <message><source>%1 files in %2</source><translation type="unfinished"/></message>
 <message><source>%1 fixations</source><translation type="unfinished"/></message>
 <message><source>%1 regions</source><translation type="unfinished"/></message>
 <message><source>%1: %2 on %3 images</source><translation type="unfinished"/></message>
 <message><source>&amp;Columns…</source><translation type="unfinished"/></message>
 <message><source>&amp;Labels</source><translation type="unfinished"/></message>
 <message><source>1 fixation</source><translation type="unfinished"/></message>
 <message><source>1 region</source><translation type="unfinished"/></message>
 <message><source>A detector drew these boxes. They are no judgement of people: agreement with them says how far two programs agree.</source><translation type="unfinished"/></message>
 <message><source>An &amp;outline marks</source><translation type="unfinished"/></message>
 <message><source>Annotat&amp;ions</source><translation type="unfinished"/></message>
 <message><source>Boxes from a confi&amp;dence of</source><translation type="unfinished"/></message>
 <message><source>Fi&amp;xations</source><translation type="unfinished"/></message>
 <message><source>From fixations to marks</source><translation type="unfinished"/></message>
 <message><source>Lowest confidence of a detector's box</source><translation type="unfinished"/></message>
 <message><source>People who loo&amp;ked, one vote each</source><translation type="unfinished"/></message>
 <message><source>People, one &amp;vote each</source><translation type="unfinished"/></message>
 <message><source>Programs differ at the border. A square with corners at 10 and 20 is 100 pixels here and in pycocotools, 121 in labelme and OpenCV, and 81 where only pixels that lie inside with all of their border count. Scores of small regions differ by as much.</source><translation type="unfinished"/></message>
 <message><source>Say which column holds the image, the person, x, y and times</source><translation type="unfinished"/></message>
 <message><source>Those that labelme marks: 121 pixels</source><translation type="unfinished"/></message>
 <message><source>Those that pycocotools marks: 100 pixels</source><translation type="unfinished"/></message>
 <message><source>Those whose centre is inside: 100 pixels</source><translation type="unfinished"/></message>
 <message><source>Tick at least one file of annotations.</source><translation type="unfinished"/></message>
 <message><source>Tick at least one label.</source><translation type="unfinished"/></message>
 <message><source>Tick at least one person who looked.</source><translation type="unfinished"/></message>
 <message><source>Tick at least one person.</source><translation type="unfinished"/></message>
 <message><source>Tick at least one table of fixations.</source><translation type="unfinished"/></message>
 <message><source>Which pixels an outline marks</source><translation type="unfinished"/></message>
 <message><source>table with named columns</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ClassMapDialog</name>
 <message><source>%1 is not a class of %2</source><translation type="unfinished"/></message>
 <message><source>%1 labels in the file do not occur in this study.</source><translation type="unfinished"/></message>
 <message><source>%1 more</source><translation type="unfinished"/></message>
 <message><source>&amp;Load...</source><translation type="unfinished"/></message>
 <message><source>&amp;Save...</source><translation type="unfinished"/></message>
 <message><source>A prediction is right when its class is in the label's list. Lists are numbers and ranges, such as 281-285, 287; with an empty list, no class is right.</source><translation type="unfinished"/></message>
 <message><source>As the &amp;data set says</source><translation type="unfinished"/></message>
 <message><source>Class lists (*.txt);;All files (*)</source><translation type="unfinished"/></message>
 <message><source>Class numbers that are right</source><translation type="unfinished"/></message>
 <message><source>Label</source><translation type="unfinished"/></message>
 <message><source>Labels and the classes that count as right</source><translation type="unfinished"/></message>
 <message><source>Load class lists</source><translation type="unfinished"/></message>
 <message><source>Names</source><translation type="unfinished"/></message>
 <message><source>Save class lists</source><translation type="unfinished"/></message>
 <message><source>Which classes are right</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ColourScale</name>
 <message><source>Colours from %1 to %2</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ColumnsDialog</name>
 <message><source>&amp;Duration</source><translation type="unfinished"/></message>
 <message><source>&amp;Image</source><translation type="unfinished"/></message>
 <message><source>&amp;Person</source><translation type="unfinished"/></message>
 <message><source>&amp;Screen</source><translation type="unfinished"/></message>
 <message><source>&amp;Use these columns</source><translation type="unfinished"/></message>
 <message><source>&amp;x</source><translation type="unfinished"/></message>
 <message><source>&amp;y</source><translation type="unfinished"/></message>
 <message><source>Columns of %1</source><translation type="unfinished"/></message>
 <message><source>Each row of the table is a fixation of a person on an image. Say which of its columns holds what.</source><translation type="unfinished"/></message>
 <message><source>Every image was as large as it fits, and in the middle.</source><translation type="unfinished"/></message>
 <message><source>Height of the screen in pixels</source><translation type="unfinished"/></message>
 <message><source>S&amp;tart</source><translation type="unfinished"/></message>
 <message><source>The first rows of the table</source><translation type="unfinished"/></message>
 <message><source>Times are i&amp;n</source><translation type="unfinished"/></message>
 <message><source>Width of the screen in pixels</source><translation type="unfinished"/></message>
 <message><source>microseconds</source><translation type="unfinished"/></message>
 <message><source>milliseconds</source><translation type="unfinished"/></message>
 <message><source>nanoseconds</source><translation type="unfinished"/></message>
 <message><source>none</source><translation type="unfinished"/></message>
 <message><source>none: all count the same</source><translation type="unfinished"/></message>
 <message><source>none: no order</source><translation type="unfinished"/></message>
 <message><source>none: one person</source><translation type="unfinished"/></message>
 <message><source>none: the folder has one image</source><translation type="unfinished"/></message>
 <message><source>pixels of the image</source><translation type="unfinished"/></message>
 <message><source>pixels of the screen</source><translation type="unfinished"/></message>
 <message><source>seconds</source><translation type="unfinished"/></message>
 <message><source>shares of the image, 0 to 1</source><translation type="unfinished"/></message>
 <message><source>x and y &amp;count</source><translation type="unfinished"/></message>
 <message><source>y counts from the &amp;lower edge up</source><translation type="unfinished"/></message>
 <message><source>×</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ComparisonGrid</name>
 <message><source>%1 %  ·  F fits</source><translation type="unfinished"/></message>
 <message><source>%1 of %2</source><translation type="unfinished"/></message>
 <message><source>%1 of %2 for the class “%3”</source><translation type="unfinished"/></message>
 <message><source>%1 of %2 people</source><translation type="unfinished"/></message>
 <message><source>%1 × %2 pixels</source><translation type="unfinished"/></message>
 <message><source>%1, %2 px</source><translation type="unfinished"/></message>
 <message><source>%1: %2</source><translation type="unfinished"/></message>
 <message><source>&amp;Hide</source><translation type="unfinished"/></message>
 <message><source>&amp;Models and rows…</source><translation type="unfinished"/></message>
 <message><source>+1  this map higher</source><translation type="unfinished"/></message>
 <message><source>+1 this higher</source><translation type="unfinished"/></message>
 <message><source>; computed in %1 s</source><translation type="unfinished"/></message>
 <message><source>A map for %1, computed by another program and read from %2</source><translation type="unfinished"/></message>
 <message><source>Another model from a file takes its place.</source><translation type="unfinished"/></message>
 <message><source>As a NumPy array, a 16-bit PNG file or a NIfTI volume</source><translation type="unfinished"/></message>
 <message><source>Choose a map first (click it, or Tab): the others are then compared with it.</source><translation type="unfinished"/></message>
 <message><source>Compare the other maps with this one</source><translation type="unfinished"/></message>
 <message><source>Comparison grid</source><translation type="unfinished"/></message>
 <message><source>Each map is scaled by its own lowest and highest value. The outline of the model is the border of its saliency mask: the pixels at or above the threshold. The outline of people surrounds what enough of them marked. Dark borders were cut off by the model's preparation of the image: it never saw them, and no map says anything of them.</source><translation type="unfinished"/></message>
 <message><source>Each map is scaled by its own lowest and highest value; a cell shows its map minus the pinned one, on the study's common grid. The colours run from -1 (only the pinned map is high) over 0 (no difference) to +1 (only this map is high) in all cells and for all images.</source><translation type="unfinished"/></message>
 <message><source>Enlarge</source><translation type="unfinished"/></message>
 <message><source>Esc: all maps</source><translation type="unfinished"/></message>
 <message><source>Every other cell shows its map minus this one.</source><translation type="unfinished"/></message>
 <message><source>Fit images</source><translation type="unfinished"/></message>
 <message><source>Image</source><translation type="unfinished"/></message>
 <message><source>It %1.</source><translation type="unfinished"/></message>
 <message><source>Leave the comparison</source><translation type="unfinished"/></message>
 <message><source>Mark yourself what tells what the image shows, in the whole window (Ctrl+M)</source><translation type="unfinished"/></message>
 <message><source>Models %1 to %2 of %3</source><translation type="unfinished"/></message>
 <message><source>Models that are shown</source><translation type="unfinished"/></message>
 <message><source>Move &amp;down</source><translation type="unfinished"/></message>
 <message><source>Move &amp;left</source><translation type="unfinished"/></message>
 <message><source>Move &amp;right</source><translation type="unfinished"/></message>
 <message><source>Move &amp;up</source><translation type="unfinished"/></message>
 <message><source>One model at least is shown.</source><translation type="unfinished"/></message>
 <message><source>Paint here</source><translation type="unfinished"/></message>
 <message><source>Paint here…</source><translation type="unfinished"/></message>
 <message><source>Painted in Sightline (Edit &gt; Mark where people look).</source><translation type="unfinished"/></message>
 <message><source>People</source><translation type="unfinished"/></message>
 <message><source>Re&amp;name…</source><translation type="unfinished"/></message>
 <message><source>Re&amp;place…</source><translation type="unfinished"/></message>
 <message><source>Remo&amp;ve from the study</source><translation type="unfinished"/></message>
 <message><source>Resume with Compute &gt; Pause.</source><translation type="unfinished"/></message>
 <message><source>Row “%1”</source><translation type="unfinished"/></message>
 <message><source>Save this map…</source><translation type="unfinished"/></message>
 <message><source>Scores need a human mask. Put masks with the images' names into a folder “masks” beside the images, or paint one: Edit &gt; Mark where people look.</source><translation type="unfinished"/></message>
 <message><source>Show all maps</source><translation type="unfinished"/></message>
 <message><source>Swipe between image and map</source><translation type="unfinished"/></message>
 <message><source>Techniques %1 to %2 of %3</source><translation type="unfinished"/></message>
 <message><source>Techniques that are shown</source><translation type="unfinished"/></message>
 <message><source>The current image, what people marked, and the maps of all models and techniques</source><translation type="unfinished"/></message>
 <message><source>The image</source><translation type="unfinished"/></message>
 <message><source>The map has the same value everywhere.</source><translation type="unfinished"/></message>
 <message><source>The mask of this image was left out: it %1. Scores need a mask of the image's shape that marks something.</source><translation type="unfinished"/></message>
 <message><source>The mean of the absolute differences, 0 to 1, and Pearson's correlation r of the two maps over the pixels that both networks saw. A blank map has neither.</source><translation type="unfinished"/></message>
 <message><source>The model is in no plot, table, test or figure until it is shown again.</source><translation type="unfinished"/></message>
 <message><source>The pinned map is blank, so there is no difference from it.</source><translation type="unfinished"/></message>
 <message><source>The rule marks every pixel of this map.</source><translation type="unfinished"/></message>
 <message><source>These masks were drawn by simulated annotators, not by people.</source><translation type="unfinished"/></message>
 <message><source>This data set holds no images. Open a folder of images with File &gt; Open.</source><translation type="unfinished"/></message>
 <message><source>Undo brings it back. The file with its weights stays where it is.</source><translation type="unfinished"/></message>
 <message><source>What people marked in the image</source><translation type="unfinished"/></message>
 <message><source>at least %1 people marked %2</source><translation type="unfinished"/></message>
 <message><source>both</source><translation type="unfinished"/></message>
 <message><source>cannot be computed</source><translation type="unfinished"/></message>
 <message><source>cannot be shown</source><translation type="unfinished"/></message>
 <message><source>computing %1 %</source><translation type="unfinished"/></message>
 <message><source>dark: cut off before the model saw it</source><translation type="unfinished"/></message>
 <message><source>difference from %1, one scale for all  ·  Esc: end</source><translation type="unfinished"/></message>
 <message><source>difference undefined</source><translation type="unfinished"/></message>
 <message><source>drag, or Shift + ← →: divider</source><translation type="unfinished"/></message>
 <message><source>failed</source><translation type="unfinished"/></message>
 <message><source>high</source><translation type="unfinished"/></message>
 <message><source>high saliency</source><translation type="unfinished"/></message>
 <message><source>label: %1</source><translation type="unfinished"/></message>
 <message><source>labels: %1</source><translation type="unfinished"/></message>
 <message><source>loading…</source><translation type="unfinished"/></message>
 <message><source>looked here</source><translation type="unfinished"/></message>
 <message><source>low</source><translation type="unfinished"/></message>
 <message><source>low saliency</source><translation type="unfinished"/></message>
 <message><source>maps hidden</source><translation type="unfinished"/></message>
 <message><source>mask cannot be read</source><translation type="unfinished"/></message>
 <message><source>mask left out</source><translation type="unfinished"/></message>
 <message><source>mean difference %1, r = %2</source><translation type="unfinished"/></message>
 <message><source>model (%1)</source><translation type="unfinished"/></message>
 <message><source>no mask</source><translation type="unfinished"/></message>
 <message><source>no prediction yet</source><translation type="unfinished"/></message>
 <message><source>not computed yet</source><translation type="unfinished"/></message>
 <message><source>not seen</source><translation type="unfinished"/></message>
 <message><source>one scale for all cells</source><translation type="unfinished"/></message>
 <message><source>only model</source><translation type="unfinished"/></message>
 <message><source>only people</source><translation type="unfinished"/></message>
 <message><source>only the model</source><translation type="unfinished"/></message>
 <message><source>paused</source><translation type="unfinished"/></message>
 <message><source>people (%1)</source><translation type="unfinished"/></message>
 <message><source>people and model</source><translation type="unfinished"/></message>
 <message><source>people looked here (%1)</source><translation type="unfinished"/></message>
 <message><source>people marked this (%1 agree)</source><translation type="unfinished"/></message>
 <message><source>pinned</source><translation type="unfinished"/></message>
 <message><source>pinned higher −1</source><translation type="unfinished"/></message>
 <message><source>pinned map higher  −1</source><translation type="unfinished"/></message>
 <message><source>queued</source><translation type="unfinished"/></message>
 <message><source>refining %1 %</source><translation type="unfinished"/></message>
 <message><source>rules differ</source><translation type="unfinished"/></message>
 <message><source>simulated</source><translation type="unfinished"/></message>
 <message><source>so no scores – paint one with Ctrl+M</source><translation type="unfinished"/></message>
 <message><source>the map highlights this (%1)</source><translation type="unfinished"/></message>
 <message><source>the model marks %1; no human mask</source><translation type="unfinished"/></message>
 <message><source>undefined</source><translation type="unfinished"/></message>
 <message><source>waits for the pinned map</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::CutPointsEditor</name>
 <message><source>%1 is high from</source><translation type="unfinished"/></message>
 <message><source>%1 is low up to</source><translation type="unfinished"/></message>
 <message><source>As the Shared Interest program does.</source><translation type="unfinished"/></message>
 <message><source>Custom</source><translation type="unfinished"/></message>
 <message><source>GTC</source><translation type="unfinished"/></message>
 <message><source>IoU</source><translation type="unfinished"/></message>
 <message><source>Low: the lowest quarter of all maps; high: the highest quarter. They are taken now and do not follow later changes.</source><translation type="unfinished"/></message>
 <message><source>Published: photographs</source><translation type="unfinished"/></message>
 <message><source>Published: skin lesions</source><translation type="unfinished"/></message>
 <message><source>Published: text</source><translation type="unfinished"/></message>
 <message><source>Quartiles of this study</source><translation type="unfinished"/></message>
 <message><source>Round scores to hundredths first</source><translation type="unfinished"/></message>
 <message><source>SC</source><translation type="unfinished"/></message>
 <message><source>Set of cut points</source><translation type="unfinished"/></message>
 <message><source>custom</source><translation type="unfinished"/></message>
 <message><source>high: at least</source><translation type="unfinished"/></message>
 <message><source>low: at most</source><translation type="unfinished"/></message>
 <message><source>published</source><translation type="unfinished"/></message>
 <message><source>skin lesions</source><translation type="unfinished"/></message>
 <message><source>text</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::DepthChoice</name>
 <message><source>%1: %2</source><translation type="unfinished"/></message>
 <message><source>All layers</source><translation type="unfinished"/></message>
 <message><source>Chosen layers</source><translation type="unfinished"/></message>
 <message><source>Each stage's last block</source><translation type="unfinished"/></message>
 <message><source>Every layer that can be chosen, of each network at least once</source><translation type="unfinished"/></message>
 <message><source>Layers</source><translation type="unfinished"/></message>
 <message><source>Layers of Grad-CAM that are tried. Networks have different numbers of layers: they are matched by their share of the depth. XRAI has no layers.</source><translation type="unfinished"/></message>
 <message><source>The current layers</source><translation type="unfinished"/></message>
 <message><source>The last block before each change of resolution; a network with one resolution is divided into as many equal parts</source><translation type="unfinished"/></message>
 <message><source>depth %1 of %2</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::DialogHelp</name>
 <message><source>Manual: %1 (F1)</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::DisplayPanel</name>
 <message><source>A dot for each fixation, its area by the duration, in the person's colour; where the order is known, with its number</source><translation type="unfinished"/></message>
 <message><source>Agreement</source><translation type="unfinished"/></message>
 <message><source>Contour</source><translation type="unfinished"/></message>
 <message><source>Hold Space over the grid to see the image alone.</source><translation type="unfinished"/></message>
 <message><source>How bright the image is under the map; at 0 % the map stands on black</source><translation type="unfinished"/></message>
 <message><source>How strongly the map covers the image</source><translation type="unfinished"/></message>
 <message><source>Image</source><translation type="unfinished"/></message>
 <message><source>Image only</source><translation type="unfinished"/></message>
 <message><source>Map</source><translation type="unfinished"/></message>
 <message><source>Map over image</source><translation type="unfinished"/></message>
 <message><source>Metric</source><translation type="unfinished"/></message>
 <message><source>Metric shown in thumbnails, plots and tests</source><translation type="unfinished"/></message>
 <message><source>Opacity of the image under the map</source><translation type="unfinished"/></message>
 <message><source>Opacity of the map</source><translation type="unfinished"/></message>
 <message><source>Opacity of the outline of the model's region</source><translation type="unfinished"/></message>
 <message><source>Opacity of the outline of what people marked</source><translation type="unfinished"/></message>
 <message><source>Outline the model's region</source><translation type="unfinished"/></message>
 <message><source>Outline what people marked</source><translation type="unfinished"/></message>
 <message><source>Palette</source><translation type="unfinished"/></message>
 <message><source>Palette of maps</source><translation type="unfinished"/></message>
 <message><source>Show</source><translation type="unfinished"/></message>
 <message><source>Show where people looked</source><translation type="unfinished"/></message>
 <message><source>The image alone.</source><translation type="unfinished"/></message>
 <message><source>The image itself, with the border of the saliency mask.</source><translation type="unfinished"/></message>
 <message><source>The palette of many papers. It shows edges that are not in the map; inferno, viridis and cividis do not.</source><translation type="unfinished"/></message>
 <message><source>The whole map in colours, laid over the image.</source><translation type="unfinished"/></message>
 <message><source>Thumbnails, plots and tests show this metric; cells of the grid show all three.</source><translation type="unfinished"/></message>
 <message><source>What is drawn over the image</source><translation type="unfinished"/></message>
 <message><source>Where people and map agree, what only people marked, and what only the map highlights.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::DistributionsPanel</name>
 <message><source>
%1 more are not computed yet</source><translation type="unfinished"/></message>
 <message><source>
%1 more have no score (no mask, or nothing to divide by) and are left out</source><translation type="unfinished"/></message>
 <message><source>%1
%2 %3 (click to show)</source><translation type="unfinished"/></message>
 <message><source>%1 %2 to %3, %4</source><translation type="unfinished"/></message>
 <message><source>%1 (%2 of %3 classes)</source><translation type="unfinished"/></message>
 <message><source>%1: %2 of %3 maps
mean %4, median %5
half of them between %6 and %7, whiskers to %8 and %9</source><translation type="unfinished"/></message>
 <message><source>%1: median %2</source><translation type="unfinished"/></message>
 <message><source>&amp;Copy image</source><translation type="unfinished"/></message>
 <message><source>All box plots</source><translation type="unfinished"/></message>
 <message><source>Box plots</source><translation type="unfinished"/></message>
 <message><source>By Shared Interest case</source><translation type="unfinished"/></message>
 <message><source>By class</source><translation type="unfinished"/></message>
 <message><source>By model within each technique</source><translation type="unfinished"/></message>
 <message><source>By technique, by model</source><translation type="unfinished"/></message>
 <message><source>Human ceiling: people agree with each other by IoU %1
(mean over the pairs of people on each image, then over %2 that two or more people marked).
A model cannot be expected to agree with people more than they agree with each other.</source><translation type="unfinished"/></message>
 <message><source>No image is listed. Clear search and filters, or the check box above, to see all images.</source><translation type="unfinished"/></message>
 <message><source>No map has a defined %1: there is no human mask to compare with.</source><translation type="unfinished"/></message>
 <message><source>Set for &amp;print…</source><translation type="unfinished"/></message>
 <message><source>Show &amp;all images again</source><translation type="unfinished"/></message>
 <message><source>Show the &amp;highest quarter of images in the browser</source><translation type="unfinished"/></message>
 <message><source>Show the &amp;lowest quarter of images in the browser</source><translation type="unfinished"/></message>
 <message><source>There is no image on which all models agree and %1 is defined. Clear the check box above to see all images.</source><translation type="unfinished"/></message>
 <message><source>Which box plots</source><translation type="unfinished"/></message>
 <message><source>highest quarter by mean %1</source><translation type="unfinished"/></message>
 <message><source>human ceiling: %1</source><translation type="unfinished"/></message>
 <message><source>lowest quarter by mean %1</source><translation type="unfinished"/></message>
 <message><source>none</source><translation type="unfinished"/></message>
 <message><source>the %1 images</source><translation type="unfinished"/></message>
 <message><source>the one image</source><translation type="unfinished"/></message>
 <message><source>╌╌ human ceiling %1</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::DockTitle</name>
 <message><source>Close</source><translation type="unfinished"/></message>
 <message><source>Detach or attach</source><translation type="unfinished"/></message>
 <message><source>Manual: %1</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::FailuresPanel</name>
 <message><source> %1 notes about the folder's files.</source><translation type="unfinished"/></message>
 <message><source> %1 notes about the networks.</source><translation type="unfinished"/></message>
 <message><source> 1 note about a network.</source><translation type="unfinished"/></message>
 <message><source> 1 note about the folder's files.</source><translation type="unfinished"/></message>
 <message><source> and %1 more</source><translation type="unfinished"/></message>
 <message><source>%1 maps could not be computed.</source><translation type="unfinished"/></message>
 <message><source>1 map could not be computed.</source><translation type="unfinished"/></message>
 <message><source>Blank maps</source><translation type="unfinished"/></message>
 <message><source>Files</source><translation type="unfinished"/></message>
 <message><source>Imported maps</source><translation type="unfinished"/></message>
 <message><source>Maps that could not be computed, and notes about the images' files and the networks</source><translation type="unfinished"/></message>
 <message><source>Networks</source><translation type="unfinished"/></message>
 <message><source>No map has failed.</source><translation type="unfinished"/></message>
 <message><source>Try again</source><translation type="unfinished"/></message>
 <message><source>What</source><translation type="unfinished"/></message>
 <message><source>Why, and what to do</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::FetchDialog</name>
 <message numerus="yes"><source>%n image(s) found and put beside their masks.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>&amp;Base URL</source><translation type="unfinished"/></message>
 <message><source>&amp;Close</source><translation type="unfinished"/></message>
 <message><source>&amp;Find them in a folder…</source><translation type="unfinished"/></message>
 <message><source>&amp;Get</source><translation type="unfinished"/></message>
 <message><source>&amp;I agree to these terms</source><translation type="unfinished"/></message>
 <message><source>&amp;Proxy</source><translation type="unfinished"/></message>
 <message><source>&amp;Resume</source><translation type="unfinished"/></message>
 <message><source>&amp;Stop</source><translation type="unfinished"/></message>
 <message><source>A folder with the photographs, such as a copy of ImageNet</source><translation type="unfinished"/></message>
 <message><source>A mirror: the same folders and names at another address</source><translation type="unfinished"/></message>
 <message><source>Ad&amp;vanced</source><translation type="unfinished"/></message>
 <message><source>Agree to the terms first</source><translation type="unfinished"/></message>
 <message><source>Base URL</source><translation type="unfinished"/></message>
 <message><source>C&amp;hange…</source><translation type="unfinished"/></message>
 <message><source>Checking which files are already here…</source><translation type="unfinished"/></message>
 <message><source>File</source><translation type="unfinished"/></message>
 <message><source>Files</source><translation type="unfinished"/></message>
 <message><source>Folder</source><translation type="unfinished"/></message>
 <message><source>Get small networks</source><translation type="unfinished"/></message>
 <message><source>Get the benchmark</source><translation type="unfinished"/></message>
 <message><source>Get the weights</source><translation type="unfinished"/></message>
 <message><source>Images that are missing</source><translation type="unfinished"/></message>
 <message><source>Into</source><translation type="unfinished"/></message>
 <message><source>Licence</source><translation type="unfinished"/></message>
 <message><source>Licence texts and origin</source><translation type="unfinished"/></message>
 <message><source>Looking through %1…</source><translation type="unfinished"/></message>
 <message><source>Progress</source><translation type="unfinished"/></message>
 <message><source>Progress of all files</source><translation type="unfinished"/></message>
 <message><source>Proxy</source><translation type="unfinished"/></message>
 <message><source>Size</source><translation type="unfinished"/></message>
 <message><source>State</source><translation type="unfinished"/></message>
 <message><source>Stopped. Files that have arrived are kept.</source><translation type="unfinished"/></message>
 <message><source>What is wrong</source><translation type="unfinished"/></message>
 <message><source>Where the files go</source><translation type="unfinished"/></message>
 <message><source>from the environment (https_proxy, http_proxy)</source><translation type="unfinished"/></message>
 <message><source>where the files are published</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::FigureDialog</name>
 <message><source>%1 of %2 names are not images of this study.</source><translation type="unfinished"/></message>
 <message><source>&amp;Add the image on screen</source><translation type="unfinished"/></message>
 <message><source>&amp;Images</source><translation type="unfinished"/></message>
 <message><source>&amp;Legend</source><translation type="unfinished"/></message>
 <message><source>&amp;Predicted class</source><translation type="unfinished"/></message>
 <message><source>A&amp;rrangement</source><translation type="unfinished"/></message>
 <message><source>Arrangement</source><translation type="unfinished"/></message>
 <message><source>Colours, opacity and outlines are taken from the window.</source><translation type="unfinished"/></message>
 <message><source>Comparison figure</source><translation type="unfinished"/></message>
 <message><source>Images of the figure</source><translation type="unfinished"/></message>
 <message><source>Name at least one image of the study.</source><translation type="unfinished"/></message>
 <message><source>Names of images, separated by commas; each becomes a row.</source><translation type="unfinished"/></message>
 <message><source>No image has such a name.</source><translation type="unfinished"/></message>
 <message><source>One line per image</source><translation type="unfinished"/></message>
 <message><source>Sc&amp;ore under each map</source><translation type="unfinished"/></message>
 <message><source>Two lines per image</source><translation type="unfinished"/></message>
 <message><source>ant1, dog3, …</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::FigureWindow</name>
 <message><source> in</source><translation type="unfinished"/></message>
 <message><source> pt</source><translation type="unfinished"/></message>
 <message><source>%1 × %2 in (%3 × %4 mm)</source><translation type="unfinished"/></message>
 <message><source>&amp;Copy</source><translation type="unfinished"/></message>
 <message><source>&amp;Save…</source><translation type="unfinished"/></message>
 <message><source>&amp;Type</source><translation type="unfinished"/></message>
 <message><source>&amp;Width</source><translation type="unfinished"/></message>
 <message><source>At the figure's final size in print.</source><translation type="unfinished"/></message>
 <message><source>Copied at 300 dots per inch.</source><translation type="unfinished"/></message>
 <message><source>Drawing…</source><translation type="unfinished"/></message>
 <message><source>One column</source><translation type="unfinished"/></message>
 <message><source>Other</source><translation type="unfinished"/></message>
 <message><source>PDF (*.pdf);;SVG (*.svg);;PNG, 600 dpi (*.png);;TIFF, 600 dpi (*.tif)</source><translation type="unfinished"/></message>
 <message><source>Preview of the figure</source><translation type="unfinished"/></message>
 <message><source>Save the figure</source><translation type="unfinished"/></message>
 <message><source>Saved as %1.</source><translation type="unfinished"/></message>
 <message><source>Size of the type in points</source><translation type="unfinished"/></message>
 <message><source>The file keeps every setting of the study: drop it on the window to get this state back.</source><translation type="unfinished"/></message>
 <message><source>Two columns</source><translation type="unfinished"/></message>
 <message><source>Width in inches</source><translation type="unfinished"/></message>
 <message><source>Width of the figure</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::FixationForm</name>
 <message><source> %</source><translation type="unfinished"/></message>
 <message><source> degrees</source><translation type="unfinished"/></message>
 <message><source> pixels</source><translation type="unfinished"/></message>
 <message><source>&amp;Gaussian's width</source><translation type="unfinished"/></message>
 <message><source>&amp;Marked is</source><translation type="unfinished"/></message>
 <message><source>A map is made of each person's fixations; what is marked of it is this person's vote.</source><translation type="unfinished"/></message>
 <message><source>All the same</source><translation type="unfinished"/></message>
 <message><source>By their duration</source><translation type="unfinished"/></message>
 <message><source>Fixations co&amp;unt</source><translation type="unfinished"/></message>
 <message><source>How much each fixation counts</source><translation type="unfinished"/></message>
 <message><source>In degrees of visual angle</source><translation type="unfinished"/></message>
 <message><source>In pixels of the image</source><translation type="unfinished"/></message>
 <message><source>It is usually on the cross in the middle that was shown before the image.</source><translation type="unfinished"/></message>
 <message><source>Leave out each person's &amp;first fixation</source><translation type="unfinished"/></message>
 <message><source>Pixels of the image per degree of visual angle</source><translation type="unfinished"/></message>
 <message><source>Pixels per degr&amp;ee</source><translation type="unfinished"/></message>
 <message><source>S&amp;hare</source><translation type="unfinished"/></message>
 <message><source>S&amp;tandard deviation</source><translation type="unfinished"/></message>
 <message><source>Share of the image's area, or of the map's maximum</source><translation type="unfinished"/></message>
 <message><source>Standard deviation of the Gaussian</source><translation type="unfinished"/></message>
 <message><source>The highest part of the image</source><translation type="unfinished"/></message>
 <message><source>The table has no durations: all fixations count the same.</source><translation type="unfinished"/></message>
 <message><source>The table says how many pixels a degree is. </source><translation type="unfinished"/></message>
 <message><source>The usual width is one degree of visual angle. </source><translation type="unfinished"/></message>
 <message><source>Usual</source><translation type="unfinished"/></message>
 <message><source>What of a person's map counts as marked</source><translation type="unfinished"/></message>
 <message><source>What reaches a share of the maximum</source><translation type="unfinished"/></message>
 <message><source>Where nobody says how many pixels a degree is, it is taken to be 35/1024 of the image's longer side. </source><translation type="unfinished"/></message>
 <message><source>Width of the Gaussian</source><translation type="unfinished"/></message>
 <message><source>not known</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::FixationMapDialog</name>
 <message><source>&amp;Restore defaults</source><translation type="unfinished"/></message>
 <message><source>Maps of fixations</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::GalleryPanel</name>
 <message><source>%1 images by this score.</source><translation type="unfinished"/></message>
 <message><source>%1 images by this score; %2 without a score left out.</source><translation type="unfinished"/></message>
 <message><source>Model</source><translation type="unfinished"/></message>
 <message><source>No image has a score here: there is nothing that people marked, or no map.</source><translation type="unfinished"/></message>
 <message><source>No maps have been computed yet. The images appear as maps finish.</source><translation type="unfinished"/></message>
 <message><source>Of which model</source><translation type="unfinished"/></message>
 <message><source>Technique</source><translation type="unfinished"/></message>
 <message><source>Whose maps</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::GalleryView</name>
 <message><source>%1 (click to show)</source><translation type="unfinished"/></message>
 <message><source>%1, %2 %3</source><translation type="unfinished"/></message>
 <message><source>Best</source><translation type="unfinished"/></message>
 <message><source>Best, typical and worst images</source><translation type="unfinished"/></message>
 <message><source>Typical</source><translation type="unfinished"/></message>
 <message><source>Worst</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::Glossary</name>
 <message><source>1 is nearest to the published means.</source><translation type="unfinished"/></message>
 <message><source>Analysis of variance: how much more the means differ than they would by chance, given the spread of the values around them.</source><translation type="unfinished"/></message>
 <message><source>Arithmetic mean of the maps' values.</source><translation type="unfinished"/></message>
 <message><source>Cohen's d: the difference in standard deviations of the values. About 0.2 is small, 0.5 medium, 0.8 large.</source><translation type="unfinished"/></message>
 <message><source>Cohen's dz: the mean difference in standard deviations of the differences within images.</source><translation type="unfinished"/></message>
 <message><source>Degrees of freedom between the models.</source><translation type="unfinished"/></message>
 <message><source>Degrees of freedom of the effect.</source><translation type="unfinished"/></message>
 <message><source>Degrees of freedom of what the effect does not explain.</source><translation type="unfinished"/></message>
 <message><source>Degrees of freedom within the models.</source><translation type="unfinished"/></message>
 <message><source>Degrees of freedom: how many values are free to vary.</source><translation type="unfinished"/></message>
 <message><source>Difference of the two means, first minus second.</source><translation type="unfinished"/></message>
 <message><source>Differences are this one minus the second.</source><translation type="unfinished"/></message>
 <message><source>First quartile: a quarter of the values lie below it. The lower edge of the box.</source><translation type="unfinished"/></message>
 <message><source>From this value on the mean differs from the best by no more than 0.01.</source><translation type="unfinished"/></message>
 <message><source>Greenhouse and Geisser's epsilon: 1 where the differences between all conditions vary equally, smaller where they do not.</source><translation type="unfinished"/></message>
 <message><source>Half of the values lie below it.</source><translation type="unfinished"/></message>
 <message><source>How a map is cut into a mask.</source><translation type="unfinished"/></message>
 <message><source>How many maps (within images: how many images) stand behind the row.</source><translation type="unfinished"/></message>
 <message><source>How many people must have marked a pixel.</source><translation type="unfinished"/></message>
 <message><source>How often chance alone would give a difference at least this large if there were none. Below .05 it is called significant.</source><translation type="unfinished"/></message>
 <message><source>How the saliency maps were made: Grad-CAM or XRAI.</source><translation type="unfinished"/></message>
 <message><source>Images with a value under every condition; only these can be compared with themselves.</source><translation type="unfinished"/></message>
 <message><source>Lower end of the 95 % bootstrap interval (bias-corrected and accelerated). It does not assume a normal distribution but needs many images: with few it is too narrow.</source><translation type="unfinished"/></message>
 <message><source>Lower end of the 95 % confidence interval of the value to its left; the text below the table says how it is made.</source><translation type="unfinished"/></message>
 <message><source>Maps left out because the score would be a division by nothing: an empty mask.</source><translation type="unfinished"/></message>
 <message><source>Maps that are still to be computed, or failed.</source><translation type="unfinished"/></message>
 <message><source>Mean rank of the first model among all models within an image; a higher score has a higher rank.</source><translation type="unfinished"/></message>
 <message><source>Mean rank of the second model.</source><translation type="unfinished"/></message>
 <message><source>Of all models: Friedman's chi squared. Of a pair: Nemenyi's q.</source><translation type="unfinished"/></message>
 <message><source>Root mean square of the differences to the published means.</source><translation type="unfinished"/></message>
 <message><source>Share of all variance that goes with the effect.</source><translation type="unfinished"/></message>
 <message><source>Share of the image that the map marks under the rule, 0 to 1.</source><translation type="unfinished"/></message>
 <message><source>Share of the other images whose value is lower.</source><translation type="unfinished"/></message>
 <message><source>Share of the variance that goes with the effect, other effects left aside.</source><translation type="unfinished"/></message>
 <message><source>Something about an image, or about what people marked in it, that agreement may depend on.</source><translation type="unfinished"/></message>
 <message><source>Spearman's rank correlation: 1 where the score always rises with the property, −1 where it always falls, 0 where neither.</source><translation type="unfinished"/></message>
 <message><source>Standard deviation of the sample (n − 1).</source><translation type="unfinished"/></message>
 <message><source>Student's t-test assumes that both groups vary equally; Welch's does not.</source><translation type="unfinished"/></message>
 <message><source>The class that the model gives the image, and whether it is the image's own.</source><translation type="unfinished"/></message>
 <message><source>The factor by which human masks are too large or too small relative to saliency masks for the published means; 1 is right.</source><translation type="unfinished"/></message>
 <message><source>The highest of the values that are best without some of the images.</source><translation type="unfinished"/></message>
 <message><source>The highest value within 1.5 times the height of the box above it.</source><translation type="unfinished"/></message>
 <message><source>The largest of the differences to the published means.</source><translation type="unfinished"/></message>
 <message><source>The lowest of the values that are best without some of the images.</source><translation type="unfinished"/></message>
 <message><source>The lowest value within 1.5 times the height of the box below it.</source><translation type="unfinished"/></message>
 <message><source>The maps that are summed up in this row: of a technique, of a model, or of both together.</source><translation type="unfinished"/></message>
 <message><source>The mean at the best value, over the same images that the value was chosen on: it flatters.</source><translation type="unfinished"/></message>
 <message><source>The mean in the published study's Table 1.</source><translation type="unfinished"/></message>
 <message><source>The mean over images, each at the value that is best for the other images (cross-validation): report this one.</source><translation type="unfinished"/></message>
 <message><source>The network whose maps these are.</source><translation type="unfinished"/></message>
 <message><source>The studentised range statistic of Tukey's HSD, which compares all pairs at once.</source><translation type="unfinished"/></message>
 <message><source>The t statistic: the difference of the means in units of its standard error.</source><translation type="unfinished"/></message>
 <message><source>The value of the image on screen.</source><translation type="unfinished"/></message>
 <message><source>The value of the rule at which the mean over images is best.</source><translation type="unfinished"/></message>
 <message><source>Third quartile: a quarter of the values lie above it. The upper edge of the box.</source><translation type="unfinished"/></message>
 <message><source>Up to this value the mean differs from the best by no more than 0.01.</source><translation type="unfinished"/></message>
 <message><source>Upper end of the 95 % bootstrap interval.</source><translation type="unfinished"/></message>
 <message><source>Upper end of the 95 % confidence interval.</source><translation type="unfinished"/></message>
 <message><source>What is taken away from the first.</source><translation type="unfinished"/></message>
 <message><source>What may make the values differ: the model, the technique, or that the difference between techniques is not the same for every model.</source><translation type="unfinished"/></message>
 <message><source>Which saliency maps are compared: of all models, of one, or of one technique.</source><translation type="unfinished"/></message>
 <message><source>Why something cannot be computed here.</source><translation type="unfinished"/></message>
 <message><source>p after Holm's adjustment: with several comparisons some are small by chance, which this makes up for.</source><translation type="unfinished"/></message>
 <message><source>p of Wilcoxon's signed-rank test, which looks only at the order of the differences and so does not assume a normal distribution. Exact up to 50 images that differ, the normal approximation above.</source><translation type="unfinished"/></message>
 <message><source>p with the Greenhouse-Geisser correction of the degrees of freedom (see epsilon).</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::GridText</name>
 <message><source>%1 of %2</source><translation type="unfinished"/></message>
 <message><source>; threshold %1 on the map scaled to 0…1</source><translation type="unfinished"/></message>
 <message><source>&lt;br&gt;Both: %1 pixels. People (%2 of %3 agree): %4. Model: %5.&lt;br&gt;n = %6 pixels</source><translation type="unfinished"/></message>
 <message><source>&lt;br&gt;No prediction yet.</source><translation type="unfinished"/></message>
 <message><source>&lt;br&gt;The labels are: %1.&lt;br&gt;%2; shared part of the labels %3.</source><translation type="unfinished"/></message>
 <message><source>&lt;br&gt;The rule marks every pixel: the map is 0 nearly everywhere, or the threshold is.</source><translation type="unfinished"/></message>
 <message><source>&lt;br&gt;Weights: %1, %2</source><translation type="unfinished"/></message>
 <message><source>No label reaches its cut-off.</source><translation type="unfinished"/></message>
 <message><source>Right: its first label is one of them</source><translation type="unfinished"/></message>
 <message><source>Right: the label is %1.</source><translation type="unfinished"/></message>
 <message><source>Says: %1.</source><translation type="unfinished"/></message>
 <message><source>Try again</source><translation type="unfinished"/></message>
 <message><source>Wrong: its first label is none of them, or below its cut-off</source><translation type="unfinished"/></message>
 <message><source>Wrong: the label is %1.</source><translation type="unfinished"/></message>
 <message><source>all %1 models agree</source><translation type="unfinished"/></message>
 <message><source>both models agree</source><translation type="unfinished"/></message>
 <message><source>eight</source><translation type="unfinished"/></message>
 <message><source>five</source><translation type="unfinished"/></message>
 <message><source>four</source><translation type="unfinished"/></message>
 <message><source>infinity</source><translation type="unfinished"/></message>
 <message><source>is undefined here</source><translation type="unfinished"/></message>
 <message><source>maps of the class “%1”</source><translation type="unfinished"/></message>
 <message><source>maps of the labelled class</source><translation type="unfinished"/></message>
 <message><source>maps of the predicted class</source><translation type="unfinished"/></message>
 <message><source>mean of %1 layers</source><translation type="unfinished"/></message>
 <message><source>nine</source><translation type="unfinished"/></message>
 <message><source>no</source><translation type="unfinished"/></message>
 <message><source>none (%1)</source><translation type="unfinished"/></message>
 <message><source>not computed</source><translation type="unfinished"/></message>
 <message><source>one</source><translation type="unfinished"/></message>
 <message><source>seven</source><translation type="unfinished"/></message>
 <message><source>six</source><translation type="unfinished"/></message>
 <message><source>ten</source><translation type="unfinished"/></message>
 <message><source>the models disagree</source><translation type="unfinished"/></message>
 <message><source>three</source><translation type="unfinished"/></message>
 <message><source>two</source><translation type="unfinished"/></message>
 <message><source>undefined</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::HumanDataDialog</name>
 <message><source>%1 fixations on %2 of %3 images</source><translation type="unfinished"/></message>
 <message><source>%1 regions on %2 of %3 images</source><translation type="unfinished"/></message>
 <message><source>&amp;Apply</source><translation type="unfinished"/></message>
 <message><source>&amp;Restore defaults</source><translation type="unfinished"/></message>
 <message><source>Annotations or fixations of these images</source><translation type="unfinished"/></message>
 <message><source>Annotations or fixations of these images that lie elsewhere; they may be dropped on the window too</source><translation type="unfinished"/></message>
 <message><source>Human data</source><translation type="unfinished"/></message>
 <message><source>Masks in image files, no annotations and no fixations</source><translation type="unfinished"/></message>
 <message><source>Neither annotations nor fixations were found in this folder</source><translation type="unfinished"/></message>
 <message><source>Nothing of this could be used</source><translation type="unfinished"/></message>
 <message><source>Other file&amp;s…</source><translation type="unfinished"/></message>
 <message><source>Reading the folder</source><translation type="unfinished"/></message>
 <message><source>Sho&amp;w this when a folder is opened</source><translation type="unfinished"/></message>
 <message><source>What was recognised and what was left out</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ImageBrowser</name>
 <message><source>%1 images</source><translation type="unfinished"/></message>
 <message><source>%1 of %2 images</source><translation type="unfinished"/></message>
 <message><source>%1 of one map</source><translation type="unfinished"/></message>
 <message><source>%1 right</source><translation type="unfinished"/></message>
 <message><source>%1 wrong</source><translation type="unfinished"/></message>
 <message><source>%1, spread over models</source><translation type="unfinished"/></message>
 <message><source>%1, spread over techniques</source><translation type="unfinished"/></message>
 <message><source>1 image</source><translation type="unfinished"/></message>
 <message><source>All classes</source><translation type="unfinished"/></message>
 <message><source>All images</source><translation type="unfinished"/></message>
 <message><source>All models agree</source><translation type="unfinished"/></message>
 <message><source>All models right</source><translation type="unfinished"/></message>
 <message><source>Class</source><translation type="unfinished"/></message>
 <message><source>Clear search and filters</source><translation type="unfinished"/></message>
 <message><source>Disagreement between models</source><translation type="unfinished"/></message>
 <message><source>Disagreement between techniques</source><translation type="unfinished"/></message>
 <message><source>How many images are shown</source><translation type="unfinished"/></message>
 <message><source>Largest first</source><translation type="unfinished"/></message>
 <message><source>Mean %1</source><translation type="unfinished"/></message>
 <message><source>Mean of all maps</source><translation type="unfinished"/></message>
 <message><source>Models disagree</source><translation type="unfinished"/></message>
 <message><source>Name</source><translation type="unfinished"/></message>
 <message><source>No image matches. Choose &quot;Show all&quot; to see all %1.</source><translation type="unfinished"/></message>
 <message><source>No model right</source><translation type="unfinished"/></message>
 <message><source>One map</source><translation type="unfinished"/></message>
 <message><source>Only: %1</source><translation type="unfinished"/></message>
 <message><source>Order of the images</source><translation type="unfinished"/></message>
 <message><source>Order: %1, %2</source><translation type="unfinished"/></message>
 <message><source>Search images</source><translation type="unfinished"/></message>
 <message><source>Search name or label</source><translation type="unfinished"/></message>
 <message><source>Show all</source><translation type="unfinished"/></message>
 <message><source>Show images by what the models predict</source><translation type="unfinished"/></message>
 <message><source>Show images of class</source><translation type="unfinished"/></message>
 <message><source>Show images of one class</source><translation type="unfinished"/></message>
 <message><source>This folder holds no images. Open another with File &gt; Open folder.</source><translation type="unfinished"/></message>
 <message><source>largest first</source><translation type="unfinished"/></message>
 <message><source>smallest first</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ImageListModel</name>
 <message><source> · label: %1</source><translation type="unfinished"/></message>
 <message><source>%1 of each map</source><translation type="unfinished"/></message>
 <message><source>%1, labelled %2</source><translation type="unfinished"/></message>
 <message><source>undefined</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::JobIndicator</name>
 <message><source>%1 maps failed</source><translation type="unfinished"/></message>
 <message><source>1 map failed</source><translation type="unfinished"/></message>
 <message><source>Cancel computing</source><translation type="unfinished"/></message>
 <message><source>Compute everything</source><translation type="unfinished"/></message>
 <message><source>Go on computing</source><translation type="unfinished"/></message>
 <message><source>Map computed now</source><translation type="unfinished"/></message>
 <message><source>Pause computing</source><translation type="unfinished"/></message>
 <message><source>Progress of all maps</source><translation type="unfinished"/></message>
 <message><source>Show what failed</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::LayerPanel</name>
 <message><source>Grad-CAM maps are taken at these layers; XRAI does not depend on a layer. A frame marks the chosen ones, a corner the default; the number is the IoU with what people marked.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::LayerStripModel</name>
 <message><source>IoU with what people marked: %1</source><translation type="unfinished"/></message>
 <message><source>Its map appears once Grad-CAM has been computed for this image.</source><translation type="unfinished"/></message>
 <message><source>default: the last layer whose positions the class depends on</source><translation type="unfinished"/></message>
 <message><source>default: the layer that the published study used for this kind of network</source><translation type="unfinished"/></message>
 <message><source>no human mask, so no IoU</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::LayerStripView</name>
 <message><source>Each layer's map appears here once the first Grad-CAM is computed.</source><translation type="unfinished"/></message>
 <message><source>no map</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::LineupDialog</name>
 <message><source>%1 of %2 models are shown. The others are in no plot, table, test or figure, and are not computed.</source><translation type="unfinished"/></message>
 <message><source>&amp;Add…</source><translation type="unfinished"/></message>
 <message><source>&amp;Bring back</source><translation type="unfinished"/></message>
 <message><source>&amp;Down</source><translation type="unfinished"/></message>
 <message><source>&amp;Forget</source><translation type="unfinished"/></message>
 <message><source>&amp;Models, from the left</source><translation type="unfinished"/></message>
 <message><source>&amp;Remove</source><translation type="unfinished"/></message>
 <message><source>&amp;Up</source><translation type="unfinished"/></message>
 <message><source>A model from a file, beside the others</source><translation type="unfinished"/></message>
 <message><source>Another model from a file takes its place</source><translation type="unfinished"/></message>
 <message><source>Choose their folder first: File &gt; Imported maps.</source><translation type="unfinished"/></message>
 <message><source>Down</source><translation type="unfinished"/></message>
 <message><source>Its own name is %1. An empty name brings that back.</source><translation type="unfinished"/></message>
 <message><source>Models and rows</source><translation type="unfinished"/></message>
 <message><source>Models, from the left</source><translation type="unfinished"/></message>
 <message><source>One place to the left in the grid</source><translation type="unfinished"/></message>
 <message><source>One place to the right in the grid</source><translation type="unfinished"/></message>
 <message><source>One row down in the grid</source><translation type="unfinished"/></message>
 <message><source>One row up in the grid</source><translation type="unfinished"/></message>
 <message><source>Puts the model at the end of the list</source><translation type="unfinished"/></message>
 <message><source>R&amp;emoved</source><translation type="unfinished"/></message>
 <message><source>Re&amp;name</source><translation type="unfinished"/></message>
 <message><source>Re&amp;place…</source><translation type="unfinished"/></message>
 <message><source>Removed models</source><translation type="unfinished"/></message>
 <message><source>Ro&amp;ws, from the top</source><translation type="unfinished"/></message>
 <message><source>Rows, from the top</source><translation type="unfinished"/></message>
 <message><source>Studies that are opened later do not show the model either. The file with its weights stays where it is.</source><translation type="unfinished"/></message>
 <message><source>Takes the model out of the study; its file stays where it is</source><translation type="unfinished"/></message>
 <message><source>The name in the window and in what is exported (F2)</source><translation type="unfinished"/></message>
 <message><source>Tick one model at least.</source><translation type="unfinished"/></message>
 <message><source>Tick one row at least.</source><translation type="unfinished"/></message>
 <message><source>Ticked models and rows are shown. Drag them to change their order.</source><translation type="unfinished"/></message>
 <message><source>Two models are called “%1”. Give one of them another name.</source><translation type="unfinished"/></message>
 <message><source>Up</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::MainWindow</name>
 <message><source>%1 is hidden: it is in no plot, table, test or figure. View &gt; Models and rows shows it again.</source><translation type="unfinished"/></message>
 <message><source>%1 more</source><translation type="unfinished"/></message>
 <message><source>%1 was removed from the study. The file with its weights stays where it is.</source><translation type="unfinished"/></message>
 <message><source>&amp;Open it now</source><translation type="unfinished"/></message>
 <message><source>&amp;Use them for the open study</source><translation type="unfinished"/></message>
 <message><source>Archives and annotations (*.zip *.json *.xml *.geojson *.csv *.tsv)</source><translation type="unfinished"/></message>
 <message><source>Best and worst</source><translation type="unfinished"/></message>
 <message><source>Cases</source><translation type="unfinished"/></message>
 <message><source>Display</source><translation type="unfinished"/></message>
 <message><source>Distributions</source><translation type="unfinished"/></message>
 <message><source>Images</source><translation type="unfinished"/></message>
 <message><source>In words</source><translation type="unfinished"/></message>
 <message><source>Maps cannot be computed.</source><translation type="unfinished"/></message>
 <message><source>Name of the model in this study; empty: %1</source><translation type="unfinished"/></message>
 <message><source>Open a folder of images</source><translation type="unfinished"/></message>
 <message><source>Open a session</source><translation type="unfinished"/></message>
 <message><source>Open an archive or a file of annotations</source><translation type="unfinished"/></message>
 <message><source>Problems</source><translation type="unfinished"/></message>
 <message><source>Rename</source><translation type="unfinished"/></message>
 <message><source>Robustness</source><translation type="unfinished"/></message>
 <message><source>Save the session</source><translation type="unfinished"/></message>
 <message><source>Show</source><translation type="unfinished"/></message>
 <message><source>Sightline</source><translation type="unfinished"/></message>
 <message><source>Sightline sessions (*%1)</source><translation type="unfinished"/></message>
 <message><source>Sightline – %1 (%2 images)</source><translation type="unfinished"/></message>
 <message><source>Statistics</source><translation type="unfinished"/></message>
 <message><source>Table 1</source><translation type="unfinished"/></message>
 <message><source>Target class</source><translation type="unfinished"/></message>
 <message><source>Target layer</source><translation type="unfinished"/></message>
 <message><source>Text will have that size when Sightline is started again.</source><translation type="unfinished"/></message>
 <message><source>The session is saved in %1.</source><translation type="unfinished"/></message>
 <message><source>The window will be in that language when Sightline is started again.</source><translation type="unfinished"/></message>
 <message><source>Threshold</source><translation type="unfinished"/></message>
 <message><source>Threshold curve</source><translation type="unfinished"/></message>
 <message><source>Try again</source><translation type="unfinished"/></message>
 <message><source>Undo</source><translation type="unfinished"/></message>
 <message><source>Why here?</source><translation type="unfinished"/></message>
 <message><source>Why low?</source><translation type="unfinished"/></message>
 <message><source>human data</source><translation type="unfinished"/></message>
 <message><source>models</source><translation type="unfinished"/></message>
 <message><source>painting</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ManualPage</name>
 <message><source>Page of the manual</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ManualWindow</name>
 <message><source>Back</source><translation type="unfinished"/></message>
 <message><source>Forward</source><translation type="unfinished"/></message>
 <message><source>Heads of the tables</source><translation type="unfinished"/></message>
 <message><source>Manual</source><translation type="unfinished"/></message>
 <message><source>Pages</source><translation type="unfinished"/></message>
 <message><source>Search the manual</source><translation type="unfinished"/></message>
 <message><source>en</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::MapImport</name>
 <message><source>%1 holds no map of these images and models.</source><translation type="unfinished"/></message>
 <message><source>%1 of %2 maps were found in %3; the others stay empty.</source><translation type="unfinished"/></message>
 <message><source>A map's file is called, for example, %1; it may also be a grey image.</source><translation type="unfinished"/></message>
 <message><source>Imported maps: a folder with MODEL/IMAGE.npy or IMAGE_MODEL.npy</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::MaskCanvas</name>
 <message><source>Arrow keys move the brush, Enter paints, [ and ] change its size, Space and drag moves the image.</source><translation type="unfinished"/></message>
 <message><source>Image to paint on</source><translation type="unfinished"/></message>
 <message><source>Loading the image …</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::MessageBar</name>
 <message><source>Dismiss</source><translation type="unfinished"/></message>
 <message><source>Dismiss message</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::MetricBar</name>
 <message><source>%1 of %2 images</source><translation type="unfinished"/></message>
 <message><source>%1 of %2 maps computed</source><translation type="unfinished"/></message>
 <message><source>%1, on which all models agree</source><translation type="unfinished"/></message>
 <message><source>&amp;Metric</source><translation type="unfinished"/></message>
 <message><source>Higher is better.</source><translation type="unfinished"/></message>
 <message><source>Images for which every model predicts a class of the same name, whether right or wrong.</source><translation type="unfinished"/></message>
 <message><source>Lower is better: 0 is perfect agreement.</source><translation type="unfinished"/></message>
 <message><source>Metric</source><translation type="unfinished"/></message>
 <message><source>Only images listed</source><translation type="unfinished"/></message>
 <message><source>Only the %1 images listed</source><translation type="unfinished"/></message>
 <message><source>Only the 1 image listed</source><translation type="unfinished"/></message>
 <message><source>Only where all models agree</source><translation type="unfinished"/></message>
 <message><source>Plots, statistics, robustness and exports take only the images that search and filters leave in the list.</source><translation type="unfinished"/></message>
 <message><source>all images</source><translation type="unfinished"/></message>
 <message><source>images on which all models agree</source><translation type="unfinished"/></message>
 <message><source>not defined: these images have no fixations</source><translation type="unfinished"/></message>
 <message><source>painted mask on 1 image</source><translation type="unfinished"/></message>
 <message><source>painted masks on %1 images</source><translation type="unfinished"/></message>
 <message><source>simulated people</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ModelDialog</name>
 <message><source> px</source><translation type="unfinished"/></message>
 <message><source>&amp;Architecture</source><translation type="unfinished"/></message>
 <message><source>&amp;File</source><translation type="unfinished"/></message>
 <message><source>&amp;Input size</source><translation type="unfinished"/></message>
 <message><source>&amp;Labels</source><translation type="unfinished"/></message>
 <message><source>&amp;Mean (red, green, blue)</source><translation type="unfinished"/></message>
 <message><source>&amp;Name</source><translation type="unfinished"/></message>
 <message><source>&amp;Outputs</source><translation type="unfinished"/></message>
 <message><source>&amp;Preparation</source><translation type="unfinished"/></message>
 <message><source>&amp;Standard deviation</source><translation type="unfinished"/></message>
 <message><source>&amp;Token layout</source><translation type="unfinished"/></message>
 <message><source>A model is added once it was tried.</source><translation type="unfinished"/></message>
 <message><source>A sequence of tokens</source><translation type="unfinished"/></message>
 <message><source>Add a model</source><translation type="unfinished"/></message>
 <message><source>Add the mo&amp;del</source><translation type="unfinished"/></message>
 <message><source>Architecture</source><translation type="unfinished"/></message>
 <message><source>Bro&amp;wse…</source><translation type="unfinished"/></message>
 <message><source>Brows&amp;e…</source><translation type="unfinished"/></message>
 <message><source>Browse: %1</source><translation type="unfinished"/></message>
 <message><source>Channels, rows, columns</source><translation type="unfinished"/></message>
 <message><source>Class names, one per line</source><translation type="unfinished"/></message>
 <message><source>Class tokens &amp;before the grid</source><translation type="unfinished"/></message>
 <message><source>Class tokens before the grid</source><translation type="unfinished"/></message>
 <message><source>Detected from the shapes</source><translation type="unfinished"/></message>
 <message><source>Found out from the file</source><translation type="unfinished"/></message>
 <message><source>Found out when it is tried</source><translation type="unfinished"/></message>
 <message><source>How the network's outputs become probabilities</source><translation type="unfinished"/></message>
 <message><source>How the outputs of the network's layers lie in memory. Maps need to know where on the image a value belongs; choose it where the first map looks scrambled.</source><translation type="unfinished"/></message>
 <message><source>Input height</source><translation type="unfinished"/></message>
 <message><source>Input width</source><translation type="unfinished"/></message>
 <message><source>Mean of %1</source><translation type="unfinished"/></message>
 <message><source>Name</source><translation type="unfinished"/></message>
 <message><source>Nothing in a weights file is ever run. A file with a network is a program of tensor operations: add only those whose source you trust.</source><translation type="unfinished"/></message>
 <message><source>Outputs</source><translation type="unfinished"/></message>
 <message><source>Preparation</source><translation type="unfinished"/></message>
 <message><source>Probabilities already</source><translation type="unfinished"/></message>
 <message><source>Rows, columns, channels</source><translation type="unfinished"/></message>
 <message><source>Share kept by the c&amp;rop</source><translation type="unfinished"/></message>
 <message><source>Share of the image kept by the crop</source><translation type="unfinished"/></message>
 <message><source>Sigmoid of each: several labels may hold</source><translation type="unfinished"/></message>
 <message><source>Softmax: the classes exclude each other</source><translation type="unfinished"/></message>
 <message><source>Standard deviation of %1</source><translation type="unfinished"/></message>
 <message><source>Text and JSON (*.txt *.json);;All files (*)</source><translation type="unfinished"/></message>
 <message><source>Token layout</source><translation type="unfinished"/></message>
 <message><source>Tr&amp;y again</source><translation type="unfinished"/></message>
 <message><source>Tr&amp;y it</source><translation type="unfinished"/></message>
 <message><source>Transformers put tokens that are no part of the image before those of its patches: a class token, registers. They are left out of maps. “detected” takes as many as leave a grid.</source><translation type="unfinished"/></message>
 <message><source>Weights and networks (*.safetensors *.pth *.pt *.bin *.ckpt *.onnx *.pt2 *.json);;All files (*)</source><translation type="unfinished"/></message>
 <message><source>Weights, or a file with the whole network</source><translation type="unfinished"/></message>
 <message><source>What came of the trial</source><translation type="unfinished"/></message>
 <message><source>as wide</source><translation type="unfinished"/></message>
 <message><source>detected</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ModelLayerRow</name>
 <message><source>  (default)</source><translation type="unfinished"/></message>
 <message><source>%1: %2</source><translation type="unfinished"/></message>
 <message><source>%1; the other layers appear once the model is loaded</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>, %1</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>All layers of %1</source><translation type="unfinished"/></message>
 <message><source>All layers of this model; check several to average their maps</source><translation type="unfinished"/></message>
 <message><source>Back to the default%1</source><translation type="unfinished"/></message>
 <message><source>Default layer of %1</source><translation type="unfinished"/></message>
 <message><source>Film strip of %1</source><translation type="unfinished"/></message>
 <message><source>From the first layers (left, fine detail) to the last (right, closest to the decision). The tick marks the default%1.</source><translation type="unfinished"/></message>
 <message><source>Layer</source><translation type="unfinished"/></message>
 <message><source>Layers of %1</source><translation type="unfinished"/></message>
 <message><source>Output</source><translation type="unfinished"/></message>
 <message><source>Target layer of %1</source><translation type="unfinished"/></message>
 <message><source>The layers appear once the model is loaded</source><translation type="unfinished"/></message>
 <message><source>The map of every layer on this image. Left and right choose, Ctrl+Space adds a layer.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::OutputsDialog</name>
 <message><source>&amp;Apply</source><translation type="unfinished"/></message>
 <message><source>&amp;Model</source><translation type="unfinished"/></message>
 <message><source>&amp;Outputs</source><translation type="unfinished"/></message>
 <message><source>&amp;Restore defaults</source><translation type="unfinished"/></message>
 <message><source>A cut-off is a number from 0 to 1; &quot;%1&quot; is not.</source><translation type="unfinished"/></message>
 <message><source>As the model says</source><translation type="unfinished"/></message>
 <message><source>Cut-off of all &amp;labels</source><translation type="unfinished"/></message>
 <message><source>Cut-off of all labels</source><translation type="unfinished"/></message>
 <message><source>Cut-off of its own</source><translation type="unfinished"/></message>
 <message><source>Cut-offs of labels</source><translation type="unfinished"/></message>
 <message><source>Found out from the network</source><translation type="unfinished"/></message>
 <message><source>How its outputs are read</source><translation type="unfinished"/></message>
 <message><source>Label</source><translation type="unfinished"/></message>
 <message><source>Model</source><translation type="unfinished"/></message>
 <message><source>Outputs and cut-offs</source><translation type="unfinished"/></message>
 <message><source>Probabilities already</source><translation type="unfinished"/></message>
 <message><source>Sigmoid of each: several labels may hold</source><translation type="unfinished"/></message>
 <message><source>Softmax: the classes exclude each other</source><translation type="unfinished"/></message>
 <message><source>The classes exclude each other: the most probable one is said, without a cut-off.</source><translation type="unfinished"/></message>
 <message><source>The network says every label whose probability reaches its cut-off. Leave a label's own cut-off empty where it has that of all.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::PageExport</name>
 <message><source>Maps not computed yet: %1.</source><translation type="unfinished"/></message>
 <message><source>More were left out: %1.</source><translation type="unfinished"/></message>
 <message><source>Of %1 images, %2 fit.</source><translation type="unfinished"/></message>
 <message><source>Share as a web page</source><translation type="unfinished"/></message>
 <message><source>Share the first %1 images</source><translation type="unfinished"/></message>
 <message><source>Share the first image</source><translation type="unfinished"/></message>
 <message><source>Show it</source><translation type="unfinished"/></message>
 <message><source>The web page is %1 (%2 MB; images: %3). It can be opened in any browser, also without a network.</source><translation type="unfinished"/></message>
 <message><source>The web page was not written: %1</source><translation type="unfinished"/></message>
 <message><source>The web page was not written: it would have about %1 MB, and %2 MB are allowed.</source><translation type="unfinished"/></message>
 <message><source>Web page (*.html)</source><translation type="unfinished"/></message>
 <message><source>Writing the web page…</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::PanelStage</name>
 <message><source>dashed: %1</source><translation type="unfinished"/></message>
 <message><source>line: mean; band: middle half of the maps; diamond: highest mean</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::PlaneDrawing</name>
 <message><source>%1 %</source><translation type="unfinished"/></message>
 <message><source>people</source><translation type="unfinished"/></message>
 <message><source>people who agree, of %1</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::PlotFigureDialog</name>
 <message><source> in</source><translation type="unfinished"/></message>
 <message><source>&amp;Depth</source><translation type="unfinished"/></message>
 <message><source>&amp;Height</source><translation type="unfinished"/></message>
 <message><source>&amp;Layers</source><translation type="unfinished"/></message>
 <message><source>&amp;Plot</source><translation type="unfinished"/></message>
 <message><source>&amp;Rule</source><translation type="unfinished"/></message>
 <message><source>All box plots</source><translation type="unfinished"/></message>
 <message><source>By case</source><translation type="unfinished"/></message>
 <message><source>By class</source><translation type="unfinished"/></message>
 <message><source>By model within each technique</source><translation type="unfinished"/></message>
 <message><source>By technique, by model</source><translation type="unfinished"/></message>
 <message><source>Height in inches</source><translation type="unfinished"/></message>
 <message><source>No maps have been computed yet. The plot appears as maps finish.</source><translation type="unfinished"/></message>
 <message><source>Plot</source><translation type="unfinished"/></message>
 <message><source>Plot figure</source><translation type="unfinished"/></message>
 <message><source>Robustness of the conclusions</source><translation type="unfinished"/></message>
 <message><source>Shared Interest cases</source><translation type="unfinished"/></message>
 <message><source>Threshold and agreement</source><translation type="unfinished"/></message>
 <message><source>Threshold and agreement, this image</source><translation type="unfinished"/></message>
 <message><source>Threshold curves</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::PlotStage</name>
 <message><source>across: %1 (%2)</source><translation type="unfinished"/></message>
 <message><source>across: %1 (%2), largest part of each mask</source><translation type="unfinished"/></message>
 <message><source>current setting</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::PreviewView</name>
 <message><source>%1 (%2 of %3)</source><translation type="unfinished"/></message>
 <message><source>%1 of the image is marked.</source><translation type="unfinished"/></message>
 <message><source>%1 people: %2 of the image is marked by at least one of them, %3 by all.</source><translation type="unfinished"/></message>
 <message><source>&amp;Next</source><translation type="unfinished"/></message>
 <message><source>&amp;Previous</source><translation type="unfinished"/></message>
 <message><source>Next image of the preview</source><translation type="unfinished"/></message>
 <message><source>Nothing is known of what people marked on this image.</source><translation type="unfinished"/></message>
 <message><source>Nothing is marked on this image.</source><translation type="unfinished"/></message>
 <message><source>Preview of %1</source><translation type="unfinished"/></message>
 <message><source>Previous image of the preview</source><translation type="unfinished"/></message>
 <message><source>less than 0.1 %</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ProbabilityBar</name>
 <message><source>%1 %</source><translation type="unfinished"/></message>
 <message><source>%1: %2</source><translation type="unfinished"/></message>
 <message><source>not known yet</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ProbePanel</name>
 <message><source>%1, only the region</source><translation type="unfinished"/></message>
 <message><source>%1, the image as it is</source><translation type="unfinished"/></message>
 <message><source>%1, without the region</source><translation type="unfinished"/></message>
 <message><source>&amp;Hide with</source><translation type="unfinished"/></message>
 <message><source>As it is</source><translation type="unfinished"/></message>
 <message><source>Brush</source><translation type="unfinished"/></message>
 <message><source>Class</source><translation type="unfinished"/></message>
 <message><source>Clear</source><translation type="unfinished"/></message>
 <message><source>Click a part that belongs together by its colour: one of the segments XRAI works with</source><translation type="unfinished"/></message>
 <message><source>Erase</source><translation type="unfinished"/></message>
 <message><source>Eraser</source><translation type="unfinished"/></message>
 <message><source>Everything that is not chosen now</source><translation type="unfinished"/></message>
 <message><source>Invert</source><translation type="unfinished"/></message>
 <message><source>It alone</source><translation type="unfinished"/></message>
 <message><source>Model</source><translation type="unfinished"/></message>
 <message><source>Nothing is chosen</source><translation type="unfinished"/></message>
 <message><source>Paint over a part of the image, click a segment, or take what people marked.
Then you see what each model makes of the image without that part, and of that part alone.</source><translation type="unfinished"/></message>
 <message><source>Paint over the part you mean. [ and ] make the brush smaller and larger; the right button erases.</source><translation type="unfinished"/></message>
 <message><source>Probability of the class for the image as it is</source><translation type="unfinished"/></message>
 <message><source>Segment</source><translation type="unfinished"/></message>
 <message><source>Take</source><translation type="unfinished"/></message>
 <message><source>The class that is then the most probable</source><translation type="unfinished"/></message>
 <message><source>The class whose probability is shown: the target class of the maps</source><translation type="unfinished"/></message>
 <message><source>The region is %1 % of the image. No camera takes images with a hidden part: do not read much into small changes.</source><translation type="unfinished"/></message>
 <message><source>Use an existing region: what people marked, or what a model's map highlights</source><translation type="unfinished"/></message>
 <message><source>What hides a part of the image</source><translation type="unfinished"/></message>
 <message><source>What people marked (%1 of %2 or more)</source><translation type="unfinished"/></message>
 <message><source>What replaces the hidden part. If both fillings agree, the answer does not depend on it.</source><translation type="unfinished"/></message>
 <message><source>What the map of %1 highlights for %2</source><translation type="unfinished"/></message>
 <message><source>Without it</source><translation type="unfinished"/></message>
 <message><source>Without it, it says</source><translation type="unfinished"/></message>
 <message><source>blur</source><translation type="unfinished"/></message>
 <message><source>mean colour</source><translation type="unfinished"/></message>
 <message><source>the same</source><translation type="unfinished"/></message>
 <message><source>… when everything but the chosen part is hidden: a high value means that it is enough</source><translation type="unfinished"/></message>
 <message><source>… when the chosen part is hidden: a fall means that the model needs it</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::RegionCanvas</name>
 <message><source>Arrow keys move the brush, Space paints, [ and ] change its size.</source><translation type="unfinished"/></message>
 <message><source>Image to choose a part of</source><translation type="unfinished"/></message>
 <message><source>Loading the image …</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ReportExport</name>
 <message><source>%1 maps have not been computed yet; it lists them as missing.</source><translation type="unfinished"/></message>
 <message><source>Folder for the report</source><translation type="unfinished"/></message>
 <message><source>Show it</source><translation type="unfinished"/></message>
 <message><source>The report is in %1 (%2 files; start with report.html).</source><translation type="unfinished"/></message>
 <message><source>The report was not written: %1</source><translation type="unfinished"/></message>
 <message><source>Writing the report…</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::RobustnessPanel</name>
 <message><source>
Click to apply this setting.</source><translation type="unfinished"/></message>
 <message><source>%1 at %2</source><translation type="unfinished"/></message>
 <message><source>%1 at %2 of %3 depths</source><translation type="unfinished"/></message>
 <message><source>%1 at all %2 depths</source><translation type="unfinished"/></message>
 <message><source>%1 needs no threshold, so no conclusion about it can depend on one. Choose IoU, GTC or SC above.</source><translation type="unfinished"/></message>
 <message><source>%1, at least %2 of %3 people
%4: %5</source><translation type="unfinished"/></message>
 <message><source>... in neither</source><translation type="unfinished"/></message>
 <message><source>... in the other direction</source><translation type="unfinished"/></message>
 <message><source>Conclusions under the current setting</source><translation type="unfinished"/></message>
 <message><source>Difference of mean %1 %2 (paired t-test, %3)</source><translation type="unfinished"/></message>
 <message><source>Distance to the nearest other model %1 (paired t-test, Holm, %2)</source><translation type="unfinished"/></message>
 <message><source>Layers appear once every network has computed a map.</source><translation type="unfinished"/></message>
 <message><source>Layers at the same share of each network's depth; XRAI has none.</source><translation type="unfinished"/></message>
 <message><source>Means now</source><translation type="unfinished"/></message>
 <message><source>Mixed colours: depths differ.</source><translation type="unfinished"/></message>
 <message><source>No maps have been computed yet. The conclusions appear as maps finish.</source><translation type="unfinished"/></message>
 <message><source>Now (%1, %2 of %3 people): %4.</source><translation type="unfinished"/></message>
 <message><source>Only the largest part of each mask is kept.</source><translation type="unfinished"/></message>
 <message><source>Share of the settings under which it is significant (p &lt; .05) in the stated direction</source><translation type="unfinished"/></message>
 <message><source>Stopped before every setting was tested.</source><translation type="unfinished"/></message>
 <message><source>Test again</source><translation type="unfinished"/></message>
 <message><source>Testing every setting</source><translation type="unfinished"/></message>
 <message><source>Testing every setting ...</source><translation type="unfinished"/></message>
 <message><source>The current rule is a different one: %1.</source><translation type="unfinished"/></message>
 <message><source>The map assumes one rule for all maps.</source><translation type="unfinished"/></message>
 <message><source>The map's horizontal axis is the value of this binarisation rule, the same for all maps.</source><translation type="unfinished"/></message>
 <message><source>The order of the means under the current rule, whether or not a test shows it</source><translation type="unfinished"/></message>
 <message><source>Verdict for every threshold and agreement</source><translation type="unfinished"/></message>
 <message><source>flips</source><translation type="unfinished"/></message>
 <message><source>holds</source><translation type="unfinished"/></message>
 <message><source>not shown</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::RobustnessStage</name>
 <message><source>%1 needs no threshold. Choose IoU, GTC or SC.</source><translation type="unfinished"/></message>
 <message><source>%1, paired t-tests at p &lt; .05 over %2 images</source><translation type="unfinished"/></message>
 <message><source>Grad-CAM at %1: %2</source><translation type="unfinished"/></message>
 <message><source>Grad-CAM of %1</source><translation type="unfinished"/></message>
 <message><source>Grad-CAM of all layers, %1 depths together</source><translation type="unfinished"/></message>
 <message><source>Grad-CAM of each stage's last block, %1 depths together</source><translation type="unfinished"/></message>
 <message><source>Layers appear once every network has computed a map.</source><translation type="unfinished"/></message>
 <message><source>Trying every setting …</source><translation type="unfinished"/></message>
 <message><source>holds %1</source><translation type="unfinished"/></message>
 <message><source>mixed colours: depths differ</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::RuleChoice</name>
 <message><source>Rule whose value is varied</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::SettingsHistory</name>
 <message><source>agreement of people</source><translation type="unfinished"/></message>
 <message><source>classes that are right</source><translation type="unfinished"/></message>
 <message><source>cut points of the cases</source><translation type="unfinished"/></message>
 <message><source>cut-offs of labels</source><translation type="unfinished"/></message>
 <message><source>maps of fixations</source><translation type="unfinished"/></message>
 <message><source>outputs of a model</source><translation type="unfinished"/></message>
 <message><source>painted masks</source><translation type="unfinished"/></message>
 <message><source>settings</source><translation type="unfinished"/></message>
 <message><source>target class</source><translation type="unfinished"/></message>
 <message><source>target layer</source><translation type="unfinished"/></message>
 <message><source>technique options</source><translation type="unfinished"/></message>
 <message><source>techniques</source><translation type="unfinished"/></message>
 <message><source>threshold</source><translation type="unfinished"/></message>
 <message><source>window of values</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ShortcutsOverlay</name>
 <message><source> or </source><translation type="unfinished"/></message>
 <message><source>Any key closes this</source><translation type="unfinished"/></message>
 <message><source>Keyboard shortcuts</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ShownDepth</name>
 <message><source>All depths</source><translation type="unfinished"/></message>
 <message><source>Depth that the map shows</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::StatisticsPanel</name>
 <message><source>ANOVA</source><translation type="unfinished"/></message>
 <message><source>Analysis of variance that compares every image with itself</source><translation type="unfinished"/></message>
 <message><source>Descriptive</source><translation type="unfinished"/></message>
 <message><source>Every image is seen under every condition, so images are compared with themselves: paired t, Wilcoxon, repeated measures with Greenhouse-Geisser, Friedman with Nemenyi, Holm, effect sizes and bootstrap intervals.</source><translation type="unfinished"/></message>
 <message><source>Friedman, Nemenyi</source><translation type="unfinished"/></message>
 <message><source>Labels</source><translation type="unfinished"/></message>
 <message><source>Mean, spread and quartiles of each group of maps</source><translation type="unfinished"/></message>
 <message><source>Networks whose classes do not exclude each other: do they say the labels of the images?</source><translation type="unfinished"/></message>
 <message><source>No maps have been computed yet. The numbers appear as maps finish.</source><translation type="unfinished"/></message>
 <message><source>One-way analysis of variance: do the models' means differ at all within a technique?</source><translation type="unfinished"/></message>
 <message><source>Paired tests for repeated measures, or tests as published</source><translation type="unfinished"/></message>
 <message><source>Pairs</source><translation type="unfinished"/></message>
 <message><source>Repeated measures</source><translation type="unfinished"/></message>
 <message><source>Techniques against each other, over all models and for each: is the difference of the means more than chance?</source><translation type="unfinished"/></message>
 <message><source>Techniques, and pairs of models, compared on the same images</source><translation type="unfinished"/></message>
 <message><source>Tests as published</source><translation type="unfinished"/></message>
 <message><source>Tests within images</source><translation type="unfinished"/></message>
 <message><source>The people of this data set are simulated.</source><translation type="unfinished"/></message>
 <message><source>The published tests count every map as independent, although maps of the same image are not. The tests within images take that into account.</source><translation type="unfinished"/></message>
 <message><source>The same question on ranks, without assuming a normal distribution: do models differ, and which pairs do?</source><translation type="unfinished"/></message>
 <message><source>Tukey HSD</source><translation type="unfinished"/></message>
 <message><source>Tukey's honestly significant difference: which pairs of models differ within a technique</source><translation type="unfinished"/></message>
 <message><source>What the numbers say</source><translation type="unfinished"/></message>
 <message><source>Which tests</source><translation type="unfinished"/></message>
 <message><source>t-tests</source><translation type="unfinished"/></message>
 <message><source>t-tests, one-way analysis of variance and Tukey's HSD, which treat all maps as independent.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::StudyTour</name>
 <message><source>A row per technique, a column per model. The yellow outline is what people marked. Hold Space to see the image alone, press Enter to enlarge a map.</source><translation type="unfinished"/></message>
 <message><source>All images at once</source><translation type="unfinished"/></message>
 <message><source>Box plots of the whole study: hover to name an image, click to open it. The tabs beside hold the tests, Table 1 of the paper, and how robust each conclusion is.</source><translation type="unfinished"/></message>
 <message><source>Grad-CAM looks at one layer. Slide through a model's layers and see its map change without waiting.</source><translation type="unfinished"/></message>
 <message><source>How deep in the network</source><translation type="unfinished"/></message>
 <message><source>The images</source><translation type="unfinished"/></message>
 <message><source>The images are now in this order; change the threshold and the answer follows.</source><translation type="unfinished"/></message>
 <message><source>The threshold decides which part of a map is compared with people. Drag it: every outline, number, plot and test follows, for all maps at once.</source><translation type="unfinished"/></message>
 <message><source>This cannot be answered yet: it needs maps and what people marked. The answer appears here when there are any.</source><translation type="unfinished"/></message>
 <message><source>Under each image is a bar per map: how far it meets what people marked (IoU). A click or an arrow key chooses an image, and the rest of the window follows.</source><translation type="unfinished"/></message>
 <message><source>What the maps highlight</source><translation type="unfinished"/></message>
 <message><source>Where a map begins and ends</source><translation type="unfinished"/></message>
 <message><source>Where do models and people disagree most?</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::SurfaceStage</name>
 <message><source>%1 (%2 of %3)</source><translation type="unfinished"/></message>
 <message><source>%1 (mean %2 of %3)</source><translation type="unfinished"/></message>
 <message><source>%1 needs no threshold. Choose IoU, GTC or SC.</source><translation type="unfinished"/></message>
 <message><source>Trying every setting …</source><translation type="unfinished"/></message>
 <message><source>best</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::Table1Panel</name>
 <message><source>%1 groups of maps with their own rules</source><translation type="unfinished"/></message>
 <message><source>Copy as</source><translation type="unfinished"/></message>
 <message><source>Copy the table as %1</source><translation type="unfinished"/></message>
 <message><source>Maps: %1</source><translation type="unfinished"/></message>
 <message><source>Nearest settings</source><translation type="unfinished"/></message>
 <message><source>Puts the whole table on the clipboard as %1</source><translation type="unfinished"/></message>
 <message><source>Searches the rules and agreements that come nearest to the published means</source><translation type="unfinished"/></message>
 <message><source>Table 1</source><translation type="unfinished"/></message>
 <message><source>human mask: %1 of %2 people</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::TargetClassPanel</name>
 <message><source>%1 other images have their own targets.</source><translation type="unfinished"/></message>
 <message><source>A class I choose</source><translation type="unfinished"/></message>
 <message><source>A saliency map answers &quot;why this class?&quot;. The study explains each model's own prediction.</source><translation type="unfinished"/></message>
 <message><source>Chosen class</source><translation type="unfinished"/></message>
 <message><source>Class the maps explain</source><translation type="unfinished"/></message>
 <message><source>Each model's prediction</source><translation type="unfinished"/></message>
 <message><source>Explain this class</source><translation type="unfinished"/></message>
 <message><source>Gives the current image its own target; all others keep the common one.</source><translation type="unfinished"/></message>
 <message><source>How the outputs of a model become probabilities, and from which probability on a label holds</source><translation type="unfinished"/></message>
 <message><source>Only for this image</source><translation type="unfinished"/></message>
 <message><source>Outputs and cut-offs…</source><translation type="unfinished"/></message>
 <message><source>The image's label</source><translation type="unfinished"/></message>
 <message><source>This image has no label, so its maps explain the prediction.</source><translation type="unfinished"/></message>
 <message><source>Up to %1 maps are computed for the class “%2”. Undo brings the present ones back.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::TechniqueOptionsDialog</name>
 <message><source>%1 is not in the grid; its options take effect once it is (Compute &gt; Techniques).</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Apply computes the %n map(s) of %1 again, unless they are kept from before.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Technique</source><translation type="unfinished"/></message>
 <message><source>Technique options</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::TextTableView</name>
 <message><source>&amp;Copy selected cells</source><translation type="unfinished"/></message>
 <message><source>Copy table as &amp;LaTeX</source><translation type="unfinished"/></message>
 <message><source>Copy table as &amp;Markdown</source><translation type="unfinished"/></message>
 <message><source>Copy table as CS&amp;V</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ThresholdCurvePanel</name>
 <message><source>
%1: mean %2 %3, middle half %4 to %5, n = %6</source><translation type="unfinished"/></message>
 <message><source>
Drag to change the value.</source><translation type="unfinished"/></message>
 <message><source>%1 needs no threshold, so it is the same at every value. Choose IoU, GTC, SC or Background above.</source><translation type="unfinished"/></message>
 <message><source>%1, %2</source><translation type="unfinished"/></message>
 <message><source>, now %1 (n = %2)</source><translation type="unfinished"/></message>
 <message><source>; only the largest part of each mask</source><translation type="unfinished"/></message>
 <message><source>; the current rule is a different one: %1</source><translation type="unfinished"/></message>
 <message><source>Best values</source><translation type="unfinished"/></message>
 <message><source>Colours of the models</source><translation type="unfinished"/></message>
 <message><source>Curves</source><translation type="unfinished"/></message>
 <message><source>Curves: against the threshold, at the current agreement. Best values: which threshold agrees best, and what it is worth on images that it was not chosen on. Surfaces: over threshold and agreement.</source><translation type="unfinished"/></message>
 <message><source>Following the largest parts</source><translation type="unfinished"/></message>
 <message><source>Lines: means; bands: middle half of the maps; dashed: this image; diamonds: best.</source><translation type="unfinished"/></message>
 <message><source>Mean %1 of all maps: highest %3 at %2 (n = %4)</source><translation type="unfinished"/></message>
 <message><source>Mean %1 of all maps: lowest %3 at %2 (n = %4)</source><translation type="unfinished"/></message>
 <message><source>Metric against threshold</source><translation type="unfinished"/></message>
 <message><source>No maps have been computed yet. The curves appear as maps finish.</source><translation type="unfinished"/></message>
 <message><source>Stopped before the curves of the largest parts were followed. Choose the rule again to work them out.</source><translation type="unfinished"/></message>
 <message><source>Surfaces</source><translation type="unfinished"/></message>
 <message><source>Surfaces, this image</source><translation type="unfinished"/></message>
 <message><source>The horizontal axis is the value of this binarisation rule. Dragging the line applies it.</source><translation type="unfinished"/></message>
 <message><source>View</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ThresholdSurfaceView</name>
 <message><source> Diamonds: best; ring: current setting.</source><translation type="unfinished"/></message>
 <message><source> Highest: %1 at %2, %3 of %4 people, %5 with %6 (n = %7).</source><translation type="unfinished"/></message>
 <message><source> Only the largest part of each mask is kept.</source><translation type="unfinished"/></message>
 <message><source>%1, at least %2 of %3 people
Mean %4 of %5 with %6: %7, n = %8
Click to apply this setting.</source><translation type="unfinished"/></message>
 <message><source>Mean %1 of %2.</source><translation type="unfinished"/></message>
 <message><source>Stopped. Choose the view again to work it out.</source><translation type="unfinished"/></message>
 <message><source>Working out the surfaces</source><translation type="unfinished"/></message>
 <message><source>best %1</source><translation type="unfinished"/></message>
 <message><source>undefined</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ThresholdTable</name>
 <message><source>%1 %</source><translation type="unfinished"/></message>
 <message><source>For this image: the threshold on the map scaled to 0–1, and the share of the image at or above it.</source><translation type="unfinished"/></message>
 <message><source>This image</source><translation type="unfinished"/></message>
 <message><source>Threshold and area of each map of this image</source><translation type="unfinished"/></message>
 <message><source>area</source><translation type="unfinished"/></message>
 <message><source>blank</source><translation type="unfinished"/></message>
 <message><source>thresh.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ThumbnailView</name>
 <message><source>Images</source><translation type="unfinished"/></message>
 <message><source>Thumbnails with a bar for the score of every map. Arrow keys choose an image.</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::TickList</name>
 <message><source>All or none</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::Tour</name>
 <message><source>%1 of %2</source><translation type="unfinished"/></message>
 <message><source>Back</source><translation type="unfinished"/></message>
 <message><source>Done</source><translation type="unfinished"/></message>
 <message><source>Next</source><translation type="unfinished"/></message>
 <message><source>Skip the tour</source><translation type="unfinished"/></message>
 <message><source>Tour</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::TrialView</name>
 <message><source>C&amp;hange: %1</source><translation type="unfinished"/></message>
 <message><source>Choose a file: it is tried on one image before it is added.</source><translation type="unfinished"/></message>
 <message><source>Give &amp;up</source><translation type="unfinished"/></message>
 <message><source>How far the trial is</source><translation type="unfinished"/></message>
 <message><source>Left what the network sees, right its Grad-CAM map for %1.</source><translation type="unfinished"/></message>
 <message><source>Most probable labels, each by itself</source><translation type="unfinished"/></message>
 <message><source>Numbers, because no file with class names was given.</source><translation type="unfinished"/></message>
 <message><source>Predictions</source><translation type="unfinished"/></message>
 <message><source>The file cannot be used like this</source><translation type="unfinished"/></message>
 <message><source>The first map over the image</source><translation type="unfinished"/></message>
 <message><source>The image as the network sees it</source><translation type="unfinished"/></message>
 <message><source>The settings have changed: try again to see what comes of them.</source><translation type="unfinished"/></message>
 <message><source>There is no Grad-CAM map to see: %1</source><translation type="unfinished"/></message>
 <message><source>Tried on %1.</source><translation type="unfinished"/></message>
 <message><source>Trying the file: %1…</source><translation type="unfinished"/></message>
 <message><source>Trying the file…</source><translation type="unfinished"/></message>
 <message><source>What is wrong</source><translation type="unfinished"/></message>
 <message><source>What it is</source><translation type="unfinished"/></message>
 <message><source>What should be known about it</source><translation type="unfinished"/></message>
 <message><source>What to do</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::UseBest</name>
 <message><source>For %1 only: %2</source><translation type="unfinished"/></message>
 <message><source>For all maps, one value: %1</source><translation type="unfinished"/></message>
 <message><source>For each technique its own</source><translation type="unfinished"/></message>
 <message><source>Sets the value with the best mean. Chosen on the same images, it flatters the result: report the mean on images held out (view &quot;Best values&quot;).</source><translation type="unfinished"/></message>
 <message><source>Use best</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ValueSlider</name>
 <message><source>%1, exact value</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ValueWindowDialog</name>
 <message><source>&amp;Apply</source><translation type="unfinished"/></message>
 <message><source>&amp;Black at percentile</source><translation type="unfinished"/></message>
 <message><source>&amp;Centre</source><translation type="unfinished"/></message>
 <message><source>&amp;Number in the file</source><translation type="unfinished"/></message>
 <message><source>&amp;Restore defaults</source><translation type="unfinished"/></message>
 <message><source>&amp;Window</source><translation type="unfinished"/></message>
 <message><source>A DICOM file is shown through this window or table of its own, or as it is where it has none; of other files all bits are scaled to 8.</source><translation type="unfinished"/></message>
 <message><source>All images of this study have 8 bits: there is nothing to choose.</source><translation type="unfinished"/></message>
 <message numerus="yes"><source>Apply shows %1 of %2 images through it and computes their %n map(s) again, unless they are kept from before.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>As stored in the file</source><translation type="unfinished"/></message>
 <message><source>As the range, without the values below the first percentile and above the second: a few bright pixels do not darken the rest.</source><translation type="unfinished"/></message>
 <message><source>Black has to come before white.</source><translation type="unfinished"/></message>
 <message><source>Centre and width</source><translation type="unfinished"/></message>
 <message><source>Centre of the window</source><translation type="unfinished"/></message>
 <message><source>Each DICOM file is shown through the window of this name that it stores; a file without one says so.</source><translation type="unfinished"/></message>
 <message><source>It concerns %1 of %2 images.</source><translation type="unfinished"/></message>
 <message><source>Percentile that is black</source><translation type="unfinished"/></message>
 <message><source>Percentile that is white</source><translation type="unfinished"/></message>
 <message><source>Percentiles of each image</source><translation type="unfinished"/></message>
 <message><source>Range of each image</source><translation type="unfinished"/></message>
 <message><source>Stored in the file: %1</source><translation type="unfinished"/></message>
 <message><source>The same for all images, in the unit of the file: half the width below the centre is black, half the width above it white.</source><translation type="unfinished"/></message>
 <message><source>The smallest value of each image is black and its largest white.</source><translation type="unfinished"/></message>
 <message><source>W&amp;hite at percentile</source><translation type="unfinished"/></message>
 <message><source>W&amp;idth</source><translation type="unfinished"/></message>
 <message><source>Which of the file's windows</source><translation type="unfinished"/></message>
 <message><source>Width of the window</source><translation type="unfinished"/></message>
 <message><source>Window of values</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::ValuesDialog</name>
 <message><source>&amp;Copy as CSV</source><translation type="unfinished"/></message>
 <message><source>There are no values yet.</source><translation type="unfinished"/></message>
 <message><source>Values</source><translation type="unfinished"/></message>
 <message><source>Values as a table</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::VerdictLegend</name>
 <message><source>%1 %2</source><translation type="unfinished"/></message>
 <message><source>%1: %2</source><translation type="unfinished"/></message>
 <message><source>holds</source><translation type="unfinished"/></message>
 <message><source>no difference shown</source><translation type="unfinished"/></message>
 <message><source>no test possible</source><translation type="unfinished"/></message>
 <message><source>the opposite holds</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::WelcomePage</name>
 <message><source>100 drawn scenes, ten simulated people and four small networks. It shows what can be done; its networks know such drawings only, not photographs.</source><translation type="unfinished"/></message>
 <message><source>5 or 10 MB, trained on ImageNet's photographs: the quickest way to maps of images of your own. You see the licence before anything is downloaded.</source><translation type="unfinished"/></message>
 <message><source>A folder of images, or drop one here. Masks, annotations and fixations of people in it are found; without any, you can paint where you would look.</source><translation type="unfinished"/></message>
 <message><source>Four large networks, 740 MB, trained on ImageNet's photographs too.</source><translation type="unfinished"/></message>
 <message><source>Get a small network for photographs…</source><translation type="unfinished"/></message>
 <message><source>Get the networks of the published study…</source><translation type="unfinished"/></message>
 <message><source>Go on</source><translation type="unfinished"/></message>
 <message><source>Keys</source><translation type="unfinished"/></message>
 <message><source>Manual</source><translation type="unfinished"/></message>
 <message><source>My images…</source><translation type="unfinished"/></message>
 <message><source>Open a session…</source><translation type="unfinished"/></message>
 <message><source>Opening…</source><translation type="unfinished"/></message>
 <message><source>Recent</source><translation type="unfinished"/></message>
 <message><source>The demo</source><translation type="unfinished"/></message>
 <message><source>The study that was closed last, with its settings.</source><translation type="unfinished"/></message>
 <message><source>Where models look, where people look</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::WhyLowPanel</name>
 <message><source>%1: %2 undefined, or this image takes no part.</source><translation type="unfinished"/></message>
 <message><source>%1: mean %2 over the models %3</source><translation type="unfinished"/></message>
 <message><source>, higher than %1 % of the other images</source><translation type="unfinished"/></message>
 <message><source>All images</source><translation type="unfinished"/></message>
 <message><source>Looking ...</source><translation type="unfinished"/></message>
 <message><source>No maps have been computed yet. The answer appears as maps finish.</source><translation type="unfinished"/></message>
 <message><source>Properties of the image on screen</source><translation type="unfinished"/></message>
 <message><source>Technique</source><translation type="unfinished"/></message>
 <message><source>The intervals are of each property alone. Holm's p allows for the number of properties looked at, so that it may be large although an interval leaves out 0. What goes with low agreement need not be its cause.</source><translation type="unfinished"/></message>
 <message><source>This image</source><translation type="unfinished"/></message>
 <message><source>What goes with low agreement</source><translation type="unfinished"/></message>
 <message><source>Which scores: per image, the mean over all models</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::WindowActions</name>
 <message><source>&amp;About Sightline</source><translation type="unfinished"/></message>
 <message><source>&amp;Analyse</source><translation type="unfinished"/></message>
 <message><source>&amp;COCO…</source><translation type="unfinished"/></message>
 <message><source>&amp;Cancel</source><translation type="unfinished"/></message>
 <message><source>&amp;Close</source><translation type="unfinished"/></message>
 <message><source>&amp;Compute</source><translation type="unfinished"/></message>
 <message><source>&amp;Contour of the region</source><translation type="unfinished"/></message>
 <message><source>&amp;Copy citations as BibTeX</source><translation type="unfinished"/></message>
 <message><source>&amp;Copy the maps as an image</source><translation type="unfinished"/></message>
 <message><source>&amp;DICOM segmentation…</source><translation type="unfinished"/></message>
 <message><source>&amp;Dark</source><translation type="unfinished"/></message>
 <message><source>&amp;Difference from the chosen map</source><translation type="unfinished"/></message>
 <message><source>&amp;Edit</source><translation type="unfinished"/></message>
 <message><source>&amp;Exact: all %1 points</source><translation type="unfinished"/></message>
 <message><source>&amp;Export report…</source><translation type="unfinished"/></message>
 <message><source>&amp;Fast: at most %1 points</source><translation type="unfinished"/></message>
 <message><source>&amp;File</source><translation type="unfinished"/></message>
 <message><source>&amp;Find image</source><translation type="unfinished"/></message>
 <message><source>&amp;Fit images</source><translation type="unfinished"/></message>
 <message><source>&amp;Help</source><translation type="unfinished"/></message>
 <message><source>&amp;Human data…</source><translation type="unfinished"/></message>
 <message><source>&amp;Image only</source><translation type="unfinished"/></message>
 <message><source>&amp;Keyboard shortcuts</source><translation type="unfinished"/></message>
 <message><source>&amp;Large</source><translation type="unfinished"/></message>
 <message><source>&amp;Licences</source><translation type="unfinished"/></message>
 <message><source>&amp;Light</source><translation type="unfinished"/></message>
 <message><source>&amp;Manual</source><translation type="unfinished"/></message>
 <message><source>&amp;Map over the image</source><translation type="unfinished"/></message>
 <message><source>&amp;Next image</source><translation type="unfinished"/></message>
 <message><source>&amp;Next panel</source><translation type="unfinished"/></message>
 <message><source>&amp;Normal</source><translation type="unfinished"/></message>
 <message><source>&amp;NumPy array (.npy)…</source><translation type="unfinished"/></message>
 <message><source>&amp;Open folder…</source><translation type="unfinished"/></message>
 <message><source>&amp;Overlap with people</source><translation type="unfinished"/></message>
 <message><source>&amp;PNG of 16 bits…</source><translation type="unfinished"/></message>
 <message><source>&amp;PNG…</source><translation type="unfinished"/></message>
 <message><source>&amp;Pause</source><translation type="unfinished"/></message>
 <message><source>&amp;Previous image</source><translation type="unfinished"/></message>
 <message><source>&amp;Quit</source><translation type="unfinished"/></message>
 <message><source>&amp;Redo</source><translation type="unfinished"/></message>
 <message><source>&amp;Redo: %1</source><translation type="unfinished"/></message>
 <message><source>&amp;Retry what failed</source><translation type="unfinished"/></message>
 <message><source>&amp;Save session</source><translation type="unfinished"/></message>
 <message><source>&amp;Small</source><translation type="unfinished"/></message>
 <message><source>&amp;Techniques</source><translation type="unfinished"/></message>
 <message><source>&amp;Theme</source><translation type="unfinished"/></message>
 <message><source>&amp;Undo</source><translation type="unfinished"/></message>
 <message><source>&amp;Undo: %1</source><translation type="unfinished"/></message>
 <message><source>&amp;Very large</source><translation type="unfinished"/></message>
 <message><source>&amp;View</source><translation type="unfinished"/></message>
 <message><source>&amp;Window of values</source><translation type="unfinished"/></message>
 <message><source>&amp;XRAI</source><translation type="unfinished"/></message>
 <message><source>&amp;Zoom in</source><translation type="unfinished"/></message>
 <message><source>&amp;labelme…</source><translation type="unfinished"/></message>
 <message><source>A dot for each fixation, its area by the duration, in the person's colour</source><translation type="unfinished"/></message>
 <message><source>A folder of images, with masks of what people marked beside them</source><translation type="unfinished"/></message>
 <message><source>A folder of maps computed by another program, as an additional row: MODEL/IMAGE.npy or IMAGE_MODEL.npy</source><translation type="unfinished"/></message>
 <message><source>A saved state: the folder with every setting, layer and threshold</source><translation type="unfinished"/></message>
 <message><source>A zip archive of a folder of images, or a file of annotations beside its images</source><translation type="unfinished"/></message>
 <message><source>Add a &amp;model…</source><translation type="unfinished"/></message>
 <message><source>Also uses images and masks that lie elsewhere, where links in the folder lead to</source><translation type="unfinished"/></message>
 <message><source>As the reference program computes it; for results.</source><translation type="unfinished"/></message>
 <message><source>Closes the study; its settings are kept until another one is opened</source><translation type="unfinished"/></message>
 <message><source>Comparison fi&amp;gure…</source><translation type="unfinished"/></message>
 <message><source>Compute &amp;everything</source><translation type="unfinished"/></message>
 <message><source>E&amp;xport maps as</source><translation type="unfinished"/></message>
 <message><source>Every cell shows the image left of a divider and its map right of it</source><translation type="unfinished"/></message>
 <message><source>Every other cell shows its map minus the chosen one</source><translation type="unfinished"/></message>
 <message><source>Export mas&amp;ks as</source><translation type="unfinished"/></message>
 <message><source>Follow &amp;links out of the folder</source><translation type="unfinished"/></message>
 <message><source>Follow the &amp;system</source><translation type="unfinished"/></message>
 <message><source>Full scr&amp;een</source><translation type="unfinished"/></message>
 <message><source>Get small networks…</source><translation type="unfinished"/></message>
 <message><source>Get the &amp;benchmark…</source><translation type="unfinished"/></message>
 <message><source>Get the &amp;weights…</source><translation type="unfinished"/></message>
 <message><source>How values of DICOM files and of images of more than 8 bits become grey levels</source><translation type="unfinished"/></message>
 <message><source>How wide the maps of people's fixations are and what of them counts as marked</source><translation type="unfinished"/></message>
 <message><source>Impor&amp;ted maps…</source><translation type="unfinished"/></message>
 <message><source>Lan&amp;guage</source><translation type="unfinished"/></message>
 <message><source>Maps of f&amp;ixations</source><translation type="unfinished"/></message>
 <message><source>Mark where people &amp;look…</source><translation type="unfinished"/></message>
 <message><source>Models &amp;and rows…</source><translation type="unfinished"/></message>
 <message><source>NI&amp;fTI…</source><translation type="unfinished"/></message>
 <message><source>One file for people who do not have the study: thresholds and agreement can still be moved in it</source><translation type="unfinished"/></message>
 <message><source>One minute with the window's main controls</source><translation type="unfinished"/></message>
 <message><source>Only images on which all models &amp;agree</source><translation type="unfinished"/></message>
 <message><source>Only the images &amp;listed</source><translation type="unfinished"/></message>
 <message><source>Open &amp;demo</source><translation type="unfinished"/></message>
 <message><source>Open &amp;recent</source><translation type="unfinished"/></message>
 <message><source>Open archi&amp;ve or annotations…</source><translation type="unfinished"/></message>
 <message><source>Open sess&amp;ion…</source><translation type="unfinished"/></message>
 <message><source>Outline the model's &amp;region</source><translation type="unfinished"/></message>
 <message><source>Outline what &amp;people marked</source><translation type="unfinished"/></message>
 <message><source>Paint the part that tells what the image shows; the scores follow</source><translation type="unfinished"/></message>
 <message><source>Panel&amp;s</source><translation type="unfinished"/></message>
 <message><source>Plot fig&amp;ure…</source><translation type="unfinished"/></message>
 <message><source>Plots, statistics, robustness and exports take only the images that search and filters leave in the list.</source><translation type="unfinished"/></message>
 <message><source>Points where the class score changes, until the estimated error is small; for exploring. Recorded with every result.</source><translation type="unfinished"/></message>
 <message><source>Pre&amp;vious panel</source><translation type="unfinished"/></message>
 <message><source>Reset &amp;layout</source><translation type="unfinished"/></message>
 <message><source>S&amp;wipe between image and map</source><translation type="unfinished"/></message>
 <message><source>Save session &amp;as…</source><translation type="unfinished"/></message>
 <message><source>Share as a web page…</source><translation type="unfinished"/></message>
 <message><source>Show where people loo&amp;ked</source><translation type="unfinished"/></message>
 <message><source>Show, hide, order, rename, replace and remove models; show and order techniques</source><translation type="unfinished"/></message>
 <message><source>Steps, copies, window and the other options of every technique</source><translation type="unfinished"/></message>
 <message><source>Take the &amp;tour</source><translation type="unfinished"/></message>
 <message><source>Te&amp;xt size</source><translation type="unfinished"/></message>
 <message><source>Technique &amp;options</source><translation type="unfinished"/></message>
 <message><source>The four networks of the published study</source><translation type="unfinished"/></message>
 <message><source>The images and masks of the published study</source><translation type="unfinished"/></message>
 <message><source>The maps that are there, on the grid that they are scored on</source><translation type="unfinished"/></message>
 <message><source>The numbers of the plot or maps that have the focus, for reading, copying and screen readers</source><translation type="unfinished"/></message>
 <message><source>The page about the part of the window that has the focus</source><translation type="unfinished"/></message>
 <message><source>The program, the study it follows, and the papers of the techniques that are shown</source><translation type="unfinished"/></message>
 <message><source>Two networks of 5 and 10 MB for photographs of your own</source><translation type="unfinished"/></message>
 <message><source>Values as a ta&amp;ble…</source><translation type="unfinished"/></message>
 <message><source>What people painted in Sightline, for other programs</source><translation type="unfinished"/></message>
 <message><source>Which annotations, labels, people and fixations the maps are compared with, and what is made of them</source><translation type="unfinished"/></message>
 <message><source>Your own weights or a whole network (ONNX, .pt2, TorchScript), added to the models of the study</source><translation type="unfinished"/></message>
 <message><source>Zoom o&amp;ut</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::WordsPanel</name>
 <message><source>Copy</source><translation type="unfinished"/></message>
 <message><source>Copy what is said of the study</source><translation type="unfinished"/></message>
 <message><source>Copy what is said of this image</source><translation type="unfinished"/></message>
 <message><source>The study</source><translation type="unfinished"/></message>
 <message><source>This image</source><translation type="unfinished"/></message>
 <message><source>This image: %1</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::WorkBar</name>
 <message><source>%1 left</source><translation type="unfinished"/></message>
 <message><source>Stop</source><translation type="unfinished"/></message>
 <message><source>Stop: %1</source><translation type="unfinished"/></message>
</context>
<context>
 <name>sightline::ui::WorkExport</name>
 <message numerus="yes"><source>%n map(s) have not been computed yet.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>%n map(s) written to %1.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>%n more left out.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message numerus="yes"><source>%n painted mask(s) written to %1.</source><translation type="unfinished"><numerusform/><numerusform/></translation></message>
 <message><source>Folder for the maps</source><translation type="unfinished"/></message>
 <message><source>Folder for the painted masks</source><translation type="unfinished"/></message>
 <message><source>Grey image of 16 bits</source><translation type="unfinished"/></message>
 <message><source>NIfTI volume, the values themselves</source><translation type="unfinished"/></message>
 <message><source>Not written: %1</source><translation type="unfinished"/></message>
 <message><source>NumPy array, the values themselves</source><translation type="unfinished"/></message>
 <message><source>Save the map</source><translation type="unfinished"/></message>
 <message><source>Show it</source><translation type="unfinished"/></message>
 <message><source>The map is in %1.</source><translation type="unfinished"/></message>
 <message><source>Writing the files…</source><translation type="unfinished"/></message>
</context>
</TS>
