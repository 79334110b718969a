// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/model_lineup.h"

#include <gtest/gtest.h>

#include <set>

#include "core/base/error.h"
#include "core/study/definition.h"

namespace sightline {
namespace {

StudyDefinition studyOf(const std::vector<std::string>& ids) {
  StudyDefinition study;
  for (const std::string& id : ids) {
    ModelSpec model;
    model.id = id;
    model.displayName = "Model " + id;
    study.models.push_back(model);
  }
  arrange(study, {});
  return study;
}

std::vector<std::string> shownIds(const StudyDefinition& study) {
  std::vector<std::string> ids;
  for (const ModelSpec& model : study.models) ids.push_back(model.id);
  return ids;
}

std::vector<std::string> shownNames(const StudyDefinition& study) {
  std::vector<std::string> names;
  for (const ModelSpec& model : study.models) names.push_back(model.displayName);
  return names;
}

using Ids = std::vector<std::string>;

TEST(ModelLineupTest, HiddenAndRemovedModelsAreSetAsideAndComeBack) {
  StudyDefinition study = studyOf({"a", "b", "c", "d"});
  ModelLineup lineup = study.lineup;
  lineup.find("b")->shown = false;
  lineup.remove("d");
  arrange(study, lineup);
  EXPECT_EQ(shownIds(study), (Ids{"a", "c"}));
  EXPECT_EQ(hiddenModels(study), (Ids{"Model b"})) << "a model that was removed is not hidden";
  ASSERT_EQ(study.setAside.size(), 2U);
  ASSERT_EQ(allModels(study).size(), 4U);
  EXPECT_EQ(allModels(study)[3].id, "d");

  lineup = study.lineup;
  lineup.find("b")->shown = true;
  lineup.add("d");
  arrange(study, lineup);
  EXPECT_EQ(shownIds(study), (Ids{"a", "b", "c", "d"}));
  EXPECT_TRUE(study.setAside.empty());
}

TEST(ModelLineupTest, ModelsAreMovedPastThoseThatAreShown) {
  StudyDefinition study = studyOf({"a", "b", "c", "d"});
  ModelLineup lineup = study.lineup;
  lineup.find("b")->shown = false;
  lineup.move("c", -1);  // past a: b is not seen
  arrange(study, lineup);
  EXPECT_EQ(shownIds(study), (Ids{"c", "a", "d"}));
  lineup.move("c", 2);
  arrange(study, lineup);
  EXPECT_EQ(shownIds(study), (Ids{"a", "d", "c"}));
  lineup.move("c", 1);
  lineup.move("a", -1);
  lineup.move("nobody", 1);
  arrange(study, lineup);
  EXPECT_EQ(shownIds(study), (Ids{"a", "d", "c"})) << "there is nothing to move past";
}

TEST(ModelLineupTest, ColoursStayWithTheirModels) {
  StudyDefinition study = studyOf({"a", "b", "c", "d"});
  std::map<std::string, int> before;
  for (const ModelSpec& model : study.models) before[model.id] = model.colourSlot;
  EXPECT_EQ(std::set<int>({before["a"], before["b"], before["c"], before["d"]}).size(), 4U);

  ModelLineup lineup = study.lineup;
  lineup.remove("a");
  lineup.move("d", -2);
  arrange(study, lineup);
  for (const ModelSpec& model : allModels(study)) EXPECT_EQ(model.colourSlot, before[model.id]) << model.id;

  // Another model joins, found before all others: it gets a colour that is free.
  ModelSpec added;
  added.id = "0";
  study.models.insert(study.models.begin(), added);
  arrange(study, study.lineup);
  std::set<int> colours;
  for (const ModelSpec& model : allModels(study)) {
    EXPECT_TRUE(colours.insert(model.colourSlot).second) << model.id;
    if (before.count(model.id)) {
      EXPECT_EQ(model.colourSlot, before[model.id]) << model.id;
    }
  }
  EXPECT_EQ(shownIds(study).back(), "0");
}

TEST(ModelLineupTest, NamesAreGivenTakenBackAndNeverTheSame) {
  StudyDefinition study = studyOf({"a", "b"});
  ModelLineup lineup = study.lineup;
  lineup.find("a")->name = "Ours";
  arrange(study, lineup);
  EXPECT_EQ(shownNames(study), (Ids{"Ours", "Model b"}));
  EXPECT_EQ(study.models[0].ownName, "Model a");
  EXPECT_EQ(nameProblem(study, "b", "Ours").text(), "\"Ours\" is the name of another model. Choose another name.");
  EXPECT_EQ(nameProblem(study, "a", "Ours").text(), "");

  EXPECT_NE(nameProblem(study, "", "a").text(), "") << "its id";
  EXPECT_EQ(nameProblem(study, "", "c").text(), "");

  lineup.find("a")->name.clear();
  arrange(study, lineup);
  EXPECT_EQ(shownNames(study), (Ids{"Model a", "Model b"}));
  EXPECT_EQ(study.models[0].ownName, "");

  lineup.find("a")->name = "Model b";  // of a file that was written by hand
  arrange(study, lineup);
  EXPECT_EQ(shownNames(study), (Ids{"Model b", "Model b (b)"}));
}

TEST(ModelLineupTest, AModelIsReplacedInItsPlace) {
  StudyDefinition study = studyOf({"a", "b", "c", "new"});
  ModelLineup lineup = study.lineup;
  lineup.replace("b", "new");
  arrange(study, lineup);
  EXPECT_EQ(shownIds(study), (Ids{"a", "new", "c"}));
  ASSERT_EQ(study.lineup.removed.size(), 1U);
  EXPECT_EQ(study.lineup.removed[0].id, "b");
}

TEST(ModelLineupTest, SomethingIsAlwaysShown) {
  StudyDefinition study = studyOf({"a", "b"});
  arrange(study, {{{"a", "", false}, {"b", "", false}}, {}});
  EXPECT_EQ(shownIds(study), (Ids{"a", "b"}));
  arrange(study, {{}, {{"b"}, {"a"}}});
  EXPECT_EQ(shownIds(study), (Ids{"b", "a"}));
  arrange(study, {{{"gone", "", true}, {"b"}}, {}});
  EXPECT_EQ(shownIds(study), (Ids{"b", "a"})) << "models that are not there are passed over, new ones come last";
}

TEST(ModelLineupTest, ItIsTheSameAfterText) {
  const ModelLineup lineup{{{"a", "Ours", false, 3}, {"b"}}, {{"c", "", true, 5}}};
  EXPECT_EQ(lineupFromJson(lineupToJson(lineup), "s.sightline"), lineup);
  const ModelLineup odd =
      lineupFromJson(R"({"models":[{"id":"a","colour":99},{"id":"a"},{"id":""},{"id":"b","colour":"red"}]})", "s");
  EXPECT_EQ(odd, (ModelLineup{{{"a"}, {"b"}}, {}}));
  for (const char* bad : {"[]", R"({"models":[{"name":"x"}]})", R"({"models":3})"}) {
    try {
      (void)lineupFromJson(bad, "s.sightline");
      FAIL() << bad;
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::BadFormat);
      EXPECT_NE(std::string(e.what()).find("s.sightline"), std::string::npos) << e.what();
    }
  }
}

}  // namespace
}  // namespace sightline
