// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/why_tables.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>

#include "core/analysis/level.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

std::string capitalised(const Message& words) {
  std::string text = words.text();
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string valueText(ImageFactor factor, double value) {
  return fixedText(value, factor == ImageFactor::Components ? 0 : 3);
}

}  // namespace

double shareBelow(double value, const std::vector<double>& values) {
  if (values.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  double below = 0;
  for (const double other : values) below += other < value ? 1 : other == value ? 0.5 : 0;
  return (below - 0.5) / static_cast<double>(values.size() - 1);  // it is among them
}

TextTable factorTable(const std::vector<FactorValues>& factors, int image, const std::vector<int>& images) {
  TextTable table{"image_factors",
                  "What may make agreement low on this image, beside the median of the images, and the share of the "
                  "other images that lie below it.",
                  {{"Property", false}, {"this image"}, {"median"}, {"higher than"}},
                  {}};
  for (const ImageFactor factor : kImageFactors) {
    const auto at = static_cast<std::size_t>(factor);
    std::vector<double> others;
    for (const int i : images)
      if (const auto& value = factors.at(static_cast<std::size_t>(i))[at]) others.push_back(*value);
    const auto& mine = factors.at(static_cast<std::size_t>(image))[at];
    std::sort(others.begin(), others.end());
    const bool among = std::find(images.begin(), images.end(), image) != images.end();
    const double share = mine && among ? shareBelow(*mine, others) : std::numeric_limits<double>::quiet_NaN();
    table.addRow({factorName(factor), mine ? valueText(factor, *mine) : "undefined",
                  others.empty() ? "undefined"
                                 : fixedText(quantileSorted(others, 0.5), factor == ImageFactor::Components ? 1 : 3),
                  std::isnan(share) ? std::string() : fixedText(100 * share, 0) + " %"});
    table.rows.back().front() = capitalised(factorName(factor));
  }
  return table;
}

Message reasonsOf(const std::vector<FactorValues>& factors, int image, const std::vector<int>& images,
                  const std::vector<Correlate>& correlates, const Message& scoreName, bool lowerIsBetter) {
  constexpr double kUnusual = 0.75;  // beyond three quarters of the other images
  std::vector<Message> shown, reasons;
  for (const Correlate& c : correlates) {
    if (c.correlation.n < kFewestImages || !(c.pHolm < kLevel)) continue;
    const auto at = static_cast<std::size_t>(c.factor);
    shown.push_back(factorName(c.factor));
    std::vector<double> values;
    for (const int i : images)
      if (const auto& value = factors.at(static_cast<std::size_t>(i))[at]) values.push_back(*value);
    const auto& mine = factors.at(static_cast<std::size_t>(image))[at];
    const bool among = std::find(images.begin(), images.end(), image) != images.end();
    const double below = mine && among ? shareBelow(*mine, values) : std::numeric_limits<double>::quiet_NaN();
    const bool highIsBad = (c.correlation.rho < 0) != lowerIsBetter;
    const double unusual = highIsBad ? below : 1 - below;
    if (!(unusual >= kUnusual)) continue;
    const std::string share = fixedText(100 * unusual, 0);
    reasons.push_back(highIsBad ? message("its {1} is higher than on {2} % of the other images", shown.back(), share)
                                : message("its {1} is lower than on {2} % of the other images", shown.back(), share));
  }
  if (shown.empty())
    return message("No property is shown to go with {1}, so none tells why it is as it is here.", scoreName);
  if (reasons.empty())
    return message("Of the properties that are shown to go with {1} ({2}), none is unusual on this image.", scoreName,
                   joined(shown, "{1}, {2}"));
  return message("What goes with low agreement and is found here: {1}.", joined(reasons, "{1}; {2}"));
}

TextTable correlatesTable(const std::vector<Correlate>& correlates, const Message& scoreName) {
  TextTable table{
      "correlates",
      message("How {1} goes with properties of the images, strongest first: Spearman's rank correlation with its 95 % "
              "bootstrap interval (BCa), p, and p after Holm over the properties.",
              scoreName),
      {{"Property", false}, {"rho"}, {"95 % low"}, {"95 % high"}, {"p"}, {"p Holm"}, {"n"}, {"Note", false}},
      {}};
  for (const Correlate& c : correlates) {
    table.addRow({factorName(c.factor), fixedText(c.correlation.rho, 2), fixedText(c.interval.low, 2),
                  fixedText(c.interval.high, 2), pCell(c.correlation.p), pCell(c.pHolm),
                  std::to_string(c.correlation.n), c.correlation.note});
    table.rows.back().front() = capitalised(factorName(c.factor));
  }
  return table;
}

}  // namespace sightline
