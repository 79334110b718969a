// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of other people: every arrangement times every way to name the files times what lies about beside them. Which
// mask belongs to which image, and how many people marked it, is how the folder was laid out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <map>
#include <ostream>
#include <set>

#include "core/dataset/dataset.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/folder_pairs.h"

namespace sightline::sweep {
namespace {

namespace fs = std::filesystem;

/// Where an image and its masks lie. `place` is a folder that tells images of the same name apart, "" in arrangements
/// that have no such folders.
struct Arrangement {
  std::string name;
  std::vector<std::string> places;
  std::function<fs::path(const std::string& place, const std::string& image)> image;
  std::function<std::vector<fs::path>(const std::string& place, const std::string& mask)> masks;
  int people = 1;        ///< 1: one mask for each image, of a number of people that nobody stated
  bool beside = false;   ///< masks lie right beside their images, so that only an ending tells them apart
  bool classes = false;  ///< the places name classes
};

const std::vector<Arrangement>& arrangements() {
  using S = const std::string&;
  static const std::vector<Arrangement> kArrangements{
      {"images and masks",
       {""},
       [](S, S image) { return fs::path("images") / image; },
       [](S, S mask) { return std::vector<fs::path>{fs::path("masks") / mask}; }},
      {"images on top, masks below",
       {""},
       [](S, S image) { return fs::path(image); },
       [](S, S mask) { return std::vector<fs::path>{fs::path("masks") / mask}; }},
      {"in an unpacked archive",
       {""},
       [](S, S image) { return fs::path("study-v2/data/Images") / image; },
       [](S, S mask) { return std::vector<fs::path>{fs::path("study-v2/data/Masks") / mask}; }},
      {"all in one folder",
       {""},
       [](S, S image) { return fs::path(image); },
       [](S, S mask) { return std::vector<fs::path>{mask}; },
       1,
       true},
      {"sites with images and masks",
       {"siteA", "siteB"},
       [](S place, S image) { return fs::path(place) / "images" / image; },
       [](S place, S mask) { return std::vector<fs::path>{fs::path(place) / "masks" / mask}; }},
      {"patients with masks below",
       {"patient 01", "patient 02"},
       [](S place, S image) { return fs::path(place) / image; },
       [](S place, S mask) { return std::vector<fs::path>{fs::path(place) / "mask" / mask}; },
       1,
       false,
       true},
      {"images and masks of classes",
       {"cat", "dog"},
       [](S place, S image) { return fs::path("images") / place / image; },
       [](S place, S mask) { return std::vector<fs::path>{fs::path("masks") / place / mask}; },
       1,
       false,
       true},
      {"train and val of classes",
       {"train/images/cat", "train/images/dog", "val/images/cat"},
       [](S place, S image) { return fs::path(place) / image; },
       [](S place, S mask) {
         std::string at = place;
         return std::vector<fs::path>{fs::path(at.replace(at.find("images"), 6, "masks")) / mask};
       },
       1,
       false,
       true},
      {"places and all in one folder each",
       {"ward1", "ward2"},
       [](S place, S image) { return fs::path(place) / image; },
       [](S place, S mask) { return std::vector<fs::path>{fs::path(place) / mask}; },
       1,
       true,
       true},
      {"two readers",
       {""},
       [](S, S image) { return fs::path("images") / image; },
       [](S, S mask) {
         return std::vector<fs::path>{fs::path("masks/anna") / mask, fs::path("masks/ben") / mask};
       },
       2},
      {"five readers",
       {""},
       [](S, S image) { return fs::path("images") / image; },
       [](S, S mask) {
         std::vector<fs::path> out;
         for (const char* reader : {"r1", "r2", "r3", "r4", "r5"}) out.push_back(fs::path("masks") / reader / mask);
         return out;
       },
       5},
      {"three readers of two sites",
       {"siteA", "siteB"},
       [](S place, S image) { return fs::path("images") / place / image; },
       [](S place, S mask) {
         std::vector<fs::path> out;
         for (const char* reader : {"r1", "r2", "r3"}) out.push_back(fs::path("masks") / reader / place / mask);
         return out;
       },
       3,
       false,
       true},
      {"readers beside the images",
       {""},
       [](S, S image) { return fs::path("images") / image; },
       [](S, S mask) {
         return std::vector<fs::path>{fs::path("reader1") / mask, fs::path("reader2") / mask};
       },
       2},
      {"masks with readers before",
       {""},
       [](S, S image) { return fs::path("images") / image; },
       [](S, S mask) {
         return std::vector<fs::path>{fs::path("anna_masks") / mask, fs::path("ben_masks") / mask};
       },
       2},
      {"masks with readers behind",
       {""},
       [](S, S image) { return fs::path("images") / image; },
       [](S, S mask) {
         return std::vector<fs::path>{fs::path("masks_anna") / mask, fs::path("masks_ben") / mask};
       },
       2},
      {"readers with folders of masks",
       {""},
       [](S, S image) { return fs::path("images") / image; },
       [](S, S mask) {
         return std::vector<fs::path>{fs::path("rater a/masks") / mask, fs::path("rater b/masks") / mask};
       },
       2},
      {"experts in a folder of truths",
       {""},
       [](S, S image) { return fs::path("img") / image; },
       [](S, S mask) {
         return std::vector<fs::path>{fs::path("GroundTruth/expert1") / mask, fs::path("GroundTruth/expert2") / mask};
       },
       2},
      {"readers within patients",
       {"patient 01", "patient 02"},
       [](S place, S image) { return fs::path(place) / image; },
       [](S place, S mask) {
         return std::vector<fs::path>{fs::path(place) / "reader1" / mask, fs::path(place) / "reader2" / mask};
       },
       2,
       false,
       true},
      {"readers within sites",
       {"siteA", "siteB"},
       [](S place, S image) { return fs::path(place) / "images" / image; },
       [](S place, S mask) {
         return std::vector<fs::path>{fs::path(place) / "masks/anna" / mask, fs::path(place) / "masks/ben" / mask};
       },
       2},
      {"readers around patients",
       {"p1", "p2"},
       [](S place, S image) { return fs::path("images") / place / image; },
       [](S place, S mask) {
         return std::vector<fs::path>{fs::path("reader1") / place / "masks" / mask,
                                      fs::path("reader2") / place / "masks" / mask};
       },
       2,
       false,
       true},
      {"patients around readers",
       {"p1", "p2"},
       [](S place, S image) { return fs::path("images") / place / image; },
       [](S place, S mask) {
         return std::vector<fs::path>{fs::path("masks") / place / "anna" / mask,
                                      fs::path("masks") / place / "ben" / mask};
       },
       2,
       false,
       true},
      {"image and label of a part",
       {""},
       [](S, S image) { return fs::path("train/image") / image; },
       [](S, S mask) { return std::vector<fs::path>{fs::path("train/label") / mask}; }},
      {"parts and their masks",
       {"train", "test"},
       [](S place, S image) { return fs::path(place) / image; },
       [](S place, S mask) { return std::vector<fs::path>{fs::path(place + "_masks") / mask}; }},
      {"parts and their annotations in one word",
       {"train", "val"},
       [](S place, S image) { return fs::path(place) / image; },
       [](S place, S mask) { return std::vector<fs::path>{fs::path(place + "annot") / mask}; }},
      {"parts within annotations",
       {"training", "validation"},
       [](S place, S image) { return fs::path("images") / place / image; },
       [](S place, S mask) { return std::vector<fs::path>{fs::path("annotations") / place / mask}; }},
      {"parts named before images and masks",
       {"train", "test"},
       [](S place, S image) { return fs::path(place + "_images") / image; },
       [](S place, S mask) { return std::vector<fs::path>{fs::path(place + "_masks") / mask}; }},
      {"imagesTr and labelsTr",
       {""},
       [](S, S image) { return fs::path("imagesTr") / image; },
       [](S, S mask) { return std::vector<fs::path>{fs::path("labelsTr") / mask}; }},
  };
  return kArrangements;
}

/// How an image and its mask are called, from the same stem.
struct Naming {
  std::string name;
  std::function<std::string(const std::string&stem)> image, mask;
  bool ending = false;  ///< the mask's name says that it is one
};

std::function<std::string(const std::string&)> with(std::string ending) {
  return [ending = std::move(ending)](const std::string& stem) { return stem + ending; };
}

const std::vector<Naming>& namings() {
  static const std::vector<Naming> kNamings = [] {
    std::vector<Naming> out{
        {"same name", with(".png"), with(".png")},
        {"JPEG and PNG", with(".jpg"), with(".png")},
        {"capitals", with(".JPG"), with(".PNG")},
        {"jpeg and tiff", with(".jpeg"), with(".tiff")},
        {"arrays", with(".png"), with(".npy")},
        {"DICOM and PNG", with(".dcm"), with(".png")},
        {"volumes", with(".nii.gz"), with(".nii.gz")},
        {"volumes and their labels", with(".nii.gz"), with("_seg.nii.gz"), true},
        {"HEIC and GIF", with(".HEIC"), with(".gif")},
        {"AVIF and JPEG 2000", with(".avif"), with(".jp2")},
        {"whole name", with(".jpg"), with(".jpg.png")},
        {"letters of another case", [](const std::string& stem) { return "IMG" + stem + ".jpg"; },
         [](const std::string& stem) { return "img" + stem + ".png"; }},
        {"blanks and signs", [](const std::string& stem) { return "Scan (" + stem + ") #1 & more.png"; },
         [](const std::string& stem) { return "Scan (" + stem + ") #1 & more.png"; }},
        {"points in names", [](const std::string& stem) { return "1.2.840." + stem + ".v1.png"; },
         [](const std::string& stem) { return "1.2.840." + stem + ".v1.png"; }},
        // An e with its accent: one character as Linux and Windows write it, two as a Mac does.
        {"NFC and NFD", [](const std::string& stem) { return stem + " caf\xC3\xA9.png"; },
         [](const std::string& stem) { return stem + " cafe\xCC\x81.png"; }},
        {"NFD and NFC", [](const std::string& stem) { return stem + " cafe\xCC\x81.png"; },
         [](const std::string& stem) { return stem + " caf\xC3\xA9.png"; }},
    };
    for (const char* word : {"mask_", "mask-", "gt_", "label_", "seg_"})
      out.push_back({"beginning " + std::string(word[std::string(word).size() - 1] == '-' ? "minus " : "") + word,
                     with(".jpg"), [word](const std::string& stem) { return word + stem + ".png"; }, true});
    const auto around = [](std::string before, std::string behind) {
      return [before, behind](const std::string& stem) { return before + stem + behind; };
    };
    out.push_back({"img and mask before", around("img_", ".jpg"), around("mask_", ".png"), true});
    out.push_back({"image and mask in one word", around("image", ".jpg"), around("mask", ".png"), true});
    out.push_back({"image and mask behind", around("", "_image.jpg"), around("", "_mask.png"), true});
    out.push_back({"orig and seg behind", around("", "-orig.jpg"), around("", "-seg.png"), true});
    out.push_back({"channel behind", around("case_", "_0000.png"), around("case_", ".png")});
    for (const char* ending :
         {"_mask", "_masks", "-mask", " mask", ".mask", "_Mask", "_gt", "_GT", "-gt", "_seg", "_label", "_labels",
          "_segmentation", "_annotation", "_groundtruth", "_ground_truth", "_maske", "_masque"})
      out.push_back({"ending " +
                         std::string(ending[0] == '_'   ? "underscore"
                                     : ending[0] == '-' ? "minus"
                                     : ending[0] == '.' ? "point"
                                                        : "blank") +
                         ending,
                     with(".jpg"), with(std::string(ending) + ".png"), true});
    return out;
  }();
  return kNamings;
}

/// What else lies about and means nothing.
struct Litter {
  std::string name;
  std::function<void(const fs::path& root, const std::set<fs::path>& folders)> drop;
};

const std::vector<Litter>& litters() {
  static const std::vector<Litter> kLitters{
      {"nothing else", [](const fs::path&, const std::set<fs::path>&) {}},
      {"what a Mac leaves",
       [](const fs::path& root, const std::set<fs::path>& folders) {
         for (const auto& folder : folders) {
           put(root / folder / "._1.png", std::string("resource fork"));
           put(root / folder / ".DS_Store", std::string("x"));
           put(root / "__MACOSX" / folder / "._1.png", std::string("resource fork"));
         }
       }},
      {"what Windows leaves",
       [](const fs::path& root, const std::set<fs::path>& folders) {
         for (const auto& folder : folders) {
           put(root / folder / "Thumbs.db", std::string("x"));
           put(root / folder / "desktop.ini", std::string("x"));
         }
       }},
      {"notes and tables",
       [](const fs::path& root, const std::set<fs::path>& folders) {
         put(root / "README.md", std::string("x"));
         put(root / "labels.csv", std::string("image,label\n"));
         for (const auto& folder : folders) put(root / folder / "notes.txt", std::string("x"));
       }},
      {"links in a circle",
       [](const fs::path& root, const std::set<fs::path>& folders) {
         for (const auto& folder : folders) fs::create_directory_symlink(fs::absolute(root), root / folder / "loop");
       }},
      {"a hidden folder",
       [](const fs::path& root, const std::set<fs::path>&) {
         put(root / ".thumbnails" / "1.png", std::string("x"));
         put(root / ".git" / "HEAD", std::string("x"));
       }},
      {"empty folders",
       [](const fs::path& root, const std::set<fs::path>& folders) {
         for (const auto& folder : folders) fs::create_directories(root / folder / "empty");
       }},
  };
  return kLitters;
}

struct Case {
  Arrangement arrangement;
  Naming naming;
  Litter litter;
  friend std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << c.arrangement.name << ", " << c.naming.name << ", " << c.litter.name;
  }
};

std::vector<Case> cases() {
  std::vector<Case> out;
  for (const auto& arrangement : arrangements())
    for (const auto& naming : namings()) {
      if (arrangement.beside && !naming.ending) continue;
      out.push_back({arrangement, naming, litters().front()});
    }
  for (const auto& arrangement : arrangements())
    for (std::size_t k = 1; k < litters().size(); ++k)
      out.push_back({arrangement, arrangement.beside ? namings().back() : namings().front(), litters()[k]});
  return out;
}

class FolderSweep : public ::testing::TestWithParam<Case> {};

TEST_P(FolderSweep, MasksBelongToTheirImages) {
  const auto& [arrangement, naming, litter] = GetParam();
  testing::TempFolder root;
  Pairs expected;
  std::set<fs::path> folders;
  for (const auto& place : arrangement.places)
    for (const char* stem : {"1", "2", "10"}) {
      const fs::path image = arrangement.image(place, naming.image(stem));
      draw(root / image);
      folders.insert(image.parent_path());
      for (const fs::path& mask : arrangement.masks(place, naming.mask(stem))) {
        draw(root / mask);
        folders.insert(mask.parent_path());
        expected[image.string()].push_back(mask.string());
      }
    }
  litter.drop(root.path(), folders);

  const Dataset data = openDataset(root.path());
  EXPECT_EQ(pairsOf(data, root.path()), expected);
  EXPECT_EQ(data.annotators, arrangement.people);
  EXPECT_THAT(english(data.leftOut), ::testing::IsEmpty());
  EXPECT_EQ(data.warnings.size(), arrangement.people == 1 ? 0u : 1u) << ::testing::PrintToString(data.warnings);
  std::set<std::string> classes;
  if (arrangement.classes)
    for (const auto& place : arrangement.places) classes.insert(fs::path(place).filename().string());
  EXPECT_THAT(data.classes, ::testing::ElementsAreArray(classes));
}

INSTANTIATE_TEST_SUITE_P(Folders, FolderSweep, ::testing::ValuesIn(cases()),
                         [](const auto& row) { return caseName(::testing::PrintToString(row.param)); });

/// Names that folders of masks go by, beside a folder of images and below one.
class MaskFolderSweep : public ::testing::TestWithParam<std::tuple<const char*, const char*>> {};

TEST_P(MaskFolderSweep, IsFound) {
  const auto [images, masks] = GetParam();
  testing::TempFolder root;
  for (const char* name : {"1.png", "2.png"}) {
    draw(root / images / name);
    draw(root / masks / name);
  }
  const Dataset data = openDataset(root.path());
  const std::string at = *images ? std::string(images) + "/" : "";
  EXPECT_EQ(pairsOf(data, root.path()),
            (Pairs{{at + "1.png", {std::string(masks) + "/1.png"}}, {at + "2.png", {std::string(masks) + "/2.png"}}}));
  EXPECT_THAT(english(data.warnings), ::testing::IsEmpty());
  EXPECT_THAT(data.classes, ::testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Folders, MaskFolderSweep,
    ::testing::Combine(::testing::Values("images", "Images", "imgs", "originals", "original_images", "JPEGImages",
                                         "image", "img", "Bilder", "imagenes", ""),
                       ::testing::Values("mask", "masks", "Masks", "human_mask", "human_attention_mask",
                                         "Human Attention Masks", "attention-masks", "gt", "GT", "ground_truth",
                                         "Ground Truth", "label", "labels", "annotation", "annotations", "ann", "seg",
                                         "segmentations", "SegmentationClass", "Masken", "masques", "mascaras",
                                         "binary_mask", "segmentation_masks", "ground_truth_mask")),
    [](const auto& row) {
      const std::string images = std::get<0>(row.param);
      return caseName((images.empty() ? "on top" : images) + "__" + std::get<1>(row.param));
    });

}  // namespace
}  // namespace sightline::sweep
