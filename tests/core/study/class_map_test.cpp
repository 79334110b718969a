// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/class_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "core/base/error.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(ClassMap, ListsAreReadWithRangesInAnyOrder) {
  EXPECT_THAT(parseClassList("287, 281-283,282", ""), ElementsAre(281, 282, 283, 287));
  EXPECT_THAT(parseClassList("  ", ""), IsEmpty());
  EXPECT_EQ(classListText({281, 282, 283, 287, 288}), "281-283, 287, 288");
  EXPECT_EQ(classListText({}), "");
}

TEST(ClassMap, WhatIsWrittenIsReadAgain) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    AcceptedClasses map;
    for (const char* label : {"cat", "fire engine", "a=b"}) {
      std::vector<int>& classes = map[label];
      for (int k = 0; k < 40; ++k)
        if (random() % 3 == 0) classes.push_back(k);
    }
    EXPECT_EQ(parseClassMap(classMapText(map), ""), map);
  }
}

TEST(ClassMap, BlankLinesAndCommentsAreSkipped) {
  EXPECT_THAT(
      parseClassMap("# ImageNet\n\ncat = 281-285\r\nman =\n", "m.txt"),
      ElementsAre(::testing::Pair("cat", ElementsAre(281, 282, 283, 284, 285)), ::testing::Pair("man", IsEmpty())));
}

TEST(ClassMap, MistakesNameTheFileAndTheLine) {
  for (const char* text : {"cat 281\n", "cat = 28x\n", "cat = 5-3\n", "cat = -4\n", "cat = 1,\n", "= 4\n",
                           "cat = 1\ncat = 2\n", "cat = 1-99999999999\n"}) {
    try {
      parseClassMap(text, "m.txt");
      FAIL() << text;
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::BadFormat);
      EXPECT_THAT(e.subject(), HasSubstr("m.txt, line "));
    }
  }
}

}  // namespace
}  // namespace sightline
