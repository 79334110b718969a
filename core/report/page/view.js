// What a shared page shows, and how it follows its controls and the address behind #.
'use strict';

const study = JSON.parse(document.getElementById('study').textContent);
// A sentence in the page's language; study.words has them by their English. With a count: the form for one, then the others.
const filledIn = (text, values) => text.replace(/[{]([1-9])[}]/g, (_, n) => values[n - 1]);
const say = (english, ...values) => filledIn(study.words?.[english] ?? english, values);
const sayCount = (n, one, many) => filledIn((study.words?.[many] ?? [one, many])[n === 1 ? 0 : 1], [n]);
const byId = id => document.getElementById(id);
const palette = bytesOf(study.palette);
const cells = study.techniques.flatMap((technique, t) => study.models.map((model, m) => ({technique, model, t, m})));
const mapOf = (image, cell) => image.maps[cell.t * study.models.length + cell.m];
const METRICS = {
  iou: {name: 'IoU', meaning: say('IoU, intersection over union: of all pixels that people or the map mark, the share both mark.')},
  gtc: {name: 'GTC', meaning: say('GTC, ground truth coverage: of the pixels people marked, the share the map marks too.')},
  sc: {name: 'SC', meaning: say('SC, saliency coverage: of the pixels the map marks, the share people marked too.')},
};
const VIEWS = {map: say('Map'), overlap: say('Overlap'), image: say('Image alone')};
let state = {...study.start, view: 'map', agreeing: false, order: 'study', by: -1};
let ready = false, shownPlanes = null;

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name in made && name !== 'list') made[name] = value;
    else made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// --- numbers ----------------------------------------------------------------------------------
const rule = () => study.rules[state.rule];
const agreement = () => study.agreements[state.people];
const countsOf = (image, map) => overlapCounts(image, map, rule(), state.position, state.people, agreement());
// undefined: not computed; null: the measure has no value
function valueOf(image, cell, metric = state.metric) {
  const map = mapOf(image, cell);
  return map ? scoreOf(metric, image, map, map.blank ? null : countsOf(image, map)) : undefined;
}
const textOf = value => value === undefined ? say('not computed') : value === null ? say('undefined') : threeDecimals(value);
const counts = image => !state.agreeing || image.agree === true;
const imagesThatCount = () => study.images.filter(counts);
const orderValue = image => state.by < 0 ? meanOf(cells.map(cell => valueOf(image, cell))) : valueOf(image, cells[state.by]) ?? null;

// --- the address ------------------------------------------------------------------------------
const ruleText = () => rule().texts[state.position];
const agreementText = () => agreement().text;

function addressOf() {
  const parts = {image: study.images[state.image].id, metric: state.metric, rule: ruleText(), agree: agreementText()};
  if (state.view !== 'map') parts.view = state.view;
  if (state.agreeing) parts.only = 'agreeing';
  if (byId('every').open) parts.values = 'all';
  return '#' + Object.entries(parts).map(([name, value]) => name + '=' + encodeURIComponent(value)).join('&');
}

function readAddress() {
  const problems = [];
  for (const part of location.hash.slice(1).split('&')) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    const name = part.slice(0, at);
    let value = part.slice(at + 1);
    try { value = decodeURIComponent(value); } catch { /* as it is */ }
    if (!takeFromAddress(name, value)) problems.push(`${name} "${value}"`);
  }
  return problems;
}

function takeFromAddress(name, value) {
  const chosen = (found, put) => { if (found >= 0) put(found); return found >= 0; };
  switch (name) {
    case 'image': return chosen(study.images.findIndex(image => image.id === value), i => state.image = i);
    case 'agree': return chosen(study.agreements.findIndex(a => a.text === value), i => state.people = i);
    case 'rule': return study.rules.some((r, i) => chosen(r.texts.indexOf(value), p => { state.rule = i; state.position = p; }));
    case 'metric': return value in METRICS && Boolean(state.metric = value);
    case 'view': return value in VIEWS && Boolean(state.view = value);
    case 'only': state.agreeing = value === 'agreeing'; return true;
    case 'values': byId('every').open = true; return true;
    default: return false;
  }
}

// --- controls ---------------------------------------------------------------------------------
function radioButtons(parent, name, choices, take) {
  for (const [id, text] of choices) {
    const button = element('input', {type: 'radio', name, value: id});
    button.addEventListener('change', () => { take(id); changed(); });
    parent.append(element('label', {}, button, text));
  }
}

function buildControls() {
  radioButtons(byId('metric'), 'metric', Object.entries(METRICS).map(([id, m]) => [id, m.name]), id => state.metric = id);
  radioButtons(byId('view'), 'view', Object.entries(VIEWS), id => state.view = id);
  byId('rule').append(...study.rules.map((r, i) => element('option', {value: i}, r.name)));
  byId('by').append(element('option', {value: -1}, say('mean of all maps')),
    ...cells.map((cell, i) => element('option', {value: i}, `${cell.technique.name}, ${cell.model.name}`)));
  byId('people').max = study.agreements.length - 1;
  byId('people-name').textContent = study.agreement_name;
  byId('people').parentElement.hidden = study.agreements.length < 2;  // one mask: any agreement gives the same
  byId('agreeing-choice').hidden = study.models.length < 2;
  const on = (id, event, act) => byId(id).addEventListener(event, () => { act(byId(id)); changed(); });
  on('rule', 'change', select => { state.rule = Number(select.value); state.position = rule().usual; });
  on('position', 'input', range => state.position = Number(range.value));
  on('people', 'input', range => state.people = Number(range.value));
  on('agreeing', 'change', box => state.agreeing = box.checked);
  on('order', 'change', select => state.order = select.value);
  on('by', 'change', select => state.by = Number(select.value));
  on('previous', 'click', () => state.image = Math.max(0, state.image - 1));
  on('next', 'click', () => state.image = Math.min(study.images.length - 1, state.image + 1));
  byId('every').addEventListener('toggle', () => { showEveryValue(); showAddress(); });
  byId('link').addEventListener('focus', () => byId('link').select());
  addEventListener('hashchange', () => { if (location.hash !== addressOf()) followAddress(); });
}

function showControls() {
  for (const name of ['metric', 'view'])
    for (const button of document.getElementsByName(name)) button.checked = button.value === state[name];
  const {texts, name, shown, slider} = rule();
  byId('rule').value = state.rule;
  Object.assign(byId('position'), {max: texts.length - 1, value: state.position, disabled: texts.length < 2});
  byId('position-name').textContent = slider || say('Threshold');
  byId('position-value').textContent = shown[state.position];
  byId('position').setAttribute('aria-valuetext', `${name}: ${shown[state.position]}`);
  byId('people').value = state.people;
  byId('people-value').textContent = agreement().shown;
  byId('people').setAttribute('aria-valuetext', agreement().shown);
  byId('agreeing').checked = state.agreeing;
  byId('metric-meaning').textContent = METRICS[state.metric].meaning;
}

// --- all images -------------------------------------------------------------------------------
function showMeans() {
  const table = byId('means'), images = imagesThatCount();
  let undefinedMaps = 0, missing = 0;
  const rows = study.models.map((model, m) => element('tr', {}, modelHeader(model), ...study.techniques.map((technique, t) => {
    const values = images.map(image => valueOf(image, {t, m}));
    undefinedMaps += values.filter(value => value === null).length;
    missing += values.filter(value => value === undefined).length;
    const mean = meanOf(values), cell = element('td', {}, textOf(mean));
    Object.assign(cell.dataset, {mean: `${technique.id} ${model.id}`, value: mean ?? 'undefined'});
    cell.style.setProperty('--share', `${100 * (mean ?? 0)}%`);
    return cell;
  })));
  table.replaceChildren(
    element('caption', {}, say('Mean {1} of {2}', METRICS[state.metric].name, sayCount(images.length, '{1} image', '{1} images'))),
    element('thead', {}, element('tr', {}, element('th', {scope: 'col'}, say('Model')),
      ...study.techniques.map(technique => element('th', {scope: 'col'}, technique.name)))),
    element('tbody', {}, ...rows));
  const notes = [say('A pixel counts as marked when {1}; {2}.', agreement().marks, rule().sentences[state.position])];
  if (undefinedMaps)
    notes.push(sayCount(undefinedMaps, '{1} value undefined (blank map, no human mask, or an empty region): left out of the means.',
      '{1} values undefined (blank map, no human mask, or an empty region): left out of the means.'));
  if (missing) notes.push(sayCount(missing, '{1} map not computed.', '{1} maps not computed.'));
  byId('means-note').textContent = notes.join(' ');
}

function modelHeader(model) {
  const swatch = element('span', {className: 'swatch'});
  swatch.style.background = model.colour;
  return element('th', {scope: 'row'}, swatch, model.name);
}

function showEveryValue() {
  if (!ready || !byId('every').open) return;
  const head = element('tr', {}, element('th', {scope: 'col'}, say('Image')),
    ...cells.map(cell => element('th', {scope: 'col'}, `${cell.technique.name}, ${cell.model.name}`)));
  const rows = imagesThatCount().map(image => element('tr', {}, element('th', {scope: 'row'}, image.id), ...cells.map(cell => {
    const value = valueOf(image, cell), made = element('td', {}, textOf(value));
    Object.assign(made.dataset, {cell: `${cell.technique.id} ${cell.model.id} ${image.id}`, value: value === undefined ? 'missing' : value ?? 'undefined'});
    return made;
  })));
  byId('values').replaceChildren(element('caption', {}, say('{1} of every map', METRICS[state.metric].name)),
    element('thead', {}, head), element('tbody', {}, ...rows));
}

// --- one image --------------------------------------------------------------------------------
function figure(name, values, painter) {
  const image = study.images[state.image], canvas = element('canvas', {width: study.grid.width, height: study.grid.height});
  const picture = element('div', {className: 'picture', role: 'img', 'aria-label': [name, ...values].join(', ')},
    element('img', {src: image.source, alt: '', width: image.width, height: image.height}), canvas);
  const made = element('figure', {className: state.view === 'overlap' && painter ? 'grey' : ''}, picture,
    element('figcaption', {}, name, ...values.flatMap(value => [element('br'), value])));
  if (painter && state.view !== 'image') paint(canvas, painter);
  return made;
}

// A colour as one number, in the order of bytes that a canvas has on every processor in use.
const packedColour = (r, g, b, a) => (a << 24 | b << 16 | g << 8 | r) >>> 0;

function paint(canvas, colourAt) {
  const context = canvas.getContext('2d'), image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; ++i) pixels[i] = colourAt(i);
  context.putImageData(image, 0, 0);
}

// Whether a pixel of a region lies at its border.
function atBorder(holds, i) {
  const {width, height} = study.grid, x = i % width, y = (i - x) / width;
  return holds(i) && (x === 0 || y === 0 || x === width - 1 || y === height - 1 || !holds(i - 1) || !holds(i + 1) ||
    !holds(i - width) || !holds(i + width));
}

const NOTHING = 0, PEOPLE = packedColour(240, 228, 66, 150), BOTH = packedColour(255, 255, 255, 190);
const OUTLINE = packedColour(255, 255, 255, 255), UNSEEN = packedColour(0, 0, 0, 150);
const HEAT = Uint32Array.from({length: 256}, (_, i) => packedColour(...palette.subarray(3 * i, 3 * i + 3), 165));

function peopleMarked(image) {
  const {votes} = shownPlanes, needed = image.people > 0 ? votesNeeded(agreement(), image.people) : 0;
  return votes ? i => votes[i] >= needed : () => false;
}

function mapPainter(image, cell, map, levels) {
  const least = leastLevel(map, rule(), state.position, state.people), people = peopleMarked(image);
  const part = rule().own && map.largest ? largestPart(levels, least, study.grid.width, study.grid.height) : null;
  const seen = i => levels[i] !== OUTSIDE, kept = part ? part.holds : i => seen(i) && levels[i] >= least;
  const colour = bytesOfColour(cell.model.colour), alone = packedColour(...colour, 200), border = packedColour(...colour, 255);
  if (state.view === 'overlap')
    return i => !seen(i) ? UNSEEN : kept(i) ? (people(i) ? BOTH : alone) : people(i) ? PEOPLE : NOTHING;
  return i => !seen(i) ? UNSEEN : atBorder(people, i) ? OUTLINE : atBorder(kept, i) ? border : HEAT[map.shades[levels[i]]];
}

const bytesOfColour = text => [1, 3, 5].map(i => parseInt(text.slice(i, i + 2), 16));

function cellFigure(image, cell, levels) {
  const map = mapOf(image, cell), name = cell.model.name;
  if (!map) return figure(name, [say('not computed')], null);
  if (map.blank) return figure(name, [map.undefined ? map.blank : say('blank: {1}', map.blank)], null);
  const found = countsOf(image, map), value = scoreOf(state.metric, image, map, found);
  const share = found.total ? Math.round(100 * found.saliency / found.total) : 0;
  const made = figure(name, [`${METRICS[state.metric].name} ${textOf(value)}`, say('{1} % of the image', share)], mapPainter(image, cell, map, levels));
  Object.assign(made.dataset, {saliency: found.saliency, human: found.human, both: found.both, total: found.total});
  return made;
}

async function showImage() {
  const image = study.images[state.image];
  if (shownPlanes?.image !== image) {
    const planes = await planesOf(study, image);
    if (image !== study.images[state.image]) return;  // another one was chosen meanwhile
    shownPlanes = {image, ...planes};
  }
  const people = peopleMarked(image), left = [...shownPlanes.levels];
  const levelsOf = new Map(image.maps.map((map, i) => [i, map && !map.blank ? left.shift() : null]));
  const human = image.people === 0 ? figure(say('No human mask'), [], null)
    : figure(say(study.simulated ? 'People (simulated)' : 'People'), [say('where {1}', agreement().marks)],
      i => atBorder(people, i) ? OUTLINE : people(i) ? PEOPLE : NOTHING);
  const rows = study.techniques.map((technique, t) => element('div', {}, element('h3', {}, technique.name),
    element('div', {className: 'row'}, ...study.models.map((model, m) =>
      cellFigure(image, {technique, model, t, m}, levelsOf.get(t * study.models.length + m))))));
  byId('cells').replaceChildren(element('div', {className: 'row'}, figure(say('Image'), [], null), human), ...rows);
  byId('image-title').textContent = image.id;
  byId('image-note').textContent = imageNote(image);
  byId('legend').textContent = state.view === 'overlap'
    ? say('Yellow: marked by people alone. The model’s colour: by the map alone. White: by both.')
    : state.view === 'map' ? say('White outline: people. Outline in the model’s colour: the map’s region. Colours: the map, from dark (low) to bright (high).') : '';
  byId('previous').disabled = state.image === 0;
  byId('next').disabled = state.image === study.images.length - 1;
}

function imageNote(image) {
  const said = study.models.map((model, m) => image.predicted[m] === null ? null
    : say(image.correct[m] === false ? '{1}: {2} (wrong)' : '{1}: {2}', model.name, image.predicted[m])).filter(Boolean);
  return [image.label ? say('Label: {1}.', image.label) : '', said.length ? say('Predicted: {1}.', said.join(', ')) : '',
    image.people > 0 ? '' : say('Nobody marked this image, so there is nothing to compare with.')].filter(Boolean).join(' ');
}

// --- the list of images -----------------------------------------------------------------------
function buildList() {
  for (const [i, image] of study.images.entries()) {
    image.button = element('button', {type: 'button'}, element('img', {src: image.source, alt: '', loading: 'lazy'}),
      element('span', {}, image.id), element('b'));
    image.button.addEventListener('click', () => { state.image = i; changed(); byId('image-title').scrollIntoView({block: 'nearest'}); });
  }
  byId('list').append(...study.images.map(image => image.button));
}

function showList() {
  const values = new Map(study.images.map(image => [image, orderValue(image)])), sign = state.order === 'low' ? 1 : -1;
  const ordered = [...study.images];
  if (state.order !== 'study')  // those without a value stay last
    ordered.sort((a, b) => (values.get(a) === null) - (values.get(b) === null) || sign * (values.get(a) - values.get(b)));
  for (const image of ordered) {
    image.button.lastChild.textContent = textOf(values.get(image));
    image.button.setAttribute('aria-current', image === study.images[state.image]);
    image.button.hidden = !counts(image);
  }
  const list = byId('list');
  if (ordered.some((image, i) => list.children[i] !== image.button)) {
    const focused = document.activeElement;
    list.append(...ordered.map(image => image.button));
    if (list.contains(focused)) focused.focus();
  }
}

// --- together ---------------------------------------------------------------------------------
function showAddress() {
  history.replaceState(null, '', addressOf());
  byId('link').value = location.href;
  byId('command').textContent = `sightline-cli report RUN --metric ${state.metric}` +
    (rule().own ? '' : ` --rule ${ruleText()}`) + ` --mask-rule ${agreementText()}${state.agreeing ? ' --agree' : ''}`;
}

let drawing = null;
function changed() {
  showControls();
  drawing ??= new Promise(done => setTimeout(async () => {
    drawing = null;
    if (ready) await showAll();
    done();
  }));
  return drawing;
}

async function showAll() {
  showMeans();
  showList();
  showAddress();
  showEveryValue();
  await showImage();
}

async function followAddress() {
  const problems = readAddress();
  await changed();
  byId('status').textContent = problems.length ? say('This page does not offer {1}; the rest of the address is shown.', problems.join(', ')) : '';
}

async function readMaps() {
  for (const [done, image] of study.images.entries()) {
    image.source = 'data:image/jpeg;base64,' + image.jpeg;
    delete image.jpeg;
    const planes = await planesOf(study, image);
    let next = 0;
    for (const map of image.maps) {
      if (!map || map.blank) continue;
      map.least = bytesOf(map.least);
      map.shades = bytesOf(map.shades);
      map.counts = countTable(planes.levels[next++], planes.votes, map.shades.length, image.people);
    }
    byId('status').textContent = say('Reading the maps: {1} of {2} images…', done + 1, study.images.length);
  }
}

async function start() {
  if (typeof DecompressionStream === 'undefined')
    throw new Error(say('This browser is too old to read the page: it needs DecompressionStream (any browser since 2023 has it).'));
  buildControls();
  await readMaps();
  buildList();
  ready = true;
  await followAddress();
  document.body.dataset.ready = 'yes';
}

start().catch(problem => { byId('status').textContent = problem.message; });
