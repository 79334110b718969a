// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/comparison_figure.h"
#include "ui/figures/figure_font.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <algorithm>
#include <cmath>

#include "core/dataset/human_mask.h"
#include "core/dataset/item_reading.h"
#include "core/dataset/scanpaths.h"
#include "core/study/human_data.h"
#include "ui/grid/cell_pictures.h"
#include "ui/grid/fixation_layer.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_numbers.h"
#include "ui/widgets/grid_text.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/rule_text.h"

namespace sightline::ui {

namespace {

using Overlay = DisplaySettings::Overlay;
constexpr double kUnit = 1440;  ///< units an inch: twentieths of a point, so that font sizes are whole
constexpr double kPoint = kUnit / 72;
constexpr double kPictureDpi = 600;
/// Of pictures within vectors: what printers resolve of a photograph, at a quarter of the size.
constexpr double kVectorPictureDpi = 300;
constexpr double kFixationView = 200;  ///< pixels of the longer side of an image in which sizes of dots are thought
constexpr auto kCross = "\u2717";
constexpr double kTallest = 1.6;  ///< height of a cell over its width
constexpr std::size_t kDotsInLegend = 8;
const QColor kInk(0x11, 0x11, 0x11), kQuiet(0x55, 0x55, 0x55), kEmpty(0xEE, 0xEE, 0xEE), kWrong(0xB0, 0x2A, 0x00);

QFont figureFont(double points, bool bold = false) {
  QFont font(QStringLiteral("DejaVu Sans"));
  font.setStyleHint(QFont::SansSerif);
  font.setPixelSize(static_cast<int>(std::lround(points * kPoint)));
  font.setHintingPreference(QFont::PreferNoHinting);  // widths as in print, at any size on screen
  font.setBold(bold);
  return withoutLigatures(font);
}

void say(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour,
         Qt::Alignment alignment = Qt::AlignHCenter | Qt::AlignVCenter) {
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                   QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
}

QRectF fitted(const QRectF& frame, double aspect) {
  QSizeF size(frame.width(), frame.width() / aspect);
  if (size.height() > frame.height()) size = {frame.height() * aspect, frame.height()};
  return {frame.center().x() - size.width() / 2, frame.top(), size.width(), size.height()};
}

/// Dots an inch of the pictures on a device.
double pictureDpi(const QPainter& painter, double dpi) {
  const auto type = painter.paintEngine()->type();
  return type == QPaintEngine::Pdf || type == QPaintEngine::SVG ? kVectorPictureDpi : std::min(dpi, kPictureDpi);
}

/// The whole image in as many pixels as the print shows.
PictureView wholeView(const QRectF& target, double dpi) {
  PictureView view;
  view.visible = Region{};
  const double scale = dpi / kUnit;
  view.device = QSize(std::max(1, static_cast<int>(std::lround(target.width() * scale))),
                      std::max(1, static_cast<int>(std::lround(target.height() * scale))));
  view.target = QRectF(QPointF(), QSizeF(view.device));
  view.dpr = 1;
  return view;
}

/// Outlines as lines, not as pixels: sharp at any size.
void stroke(QPainter& painter, const std::vector<Outline>& outlines, const QRectF& target, const QColor& colour,
            const QColor& halo, double points) {
  QPainterPath path;
  for (const Outline& outline : outlines) {
    if (outline.size() < 3) continue;
    QPolygonF polygon;
    for (const OutlinePoint& p : outline)
      polygon << QPointF(target.left() + static_cast<double>(p.x) * target.width(),
                         target.top() + static_cast<double>(p.y) * target.height());
    polygon << polygon.front();
    path.addPolygon(polygon);
  }
  painter.save();
  painter.setClipRect(target);
  painter.setBrush(Qt::NoBrush);
  for (const auto& [pen, width] : {std::pair{halo, 2 * points}, std::pair{colour, points}}) {
    painter.setPen(QPen(pen, width * kPoint, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(path);
  }
  painter.restore();
}

/// A line of a legend, so many points wide.
void line(QPainter& painter, const QRectF& place, const QColor& colour, double points) {
  painter.setPen(QPen(colour, points * kPoint, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()));
}

/// Paints a palette from low to high.
std::function<void(QPainter&, const QRectF&)> colourBar(Palette palette) {
  const auto colours = paletteColours(palette);
  QImage bar(256, 1, QImage::Format_RGB32);
  for (int i = 0; i < 256; ++i) {
    const Rgb c = colours[static_cast<std::size_t>(i)];
    bar.setPixel(i, 0, qRgb(c.r, c.g, c.b));
  }
  return [bar](QPainter& painter, const QRectF& place) { painter.drawImage(place, bar); };
}

/// Paints the colours of people, of many only the first.
std::function<void(QPainter&, const QRectF&)> dots(const std::vector<QColor>& colours) {
  return [colours](QPainter& painter, const QRectF& place) {
    const std::size_t shown = std::min(colours.size(), kDotsInLegend);
    const double step = place.width() / static_cast<double>(shown), radius = 0.35 * std::min(step, place.height());
    painter.setPen(QPen(Qt::black, kPoint * 0.3));
    for (std::size_t i = 0; i < shown; ++i) {
      painter.setBrush(colours[i]);
      painter.drawEllipse(QPointF(place.left() + (static_cast<double>(i) + 0.5) * step, place.center().y()), radius,
                          radius);
    }
  };
}

}  // namespace

FigureContent FigureContent::of(StudySession& session, const std::vector<int>& images) {
  FigureContent content;
  content.study = std::make_shared<const StudyDefinition>(asChosen(session.definition(), session.settings()));
  content.settings = session.settings();
  content.display = session.display();
  for (const int image : images) {
    Row row;
    row.image = image;
    const auto models = static_cast<std::size_t>(session.modelCount());
    const auto& correct = session.snapshot()->correct;
    for (std::size_t m = 0; m < models; ++m) {
      const std::size_t at = static_cast<std::size_t>(image) * models + m;
      row.correct.push_back(at < correct.size() ? correct[at] : std::nullopt);
    }
    for (int m = 0; m < session.modelCount(); ++m)
      for (const Technique technique : session.settings().techniques)
        row.maps.push_back(session.result({image, m, technique}));
    content.rows.push_back(std::move(row));
  }
  return content;
}

struct ComparisonFigure::Row {
  const FigureContent::Row* content = nullptr;
  const DatasetItem* item = nullptr;
  CellPictures pictures;
  FixationLayer fixations;
  double height = 0;  ///< of an image's frame
};

ComparisonFigure::ComparisonFigure(FigureContent content, FigureStyle style)
    : content_(std::move(content)), style_(style) {
  for (const auto& row : content_.rows) {
    auto r = std::make_unique<Row>();
    r->content = &row;
    r->item = &content_.study->dataset.items.at(static_cast<std::size_t>(row.image));
    auto picture =
        std::make_shared<const Image>(readImage(r->item->image, readingOf(*r->item, content_.settings.window)));
    std::shared_ptr<const HumanMask> mask;
    if (r->item->hasHumanMask())
      mask = std::make_shared<const HumanMask>(readHumanMask(*r->item, content_.study->dataset.people()));
    if (mask && marksNothing(*mask)) mask = nullptr;
    r->pictures.setPicture(std::move(picture), std::move(mask));
    r->fixations.setScanpaths(scanpathsOf(*r->item));
    rows_.push_back(std::move(r));
  }
  layOut();
}

ComparisonFigure::~ComparisonFigure() = default;

int ComparisonFigure::techniques() const { return static_cast<int>(content_.settings.techniques.size()); }
int ComparisonFigure::lines() const {
  return style_.arrangement == FigureStyle::Arrangement::TwoLines ? std::max(2, techniques()) : 1;
}

void ComparisonFigure::layOut() {
  const bool two = style_.arrangement == FigureStyle::Arrangement::TwoLines;
  line_ = std::ceil(QFontMetricsF(figureFont(style_.fontPoints)).height() * 1.05);
  gap_ = std::round(style_.fontPoints * kPoint * 0.4);
  width_ = std::round(style_.widthInches * kUnit);
  left_ = two ? line_ : 0;  // the techniques' names, standing
  const int columns = two ? 1 + models() : 2 + models() * techniques();
  cell_ = std::floor((width_ - left_ - gap_ * (columns - 1)) / columns);
  head_ = line_ * (two ? 1 : 2);
  height_ = head_ + gap_ / 2;
  for (auto& row : rows_) {
    row->height = std::min(cell_ / row->pictures.aspect(), cell_ * kTallest);
    const double texts = line_ * (style_.predictions ? 1 : 0) + lines() * line_ * (style_.scores ? 1 : 0) +
                         (style_.scores ? 0 : line_);  // the image's name needs a line of its own then
    height_ += lines() * (row->height + gap_) + texts;
  }
  if (!style_.legend) return;
  legend_ = makeLegend();
  height_ += legend_.heightFor(width_) + line_ * 0.2;
}

QSizeF ComparisonFigure::sizeInches() const { return {width_ / kUnit, height_ / kUnit}; }

void ComparisonFigure::paint(QPainter& painter, double dpi) {
  painter.save();
  painter.scale(dpi / kUnit, dpi / kUnit);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter.fillRect(QRectF(0, 0, width_, height_), Qt::white);
  paintHeads(painter);
  double y = head_ + gap_ / 2;
  for (auto& row : rows_) {
    paintRow(painter, *row, y, pictureDpi(painter, dpi));
    y += lines() * (row->height + gap_ + (style_.scores ? line_ : 0)) + (style_.predictions ? line_ : 0) +
         (style_.scores ? 0 : line_);
  }
  if (style_.legend) legend_.paint(painter, y + line_ * 0.2, width_);
  painter.restore();
}

QRectF ComparisonFigure::mapFrame(const Row& row, int model, int technique, double y) const {
  const bool two = style_.arrangement == FigureStyle::Arrangement::TwoLines;
  const int column = two ? 1 + model : 2 + technique * models() + model;
  const double top =
      y + (style_.predictions ? line_ : 0) + (two ? technique * (row.height + gap_ + (style_.scores ? line_ : 0)) : 0);
  return {left_ + column * (cell_ + gap_), top, cell_, row.height};
}

void ComparisonFigure::paintHeads(QPainter& painter) {
  const QFont font = figureFont(style_.fontPoints), bold = figureFont(style_.fontPoints, true);
  const bool two = style_.arrangement == FigureStyle::Arrangement::TwoLines;
  const auto column = [&](int c) { return left_ + c * (cell_ + gap_); };
  const double under = two ? 0 : line_;
  say(painter, {column(0), under, cell_, line_}, two ? QObject::tr("Image, people") : QObject::tr("Image"), font, kInk);
  if (!two) say(painter, {column(1), under, cell_, line_}, QObject::tr("People"), font, kInk);
  for (int t = 0; t < (two ? 1 : techniques()); ++t) {
    const int first = two ? 1 : 2 + t * models();
    if (!two) {
      const QRectF span(column(first), 0, models() * (cell_ + gap_) - gap_, line_);
      const auto name = techniqueName(content_.settings.techniques[static_cast<std::size_t>(t)]);
      say(painter, span, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), bold, kInk);
      painter.setPen(QPen(kQuiet, kPoint * 0.5));
      painter.drawLine(span.bottomLeft(), span.bottomRight());
    }
    for (int m = 0; m < models(); ++m) {
      const ModelSpec& model = content_.study->models[static_cast<std::size_t>(m)];
      const QRectF place(column(first + m), under, cell_, line_);
      say(painter, place, QString::fromStdString(model.displayName), two ? bold : font, kInk);
      painter.fillRect(QRectF(place.left(), place.bottom() - kPoint * 0.4, cell_, kPoint * 1.2), modelColour(model));
    }
  }
}

void ComparisonFigure::paintRow(QPainter& painter, Row& row, double y, double dpi) {
  const bool two = style_.arrangement == FigureStyle::Arrangement::TwoLines;
  const QFont font = figureFont(style_.fontPoints), small = figureFont(style_.fontPoints * 0.9),
              bold = figureFont(style_.fontPoints, true);
  const AnalysisSettings& settings = content_.settings;
  const double top = y + (style_.predictions ? line_ : 0), step = row.height + gap_ + (style_.scores ? line_ : 0);
  const QRectF imageFrame(left_, top, cell_, row.height);
  const QRectF peopleFrame(two ? left_ : left_ + cell_ + gap_, two ? top + step : top, cell_, row.height);

  // the image, and what people marked
  const QRectF picture = fitted(imageFrame, row.pictures.aspect());
  const PictureView view = wholeView(picture, dpi);
  painter.drawImage(picture, row.pictures.bare(view));
  const QRectF people = fitted(peopleFrame, row.pictures.aspect());
  if (row.pictures.hasMask()) {
    const int votes = votesNeeded(settings.agreement, row.pictures.mask()->annotators);
    painter.drawImage(people, row.pictures.people(view, 0));
    stroke(painter, row.pictures.humanOutlines(votes), people, humanColour(), QColor(0, 0, 0), 0.8);
    paintFixations(painter, row, people);
  } else {
    painter.fillRect(people, kEmpty);
    say(painter, people, QObject::tr("no mask"), small, kQuiet);
  }
  const double nameTop =
      style_.scores
          ? imageFrame.bottom()
          : (two ? y + (style_.predictions ? line_ : 0) + lines() * (row.height + gap_) - gap_ : imageFrame.bottom());
  say(painter, {left_, nameTop, cell_, line_}, QString::fromStdString(row.item->id), small, kQuiet);

  for (int t = 0; t < techniques(); ++t) {
    if (two) {
      painter.save();
      const QRectF first = mapFrame(row, 0, t, y);
      painter.translate(0, first.bottom());
      painter.rotate(-90);
      const auto name = techniqueName(content_.settings.techniques[static_cast<std::size_t>(t)]);
      say(painter, {0, 0, row.height, line_}, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), bold,
          kInk);
      painter.restore();
    }
    for (int m = 0; m < models(); ++m) paintMap(painter, row, m, t, mapFrame(row, m, t, y), dpi);
  }
  if (!style_.predictions) return;
  for (int t = 0; t < (two ? 1 : techniques()); ++t)
    for (int m = 0; m < models(); ++m)
      paintPrediction(painter, row, m, t, {mapFrame(row, m, t, y).left(), y, cell_, line_});
}

/// What a model says, and a cross before it where that is wrong.
void ComparisonFigure::paintPrediction(QPainter& painter, const Row& row, int model, int technique,
                                       const QRectF& line) const {
  const auto& result = row.content->maps[static_cast<std::size_t>(model * techniques() + technique)];
  if (!result || result->prediction.top.empty()) return;
  const ModelSpec& spec = content_.study->models[static_cast<std::size_t>(model)];
  const auto said = gridtext::said(result->prediction, spec, content_.settings.cutOffsOf(spec, model));
  const QString text = QStringLiteral("%1 %2").arg(said.text, gridtext::probability(said.probability));
  const bool wrong = row.content->correct.at(static_cast<std::size_t>(model)) == false;
  say(painter, line, wrong ? QStringLiteral("%1 %2").arg(QString::fromUtf8(kCross), text) : text,
      figureFont(style_.fontPoints * 0.9), wrong ? kWrong : kInk);
}

/// Where people looked, where that is what is known of them: as vectors.
void ComparisonFigure::paintFixations(QPainter& painter, const Row& row, const QRectF& target) const {
  if (!content_.display.showFixations || row.fixations.empty()) return;
  const double scale = std::max(target.width(), target.height()) / kFixationView;
  PictureView view;
  view.visible = Region{};
  view.target = QRectF(QPointF(), target.size() / scale);
  view.device = view.target.size().toSize();
  painter.save();
  painter.setClipRect(target);
  painter.translate(target.topLeft());
  // The view has whole pixels, the target has not.
  painter.scale(target.width() / view.device.width(), target.height() / view.device.height());
  painter.setFont(figureFont(style_.fontPoints));
  row.fixations.paint(painter, view);
  painter.restore();
}

void ComparisonFigure::paintMap(QPainter& painter, Row& row, int model, int technique, const QRectF& frame,
                                double dpi) {
  const QFont small = figureFont(style_.fontPoints * 0.9);
  const QRectF target = fitted(frame, row.pictures.aspect());
  const auto& result = row.content->maps[static_cast<std::size_t>(model * techniques() + technique)];
  if (!result) {
    painter.fillRect(target, kEmpty);
    return say(painter, target, QObject::tr("not computed"), small, kQuiet);
  }
  const DisplaySettings& display = content_.display;
  const CellScores scores = numbersOf(*result, content_.settings);
  const int votes =
      row.pictures.hasMask() ? votesNeeded(content_.settings.agreement, row.pictures.mask()->annotators) : 0;
  DisplaySettings bare = display;  // without outlines: those are drawn as lines below
  bare.showHumanOutline = false;
  bare.showSaliencyOutline = false;
  const bool contour = bare.overlay == Overlay::Contour;
  if (contour) bare.overlay = Overlay::ImageOnly;
  const QColor colour = modelColour(content_.study->models[static_cast<std::size_t>(model)]);
  const GridPlace place{technique, model + 1};
  painter.drawImage(target,
                    row.pictures.map({place, result, scores.cut(), colour}, votes, wholeView(target, dpi), bare));
  if (display.overlay != Overlay::ImageOnly) {
    if (display.showHumanOutline && votes > 0)
      stroke(painter, row.pictures.humanOutlines(votes), target, humanColour(), QColor(0, 0, 0), 0.7);
    if (display.showSaliencyOutline || contour)
      stroke(painter, row.pictures.saliencyOutlines(place, result, scores.cut()), target, colour, Qt::white, 0.9);
    paintFixations(painter, row, target);
  }
  if (style_.scores && row.pictures.hasMask())
    say(painter, {frame.left(), frame.bottom(), cell_, line_},
        QStringLiteral("%1 %2").arg(translated(metricName(display.metric)),
                                    gridtext::score(valueOf(scores, display.metric))),
        small, kInk);
}

bool ComparisonFigure::showsWrong() const {
  return style_.predictions && std::any_of(content_.rows.begin(), content_.rows.end(), [](const auto& row) {
           return std::find(row.correct.begin(), row.correct.end(), std::optional(false)) != row.correct.end();
         });
}

PeopleCount ComparisonFigure::legendPeople() const {
  // Of the images that are printed, those with most people: masks painted in the program know theirs.
  PeopleCount people = content_.study->dataset.people();
  for (const auto& row : rows_)
    if (row->pictures.hasMask() && (people.number == 1 || row->pictures.mask()->annotators > people.number))
      people = row->pictures.mask()->count();
  return people;
}

FigureLegend ComparisonFigure::makeLegend() const {
  const DisplaySettings& display = content_.display;
  const Dataset& dataset = content_.study->dataset;
  std::vector<FigureLegend::Entry> entries;
  if (display.overlay == Overlay::Map)
    entries.push_back({QObject::tr("high"), {}, QObject::tr("Map: low"), colourBar(display.palette), 5});
  if (display.showHumanOutline && display.overlay != Overlay::ImageOnly) {
    const PeopleCount people = legendPeople();
    const QString agree = neededShort(votesNeeded(content_.settings.agreement, people.number), people);
    entries.push_back({dataset.simulatedAnnotators            ? QObject::tr("simulated people (%1)").arg(agree)
                       : people.known == PeopleKnown::OneMask ? QObject::tr("human mask")
                       : people.isKnown()                     ? QObject::tr("people (%1)").arg(agree)
                                                              : QObject::tr("human mask (%1)").arg(agree),
                       {},
                       {},
                       [](QPainter& painter, const QRectF& place) {
                         line(painter, place, QColor(Qt::black), 2);
                         line(painter, place, humanColour(), 1);
                       }});
  }
  if ((display.showSaliencyOutline || display.overlay == Overlay::Contour) && display.overlay != Overlay::ImageOnly) {
    std::vector<QColor> colours;
    for (const ModelSpec& model : content_.study->models) colours.push_back(modelColour(model));
    bool same = true;
    const BinarisationRule& first = content_.settings.ruleFor(content_.settings.techniques.front(), 0);
    for (const Technique technique : content_.settings.techniques)
      for (int m = 0; m < models(); ++m) same = same && content_.settings.ruleFor(technique, m) == first;
    entries.push_back({same ? QObject::tr("models (%1)").arg(shortText(first)) : QObject::tr("models (rules differ)"),
                       {},
                       {},
                       [colours](QPainter& painter, const QRectF& place) {
                         const double step = place.width() / static_cast<double>(colours.size());
                         for (std::size_t i = 0; i < colours.size(); ++i)
                           line(painter,
                                {place.left() + static_cast<double>(i) * step, place.top(), 0.8 * step, place.height()},
                                colours[i], 1);
                       },
                       0.9 * static_cast<double>(colours.size())});
  }
  std::vector<QColor> people;
  for (const auto& row : rows_)
    if (auto colours = row->fixations.colours(); colours.size() > people.size()) people = std::move(colours);
  if (display.showFixations && !people.empty())
    entries.push_back({QObject::tr("fixations, a colour per person"),
                       {},
                       {},
                       dots(people),
                       1.1 * static_cast<double>(std::min(people.size(), kDotsInLegend))});
  if (showsWrong()) entries.push_back({QObject::tr("%1 wrong prediction").arg(QString::fromUtf8(kCross))});
  return {std::move(entries), figureFont(style_.fontPoints * 0.9)};
}

}  // namespace sightline::ui
