// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_pictures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/alignment/alignment_curve.h"
#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/item_reading.h"
#include "core/image/overlay.h"
#include "core/image/resize.h"
#include "core/statistics/number_text.h"
#include "core/study/not_defined.h"
#include "core/types/text_table.h"

namespace sightline {
namespace {

constexpr int kPictureSide = 200, kPictureQuality = 82;
constexpr double kMapOpacity = 0.6, kVotesOpacity = 0.55;
constexpr Rgb kPeopleColour{0xF0, 0xE4, 0x42}, kPeopleOutline{255, 255, 255};
const Region kWhole{0, 0, 1, 1};

/// The mean of an image's maps, and whether all of them have a value.
struct ImageMean {
  int image = -1;
  double mean = 0;
  bool complete = true;
};

std::vector<ImageMean> imageMeans(const StudySnapshot& snapshot, Metric metric, const ImageSubset& subset) {
  std::vector<ImageMean> means;
  for (const int image : imagesOf(snapshot, subset)) {
    ImageMean one{image, 0, true};
    int count = 0;
    for (int model = 0; model < snapshot.modelCount; ++model)
      for (const Technique technique : snapshot.techniques()) {
        const CellScores& cell = snapshot.cell({image, model, technique});
        const auto value = cell.ready ? valueOf(cell, metric) : std::nullopt;
        one.complete = one.complete && value;
        one.mean += value.value_or(0);
        count += value.has_value();
      }
    one.mean /= count;
    if (count > 0) means.push_back(one);
  }
  if (std::any_of(means.begin(), means.end(), [](const ImageMean& m) { return m.complete; }))
    std::erase_if(means, [](const ImageMean& m) { return !m.complete; });
  return means;
}

/// Colours the border of a region: pixels of the canvas in it with one outside beside them.
void drawBorder(Canvas& canvas, const Plane<std::uint8_t>& region, Rgb colour) {
  const auto holds = [&](int x, int y) {
    if (x < 0 || y < 0 || x >= canvas.width() || y >= canvas.height()) return false;
    return region.at(x * region.width() / canvas.width(), y * region.height() / canvas.height()) != 0;
  };
  for (int y = 0; y < canvas.height(); ++y)
    for (int x = 0; x < canvas.width(); ++x)
      if (holds(x, y) && (!holds(x - 1, y) || !holds(x + 1, y) || !holds(x, y - 1) || !holds(x, y + 1)))
        canvas.at(x, y) = packed(colour);
}

std::string pictureHtml(const Canvas& canvas, const std::string& title, const std::string& more) {
  Image image{canvas.width(), canvas.height(), {}};
  image.rgb.reserve(canvas.size() * 3);
  for (const std::uint32_t p : canvas.values()) {
    const Rgb c = unpacked(p);
    image.rgb.insert(image.rgb.end(), {c.r, c.g, c.b});
  }
  return "<figure class=\"picture\"><img src=\"data:image/jpeg;base64," + toBase64(encodeJpeg(image, kPictureQuality)) +
         "\" width=\"" + std::to_string(image.width) + "\" height=\"" + std::to_string(image.height) + "\" alt=\"" +
         escapeXml(title + (more.empty() ? "" : ", " + more)) + "\"><figcaption>" + escapeXml(title) +
         (more.empty() ? "" : "<br>" + escapeXml(more)) + "</figcaption></figure>\n";
}

/// "#0072B2"
Rgb rgbOf(const std::string& colour) {
  const int value = std::stoi(colour.substr(1), nullptr, 16);
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 255),
          static_cast<std::uint8_t>(value & 255)};
}

/// Draws the pictures of one image.
class PictureRow {
 public:
  PictureRow(const Image& image, const HumanMask* mask, const AgreementRule& agreement)
      : bare_(bareCanvas(image)), mask_(mask) {
    if (mask) marked_ = binariseVotes(mask->votes, mask->annotators, agreement);
  }

  [[nodiscard]] std::string image() const { return pictureHtml(bare_, "Image", ""); }
  [[nodiscard]] std::string people(const std::string& who) const {
    Canvas canvas = bare_;
    if (!mask_) return pictureHtml(canvas, who, "no human mask");
    blendVotes(canvas, kWhole, mask_->votes, mask_->annotators, kPeopleColour, kVotesOpacity);
    drawBorder(canvas, marked_, kPeopleOutline);
    return pictureHtml(canvas, who, "");
  }
  [[nodiscard]] std::string map(const CellResult* result, const CellScores& cell, const std::string& title,
                                const std::string& colour, Metric metric, bool isNotDefined) const {
    Canvas canvas = bare_;
    if (!result) return pictureHtml(canvas, title, "not computed");
    if (isNotDefined) return pictureHtml(canvas, title, "not defined");
    if (!result->map.blankReason.empty()) return pictureHtml(canvas, title, "blank map");
    blendMap(canvas, kWhole, scaledToUnit(result->onGrid), kWhole,
             hasRegions(result->key.technique) ? Sampling::Nearest : Sampling::Smooth, Palette::Inferno, kMapOpacity);
    if (mask_) drawBorder(canvas, marked_, kPeopleOutline);
    if (!isThresholdFree(metric))
      drawBorder(canvas, saliencyMask(result->onGrid, cell.cut(), result->valid), rgbOf(colour));
    const auto value = valueOf(cell, metric);
    return pictureHtml(canvas, title,
                       metricName(metric).text() + " " + (value ? threeDecimals(*value) : std::string("undefined")));
  }

 private:
  static Canvas bareCanvas(const Image& image) {
    const auto [width, height] =
        shrunkSize(std::max(image.width, kPictureSide), std::max(image.height, kPictureSide), kPictureSide);
    return PictureScaler(std::make_shared<const Image>(image)).render(kWhole, width, height);
  }

  Canvas bare_;
  const HumanMask* mask_;
  Plane<std::uint8_t> marked_;
};

}  // namespace

std::vector<ExampleImage> exampleImages(const StudySnapshot& snapshot, Metric metric, const ImageSubset& subset) {
  std::vector<ImageMean> means = imageMeans(snapshot, metric, subset);
  std::stable_sort(means.begin(), means.end(), [&](const ImageMean& a, const ImageMean& b) {
    return lowerIsBetter(metric) ? a.mean < b.mean : a.mean > b.mean;
  });
  std::vector<ExampleImage> examples;
  const auto take = [&](std::size_t at, const Message& why) {
    const ImageMean& one = means[at];
    if (std::none_of(examples.begin(), examples.end(), [&](const ExampleImage& e) { return e.image == one.image; }))
      examples.push_back({one.image, why, one.mean});
  };
  if (means.empty()) return examples;
  take(0, "Best agreement");
  take(means.size() / 2, "Typical agreement");
  take(means.size() - 1, "Worst agreement");
  return examples;
}

std::string picturesHtml(const ReportPictures& pictures, const StudyDefinition& study, const StudySnapshot& snapshot,
                         Metric metric, const ImageSubset& subset) {
  std::string html;
  const std::string who = study.dataset.simulatedAnnotators ? "People (simulated)" : "People";
  for (const ExampleImage& example : exampleImages(snapshot, metric, subset)) {
    const std::string& id = study.dataset.items[static_cast<std::size_t>(example.image)].id;
    html += "<h3>" + escapeXml(example.why.text() + ": " + id) + "</h3>\n<p>Mean " +
            escapeXml(metricName(metric).text()) + " of its maps " + threeDecimals(example.value) + ".</p>\n";
    const auto item =
        std::find_if(pictures.items.begin(), pictures.items.end(), [&](const DatasetItem& i) { return i.id == id; });
    const auto at = static_cast<int>(item - pictures.items.begin());
    try {
      if (item == pictures.items.end())
        throw Error(ErrorCode::FileNotFound, id, "is not on this machine any more", "Put the images back.");
      const Image image =
          shrunkTo(readImage(item->image, readingOf(*item, snapshot.settings.window)), 2 * kPictureSide);
      const HumanMask* mask = nullptr;
      for (int model = 0; model < snapshot.modelCount && !mask; ++model)
        for (const Technique technique : snapshot.techniques())
          if (const CellResult* result = pictures.table.at(at, model, technique)) mask = result->mask.get();
      const PictureRow row(image, mask, snapshot.settings.agreement);
      html += "<div class=\"pictures\">\n" + row.image() + row.people(who);
      for (const Technique technique : snapshot.techniques())
        for (int model = 0; model < snapshot.modelCount; ++model) {
          const ModelSpec& spec = study.models[static_cast<std::size_t>(model)];
          html += row.map(pictures.table.at(at, model, technique), snapshot.cell({example.image, model, technique}),
                          techniqueName(technique) + ", " + spec.displayName, colourOf(spec), metric,
                          !whyNotDefined(technique, spec).empty());
        }
      html += "</div>\n";
    } catch (const Error& e) {
      html += "<p>No pictures: " + escapeXml("the image " + e.problemMessage().text()) + ".</p>\n";
    }
  }
  return html;
}

}  // namespace sightline
