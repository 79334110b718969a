// SPDX-License-Identifier: GPL-3.0-or-later
// Annotation files of other programs: every way to write one (a row of annotationForms()) says that people marked the
// pixels with 4 <= x < 16 and 3 <= y < 12 of an image of 30 x 20, beside another image of the same name in another
// folder. What is read is compared with that, pixel by pixel.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/annotation_forms.h"

namespace sightline::sweep {
namespace {

constexpr int kWidth = 30, kHeight = 20;

/// The box of all forms, as votes.
Plane<std::uint8_t> box() {
  Plane<std::uint8_t> mask(kWidth, kHeight);
  for (int y = 3; y < 12; ++y)
    for (int x = 4; x < 16; ++x) mask.at(x, y) = 1;
  return mask;
}

const DatasetItem& item(const Dataset& data, const std::string& id) {
  const auto at = std::find_if(data.items.begin(), data.items.end(), [&](const DatasetItem& i) { return i.id == id; });
  EXPECT_NE(at, data.items.end()) << id;
  return *at;
}

class EachForm : public ::testing::TestWithParam<std::size_t> {
 protected:
  void image(const std::string& name) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    writeFileAtomically(folder_ / name, encodePng(Plane<std::uint8_t>(kWidth, kHeight, 120)));
  }
  void file(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    writeFileAtomically(folder_ / name, text);
  }
  testing::TempFolder folder_;
};

TEST_P(EachForm, MarksTheBox) {
  const AnnotationForm form = annotationForms()[GetParam()];
  SCOPED_TRACE(form.name);
  const bool chex = form.name.starts_with("CheX");
  image(chex ? "patient1/siteA/cat7.png" : "siteA/cat7.png");
  image("siteB/cat7.png");  // of the same name
  if (form.name == "table of shares") std::filesystem::remove_all(folder_ / "siteB");
  file(form.file, form.text);
  const Dataset data = openDataset(folder_.path());
  const std::string id = data.items.size() == 1 ? "cat7" : chex ? "patient1/siteA/cat7" : "siteA/cat7";
  const DatasetItem& marked = item(data, id);
  ASSERT_TRUE(marked.hasHumanMask()) << ::testing::PrintToString(data.warnings);
  const HumanMask mask = readHumanMask(marked, 10);
  EXPECT_EQ(mask.annotators, 1);
  EXPECT_EQ(mask.votes, box());
  if (!form.label.empty()) {
    EXPECT_EQ(marked.label, form.label);
  }
  if (data.items.size() == 2) {
    EXPECT_FALSE(item(data, "siteB/cat7").hasHumanMask());
  }
  EXPECT_THAT(data.leftOut, ::testing::IsEmpty()) << ::testing::PrintToString(data.leftOut);
  EXPECT_EQ(data.regions.images, 1u);
  // The file itself may be opened too.
  const Dataset direct = openDataset(folder_ / form.file);
  EXPECT_EQ(std::count_if(direct.items.begin(), direct.items.end(), [](const auto& i) { return i.hasHumanMask(); }), 1);
}

std::string formName(const ::testing::TestParamInfo<std::size_t>& info) {
  std::string name = annotationForms()[info.param].name;
  std::erase_if(name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); });
  return name;
}
INSTANTIATE_TEST_SUITE_P(Sweep, EachForm, ::testing::Range(std::size_t{0}, annotationForms().size()), formName);

}  // namespace
}  // namespace sightline::sweep
