// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest_word.h"
#include "tests/support/message_texts.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sightline {
namespace {

const std::vector<std::string> kKnown{"gradcam", "gradcam++", "xrai", "smoothgrad", "ig"};

TEST(NearestWord, IsTheOneFewestChangesAway) {
  EXPECT_EQ(nearestWord("grad-cam", kKnown), "gradcam");
  EXPECT_EQ(nearestWord("GradCAM", kKnown), "gradcam");
  EXPECT_EQ(nearestWord("smotohgrad", kKnown), "smoothgrad") << "a swap of neighbours is one change";
  EXPECT_EQ(nearestWord("xari", kKnown), "xrai");
  EXPECT_EQ(nearestWord("igg", kKnown), "ig");
  EXPECT_EQ(nearestWord("lime", kKnown), "") << "nothing is near";
  EXPECT_EQ(nearestWord("", kKnown), "");
  EXPECT_EQ(nearestWord(std::string(100000, 'x'), kKnown), "");
}

TEST(NearestWord, TheRemedyNamesItAndAllThatThereAre) {
  EXPECT_EQ(english(knownWords("xria", kKnown)),
            "Did you mean xrai? The choices are gradcam, gradcam++, xrai, smoothgrad, ig.");
  EXPECT_EQ(english(knownWords("lime", kKnown)), "The choices are gradcam, gradcam++, xrai, smoothgrad, ig.");
}

}  // namespace
}  // namespace sightline
