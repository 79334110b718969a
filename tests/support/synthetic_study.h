// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "core/engine/study_engine.h"

namespace sightline::testing {

/// A folder that is deleted, with all that is in it, when this goes away.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct SyntheticOptions {
  int images = 8;
  int width = 96, height = 96;  ///< of the images, in pixels
  int inputSize = 64;           ///< of every model
  Preprocessing::Method method = Preprocessing::Method::Squash;
  bool masks = true;
  int annotators = 10;
  EvaluationGrid grid;
  int models = 4;  ///< 1 to 4: resnet, efficientnet, swin, cait
};

/// A study of generated images: a blob in the colour of its class on a dim noisy ground, with a mask that
/// fades at its rim as if people disagreed. Labels cycle through syntheticLabels(); the four models ("fake-resnet",
/// "fake-efficientnet", "fake-swin", "fake-cait") have small files as weights. Same options, same bytes.
class SyntheticStudy {
 public:
  explicit SyntheticStudy(const SyntheticOptions& options = {});
  [[nodiscard]] const StudyDefinition& definition() const { return definition_; }
  [[nodiscard]] std::filesystem::path folder() const { return folder_.path(); }
  /// Which image a FakeCall saw: fingerprintOf(pixels) of the first model's input -> index.
  [[nodiscard]] std::map<std::uint64_t, int> inputFingerprints() const;

 private:
  TemporaryFolder folder_;
  StudyDefinition definition_;
};

/// "ant", "ball", "bird", "book", "car".
const std::vector<std::string>& syntheticLabels();
/// Bright colour of class `index` of `count`, 0..255 per channel.
std::array<float, 3> syntheticClassColour(int index, int count);
/// FNV-1a of the pixels.
std::uint64_t fingerprintOf(const Image& image);

}  // namespace sightline::testing
