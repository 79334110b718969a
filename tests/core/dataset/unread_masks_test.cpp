// SPDX-License-Identifier: GPL-3.0-or-later
// Masks whose names do not say that they are: they are taken for images, and that is said.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/image/image_io.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace sightline;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace {

enum class Kind { Photograph, BlackAndWhite, Colours, GreyMap };

/// 48 x 36 pixels of colours that vary as those of photographs do, or of a mask.
void draw(const fs::path& file, Kind kind) {
  Image image{48, 36, {}};
  for (int y = 0; y < 36; ++y)
    for (int x = 0; x < 48; ++x) {
      const bool marked = x > 10 && x < 30 && y > 8 && y < 20;
      const auto level = static_cast<std::uint8_t>(5 * x + y);
      std::vector<std::uint8_t> rgb;
      switch (kind) {
        case Kind::Photograph:
          rgb = {level, static_cast<std::uint8_t>(250 - 6 * y), static_cast<std::uint8_t>(x * y)};
          break;
        case Kind::BlackAndWhite: rgb = std::vector<std::uint8_t>(3, marked ? 255 : 0); break;
        case Kind::Colours:
          rgb = marked ? std::vector<std::uint8_t>{128, 0, 0} : std::vector<std::uint8_t>{0, 0, 0};
          break;
        case Kind::GreyMap: rgb = std::vector<std::uint8_t>(3, level); break;
      }
      image.rgb.insert(image.rgb.end(), rgb.begin(), rgb.end());
    }
  fs::create_directories(file.parent_path());
  writeFileAtomically(file, encodePng(image));
}

/// How images and the others are called.
struct Names {
  std::string name, image, other;  ///< "#" is the number
  Kind kind = Kind::BlackAndWhite;
  bool said = true;
  friend std::ostream& operator<<(std::ostream& out, const Names& n) { return out << n.name; }
};

class UnreadMasks : public ::testing::TestWithParam<Names> {};

// Cityscapes has two pictures of each mask, which look like each other.
TEST(UnreadMasksOfTwoKinds, AreSaid) {
  const sightline::testing::TempFolder root;
  for (const std::string number : {"1", "2", "3"}) {
    draw(root / "leftImg8bit" / ("a_" + number + "_leftImg8bit.png"), Kind::Photograph);
    draw(root / "gtFine" / ("a_" + number + "_gtFine_color.png"), Kind::Colours);
    draw(root / "gtFine" / ("a_" + number + "_gtFine_labelIds.png"), Kind::BlackAndWhite);
  }
  EXPECT_THAT(english(openDataset(root.path()).warnings),
              ::testing::Contains(HasSubstr("looks like a mask of leftImg8bit/a_1_leftImg8bit.png")));
}

TEST_P(UnreadMasks, AreSaid) {
  const Names& n = GetParam();
  const sightline::testing::TempFolder root;
  for (const char* number : {"scan1", "scan2", "scan30"}) {
    const auto named = [&](std::string pattern) { return pattern.replace(pattern.find('#'), 1, number) + ".png"; };
    draw(root / named(n.image), Kind::Photograph);
    draw(root / named(n.other), n.kind);
  }
  const Dataset data = openDataset(root.path());
  EXPECT_EQ(data.items.size(), 6u);
  std::string first = n.other + ".png", image = n.image + ".png";
  first.replace(first.find('#'), 1, "scan1");
  image.replace(image.find('#'), 1, "scan1");
  if (n.said)
    EXPECT_THAT(english(data.warnings), ::testing::Contains(AllOf(HasSubstr(first + " looks like a mask of " + image),
                                                                  HasSubstr("3 pairs"), HasSubstr("--mask-folders"))));
  else
    EXPECT_THAT(english(data.warnings), ::testing::Each(::testing::Not(HasSubstr("looks like a mask"))));
}

INSTANTIATE_TEST_SUITE_P(Names, UnreadMasks,
                         ::testing::Values(Names{"letters", "A/#", "B/#"},
                                           Names{"another language", "kuvat/#", "peitteet/#"},
                                           Names{"stuff", "train2017/#", "stuffthingmaps/train2017/#", Kind::Colours},
                                           Names{"targets", "in/#", "target/#", Kind::Colours},
                                           Names{"behind", "#", "#_peite"}, Names{"before", "#", "peite-#"},
                                           Names{"without a sign", "#", "M#"}, Names{"last words", "#_rgb8", "#_peite"},
                                           Names{"folders and endings", "leftImg8bit/a/#_leftImg8bit",
                                                 "gtFine/a/#_gtFine_color", Kind::Colours},
                                           Names{"grey maps", "Action/#", "FIXATIONMAPS/#", Kind::GreyMap},
                                           // Photographs of the same names in two places are photographs.
                                           Names{"cameras", "camera1/#", "camera2/#", Kind::Photograph, false},
                                           Names{"burst", "#", "#_2", Kind::Photograph, false}),
                         [](const auto& row) {
                           std::string name = row.param.name;
                           for (char& c : name)
                             if (c == ' ') c = '_';
                           return name;
                         });

}  // namespace
