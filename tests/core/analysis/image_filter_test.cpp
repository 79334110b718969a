// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/image_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(ImageFilterNames, StarsAndQuestionMarksStandForCharacters) {
  for (const auto& [pattern, name] : {std::pair{"cat*", "cat"},
                                      {"cat*", "cat12"},
                                      {"*", ""},
                                      {"*t1", "cat1"},
                                      {"c?t1", "cat1"},
                                      {"*a*1*", "cat1"},
                                      {"**", "x"},
                                      {"a*b*c", "abbbbc"}})
    EXPECT_TRUE(matchesPattern(pattern, name)) << pattern << " " << name;
  for (const auto& [pattern, name] :
       {std::pair{"cat", "cat1"}, {"cat?", "cat"}, {"*2", "cat1"}, {"", "x"}, {"a*b", "abc"}, {"CAT*", "cat1"}})
    EXPECT_FALSE(matchesPattern(pattern, name)) << pattern << " " << name;
}

TEST(ImageFilterNames, AreIdsOrPatternsInTheOrderOfTheDataSet) {
  Dataset data;
  for (const char* id : {"cat1", "cat2", "dog1", "what*"}) data.items.push_back({id, {}, {}, {}});
  EXPECT_THAT(imagesNamed({"dog1", "cat1"}, data), ElementsAre(0, 2));
  EXPECT_THAT(imagesNamed({"cat?", "cat1"}, data), ElementsAre(0, 1));
  EXPECT_THAT(imagesNamed({"what*"}, data), ElementsAre(3));
  try {
    (void)imagesNamed({"cat1", "cat9"}, data);
    FAIL() << "there is no such image";
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), "cat9");
  }
  EXPECT_THROW((void)imagesNamed({"x*"}, data), Error);
}

TEST(ImageFilterNames, PredictionsAreWrittenAsTheWindowOffersThem) {
  std::vector<ModelSpec> models(2);
  models[0].id = "a";
  models[1].id = "b";
  using Kind = ImageFilter::Kind;
  for (const auto& [text, kind, model] : {std::tuple{"all-agree", Kind::AllAgree, -1},
                                          {"disagree", Kind::Disagree, -1},
                                          {"all-right", Kind::AllRight, -1},
                                          {"none-right", Kind::NoneRight, -1},
                                          {"right=b", Kind::ModelRight, 1},
                                          {"wrong=a", Kind::ModelWrong, 0}}) {
    ImageFilter filter;
    setPredictions(filter, text, models);
    EXPECT_EQ(filter.kind, kind) << text;
    EXPECT_EQ(filter.model, model) << text;
  }
  ImageFilter filter;
  for (const char* wrong : {"", "right", "right=c", "agree"})
    EXPECT_THROW(setPredictions(filter, wrong, models), Error) << wrong;
}

}  // namespace
}  // namespace sightline
