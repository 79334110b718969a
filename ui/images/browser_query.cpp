// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/images/browser_query.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>
#include <string_view>

namespace sightline::ui {

namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

std::optional<bool> correct(const StudySnapshot& s, int image, int model) {
  return s.correct[static_cast<std::size_t>(image) * s.modelCount + model];
}

bool passesKind(const StudySnapshot& s, int image, const BrowserFilter& filter) {
  const auto all = [&](bool wanted) {
    for (int model = 0; model < s.modelCount; ++model)
      if (correct(s, image, model) != wanted) return false;
    return s.modelCount > 0;
  };
  switch (filter.kind) {
    case BrowserFilter::Kind::All: return true;
    case BrowserFilter::Kind::AllAgree: return s.allAgree[image] == true;
    case BrowserFilter::Kind::Disagree: return s.allAgree[image] == false;
    case BrowserFilter::Kind::AllRight: return all(true);
    case BrowserFilter::Kind::NoneRight: return all(false);
    case BrowserFilter::Kind::ModelRight: return correct(s, image, filter.model) == true;
    case BrowserFilter::Kind::ModelWrong: return correct(s, image, filter.model) == false;
  }
  return true;
}

std::optional<double> score(const StudySnapshot& s, const CellKey& key, Metric metric) {
  const auto& cell = s.cell(key);
  return cell.ready ? valueOf(cell, metric) : std::nullopt;
}

/// Mean that ignores missing values and is empty without any.
struct Mean {
  double sum = 0;
  int n = 0;
  void add(std::optional<double> value) {
    if (!value) return;
    sum += *value;
    ++n;
  }
  [[nodiscard]] std::optional<double> value() const { return n ? std::optional(sum / n) : std::nullopt; }
};

/// Largest minus smallest, of two values or more.
struct Spread {
  double low = 0, high = 0;
  int n = 0;
  void add(std::optional<double> value) {
    if (!value) return;
    low = n == 0 ? *value : std::min(low, *value);
    high = n == 0 ? *value : std::max(high, *value);
    ++n;
  }
  [[nodiscard]] std::optional<double> value() const { return n > 1 ? std::optional(high - low) : std::nullopt; }
};

}  // namespace

std::optional<double> orderValue(const StudySnapshot& s, int image, const BrowserOrder& order) {
  Mean mean;
  switch (order.key) {
    case BrowserOrder::Key::Name:
    case BrowserOrder::Key::Class: return {};
    case BrowserOrder::Key::OneMap: return score(s, {image, order.map.model, order.map.technique}, order.metric);
    case BrowserOrder::Key::Mean:
      for (int model = 0; model < s.modelCount; ++model)
        for (const auto technique : s.techniques()) mean.add(score(s, {image, model, technique}, order.metric));
      break;
    case BrowserOrder::Key::AcrossModels:
      for (const auto technique : s.techniques()) {
        Spread spread;
        for (int model = 0; model < s.modelCount; ++model)
          spread.add(score(s, {image, model, technique}, order.metric));
        mean.add(spread.value());
      }
      break;
    case BrowserOrder::Key::AcrossTechniques:
      for (int model = 0; model < s.modelCount; ++model) {
        Spread spread;
        for (const auto technique : s.techniques()) spread.add(score(s, {image, model, technique}, order.metric));
        mean.add(spread.value());
      }
      break;
  }
  return mean.value();
}

std::vector<int> arrange(const StudyDefinition& study, const StudySnapshot& snapshot, const BrowserFilter& filter,
                         const BrowserOrder& order) {
  const auto& items = study.dataset.items;
  std::vector<std::string> words;
  std::istringstream text(lower(filter.text));
  for (std::string word; text >> word;) words.push_back(word);

  std::vector<int> images;
  std::vector<bool> picked(items.size(), !filter.only);
  if (filter.only)
    for (const int image : *filter.only)
      if (image >= 0 && image < std::ssize(items)) picked[static_cast<std::size_t>(image)] = true;
  for (int i = 0; i < std::ssize(items); ++i) {
    if (!picked[static_cast<std::size_t>(i)]) continue;
    if (!filter.className.empty()) {
      const auto labels = items[i].allLabels();
      if (std::find(labels.begin(), labels.end(), filter.className) == labels.end()) continue;
    }
    if (!words.empty()) {
      const std::string searched = lower(items[i].id + ' ' + items[i].labelText());
      if (!std::all_of(words.begin(), words.end(),
                       [&](const auto& word) { return searched.find(word) != std::string::npos; }))
        continue;
    }
    if (passesKind(snapshot, i, filter)) images.push_back(i);
  }

  if (order.key == BrowserOrder::Key::Name) {
    if (order.descending) std::reverse(images.begin(), images.end());
  } else if (order.key == BrowserOrder::Key::Class) {
    std::map<std::string_view, int> places;  // of the few labels: numbers sort faster than words
    for (const int i : images) places.emplace(items[i].label, 0);
    int next = 0;
    for (auto& [label, place] : places) place = next++;
    std::vector<int> placeOf(items.size());
    for (const int i : images) placeOf[i] = places.find(items[i].label)->second;
    std::stable_sort(images.begin(), images.end(), [&](int a, int b) {
      return order.descending ? placeOf[b] < placeOf[a] : placeOf[a] < placeOf[b];
    });
  } else {
    std::vector<std::optional<double>> values(items.size());
    for (const int i : images) values[i] = orderValue(snapshot, i, order);
    std::stable_sort(images.begin(), images.end(), [&](int a, int b) {
      if (values[a].has_value() != values[b].has_value()) return values[a].has_value();
      if (!values[a]) return false;
      return order.descending ? *values[b] < *values[a] : *values[a] < *values[b];
    });
  }
  return images;
}

}  // namespace sightline::ui
