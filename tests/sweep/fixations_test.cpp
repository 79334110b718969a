// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of fixations: every kind that is recognised, as its program writes it, times what people may have done.
#include <gtest/gtest.h>

#include <cmath>
#include <ostream>
#include <set>
#include <tuple>

#include "core/base/files.h"
#include "core/dataset/fixations/fixation_files.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/fixation_forms.h"
#include "tests/sweep/written_files.h"

namespace sightline::sweep {
namespace {

constexpr int kWidth = kFixatedWidth, kHeight = kFixatedHeight;

struct FixationCase {
  FixationForm form;
  FixationMeaning meaning;
  [[nodiscard]] std::string name() const { return form.name + "__" + meaning.name; }
  friend std::ostream& operator<<(std::ostream& out, const FixationCase& c) { return out << c.name(); }
};

std::vector<FixationCase> fixationCases() {
  std::vector<FixationCase> out;
  for (const auto& form : fixationForms())
    for (const auto& meaning : fixationMeanings())
      if (form.outside || meaning.name != "outside the picture") out.push_back({form, meaning});
  return out;
}

class FixationSweep : public ::testing::TestWithParam<FixationCase> {};

TEST_P(FixationSweep, SaysWhereEverybodyLooked) {
  const auto& [form, meaning] = GetParam();
  const sightline::testing::TempFolder folder;
  std::string text = form.write(meaning);
  if (form.name == "own columns") text = "sep=|\n" + text;
  put(folder / form.file, text);
  const FixationTable table = readFixations({folder / form.file}, form.columns);
  ASSERT_EQ(table.images().size(), 1u);
  const FixatedImage& image = table.images().front();
  ASSERT_EQ(image.count, meaning.looks.size());
  std::multiset<std::tuple<std::string, long, long, int>> wanted, got;
  // Fitted on 1920 x 1080 the picture is 1440 x 1080, from 240 on; on its own place 1280 x 960, from (320, 60) on.
  const double scale = form.fitted ? 2 / 2.25 : 1, left = form.fitted ? 80 / 2.25 : 0,
               top = form.fitted ? 60 / 2.25 : 0;
  for (const Look& l : meaning.looks)
    wanted.emplace(form.people ? l.person : "", std::lround(10 * (l.x * scale + left)),
                   std::lround(10 * (l.y * scale + top)), form.durations ? l.milliseconds : 0);
  for (const Fixation& f : table.fixations()) {
    const auto p = table.onImage(image, static_cast<double>(f.x), static_cast<double>(f.y), kWidth, kHeight);
    got.emplace(form.people ? table.people()[f.person] : "", std::lround(10 * p.x), std::lround(10 * p.y),
                static_cast<int>(std::lround(f.duration)));
  }
  EXPECT_EQ(got, wanted);
  EXPECT_EQ(table.hasDurations(), form.durations);
}

INSTANTIATE_TEST_SUITE_P(Fixations, FixationSweep, ::testing::ValuesIn(fixationCases()),
                         [](const auto& row) { return caseName(row.param.name()); });

}  // namespace
}  // namespace sightline::sweep
