// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/records.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <type_traits>

namespace sightline {
namespace {

// What was written before 0.2 ends in 01 and lacks what is at the end now: the time, of layers the usual one. What ends
// in 02 does not say what the scores of a prediction mean.
constexpr std::uint32_t kCamTag = 0x534c4303, kCamTag2 = 0x534c4302, kCamTag1 = 0x534c4301, kMapTag = 0x534c4d03,
                        kMapTag2 = 0x534c4d02, kMapTag1 = 0x534c4d01, kLayersTag = 0x534c4c02, kLayersTag1 = 0x534c4c01,
                        kNotesTag = 0x534c4e01;
constexpr std::size_t kTopKept = 10;

class RecordWriter {
 public:
  template <class T>
  requires std::is_arithmetic_v<T>
  void number(T value) { raw(&value, sizeof value); }
  template <class T>
  void array(const T* values, std::size_t count) {
    number(static_cast<std::uint64_t>(count));
    raw(values, count * sizeof(T));
  }
  void text(const std::string& s) { array(s.data(), s.size()); }
  template <class T>
  void plane(const Plane<T>& p) {
    number(static_cast<std::int32_t>(p.width()));
    number(static_cast<std::int32_t>(p.height()));
    raw(p.data(), p.size() * sizeof(T));
  }
  void region(const Region& r) {
    for (const double v : {r.x, r.y, r.width, r.height}) number(v);
  }
  std::vector<std::uint8_t> bytes;

 private:
  void raw(const void* data, std::size_t size) {
    if (size == 0) return;
    const std::size_t at = bytes.size();
    bytes.resize(at + size);
    std::memcpy(bytes.data() + at, data, size);
  }
};

/// Reads what RecordWriter wrote; after the first thing that does not fit everything is empty and ok() is false.
class RecordReader {
 public:
  explicit RecordReader(const std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

  template <class T>
  T number() {
    T value{};
    take(&value, sizeof value);
    return value;
  }
  template <class T>
  std::vector<T> array() {
    const auto count = number<std::uint64_t>();
    if (count > left() / sizeof(T)) return fail<std::vector<T>>();
    std::vector<T> values(static_cast<std::size_t>(count));
    take(values.data(), values.size() * sizeof(T));
    return values;
  }
  std::string text() {
    const auto chars = array<char>();
    return {chars.begin(), chars.end()};
  }
  template <class T>
  Plane<T> plane() {
    const auto width = number<std::int32_t>(), height = number<std::int32_t>();
    if (width < 0 || height < 0 ||
        (height > 0 && static_cast<std::size_t>(width) > left() / sizeof(T) / static_cast<std::size_t>(height)))
      return fail<Plane<T>>();
    Plane<T> p(width, height);
    take(p.data(), p.size() * sizeof(T));
    return p;
  }
  Region region() {
    Region r;
    for (double* v : {&r.x, &r.y, &r.width, &r.height}) *v = number<double>();
    return r;
  }
  /// How many items follow, at least `itemBytes` each.
  std::size_t count(std::size_t itemBytes) {
    const auto n = number<std::uint32_t>();
    return n > left() / itemBytes ? fail<std::size_t>() : n;
  }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool atEnd() const { return ok_ && at_ == bytes_.size(); }

 private:
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
  template <class T>
  T fail() {
    ok_ = false;
    at_ = bytes_.size();
    return T{};
  }
  void take(void* to, std::size_t size) {
    if (size > left()) {
      fail<int>();
      return;
    }
    if (size > 0) std::memcpy(to, bytes_.data() + at_, size);
    at_ += size;
  }
  const std::vector<std::uint8_t>& bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

void write(RecordWriter& w, const Prediction& p) {
  w.number(static_cast<std::uint8_t>(p.meaning.kind));
  w.number(static_cast<std::uint8_t>(p.meaning.multiLabel));
  w.array(p.logits.data(), p.logits.size());
  w.number(static_cast<std::uint32_t>(p.top.size()));
  for (const ClassScore& score : p.top) {
    w.number(static_cast<std::int32_t>(score.index));
    w.number(score.probability);
    w.number(score.logit);
  }
}

/// What the scores mean, of records that do not say so: as their probabilities were made.
ScoreMeaning meaningOf(const Prediction& p) {
  using Kind = ScoreMeaning::Kind;
  const auto all = [&](const auto& made) {
    return std::all_of(p.top.begin(), p.top.end(), [&](const ClassScore& s) {
      return std::abs(static_cast<double>(s.probability) - made(static_cast<double>(s.logit))) < 1e-6;
    });
  };
  const bool opposite = p.logits.size() == 2 && p.logits[0] == -p.logits[1];
  const double sum = std::accumulate(p.logits.begin(), p.logits.end(), 0.0);
  if (all([](double l) { return l; })) return {Kind::AsGiven, std::abs(sum - 1) > 1e-3};
  if (all([](double l) { return 1 / (1 + std::exp(-l)); })) return {Kind::Sigmoid, !opposite};
  return {};
}

Prediction readPrediction(RecordReader& r, const ModelSpec& model, bool saysMeaning) {
  Prediction p;
  if (saysMeaning) {
    const auto kind = r.number<std::uint8_t>(), several = r.number<std::uint8_t>();
    p.meaning = {static_cast<ScoreMeaning::Kind>(std::min<std::uint8_t>(kind, 2)), several != 0};
  }
  p.logits = r.array<float>();
  const std::size_t count = r.count(12);
  for (std::size_t i = 0; i < count; ++i) {
    ClassScore score;
    score.index = r.number<std::int32_t>();
    score.probability = r.number<float>();
    score.logit = r.number<float>();
    score.label = labelOf(model, score.index);
    p.top.push_back(std::move(score));
  }
  if (!saysMeaning) p.meaning = meaningOf(p);
  return p;
}

}  // namespace

std::vector<std::uint8_t> encode(const CamRecord& record) {
  RecordWriter w;
  w.number(kCamTag);
  write(w, record.prediction);
  w.number(static_cast<std::int32_t>(record.stack.target));
  w.number(static_cast<std::int32_t>(record.inputWidth));
  w.number(static_cast<std::int32_t>(record.inputHeight));
  w.region(record.covers);
  w.number(static_cast<std::uint32_t>(record.stack.layers.size()));
  for (const LayerCam& layer : record.stack.layers) {
    w.text(layer.path);
    w.number(static_cast<std::uint8_t>(layer.zeroGradient));
    w.plane(layer.raw);
  }
  w.number(record.seconds);
  return std::move(w.bytes);
}

std::optional<CamRecord> decodeCamRecord(const std::vector<std::uint8_t>& bytes, const ModelSpec& model) {
  RecordReader r(bytes);
  const auto tag = r.number<std::uint32_t>();
  if (tag != kCamTag && tag != kCamTag2 && tag != kCamTag1) return {};
  CamRecord record;
  record.prediction = readPrediction(r, model, tag == kCamTag);
  record.stack.target = r.number<std::int32_t>();
  record.inputWidth = r.number<std::int32_t>();
  record.inputHeight = r.number<std::int32_t>();
  record.covers = r.region();
  const std::size_t count = r.count(17);
  for (std::size_t i = 0; i < count && r.ok(); ++i) {
    LayerCam layer;
    layer.path = r.text();
    layer.zeroGradient = r.number<std::uint8_t>() != 0;
    layer.raw = r.plane<float>();
    record.stack.layers.push_back(std::move(layer));
  }
  if (tag != kCamTag1) record.seconds = r.number<double>();
  if (!r.atEnd() || record.inputWidth < 1 || record.inputHeight < 1) return {};
  return record;
}

std::vector<std::uint8_t> encode(const MapRecord& record) {
  RecordWriter w;
  w.number(kMapTag);
  write(w, record.prediction);
  w.number(static_cast<std::int32_t>(record.target));
  w.region(record.map.covers);
  w.plane(record.map.values);
  w.text(record.map.blankReason.text());
  w.number(record.seconds);
  return std::move(w.bytes);
}

std::optional<MapRecord> decodeMapRecord(const std::vector<std::uint8_t>& bytes, const ModelSpec& model) {
  RecordReader r(bytes);
  const auto tag = r.number<std::uint32_t>();
  if (tag != kMapTag && tag != kMapTag2 && tag != kMapTag1) return {};
  MapRecord record;
  record.prediction = readPrediction(r, model, tag == kMapTag);
  record.target = r.number<std::int32_t>();
  record.map.covers = r.region();
  record.map.values = r.plane<float>();
  record.map.blankReason = Message::restored(r.text());
  if (tag != kMapTag1) record.seconds = r.number<double>();
  if (!r.atEnd() || record.map.values.empty()) return {};
  return record;
}

std::vector<std::uint8_t> encode(const ModelLayers& layers) {
  RecordWriter w;
  w.number(kLayersTag);
  w.number(static_cast<std::uint32_t>(layers.all.size()));
  for (const LayerInfo& layer : layers.all) {
    w.text(layer.path);
    w.text(layer.type);
    w.array(layer.shape.data(), layer.shape.size());
    w.number(static_cast<std::int32_t>(layer.gridWidth));
    w.number(static_cast<std::int32_t>(layer.gridHeight));
    w.text(layer.unusable.text());
  }
  w.number(static_cast<std::uint32_t>(layers.candidates.size()));
  for (const std::string& path : layers.candidates) w.text(path);
  w.text(layers.usual);
  return std::move(w.bytes);
}

std::optional<ModelLayers> decodeLayers(const std::vector<std::uint8_t>& bytes) {
  RecordReader r(bytes);
  const auto tag = r.number<std::uint32_t>();
  if (tag != kLayersTag && tag != kLayersTag1) return {};
  ModelLayers layers;
  std::size_t count = r.count(40);
  for (std::size_t i = 0; i < count && r.ok(); ++i) {
    LayerInfo layer;
    layer.path = r.text();
    layer.type = r.text();
    layer.shape = r.array<std::int64_t>();
    layer.gridWidth = r.number<std::int32_t>();
    layer.gridHeight = r.number<std::int32_t>();
    layer.unusable = Message::restored(r.text());
    layers.all.push_back(std::move(layer));
  }
  count = r.count(8);
  for (std::size_t i = 0; i < count && r.ok(); ++i) layers.candidates.push_back(r.text());
  if (tag == kLayersTag) layers.usual = r.text();
  if (!r.atEnd()) return {};
  return layers;
}

std::vector<std::uint8_t> encodeNotes(const std::vector<Message>& notes) {
  RecordWriter w;
  w.number(kNotesTag);
  w.number(static_cast<std::uint32_t>(notes.size()));
  for (const Message& note : notes) w.text(note.text());
  return std::move(w.bytes);
}

std::optional<std::vector<Message>> decodeNotes(const std::vector<std::uint8_t>& bytes) {
  RecordReader r(bytes);
  if (r.number<std::uint32_t>() != kNotesTag) return {};
  std::vector<Message> notes;
  const std::size_t count = r.count(8);
  for (std::size_t i = 0; i < count && r.ok(); ++i) notes.push_back(Message::restored(r.text()));
  if (!r.atEnd()) return {};
  return notes;
}

Prediction trimmed(Prediction prediction) {
  if (prediction.top.size() > kTopKept) {
    prediction.top.resize(kTopKept);
    prediction.top.shrink_to_fit();
  }
  return prediction;
}

}  // namespace sightline
