// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/folder_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/unicode.h"
#include "core/image/image_formats.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using Words = std::initializer_list<std::string_view>;

bool isAmong(std::string_view key, Words names) { return std::find(names.begin(), names.end(), key) != names.end(); }

constexpr std::array kMaskWords{
    std::string_view("mask"),        std::string_view("masks"),        std::string_view("gt"),
    std::string_view("gts"),         std::string_view("seg"),          std::string_view("segs"),
    std::string_view("label"),       std::string_view("labels"),       std::string_view("segmentation"),
    std::string_view("annotation"),  std::string_view("annot"),        std::string_view("segmentations"),
    std::string_view("groundtruth"), std::string_view("ground_truth"), std::string_view("annotations"),
    std::string_view("maske"),       std::string_view("masken"),       std::string_view("masque"),
    std::string_view("masques"),     std::string_view("mascara"),      std::string_view("mascaras"),
    std::string_view("maschera"),    std::string_view("maschere")};
constexpr std::array kImageWords{std::string_view("image"), std::string_view("images"), std::string_view("img"),
                                 std::string_view("photo"), std::string_view("orig"),   std::string_view("original"),
                                 std::string_view("rgb"),   std::string_view("input"),  std::string_view("sat")};

bool isSeparator(char c) { return c == '_' || c == '-' || c == ' ' || c == '.'; }
bool isNumeral(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isNumeral); }

std::string_view withoutSeparators(std::string_view text) {
  while (!text.empty() && isSeparator(text.front())) text.remove_prefix(1);
  while (!text.empty() && isSeparator(text.back())) text.remove_suffix(1);
  return text;
}

/// Takes one of the words away from an end of lower-case text, the end first. @returns whether there was one
template <class List>
bool trimWord(std::string_view& text, const List& words) {
  for (const std::string_view word : words) {
    if (text == word) {
      text = {};
      return true;
    }
    if (text.size() <= word.size()) continue;
    if (text.ends_with(word) && isSeparator(text[text.size() - word.size() - 1])) {
      text = withoutSeparators(text.substr(0, text.size() - word.size()));
      return true;
    }
  }
  for (const std::string_view word : words) {  // "mask_3", "mask3"
    if (text.size() <= word.size() || !text.starts_with(word)) continue;
    if (!isSeparator(text[word.size()]) && !allDigits(text.substr(word.size()))) continue;
    text = withoutSeparators(text.substr(word.size()));
    return true;
  }
  return false;
}

std::string keyOfStem(const std::string& stem) { return lowerCase(composed(stem)); }

}  // namespace

std::string folderKey(const fs::path& folder) {
  std::string key = lowerCase(folder.filename().string());
  for (char& c : key)
    if (c == ' ' || c == '-') c = '_';
  return key;
}

bool isReaderName(const std::string& name) {
  const std::string key = folderKey(name);
  for (const std::string_view word : {"reader", "rater", "annotator", "expert", "observer", "radiologist", "doctor",
                                      "grader", "physician", "labeller", "labeler", "clinician", "pathologist"}) {
    if (!key.starts_with(word)) continue;
    std::string_view number = withoutSeparators(std::string_view(key).substr(word.size()));
    if (allDigits(number) || (number.size() == 1 && number[0] >= 'a' && number[0] <= 'z')) return true;
  }
  return false;
}

bool isOverlayName(const std::string& name) {
  return isAmong(folderKey(name), {"human_attention_overlay", "human_attention_overlays", "overlay", "overlays", "viz",
                                   "vis", "visualization", "visualisation", "color", "colour", "preview", "previews",
                                   "heatmap", "heatmaps", "lime_exp", "blend"});
}

FolderName folderName(const fs::path& folder) {
  const std::string key = folderKey(folder);
  if (isAmong(key, {"original_images", "original_image", "originals", "org_img", "images", "imgs", "jpegimages",
                    "image", "img", "bilder", "imagenes", "immagini"}))
    return {FolderRole::Images, {}};
  if (isAmong(key, {"human_attention_mask", "human_attention_masks", "human_mask", "human_masks", "attention_mask",
                    "attention_masks", "mask", "masks", "masken", "masques", "mascaras", "maschere"}))
    return {FolderRole::Masks, {}};
  if (isAmong(key, {"gt",
                    "gts",
                    "ground_truth",
                    "ground_truths",
                    "groundtruth",
                    "groundtruths",
                    "label",
                    "labels",
                    "annotation",
                    "annotations",
                    "ann",
                    "anns",
                    "annot",
                    "annots",
                    "seg",
                    "segs",
                    "segmentation",
                    "segmentations",
                    "segmentationclass",
                    "segmentationclasspng",
                    "human_attention",
                    "human_attentions",
                    "attention_maps"}))
    return {FolderRole::OtherMasks, {}};
  if (isAmong(key, {"human_attention_overlay", "human_attention_overlays", "overlay", "overlays",
                    "object_segmentation_mask", "object_segmentation_masks", "segmentationobject", "lime_exp"}))
    return {FolderRole::Derived, {}};
  if (isReaderName(key)) return {FolderRole::Reader, {}};
  if (key == "imagestr" || key == "imagests") return {FolderRole::Images, key.substr(6)};  // nnU-Net's
  if (key == "labelstr" || key == "labelsts") return {FolderRole::Masks, key.substr(6)};
  std::string_view rest = key;
  if (trimWord(rest, kMaskWords)) return {FolderRole::Masks, std::string(rest)};
  if (rest.size() > 5 && rest.ends_with("annot"))
    return {FolderRole::Masks, std::string(rest.substr(0, rest.size() - 5))};
  for (const std::string_view word : {"images", "image", "imgs", "img"}) {
    const std::string end = "_" + std::string(word), begin = std::string(word) + "_";
    if (key.ends_with(end)) return {FolderRole::Images, key.substr(0, key.size() - end.size())};
    if (key.starts_with(begin)) return {FolderRole::Images, key.substr(begin.size())};
  }
  return {};
}

std::string withoutMaskEnding(const std::string& stem) {
  const std::string low = lowerCase(stem);
  for (const std::string_view word : kMaskWords)
    if (low.size() > word.size() + 1 && low.ends_with(word) && isSeparator(low[low.size() - word.size() - 1]))
      return stem.substr(0, stem.size() - word.size() - 1);
  return stem;
}

bool speaksOfMask(const std::string& stem) {
  const std::string low = lowerCase(stem);
  for (const std::string_view word : kMaskWords)
    for (std::size_t at = low.find(word); at != std::string::npos; at = low.find(word, at + 1)) {
      std::size_t end = at + word.size();
      while (end < low.size() && isNumeral(low[end])) ++end;
      if ((at == 0 || isSeparator(low[at - 1])) && (end == low.size() || isSeparator(low[end]))) return true;
    }
  return false;
}

void ImageStems::add(const std::string& stem) {
  const std::string key = keyOfStem(stem);
  stems_.emplace(key, stem);
  const auto addBase = [&](std::string_view base) {
    if (base == key) return;
    const auto [known, isNew] = bases_.emplace(std::string(base), stem);
    if (!isNew && known->second != stem) known->second.clear();
  };
  std::string_view base = key;
  if (trimWord(base, kImageWords)) addBase(base);
  if (base = key; base.ends_with("_0000")) addBase(base.substr(0, base.size() - 5));  // the channel, as nnU-Net counts
}

void ImageStems::addOnlyImage(const std::string& stem) { bases_.try_emplace("", stem); }

const std::string* ImageStems::known(const std::string& key) const {
  if (const auto at = stems_.find(key); at != stems_.end()) return &at->second;
  const auto at = bases_.find(key);
  return at == bases_.end() || at->second.empty() ? nullptr : &at->second;
}

std::optional<MaskName> ImageStems::imageOf(const std::string& maskStem) const {
  const std::string whole = composed(maskStem), key = lowerCase(whole);
  if (const std::string* stem = known(key)) return MaskName{*stem, {}, false};
  std::string_view rest = key;
  bool says = false;
  while (trimWord(rest, kMaskWords)) {
    says = true;
    if (const std::string* stem = known(std::string(rest))) return MaskName{*stem, {}, true};
  }
  // Lower case changes no lengths, so that places in the key are places in the name.
  const auto person = [&](std::string_view part, bool& speaks) {
    while (trimWord(part, kMaskWords)) speaks = true;
    return part.empty() ? std::string() : whole.substr(static_cast<std::size_t>(part.data() - key.data()), part.size());
  };
  std::optional<MaskName> best;
  std::size_t longest = 0;
  for (std::size_t cut = 1; cut + 1 < rest.size(); ++cut) {
    if (!isSeparator(rest[cut])) continue;
    const std::array<std::pair<std::string_view, std::string_view>, 2> ways{
        {{rest.substr(0, cut), rest.substr(cut + 1)}, {rest.substr(cut + 1), rest.substr(0, cut)}}};
    for (const auto& [image, other] : ways) {
      if (image.size() <= longest) continue;
      const std::string* stem = known(std::string(withoutSeparators(image)));
      if (!stem) continue;
      bool speaks = says;
      std::string who = person(withoutSeparators(other), speaks);
      best = MaskName{*stem, std::move(who), speaks};
      longest = image.size();
    }
  }
  if (best) return best;
  if (const std::string* only = known(""); only && says && !rest.empty())  // "mask_anna" beside "image"
    if (bool speaks = true; bases_.contains("") && stems_.size() == 1)
      return MaskName{*only, person(rest, speaks), true};
  return std::nullopt;
}

}  // namespace sightline
