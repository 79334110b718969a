// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/references.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace sightline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::ptrdiff_t entriesIn(const std::string& bib) { return std::count(bib.begin(), bib.end(), '@'); }

TEST(References, OnlyWhatWasUsedIsCited) {
  const std::string none = referencesBib({}, Metric::Iou);
  EXPECT_EQ(entriesIn(none), 3) << "the program, the study, Shared Interest";
  const std::string cam = referencesBib({Technique::GradCam}, Metric::Iou);
  EXPECT_THAT(cam, HasSubstr("selvaraju2017gradcam"));
  EXPECT_THAT(cam, Not(HasSubstr("chattopadhay2018gradcampp"))) << "Grad-CAM++ is another one";
  EXPECT_EQ(entriesIn(cam), 4);
  const std::string xrai = referencesBib({Technique::Xrai}, Metric::Iou);
  EXPECT_THAT(xrai, HasSubstr("kapishnikov2019xrai"));
  EXPECT_THAT(xrai, HasSubstr("sundararajan2017integratedgradients")) << "XRAI stands on it";
  EXPECT_EQ(referencesBib({Technique::Imported}, Metric::Iou), none);
  EXPECT_THAT(referencesBib({}, Metric::PointingGame), HasSubstr("zhang2018pointinggame"));
}

TEST(References, EveryTechniqueHasAPaperAndEveryEntryIsWhole) {
  for (const Technique technique : allTechniques())
    if (!isImported(technique) && technique != techniqueFromId("random")) {
      EXPECT_GT(entriesIn(referencesBib({technique}, Metric::Iou)), 3) << techniqueId(technique);
    }
  const std::string all = referencesBib(allTechniques(), Metric::InformationGain);
  // The list and the BibTeX name the same papers; the program stands in the latter alone.
  EXPECT_EQ(entriesIn(all), static_cast<int>(referencesOf(allTechniques(), Metric::InformationGain).size()) + 1);
  EXPECT_EQ(std::count(all.begin(), all.end(), '{'), std::count(all.begin(), all.end(), '}'));
}

TEST(References, TheSanityCheckIsCitedWhereItWasMade) {
  EXPECT_THAT(referencesBib({}, Metric::Iou), Not(HasSubstr("adebayo2018sanity")));
  const std::string bib = referencesBib({}, Metric::Iou, {.faithfulness = false, .randomisation = true});
  EXPECT_THAT(bib, HasSubstr("adebayo2018sanity"));
  EXPECT_THAT(bib, HasSubstr("wang2004ssim"));
}

}  // namespace
}  // namespace sightline
