// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_demo/training_set.h"

#include <algorithm>

#include "core/base/parallel_for.h"
#include "core/demo/scene.h"

namespace sightline::demo {

TrainingSet drawTrainingSet(std::uint64_t seed, int firstIndex, int perClass, int side, unsigned threads) {
  const int classes = static_cast<int>(kDemoClasses.size());
  const std::size_t count = static_cast<std::size_t>(classes) * perClass,
                    bytes = static_cast<std::size_t>(side) * side * 3;
  TrainingSet set{side, std::vector<std::uint8_t>(count * bytes), std::vector<int>(count)};
  parallelFor(
      count,
      [&](std::size_t i) {
        const int label = static_cast<int>(i) % classes, index = firstIndex + static_cast<int>(i) / classes;
        const DemoScene scene = drawDemoScene(label, seed, index, 2 * side, false);
        std::uint8_t* out = set.pixels.data() + i * bytes;
        for (int y = 0; y < side; ++y)
          for (int x = 0; x < side; ++x)
            for (int c = 0; c < 3; ++c)
              *out++ = static_cast<std::uint8_t>(
                  (scene.image.pixel(2 * x, 2 * y)[c] + scene.image.pixel(2 * x + 1, 2 * y)[c] +
                   scene.image.pixel(2 * x, 2 * y + 1)[c] + scene.image.pixel(2 * x + 1, 2 * y + 1)[c] + 2) /
                  4);
        set.labels[i] = label;
      },
      threads);
  return set;
}

ValidationSet drawValidationSet(std::uint64_t seed, int perClass, const Preprocessing& preprocessing,
                                unsigned threads) {
  const int classes = static_cast<int>(kDemoClasses.size());
  const std::size_t count = static_cast<std::size_t>(classes) * perClass;
  const std::size_t floats = static_cast<std::size_t>(preprocessing.size) * preprocessing.size * 3;
  ValidationSet set{std::vector<float>(count * floats), std::vector<int>(count)};
  parallelFor(
      count,
      [&](std::size_t i) {
        const int label = static_cast<int>(i) % classes, index = static_cast<int>(i) / classes;
        const ModelInput input =
            prepareInput(drawDemoScene(label, seed, index, kDemoImageSize, false).image, preprocessing);
        std::copy(input.values.begin(), input.values.end(),
                  set.values.begin() + static_cast<std::ptrdiff_t>(i * floats));
        set.labels[i] = label;
      },
      threads);
  return set;
}

}  // namespace sightline::demo
