// SPDX-License-Identifier: GPL-3.0-or-later
// What a session keeps of a data set that is not its folder: which fixations were read, and how.
#include "core/study/saved_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class SavedFixations : public ::testing::Test {
 protected:
  SavedFixations() {
    definition_.dataset.root = folder_.path();
    definition_.dataset.fixations = {{folder_.path() / "eyes" / "f.csv", "/elsewhere/g.csv"},
                                     "x=fx,y=fy",
                                     parseFixationOptions("sigma=30px,first=skip")};
  }
  [[nodiscard]] std::string text(bool withPath) const {
    return savedStudyText(folder_.path() / "a.sightline",
                          {definition_, settings_, folder_.path(), {}, -1, "{}", withPath});
  }
  testing::TempFolder folder_;
  StudyDefinition definition_;
  AnalysisSettings settings_;
};

TEST_F(SavedFixations, ComeBackWithTheSession) {
  const SavedStudy saved = savedStudyFromText(text(true), folder_.path() / "a.sightline");
  EXPECT_EQ(saved.study.fixations, definition_.dataset.fixations);
}

TEST_F(SavedFixations, AreNamedWithinTheFolderAndWithoutPlacesWhereNoneAreWanted) {
  EXPECT_THAT(text(true), HasSubstr("\"eyes/f.csv\""));
  EXPECT_THAT(text(false), Not(HasSubstr("/elsewhere")));
  EXPECT_THAT(text(false), HasSubstr("\"g.csv\""));
}

TEST_F(SavedFixations, AreNotThereWhereNobodyChoseAny) {
  definition_.dataset.fixations = {};
  EXPECT_THAT(text(true), Not(HasSubstr("fixation")));
  EXPECT_EQ(savedStudyFromText(text(true), folder_.path() / "a.sightline").study.fixations, FixationSearch{});
}

}  // namespace
}  // namespace sightline
