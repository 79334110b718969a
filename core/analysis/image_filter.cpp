// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/image_filter.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

#include "core/base/error.h"

namespace sightline {
namespace {

std::string inSmallLetters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::optional<bool> isRight(const StudySnapshot& s, int image, int model) {
  return s.correct[static_cast<std::size_t>(image) * static_cast<std::size_t>(s.modelCount) +
                   static_cast<std::size_t>(model)];
}

bool passesKind(const StudySnapshot& s, int image, const ImageFilter& filter) {
  const auto all = [&](bool wanted) {
    for (int model = 0; model < s.modelCount; ++model)
      if (isRight(s, image, model) != wanted) return false;
    return s.modelCount > 0;
  };
  const auto& agree = s.allAgree[static_cast<std::size_t>(image)];
  switch (filter.kind) {
    case ImageFilter::Kind::All: return true;
    case ImageFilter::Kind::AllAgree: return agree == true;
    case ImageFilter::Kind::Disagree: return agree == false;
    case ImageFilter::Kind::AllRight: return all(true);
    case ImageFilter::Kind::NoneRight: return all(false);
    case ImageFilter::Kind::ModelRight: return isRight(s, image, filter.model) == true;
    case ImageFilter::Kind::ModelWrong: return isRight(s, image, filter.model) == false;
  }
  return true;
}

bool hasLabel(const DatasetItem& item, const std::string& label) {
  const auto labels = item.allLabels();
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

}  // namespace

std::vector<int> filtered(const StudyDefinition& study, const StudySnapshot& snapshot, const ImageFilter& filter) {
  const auto& items = study.dataset.items;
  std::vector<std::string> words;
  std::istringstream text(inSmallLetters(filter.text));
  for (std::string word; text >> word;) words.push_back(word);

  std::vector<bool> picked(items.size(), !filter.only);
  if (filter.only)
    for (const int image : *filter.only)
      if (image >= 0 && image < std::ssize(items)) picked[static_cast<std::size_t>(image)] = true;
  std::vector<int> images;
  for (int i = 0; i < std::ssize(items); ++i) {
    const DatasetItem& item = items[static_cast<std::size_t>(i)];
    if (!picked[static_cast<std::size_t>(i)]) continue;
    if (!filter.className.empty() && !hasLabel(item, filter.className)) continue;
    if (!words.empty()) {
      const std::string searched = inSmallLetters(item.id + ' ' + item.labelText());
      if (!std::all_of(words.begin(), words.end(),
                       [&](const auto& word) { return searched.find(word) != std::string::npos; }))
        continue;
    }
    if (passesKind(snapshot, i, filter)) images.push_back(i);
  }
  return images;
}

void setPredictions(ImageFilter& filter, const std::string& text, const std::vector<ModelSpec>& models) {
  using Kind = ImageFilter::Kind;
  for (const auto& [name, kind] : {std::pair{"all-agree", Kind::AllAgree}, std::pair{"disagree", Kind::Disagree},
                                   std::pair{"all-right", Kind::AllRight}, std::pair{"none-right", Kind::NoneRight}})
    if (text == name) {
      filter.kind = kind;
      return;
    }
  const auto equals = text.find('=');
  const std::string word = text.substr(0, equals);
  if (equals == std::string::npos || (word != "right" && word != "wrong"))
    throw Error(ErrorCode::InvalidOption, text, "says nothing of predictions",
                "Write all-agree, disagree, all-right, none-right, right=MODEL or wrong=MODEL.");
  const std::string id = text.substr(equals + 1);
  const auto model = std::find_if(models.begin(), models.end(), [&](const ModelSpec& m) { return m.id == id; });
  if (model == models.end()) {
    std::string known;
    for (const ModelSpec& m : models) known += (known.empty() ? "" : ", ") + m.id;
    throw Error(ErrorCode::InvalidOption, text, "names no model of this run", message("Its models are: {1}.", known));
  }
  filter.kind = word == "right" ? Kind::ModelRight : Kind::ModelWrong;
  filter.model = static_cast<int>(model - models.begin());
}

bool matchesPattern(const std::string& pattern, const std::string& name) {
  // Where a star was passed last, and the name's place then: what follows is tried from one character further on.
  std::size_t p = 0, n = 0, star = std::string::npos, from = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      from = n;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
      ++p;
      ++n;
    } else if (star != std::string::npos) {
      p = star + 1;
      n = ++from;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::vector<int> imagesNamed(const std::vector<std::string>& names, const Dataset& dataset) {
  std::vector<bool> chosen(dataset.items.size());
  for (const std::string& name : names) {
    bool found = false;
    // A name with a star in it goes before the pattern.
    for (const bool asPattern : {false, true}) {
      for (std::size_t i = 0; i < dataset.items.size() && !(asPattern && name.find_first_of("*?") == std::string::npos);
           ++i)
        if (asPattern ? matchesPattern(name, dataset.items[i].id) : dataset.items[i].id == name)
          chosen[i] = found = true;
      if (found) break;
    }
    if (!found)
      throw Error(ErrorCode::InvalidOption, name, "is not an image of the run",
                  "Name images as the column \"image\" of scores.csv does; * stands for any characters, ? for one.");
  }
  std::vector<int> images;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (chosen[i]) images.push_back(static_cast<int>(i));
  return images;
}

}  // namespace sightline
