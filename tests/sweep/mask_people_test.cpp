// SPDX-License-Identifier: GPL-3.0-or-later
// Of how many people masks are: every form in which folders hold masks (a row of kForms) times everything that may be
// said of their number. What is expected is what was drawn, worked out here from the votes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/people_words.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/written_files.h"

namespace sightline::sweep {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr int kSide = 96, kImages = 3;

/// Share of people who marked a pixel of image `image`, 0 to 1, before it is written.
using Drawing = std::function<double(int image, int x, int y)>;

double fromCentre(int x, int y) { return std::hypot(x - kSide / 2 + 0.5, y - kSide / 2 + 0.5); }

/// How many of ten people marked a pixel: rings of 4 pixels, the inmost of all ten.
int tenVotes(int image, int x, int y) { return std::clamp(11 + image - static_cast<int>(fromCentre(x, y) / 4), 0, 10); }

struct Form {
  std::string name;
  Drawing drawing;
  bool jpeg = false;
  std::vector<std::string> readers{};  ///< folders of a person each; else all masks lie in one
  PeopleCount expected;                ///< where nobody says anything
  bool agreesWith10 = false;           ///< whether ten people are an answer that fits
};

std::vector<Form> forms() {
  const Drawing binary = [](int, int x, int y) { return fromCentre(x, y) < 30 ? 1.0 : 0.0; };
  const Drawing ten = [](int i, int x, int y) { return tenVotes(i, x, y) / 10.0; };
  const Drawing three = [](int, int x, int y) {
    return std::clamp(3 - static_cast<int>(fromCentre(x, y) / 12), 0, 3) / 3.0;
  };
  const Drawing smooth = [](int, int x, int y) { return std::exp(-fromCentre(x, y) * fromCentre(x, y) / 700); };
  return {{"black and white PNG", binary, false, {}, {1, PeopleKnown::OneMask}, true},
          {"black and white JPEG", binary, true, {}, {1, PeopleKnown::OneMask}, true},
          {"ten levels", ten, false, {}, {10, PeopleKnown::Found}, true},
          {"ten levels as JPEG", ten, true, {}, {10, PeopleKnown::Found}, true},
          {"three levels", three, false, {}, {3, PeopleKnown::Found}, false},
          {"three readers", binary, false, {"reader1", "reader2", "reader3"}, {3, PeopleKnown::Counted}, false},
          {"smooth PNG", smooth, false, {}, {10, PeopleKnown::Graded}, false},
          {"smooth JPEG", smooth, true, {}, {10, PeopleKnown::Graded}, false}};
}

class MaskPeople : public ::testing::TestWithParam<Form> {
 protected:
  void SetUp() override {
    const Form& form = GetParam();
    for (int i = 0; i < kImages; ++i) {
      const std::string name = "scan_" + std::to_string(i + 1);
      put(root_ / ("images/" + name + ".png"), png(kSide, kSide, Samples(std::size_t{kSide} * kSide, 90), {}));
      Samples levels;
      for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x)
          levels.push_back(static_cast<std::uint16_t>(std::lround(255 * form.drawing(i, x, y))));
      const auto folders = form.readers.empty() ? std::vector<std::string>{""} : form.readers;
      for (const std::string& reader : folders) {
        const fs::path stem = root_ / ("masks/" + reader + "/" + name);
        if (form.jpeg)
          put(stem.string() + ".jpg", jpeg(kSide, kSide, levels, 1));
        else
          put(stem.string() + ".png", png(kSide, kSide, levels, {}));
      }
    }
  }
  [[nodiscard]] Dataset stated(int people) const {
    DatasetSearch search;
    search.regions = RegionChoice{};
    search.regions->annotators = people;
    return openDataset(root_.path(), search);
  }
  testing::TempFolder root_;
};

TEST_P(MaskPeople, AreNeverMoreThanSomebodySaid) {
  const Form& form = GetParam();
  const Dataset data = openDataset(root_.path());
  EXPECT_EQ(data.people(), form.expected) << howPeopleAreKnown(data).text();
  for (const DatasetItem& item : data.items) {
    const HumanMask mask = readHumanMask(item, data.people());
    EXPECT_EQ(mask.count(), form.expected);
    EXPECT_EQ(*std::max_element(mask.votes.values().begin(), mask.votes.values().end()), form.expected.number);
  }
  std::string said;
  for (const Message& m : data.recognised) said += m.text() + "\n";
  for (const Message& m : data.warnings) said += m.text() + "\n";
  if (form.expected.known == PeopleKnown::OneMask || form.expected.known == PeopleKnown::Graded) {
    EXPECT_THAT(said, HasSubstr("number of people is not stated"));
    EXPECT_THAT(said, Not(HasSubstr("10 people")));
    EXPECT_THAT(said, Not(HasSubstr("1 person")));
  }
  if (form.expected.known == PeopleKnown::Found) {
    EXPECT_THAT(said, HasSubstr("look like " + std::to_string(form.expected.number) + " people's marks averaged"));
    EXPECT_THAT(said, HasSubstr(std::to_string(form.expected.number + 1) + " grey levels"));
  }
}

TEST_P(MaskPeople, AStatedNumberIsTakenAndDoubtedOnce) {
  const Form& form = GetParam();
  const Dataset data = stated(10);
  const auto warnings = english(data.warnings);
  if (!form.readers.empty()) {  // each is counted
    EXPECT_EQ(data.people(), form.expected);
    EXPECT_THAT(warnings, Contains(HasSubstr("The stated number of people has no part")));
    return;
  }
  EXPECT_EQ(data.people(), (PeopleCount{10, PeopleKnown::Stated}));
  EXPECT_EQ(std::count_if(warnings.begin(), warnings.end(),
                          [](const std::string& w) { return w.find("do not fit") != std::string::npos; }),
            form.agreesWith10 ? 0 : 1);
  if (!form.agreesWith10) {
    EXPECT_THAT(warnings, Contains(AllOf(HasSubstr("masks/scan_"), HasSubstr("10 people are stated"))));
  }
}

/// Votes of ten people as the whole program has always read them: what is found changes no number.
TEST_P(MaskPeople, TenFoundAreTheSameVotesAsTenStated) {
  const Form& form = GetParam();
  if (form.expected != PeopleCount{10, PeopleKnown::Found}) GTEST_SKIP() << "of another number";
  const Dataset found = openDataset(root_.path()), said = stated(10);
  for (std::size_t i = 0; i < found.items.size(); ++i) {
    const HumanMask mask = readHumanMask(found.items[i], found.people());
    EXPECT_EQ(mask.votes, readHumanMask(said.items[i], said.people()).votes);
    if (form.jpeg) continue;
    for (int y = 0; y < kSide; ++y)
      for (int x = 0; x < kSide; ++x)
        ASSERT_EQ(mask.votes.at(x, y), tenVotes(static_cast<int>(i), x, y)) << x << ", " << y;
  }
}

TEST_P(MaskPeople, TheManifestCounts) {
  const Form& form = GetParam();
  if (!form.readers.empty()) GTEST_SKIP() << "a manifest names one mask for each image";
  std::string items;
  for (int i = 1; i <= kImages; ++i) {
    const std::string name = "scan_" + std::to_string(i);
    items += (i > 1 ? ",\n" : "") + ("{\"image\":\"images/" + name + ".png\",\"mask\":\"masks/" + name) +
             (form.jpeg ? ".jpg\"}" : ".png\"}");
  }
  put(root_ / "manifest.json", "{\"annotators\":10,\"items\":[" + items + "]}");
  EXPECT_EQ(openDataset(root_.path()).people(), (PeopleCount{10, PeopleKnown::Stated}));
  EXPECT_EQ(stated(5).people(), (PeopleCount{5, PeopleKnown::Stated})) << "who opens it knows better";
  put(root_ / "manifest.json", "{\"items\":[" + items + "]}");
  EXPECT_EQ(openDataset(root_.path()).people(), form.expected);
}

INSTANTIATE_TEST_SUITE_P(Folders, MaskPeople, ::testing::ValuesIn(forms()),
                         [](const auto& row) { return caseName(row.param.name); });

}  // namespace
}  // namespace sightline::sweep
