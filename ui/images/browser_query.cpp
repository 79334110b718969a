// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/images/browser_query.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace sightline::ui {

namespace {

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
  std::vector<int> images = filtered(study, snapshot, filter);

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
