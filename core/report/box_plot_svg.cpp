// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/box_plot_svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/statistics/number_text.h"
#include "core/types/text_table.h"

namespace sightline {
namespace {

constexpr const char* kNeutral = "#7A7A7A";  // groups that mix models
constexpr double kGlyph = 0.56;              // mean width of a character, in font sizes

std::string num(double v) {
  std::string text = fixedText(v, 2);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

/// Writes SVG; lengths are points.
class Figure {
 public:
  Figure(const std::vector<BoxPlotPanel>& panels, const BoxPlotStyle& style)
      : panels_(panels), style_(style), font_(style.fontPoints) {}

  std::string draw();

 private:
  void text(double x, double y, const std::string& content, const char* anchor, const char* more = "") {
    out_ += "<text x=\"" + num(x) + "\" y=\"" + num(y) + "\" text-anchor=\"" + anchor + "\"" + more + ">" +
            escapeXml(content) + "</text>\n";
  }
  void line(double x1, double y1, double x2, double y2, const std::string& colour, double width,
            const char* more = "") {
    out_ += "<line x1=\"" + num(x1) + "\" y1=\"" + num(y1) + "\" x2=\"" + num(x2) + "\" y2=\"" + num(y2) +
            "\" stroke=\"" + colour + "\" stroke-width=\"" + num(width) + "\"" + more + "/>\n";
  }
  [[nodiscard]] std::string colourOf(const ScoreGroup& group) const {
    return group.model ? style_.modelColours.at(static_cast<std::size_t>(*group.model)) : kNeutral;
  }
  [[nodiscard]] static std::string patternOf(const std::string& colour) { return "hatch-" + colour.substr(1); }
  [[nodiscard]] double yOf(double value) const {
    return bottom_ - (value - ticks_.bottom) / (ticks_.top - ticks_.bottom) * (bottom_ - top_);
  }
  [[nodiscard]] std::vector<std::string> labelLines(const std::string& name, double slot) const;
  void chooseLabelFont(double slot);
  void patterns();
  void panel(const BoxPlotPanel& panel, double left, double width, bool numbers);
  void box(const ScoreGroup& group, double centre, double half);
  void points(const ScoreGroup& group, double centre, double half);

  const std::vector<BoxPlotPanel>& panels_;
  const BoxPlotStyle& style_;
  double font_, labelFont_ = 0, top_ = 0, bottom_ = 0;
  AxisTicks ticks_;
  std::string out_;
};

void Figure::patterns() {
  std::set<std::string> colours;
  for (const auto& panel : panels_)
    for (const auto& group : panel.groups) colours.insert(colourOf(group));
  out_ += "<defs>\n";
  for (const std::string& colour : colours)
    out_ += "<pattern id=\"" + patternOf(colour) +
            "\" width=\"3\" height=\"3\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect "
            "width=\"3\" height=\"3\" fill=\"" +
            colour + "\" fill-opacity=\"0.12\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"3\" stroke=\"" + colour +
            "\" stroke-width=\"1.6\" stroke-opacity=\"0.6\"/></pattern>\n";
  out_ += "</defs>\n";
}

/// Labels are as large as the other text unless a word would then be wider than its slot, and overprint its neighbour;
/// but never so small that they cannot be read.
void Figure::chooseLabelFont(double slot) {
  constexpr double kSmallest = 0.65;  // of the other text
  std::size_t longest = 1;
  for (const auto& panel : panels_)
    for (const auto& group : panel.groups)
      for (std::size_t begin = 0; begin < group.name.size();) {
        const auto end = std::min(group.name.find_first_of("- ", begin), group.name.size());
        longest = std::max(longest, end - begin + (end < group.name.size() && group.name[end] == '-'));
        begin = end + 1;
      }
  labelFont_ = std::clamp(slot / (kGlyph * static_cast<double>(longest)), kSmallest * font_, font_);
}

/// A label broken where it may be so that it fits its slot: after " / ", then at hyphens and blanks; a word that is
/// longer than the slot anywhere.
std::vector<std::string> Figure::labelLines(const std::string& name, double slot) const {
  std::vector<std::string> lines;
  std::string rest = name;
  if (const auto slash = rest.find(" / "); slash != std::string::npos) {
    const auto first = labelLines(rest.substr(0, slash), slot);
    lines.insert(lines.end(), first.begin(), first.end());
    rest = rest.substr(slash + 3);
  }
  const auto fits = static_cast<std::size_t>(std::max(4.0, std::floor(slot / (kGlyph * labelFont_) + 1e-9)));
  while (rest.size() > fits) {
    auto cut = rest.find_last_of("- ", fits);
    if (cut != std::string::npos && rest[cut] == '-' && cut == fits) cut = rest.find_last_of("- ", fits - 1);
    if (cut == std::string::npos || cut == 0) {
      cut = fits;
      while (cut > 1 && (static_cast<unsigned char>(rest[cut]) & 0xC0) == 0x80) --cut;  // within a character
    } else if (rest[cut] == '-') {
      ++cut;
    }
    lines.push_back(rest.substr(0, cut));
    rest = rest.substr(cut + (rest[cut] == ' '));
  }
  lines.push_back(rest);
  return lines;
}

void Figure::points(const ScoreGroup& group, double centre, double half) {
  const std::string colour = colourOf(group);
  out_ += "<g fill=\"" + colour + "\" fill-opacity=\"0.5\">\n";
  for (std::size_t i = 0; i < group.values.size(); ++i) {
    const CellKey& key = group.keys[i];
    const double x = centre + 0.7 * half * jitterOf(key), y = yOf(group.values[i]);
    const std::string shape = key.technique == Technique::Xrai
                                  ? "<path d=\"M" + num(x) + " " + num(y - 1.4) + "l1.3 2.2h-2.6z\""
                                  : "<circle cx=\"" + num(x) + "\" cy=\"" + num(y) + "\" r=\"1.15\"";
    if (style_.imageNames.empty()) {
      out_ += shape + "/>\n";
    } else {
      out_ += shape + "><title>" + escapeXml(style_.imageNames.at(static_cast<std::size_t>(key.image))) + ": " +
              fixedText(group.values[i], 3) + "</title>" +
              (key.technique == Technique::Xrai ? "</path>\n" : "</circle>\n");
    }
  }
  out_ += "</g>\n";
}

void Figure::box(const ScoreGroup& group, double centre, double half) {
  if (group.values.empty()) {
    text(centre, (top_ + bottom_) / 2, "no values", "middle", " fill=\"#666\"");
    return;
  }
  const std::string colour = colourOf(group);
  const BoxSummary& b = group.box;
  const std::string fill = group.technique == Technique::Xrai ? "url(#" + patternOf(colour) + ")" : colour;
  const char* opacity = group.technique == Technique::Xrai ? "1" : "0.3";
  line(centre, yOf(b.whiskerHigh), centre, yOf(b.q3), "#333", 0.8);
  line(centre, yOf(b.q1), centre, yOf(b.whiskerLow), "#333", 0.8);
  for (const double end : {b.whiskerLow, b.whiskerHigh})
    line(centre - half / 2, yOf(end), centre + half / 2, yOf(end), "#333", 0.8);
  out_ += "<rect x=\"" + num(centre - half) + "\" y=\"" + num(yOf(b.q3)) + "\" width=\"" + num(2 * half) +
          "\" height=\"" + num(yOf(b.q1) - yOf(b.q3)) + "\" fill=\"" + fill + "\" fill-opacity=\"" + opacity +
          "\" stroke=\"" + colour + "\" stroke-width=\"1\"/>\n";
  if (style_.points) points(group, centre, half);
  line(centre - half, yOf(b.median), centre + half, yOf(b.median), "#111", 1.6);
  out_ += "<circle cx=\"" + num(centre) + "\" cy=\"" + num(yOf(b.mean)) +
          "\" r=\"2.4\" fill=\"#fff\" stroke=\"#111\" stroke-width=\"0.9\"/>\n";
}

void Figure::panel(const BoxPlotPanel& panel, double left, double width, bool numbers) {
  if (!panel.title.empty()) text(left + width / 2, top_ - 0.6 * font_, panel.title, "middle", " font-weight=\"bold\"");
  const int steps = static_cast<int>(std::lround((ticks_.top - ticks_.bottom) / ticks_.step));
  for (int i = 0; i <= steps; ++i) {
    const double value = ticks_.bottom + i * ticks_.step, y = yOf(value);
    line(left, y, left + width, y, i == 0 ? "#333" : "#ddd", i == 0 ? 0.8 : 0.5);
    if (numbers)
      text(left - 4, y + 0.35 * font_, fixedText(value, ticks_.step < 0.1 || ticks_.step == 0.25 ? 2 : 1), "end");
  }
  if (panel.groups.empty()) return;
  const double slot = width / static_cast<double>(panel.groups.size());
  for (std::size_t i = 0; i < panel.groups.size(); ++i) {
    const ScoreGroup& group = panel.groups[i];
    const double centre = left + (static_cast<double>(i) + 0.5) * slot;
    box(group, centre, std::min(0.33 * slot, 22.0));
    std::vector<std::string> lines = labelLines(group.name, slot);
    lines.push_back("n = " + std::to_string(group.values.size()));
    if (group.undefinedCount) lines.push_back(std::to_string(group.undefinedCount) + " undefined");
    if (group.missingCount) lines.push_back(std::to_string(group.missingCount) + " missing");
    const std::string size = labelFont_ < font_ ? " font-size=\"" + num(labelFont_) + "\"" : "";
    for (std::size_t k = 0; k < lines.size(); ++k)
      text(centre, bottom_ + (1.3 + 1.15 * static_cast<double>(k)) * font_, lines[k], "middle", size.c_str());
  }
}

std::string Figure::draw() {
  const double width = style_.widthInches * 72, height = style_.heightInches * 72;
  double largest = 0, smallest = 0;
  std::size_t groups = 0;
  bool titled = false;
  for (const auto& panel : panels_) {
    groups += std::max<std::size_t>(1, panel.groups.size());
    titled = titled || !panel.title.empty();
    for (const auto& group : panel.groups)
      for (const double v : group.values) {
        largest = std::max(largest, v);
        smallest = std::min(smallest, v);
      }
  }
  ticks_ = axisTicks(largest, smallest);
  const double left = 4 * font_, gap = 1.6 * font_;
  const double room = width - left - 4 - gap * static_cast<double>(panels_.empty() ? 0 : panels_.size() - 1);
  chooseLabelFont(room / static_cast<double>(groups));
  std::size_t lines = 2;
  for (const auto& panel : panels_)
    for (const auto& group : panel.groups)
      lines = std::max(lines, labelLines(group.name, room / static_cast<double>(groups)).size() + 1 +
                                  (group.undefinedCount > 0) + (group.missingCount > 0));
  top_ = (titled ? 1.9 : 0.8) * font_;
  bottom_ = height - (0.6 + 1.15 * static_cast<double>(lines)) * font_;

  out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + num(width) + "pt\" height=\"" + num(height) +
         "pt\" viewBox=\"0 0 " + num(width) + " " + num(height) +
         "\" font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\" font-size=\"" + num(font_) +
         "\" fill=\"#111\">\n";
  out_ += "<title>" + escapeXml(style_.axisTitle) + "</title>\n";
  patterns();
  if (!style_.axisTitle.empty()) {
    const double y = (top_ + bottom_) / 2;
    text(font_, y, style_.axisTitle, "middle",
         (" transform=\"rotate(-90 " + num(font_) + " " + num(y) + ")\"").c_str());
  }
  double x = left;
  for (std::size_t i = 0; i < panels_.size(); ++i) {
    const double share =
        room * static_cast<double>(std::max<std::size_t>(1, panels_[i].groups.size())) / static_cast<double>(groups);
    panel(panels_[i], x, share, i == 0);
    x += share + gap;
  }
  return std::move(out_) + "</svg>\n";
}

}  // namespace

std::string boxPlotSvg(const std::vector<BoxPlotPanel>& panels, const BoxPlotStyle& style) {
  return Figure(panels, style).draw();
}

std::string boxPlotCaption(Metric metric, const std::vector<Technique>& techniques) {
  const bool xrai = std::find(techniques.begin(), techniques.end(), Technique::Xrai) != techniques.end();
  return metricName(metric).text() +
         " of every map. Boxes span the quartiles, lines are medians, white circles means; whiskers reach the furthest "
         "value within 1.5 interquartile ranges. Every point is one map" +
         (xrai && techniques.size() > 1 ? "; those of XRAI are triangles, its boxes hatched" : "") +
         ". Each model has a colour. Maps whose value is undefined are left out and counted.";
}

double jitterOf(const CellKey& key) {
  // A hash with well-mixed bits (Murmur's finaliser); neighbouring images land far apart.
  std::uint32_t h = static_cast<std::uint32_t>(key.image) * 0x9E3779B1u ^
                    static_cast<std::uint32_t>(key.model) * 0x85EBCA6Bu ^
                    (static_cast<std::uint32_t>(key.technique.index()) + 1) * 0xC2B2AE35u;
  h = (h ^ h >> 16) * 0x85EBCA6Bu;
  h = (h ^ h >> 13) * 0xC2B2AE35u;
  h ^= h >> 16;
  return 2 * (h / 4294967295.0) - 1;
}

AxisTicks axisTicks(double largest, double smallest) {
  if (smallest < 0 || largest > 1) {
    const double span = std::max(largest, 0.0) - std::min(smallest, 0.0),
                 power = std::pow(10, std::floor(std::log10(span / 5)));
    double step = power;
    for (const double factor : {2.0, 5.0, 10.0})
      if (span / step > 8) step = factor * power;
    return {std::ceil(std::max(largest, 0.0) / step) * step, step, std::floor(std::min(smallest, 0.0) / step) * step};
  }
  constexpr std::array<AxisTicks, 9> kChoices{
      {{0.1, 0.02}, {0.2, 0.05}, {0.25, 0.05}, {0.3, 0.1}, {0.4, 0.1}, {0.5, 0.1}, {0.6, 0.2}, {0.8, 0.2}, {1, 0.2}}};
  if (!(largest > 0)) return kChoices.back();
  for (const AxisTicks& choice : kChoices)
    if (largest <= choice.top) return choice;
  return kChoices.back();
}

}  // namespace sightline
