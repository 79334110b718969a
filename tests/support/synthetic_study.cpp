// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_study.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/models/family_cait.h"
#include "core/models/family_efficientnet.h"
#include "core/models/family_resnet.h"
#include "core/models/family_swin.h"

namespace fs = std::filesystem;

namespace sightline::testing {
namespace {

/// xorshift: the same numbers everywhere, which std's distributions do not promise.
class Noise {
 public:
  explicit Noise(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ull + 1) {}
  float next() {  // [0,1)
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<float>(state_ >> 40) / static_cast<float>(1 << 24);
  }

 private:
  std::uint64_t state_;
};

/// Plain and quick: nobody mourns these files after a power cut.
template <class Bytes>
void write(const fs::path& path, const Bytes& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush())
    throw Error(ErrorCode::Io, path.string(), "cannot be written", "Check free space in the temporary folder.");
}

struct Drawn {
  Image image;
  Plane<std::uint8_t> mask;
};

Drawn draw(int index, const SyntheticOptions& o) {
  const int classCount = static_cast<int>(syntheticLabels().size());
  const auto colour = syntheticClassColour(index % classCount, classCount);
  Noise noise(static_cast<std::uint64_t>(index) + 7);
  const float cx = (0.3f + 0.4f * noise.next()) * o.width, cy = (0.3f + 0.4f * noise.next()) * o.height;
  const float radius = (0.16f + 0.12f * noise.next()) * std::min(o.width, o.height);
  Drawn drawn{{o.width, o.height, std::vector<std::uint8_t>(static_cast<std::size_t>(o.width) * o.height * 3)},
              Plane<std::uint8_t>(o.width, o.height)};
  for (int y = 0; y < o.height; ++y)
    for (int x = 0; x < o.width; ++x) {
      const float distance = std::hypot(x + 0.5f - cx, y + 0.5f - cy) / radius;
      const float inside = std::clamp((1.1f - distance) / 0.2f, 0.0f, 1.0f);
      const float ground = 60 + 25 * std::sin(0.15f * x + 0.05f * index) + 20 * noise.next();
      for (int c = 0; c < 3; ++c) {
        const float value = ground * (1 - inside) + colour[static_cast<std::size_t>(c)] * inside;
        drawn.image.pixel(x, y)[c] = static_cast<std::uint8_t>(std::clamp(value, 0.0f, 255.0f));
      }
      // Ten people who agree in the middle and less and less towards the rim.
      const float agreed = std::clamp((1.4f - distance) / 0.6f, 0.0f, 1.0f);
      const int votes = static_cast<int>(std::lround(agreed * o.annotators));
      drawn.mask.at(x, y) = static_cast<std::uint8_t>(255 * votes / o.annotators);
    }
  return drawn;
}

ModelSpec model(int which, const SyntheticOptions& o, const fs::path& folder) {
  static const char* ids[] = {"fake-resnet", "fake-efficientnet", "fake-swin", "fake-cait"};
  static const char* names[] = {"ResNet-F", "EfficientNet-F", "Swin-F", "CaiT-F"};
  static const char* layers[] = {"layer4.1", "blocks.3.0", "layers.2.blocks.1", "blocks.3"};
  ModelSpec spec;
  spec.id = ids[which];
  spec.displayName = names[which];
  spec.labels = syntheticLabels();
  spec.architecture.classCount = static_cast<int>(spec.labels.size());
  switch (which) {
    case 0: spec.architecture.config = ResNetConfig{}; break;
    case 1: {
      EfficientNetConfig config;
      config.outChannels = config.repeats = config.kernels = config.strides = config.expand = {1, 1, 1, 1};
      spec.architecture.config = config;
      break;
    }
    case 2: spec.architecture.config = SwinConfig{}; break;
    default: spec.architecture.config = CaitConfig{}; break;
  }
  spec.preprocessing.method = o.method;
  spec.preprocessing.size = o.inputSize;
  spec.defaultLayer = layers[which];
  spec.weights = folder / (spec.id + ".safetensors");
  spec.licence = "none";
  spec.source = "generated for tests";
  write(spec.weights, "weights of " + spec.id);
  return spec;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "sightline-test-XXXXXX").string();
  if (!::mkdtemp(pattern.data()))
    throw Error(ErrorCode::Io, pattern, "cannot be created", "Check free space in the temporary folder.");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ec;  // a test may have taken away permissions; nothing to be done about it here
  fs::remove_all(path_, ec);
}

const std::vector<std::string>& syntheticLabels() {
  static const std::vector<std::string> labels{"ant", "ball", "bird", "book", "car"};
  return labels;
}

std::array<float, 3> syntheticClassColour(int index, int count) {
  const double turn = 2 * 3.14159265358979 * index / std::max(1, count);
  std::array<float, 3> colour{};
  for (int c = 0; c < 3; ++c)
    colour[static_cast<std::size_t>(c)] = static_cast<float>(140 + 110 * std::cos(turn - c * 2.0943951));
  return colour;
}

std::uint64_t fingerprintOf(const Image& image) {
  std::uint64_t hash = 0xcbf29ce484222325ull;
  for (const std::uint8_t byte : image.rgb) hash = (hash ^ byte) * 0x100000001b3ull;
  return hash;
}

SyntheticStudy::SyntheticStudy(const SyntheticOptions& o) {
  Dataset& dataset = definition_.dataset;
  dataset.name = "Generated pictures";
  dataset.root = folder_.path();
  dataset.annotators = o.annotators;
  dataset.peopleKnown = PeopleKnown::Stated;
  dataset.simulatedAnnotators = true;
  for (const char* name : {"images", "masks"}) fs::create_directories(folder_.path() / name);
  const auto& labels = syntheticLabels();
  for (int i = 0; i < o.images; ++i) {
    const auto& label = labels[static_cast<std::size_t>(i) % labels.size()];
    DatasetItem item;
    item.id = label + std::to_string(i / static_cast<int>(labels.size()) + 1);
    item.label = label;
    item.image = folder_.path() / "images" / (item.id + ".png");
    const Drawn drawn = draw(i, o);
    write(item.image, encodePng(drawn.image));
    if (o.masks) {
      item.mask = folder_.path() / "masks" / (item.id + ".png");
      write(item.mask, encodePng(drawn.mask));
    }
    dataset.items.push_back(item);
  }
  const auto used = std::min<std::size_t>(labels.size(), static_cast<std::size_t>(o.images));
  dataset.classes.assign(labels.begin(), labels.begin() + static_cast<std::ptrdiff_t>(used));
  for (int m = 0; m < o.models; ++m) definition_.models.push_back(model(m, o, folder_.path()));
  definition_.grid = o.grid;
}

std::map<std::uint64_t, int> SyntheticStudy::inputFingerprints() const {
  std::map<std::uint64_t, int> result;
  for (std::size_t i = 0; i < definition_.dataset.items.size(); ++i)
    result[fingerprintOf(
        prepareInput(readImage(definition_.dataset.items[i].image), definition_.models[0].preprocessing).pixels)] =
        static_cast<int>(i);
  return result;
}

}  // namespace sightline::testing
