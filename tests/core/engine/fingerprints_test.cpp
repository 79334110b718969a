// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/fingerprints.h"

#include <gtest/gtest.h>

#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/study_engine.h"
#include "core/models/family_resnet.h"
#include "tests/support/synthetic_study.h"

namespace sightline {
namespace {

using testing::SyntheticStudy;

const CellKey kCam{0, 0, Technique::GradCam}, kXrai{0, 0, Technique::Xrai};

std::string keyOf(const StudyDefinition& study, const CellKey& cell, const TargetSpec& target = {},
                  const MapSettings& settings = {}) {
  return Fingerprints(study, nullptr).cell(cell, recipeOf(settings, study, cell), target);
}

TEST(Fingerprints, AreTheSameForTheSameThing) {
  const SyntheticStudy study;
  EXPECT_EQ(keyOf(study.definition(), kCam), keyOf(study.definition(), kCam));
  EXPECT_EQ(keyOf(study.definition(), kCam).size(), 64u);
}

TEST(Fingerprints, DifferWithEverythingAResultDependsOn) {
  const SyntheticStudy study;
  const StudyDefinition& base = study.definition();
  std::vector<std::string> keys{keyOf(base, kCam),
                                keyOf(base, kXrai),
                                keyOf(base, {1, 0, Technique::GradCam}),
                                keyOf(base, {0, 1, Technique::GradCam}),
                                keyOf(base, kCam, {{2}}),
                                keyOf(base, kCam, {{2, 3}})};
  StudyDefinition other = base;
  other.models[0].preprocessing.size = 32;
  keys.push_back(keyOf(other, kCam));
  other = base;
  other.models[0].architecture.config.get<ResNetConfig>().bnEps = 1e-3;
  keys.push_back(keyOf(other, kCam));
  writeFileAtomically(base.models[0].weights, std::string_view("other weights"));
  keys.push_back(keyOf(base, kCam));
  writeFileAtomically(base.dataset.items[0].image, std::string_view("another picture"));
  keys.push_back(keyOf(base, kCam));

  EXPECT_EQ(std::set<std::string>(keys.begin(), keys.end()).size(), keys.size());
}

TEST(Fingerprints, DoNotDifferWithWhatDoesNotMatter) {
  const SyntheticStudy study;
  StudyDefinition other = study.definition();
  other.models[0].displayName = "renamed";
  other.models[0].labels.clear();
  other.models[0].defaultLayer = "conv1";  // Grad-CAM keeps all layers
  other.dataset.items[0].id = "renamed";
  other.grid = {10, 10};
  MapSettings settings;
  OptionValues options(Technique::Xrai);
  options.set("steps", 20.0);
  settings.setOptions(options);
  EXPECT_EQ(keyOf(other, kCam, {}, settings), keyOf(study.definition(), kCam))
      << "XRAI's options are nothing to Grad-CAM";
}

TEST(Fingerprints, AWindowOfValuesCountsForTheImagesThatItConcerns) {
  const SyntheticStudy study;
  StudyDefinition windowed = study.definition();
  windowed.dataset.items[0].windowed = true;
  MapSettings range, fixed;
  range.window = parseValueWindow("range");
  fixed.window = parseValueWindow("centre:40,width:400");
  EXPECT_EQ(keyOf(study.definition(), kCam, {}, range), keyOf(study.definition(), kCam)) << "8 bits";
  EXPECT_EQ(keyOf(windowed, kCam), keyOf(study.definition(), kCam)) << "results kept before stay valid";
  const std::set<std::string> keys{keyOf(windowed, kCam), keyOf(windowed, kCam, {}, range),
                                   keyOf(windowed, kCam, {}, fixed), keyOf(windowed, kXrai, {}, fixed)};
  EXPECT_EQ(keys.size(), 4u);
}

TEST(Fingerprints, EveryFrameOfAFileHasItsOwn) {
  const SyntheticStudy study;
  StudyDefinition second = study.definition();
  second.dataset.items[0].frame = 1;
  EXPECT_NE(keyOf(second, kCam), keyOf(study.definition(), kCam));
}

TEST(Fingerprints, MissingFilesAreNamed) {
  const SyntheticStudy study;
  StudyDefinition other = study.definition();
  other.models[0].weights.clear();
  EXPECT_THROW((void)keyOf(other, kCam), Error);
  other = study.definition();
  other.dataset.items[0].image = "/nowhere/at all.png";
  try {
    (void)keyOf(other, kCam);
    ADD_FAILURE() << "a picture that is not there got a key";
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), "/nowhere/at all.png");
  }
}

}  // namespace
}  // namespace sightline
