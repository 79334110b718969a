// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/class_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/dataset/benchmark_classes.h"
#include "core/models/registry.h"
#include "core/study/class_map.h"

namespace sightline {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ModelSpec model(const std::string& id, std::vector<std::string> labels, int classes = 0) {
  ModelSpec spec;
  spec.id = spec.displayName = id;
  spec.architecture.classCount = classes ? classes : static_cast<int>(labels.size());
  spec.labels = std::move(labels);
  return spec;
}

class ClassNamesTest : public ::testing::Test {
 protected:
  ClassNamesTest() {
    data.items = {{"cat1", "cat", {}, {}}, {"dog1", "dog", {}, {}}, {"x", "", {}, {}}, {"woman1", "woman", {}, {}}};
    data.acceptedNames["cat"] = {"tabby", "Egyptian_cat"};
    models = {model("big", {"dog", "tabby, tabby cat", "Egyptian cat", "boat"}), model("small", {"Cat", "DOG"}),
              model("nameless", {}, 3)};
  }
  Dataset data;
  std::vector<ModelSpec> models;
};

// A Mac's file names keep letters and accents apart ("a" and U+0308); networks' labels have one character for both.
TEST_F(ClassNamesTest, NamesThatLookTheSameAreTheSame) {
  data.items = {{"1", "Eisba\xCC\x88r", {}, {}}, {"2", "\xC3\x89L\xC3\x89PHANT", {}, {}}};
  data.acceptedNames.clear();
  const ClassNames names(data, {model("m", {"eisb\xC3\xA4r", "\xC3\xA9l\xC3\xA9phant", "eisbar"})});
  EXPECT_THAT(names.accepted(0, 0), ElementsAre(0));
  EXPECT_THAT(names.accepted(1, 0), ElementsAre(1));
}

TEST_F(ClassNamesTest, AcceptedNamesDecideAndTheLabelItselfWhereNoneAreListed) {
  const ClassNames names(data, models);
  EXPECT_THAT(names.accepted(0, 0), ElementsAre(1, 2));
  EXPECT_THAT(names.accepted(0, 1), IsEmpty()) << "'cat' is not among the accepted names, so 'Cat' is not right";
  EXPECT_THAT(names.accepted(1, 0), ElementsAre(0));
  EXPECT_THAT(names.accepted(1, 1), ElementsAre(1));
  EXPECT_THAT(names.accepted(2, 0), IsEmpty());
  EXPECT_THAT(names.accepted(1, 2), IsEmpty());
  EXPECT_TRUE(names.hasLabel(0));
  EXPECT_FALSE(names.hasLabel(2));
}

TEST_F(ClassNamesTest, NameIdsJoinModels) {
  const ClassNames names(data, models);
  EXPECT_EQ(names.nameId(0, 0), names.nameId(1, 1));  // dog, DOG
  EXPECT_NE(names.nameId(0, 0), names.nameId(0, 1));
  EXPECT_EQ(names.nameId(0, 9), -1);
  EXPECT_EQ(names.nameId(0, -1), -1);
}

TEST_F(ClassNamesTest, Targets) {
  const ClassNames names(data, models);
  const auto resolve = [&](TargetClass choice, int image, int m) {
    return resolveTarget(choice, names, data, models, image, m);
  };
  const TargetClass labelled{TargetClass::Choice::Labelled, -1};
  EXPECT_EQ(resolve({}, 2, 0).text(), "predicted");
  EXPECT_EQ(resolve(labelled, 0, 0).text(), "best of 1,2");
  EXPECT_EQ(resolve(labelled, 1, 0).text(), "class 0");
  EXPECT_EQ(resolve({TargetClass::Choice::Fixed, 2}, 0, 2).text(), "class 2");

  const auto message = [&](TargetClass choice, int image, int m) -> std::string {
    try {
      (void)resolve(choice, image, m);
      return "no error";
    } catch (const Error& e) {
      return e.what();
    }
  };
  EXPECT_THAT(message(labelled, 2, 0), HasSubstr("has no label"));
  EXPECT_THAT(message(labelled, 3, 1), AllOf(HasSubstr("woman"), HasSubstr("small")));
  EXPECT_THAT(message({TargetClass::Choice::Fixed, 4}, 0, 0), AllOf(HasSubstr("class 4"), HasSubstr("big")));
  EXPECT_THAT(message({TargetClass::Choice::Fixed, -1}, 0, 0), HasSubstr("class -1"));
}

/// What counts as right for `label` with a published network, as a text such as "281-285".
std::string acceptedByPublished(const std::string& label,
                                const std::map<std::string, std::vector<std::string>>& acceptedNames) {
  Dataset data;
  data.items = {{"image", label, {}, {}}};
  data.acceptedNames = acceptedNames;
  const ClassNames names(data, {publishedModels({}).front()});
  return classListText(names.accepted(0, 0));
}

TEST(PublishedClasses, EveryNameOfTheBenchmarkIsThatOfAnImagenetClass) {
  const std::map<std::string, std::string> expected{
      {"ant", "310"},
      {"ball", "429, 430, 522, 574, 722, 768, 805, 852, 890"},
      {"bird", "7-24, 80-100, 127-146"},
      {"book", "917, 921"},
      {"car", "407, 436, 468, 511, 609, 627, 656, 661, 751, 817"},
      {"cat", "281-285"},
      {"chair", "423, 559, 765, 857"},
      {"computer", "527, 590, 620, 681"},
      {"dog", "151-268"},
      {"elephant", "101, 385, 386"},
      {"flower", "985, 986"},
      {"phone", "487, 528, 707"},
      {"plane", "404, 895"},
      {"shark", "2-4"},
      {"ship", "403, 510, 628, 724, 780, 913"},
      {"zebra", "340"},
  };
  ASSERT_EQ(benchmarkAcceptedNames().size(), expected.size());
  for (const auto& [label, names] : benchmarkAcceptedNames()) {
    EXPECT_EQ(acceptedByPublished(label, benchmarkAcceptedNames()), expected.at(label)) << label;
    for (const std::string& name : names)
      EXPECT_NE(acceptedByPublished(label, {{label, {name}}}), "") << name << " is no class's name";
  }
}

TEST(PublishedClasses, LabelsAreWordsOrSynsets) {
  EXPECT_EQ(acceptedByPublished("tabby cat", {}), "281");
  EXPECT_EQ(acceptedByPublished("n02123045", {}), "281");
  EXPECT_EQ(acceptedByPublished("crane (bird)", {}), "134") << "two classes have the word";
  EXPECT_EQ(acceptedByPublished("n99999999", {}), "");
}

TEST(TargetIndex, TheHighestLogitAmongTheClassesDecides) {
  Prediction p;
  p.logits = {1, 5, 3, 4};
  p.top = {{1, "", 0, 5}};
  EXPECT_EQ(targetIndex({}, p), 1);
  EXPECT_EQ(targetIndex({{2}}, p), 2);
  EXPECT_EQ(targetIndex({{0, 2, 3}}, p), 3);
}

}  // namespace
}  // namespace sightline
