// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/bibliography.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace sightline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::ptrdiff_t entriesIn(const std::string& bib) { return std::count(bib.begin(), bib.end(), '@'); }

TEST(References, OnlyWhatWasUsedIsCited) {
  const std::string none = referencesBib({});
  EXPECT_EQ(entriesIn(none), 3) << "the program, the study, Shared Interest";
  const std::string cam = referencesBib({Technique::GradCam});
  EXPECT_THAT(cam, HasSubstr("selvaraju2017gradcam"));
  EXPECT_THAT(cam, Not(HasSubstr("chattopadhay2018gradcampp"))) << "Grad-CAM++ is another one";
  EXPECT_EQ(entriesIn(cam), 4);
  const std::string xrai = referencesBib({Technique::Xrai});
  EXPECT_THAT(xrai, HasSubstr("kapishnikov2019xrai"));
  EXPECT_THAT(xrai, HasSubstr("sundararajan2017integratedgradients")) << "XRAI stands on it";
  EXPECT_EQ(referencesBib({Technique::Imported}), none);
}

TEST(References, EveryTechniqueHasAPaperAndEveryEntryIsWhole) {
  for (const Technique technique : allTechniques())
    if (!isImported(technique)) {
      EXPECT_GT(entriesIn(referencesBib({technique})), 3) << techniqueId(technique);
    }
  const std::string all = referencesBib(allTechniques());
  EXPECT_EQ(std::count(all.begin(), all.end(), '{'), std::count(all.begin(), all.end(), '}'));
}

}  // namespace
}  // namespace sightline
