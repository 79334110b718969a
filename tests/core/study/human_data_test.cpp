// SPDX-License-Identifier: GPL-3.0-or-later
// What reports and sessions say of the human data, with what settings changed since the folder was opened.
#include "core/study/human_data.h"

#include <gtest/gtest.h>

#include "core/study/saved_study.h"
#include "core/study/settings_json.h"

namespace sightline {
namespace {

TEST(HumanData, SettingsGoBeforeWhatTheFolderWasOpenedWith) {
  Dataset data;
  data.fixations = {{"looks.csv"}, {}, parseFixationOptions("sigma=5px")};
  data.fixationMap = inFull(data.fixations.options);
  AnalysisSettings settings;
  EXPECT_EQ(fixationsOf(data, settings), data.fixations);
  EXPECT_EQ(fixationMapInFull(data, settings), data.fixationMap);
  settings.fixationMap = parseFixationOptions("sigma=9px");
  EXPECT_EQ(toString(fixationsOf(data, settings).options), "sigma=9px");
  EXPECT_EQ(fixationsOf(data, settings).tables, data.fixations.tables);
  EXPECT_EQ(fixationMapInFull(data, settings), inFull(*settings.fixationMap));
  EXPECT_EQ(asChosen({data, {}, {}}, settings).dataset.fixationMap, inFull(*settings.fixationMap));
  data.fixations.people = {"ann", "bob"};
  EXPECT_EQ(fixationMapInFull(data, settings), inFull(*settings.fixationMap) + "; of these people only: ann, bob");
  data.fixationMap.clear();  // no image has fixations
  EXPECT_EQ(fixationMapInFull(data, settings), "");
}

TEST(HumanData, RegionsAreNamedByWhatWasChosenOrByAll) {
  Dataset data;
  EXPECT_EQ(regionsInFull(data), "");
  data.regions.images = 3;
  data.regions.labels = {"head", "tail"};
  data.regions.people = {"ann"};
  EXPECT_EQ(regionsInFull(data), "labels: head, tail; people: ann; pixels whose centre is inside");
  data.regionChoice.labels = {"tail"};
  data.regions.people.clear();
  data.regions.detector = true;
  data.regionChoice.confidence = 0.35;
  EXPECT_EQ(regionsInFull(data),
            "labels: tail; pixels whose centre is inside; boxes of a detector with a confidence of at least 0.35");
}

TEST(HumanData, AnAgreementThatIsLeftOpenFollowsThePeople) {
  AnalysisSettings settings;
  settings.agreement = {2, 3};
  Dataset three, five;
  three.annotators = 3;
  five.annotators = 5;
  SavedStudy saved;
  saved.settings = settingsToJson(settings, three, {});
  EXPECT_EQ(settingsFromJson(saved.settings, five, {}, "a").settings.agreement, settings.agreement);
  forgetAgreement(saved);
  EXPECT_EQ(settingsFromJson(saved.settings, five, {}, "a").settings.agreement, usualAgreement(five));
}

}  // namespace
}  // namespace sightline
