// The numbers of a shared page: what is stored in it, and how scores are counted from that.
// Each map is stored as levels: how many of the thresholds that the page offers a pixel reaches. So a pixel is kept at a
// threshold exactly where the program keeps it, and every count is the program's.
'use strict';

const OUTSIDE = 255;  // the level of a pixel that the network did not see

function bytesOf(base64) {
  const text = atob(base64), bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
  return bytes;
}

async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// One plane as it was before it was packed: a byte that names the filter, then what the filter left of each pixel.
function unpackedPlane(bytes, start, width, height) {
  const filter = bytes[start], plane = bytes.slice(start + 1, start + 1 + width * height);
  if (filter === 0) return plane;
  for (let y = 0, i = 0; y < height; ++y)
    for (let x = 0; x < width; ++x, ++i) {
      const up = y > 0 ? plane[i - width] : 0;
      plane[i] += filter === 1 ? up : up + (x > 0 ? plane[i - 1] : 0) - (x > 0 && y > 0 ? plane[i - width - 1] : 0);
    }
  return plane;
}

// The planes of one image: {votes, levels: [one per map that is there]}. Votes are null without a human mask.
async function planesOf(study, image) {
  const {width, height} = study.grid, bytes = await inflated(bytesOf(image.planes)), size = width * height + 1;
  const planes = [];
  for (let start = 0; start < bytes.length; start += size) planes.push(unpackedPlane(bytes, start, width, height));
  return {votes: image.people > 0 ? planes.shift() : null, levels: planes};
}

// counts[level * (people + 1) + votes]: pixels of at least that level with at least so many votes.
function countTable(levels, votes, levelCount, people) {
  const across = people + 1, counts = new Uint32Array((levelCount + 1) * across);
  for (let i = 0; i < levels.length; ++i)
    if (levels[i] !== OUTSIDE) ++counts[levels[i] * across + (votes ? Math.min(votes[i], people) : 0)];
  for (let level = levelCount; level >= 0; --level)
    for (let v = people; v >= 0; --v) {
      const at = level * across + v;
      if (v < people) counts[at] += counts[at + 1];
      if (level < levelCount) {
        counts[at] += counts[at + across];
        if (v < people) counts[at] -= counts[at + across + 1];
      }
    }
  return counts;
}

// Fewest votes with which a pixel counts: a rule for another number of people than marked the image is a share.
function votesNeeded(agreement, people) {
  return Math.max(1, Math.floor((agreement.people * people + agreement.of - 1) / agreement.of));
}

// The lowest level that a map's region holds at a place of the rules.
function leastLevel(map, rule, position, agreementIndex) {
  return map.least[rule.first + (rule.byAgreement ? agreementIndex : position)];
}

// The largest 8-connected part of the pixels of at least `least`; of equal parts the first in reading order.
function largestPart(levels, least, width, height) {
  const part = new Int32Array(levels.length), stack = [];
  let best = 0, bestSize = 0;
  for (let start = 0, number = 0; start < levels.length; ++start) {
    if (part[start] || levels[start] < least || levels[start] === OUTSIDE) continue;
    part[start] = ++number;
    stack.push(start);
    let size = 0;
    while (stack.length) {
      const at = stack.pop(), x = at % width, y = (at - x) / width;
      ++size;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ++ny)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); ++nx) {
          const n = ny * width + nx;
          if (part[n] || levels[n] < least || levels[n] === OUTSIDE) continue;
          part[n] = number;
          stack.push(n);
        }
    }
    if (size > bestSize) [best, bestSize] = [number, size];
  }
  return {holds: i => bestSize > 0 && part[i] === best, size: bestSize};
}

// Pixel counts of one map: {saliency, human, both, total}, as OverlapCounts in the program.
function overlapCounts(image, map, rule, position, agreementIndex, agreement) {
  const across = image.people + 1, least = leastLevel(map, rule, position, agreementIndex);
  const needed = image.people > 0 ? votesNeeded(agreement, image.people) : 0;
  const at = (level, votes) => votes > image.people ? 0 : map.counts[level * across + votes];
  const counts = {saliency: at(least, 0), human: at(0, needed), both: at(least, needed), total: at(0, 0)};
  if (rule.own && map.largest && counts.saliency > 0) [counts.saliency, counts.both] = map.largest[agreementIndex];
  return counts;
}

// The three measures; null where a denominator is empty, there is no human mask, or the map is blank.
function scoreOf(metric, image, map, counts) {
  if (!map || map.blank || image.people === 0) return null;
  const ratio = (part, whole) => whole === 0 ? null : part / whole;
  if (metric === 'iou') return ratio(counts.both, counts.saliency + counts.human - counts.both);
  return ratio(counts.both, metric === 'gtc' ? counts.human : counts.saliency);
}

// A number with three decimals as the program writes it: the exact binary value rounded, ties to even.
function threeDecimals(value) {
  if (value === null) return 'undefined';
  const [whole, decimals] = Math.abs(value).toFixed(60).split('.');
  const tie = decimals[3] === '5' && /^0*$/.test(decimals.slice(4));
  const text = tie && '02468'.includes(decimals[2]) ? whole + '.' + decimals.slice(0, 3) : Math.abs(value).toFixed(3);
  return (value < 0 ? '-' : '') + text;
}

function meanOf(values) {
  const defined = values.filter(value => value !== null && value !== undefined);
  return defined.length ? defined.reduce((sum, value) => sum + value, 0) / defined.length : null;
}
