// SPDX-License-Identifier: GPL-3.0-or-later
// What the comparison grid shows and says; its behaviour is in comparison_grid.cpp.
#include <QDir>
#include <QPaintEvent>
#include <QPainter>
#include <array>
#include <cmath>

#include "core/dataset/people_words.h"
#include "core/techniques/technique.h"
#include "ui/grid/comparison_grid.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_numbers.h"
#include "ui/widgets/grid_text.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/rule_text.h"
#include "ui/widgets/shown_models.h"

namespace sightline::ui {
namespace {

using Overlay = DisplaySettings::Overlay;
constexpr std::array kMetrics{Metric::Iou, Metric::GroundTruthCoverage, Metric::SaliencyCoverage};

QString percent(double share) {
  const double value = 100 * share;
  return value > 0 && value < 1 ? QStringLiteral("<\u00a01\u00a0%")
                                : QStringLiteral("%1\u00a0%").arg(std::lround(value));
}

}  // namespace

void ComparisonGrid::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.fillRect(event->rect(), palette().window());
  GridPainter words(painter, palette(), font());
  const GridLayout layout = gridLayout();
  if (session_->imageCount() == 0) {
    words.footer(rect().adjusted(24, 24, -24, -24),
                 {tr("This data set holds no images. Open a folder of images with File > Open.")}, false);
    return;
  }
  const auto touched = [&](const QRect& rect) { return event->region().intersects(rect.adjusted(-3, 0, 3, 0)); };
  if (touched(layout.title)) words.title(layout.title, titleContent());
  for (int column = 0; column < static_cast<int>(layout.headers.size()); ++column)
    if (touched(layout.headers[static_cast<std::size_t>(column)])) paintHeader(words, layout, column);
  if (touched(layout.legend)) words.legend(layout.legend, legendContent());

  const PictureView view = viewIn(view_, frameSize(), pictures_.aspect(), devicePixelRatioF());
  if (!blinking_ && pictures_.hasPicture() && !view.isEmpty()) prepareMaps(layout, event->region(), view);
  for (const auto& cell : layout.cells) {
    if (!touched(cell.whole())) continue;
    if (event->region().intersects(cell.caption)) paintCaption(words, cell);
    if (cell.place.column == 0)
      paintReference(painter, words, cell, view, layout.stackedScores);
    else
      paintMap(painter, words, cell, view, layout.stackedScores);
    if (pointer_ && pictures_.hasPicture()) {
      const QRectF picture = view_.pictureInFrame(cell.frame.size(), pictures_.aspect());
      const QPointF at(picture.x() + pointer_->x() * picture.width(), picture.y() + pointer_->y() * picture.height());
      words.crossHair(cell.frame, view.target.translated(cell.frame.topLeft()), at + cell.frame.topLeft(),
                      readout(cell.place));
    }
    if (hasFocus() && cell.place == focused_) words.focusRing(cell.frame);
  }
  paintFailure(words, layout);
}

void ComparisonGrid::prepareMaps(const GridLayout& layout, const QRegion& region, const PictureView& view) {
  std::vector<CellPictures::ShownMap> maps;
  for (const auto& cell : layout.cells) {
    if (cell.place.column == 0 || !region.intersects(cell.frame)) continue;
    const CellKey key = keyOf(cell.place);
    if (auto result = session_->result(key)) {
      const MaskCut cut = numbers(cell.place, result).cut();
      maps.push_back({cell.place, std::move(result), cut, colourOfModel(key.model), pinnedFor(cell.place)});
    }
  }
  if (maps.size() > 1) pictures_.prepare(maps, votesNeededNow(), view, session_->display());
}

void ComparisonGrid::paintFailure(GridPainter& words, const GridLayout& layout) {
  const QString failure = translated(session_->imageFailure(session_->currentImage()));
  if (pictures_.hasPicture() || failure.isEmpty()) return;
  // Once over all cells: in one cell there is no room for the file, what is wrong with it and what to do.
  QRect all;
  for (const auto& cell : layout.cells) all |= cell.frame;
  words.notice(all, gridtext::withoutFolders(failure));
}

void ComparisonGrid::paintPicture(QPainter& painter, const GridLayout::Cell& cell, const PictureView& view,
                                  const QImage& image) {
  // On a device pixel exactly, also where the ratio is not whole.
  const double dpr = view.dpr;
  const QPointF at = view.target.topLeft() + cell.frame.topLeft();
  painter.drawImage(QPointF(std::round(at.x() * dpr) / dpr, std::round(at.y() * dpr) / dpr), image);
}

GridPainter::Title ComparisonGrid::titleContent() const {
  const int image = session_->currentImage();
  const DatasetItem& item = currentItem();
  QStringList details;
  if (!item.moreLabels.empty())
    details << tr("labels: %1").arg(QString::fromStdString(item.labelText()));
  else if (!item.label.empty())
    details << tr("label: %1").arg(QString::fromStdString(item.label));
  const auto snapshot = session_->snapshot();
  if (static_cast<std::size_t>(image) < snapshot->allAgree.size()) {
    const QString agreement =
        gridtext::agreement(snapshot->allAgree[static_cast<std::size_t>(image)], session_->modelCount());
    if (!agreement.isEmpty()) details << agreement;
  }
  if (const QString shown = shownModelsText(session_->definition()); !shown.isEmpty()) details << shown;
  QString right = gridtext::target(session_->settings().targetFor(image), session_->definition().models);
  if (const auto pin = pinned()) right = tr("difference from %1, one scale for all  ·  Esc: end").arg(nameOf(*pin));
  if (enlarged_) right = tr("Esc: all maps");
  return {QString::fromStdString(item.id), details.join(QStringLiteral("  ·  ")), right};
}

void ComparisonGrid::paintHeader(GridPainter& painter, const GridLayout& layout, int column) {
  const QRect rect = layout.headers[static_cast<std::size_t>(column)];
  if (rect.isEmpty() || column == 0) return;
  const int model = column - 1, image = session_->currentImage();
  GridPainter::Header header;
  header.name = QString::fromStdString(session_->definition().models[static_cast<std::size_t>(model)].displayName);
  header.colour = colourOfModel(model);
  header.menu = true;
  if (const auto prediction = session_->prediction(image, model); prediction && !prediction->top.empty()) {
    const ModelSpec& spec = session_->definition().models[static_cast<std::size_t>(model)];
    const auto said = gridtext::said(*prediction, spec, session_->settings().cutOffsOf(spec, model));
    header.label = said.text;
    header.probability = gridtext::probability(said.probability);
    const auto snapshot = session_->snapshot();
    const auto index = static_cast<std::size_t>(image) * static_cast<std::size_t>(session_->modelCount()) +
                       static_cast<std::size_t>(model);
    if (index < snapshot->correct.size()) header.correct = snapshot->correct[index];
  } else {
    header.note = tr("no prediction yet");
  }
  painter.header(rect, header);
}

void ComparisonGrid::paintCaption(GridPainter& words, const GridLayout::Cell& cell) {
  if (cell.place.column == 0) {
    const bool simulated = cell.place.row == 1 && hasMaskFile() && session_->definition().dataset.simulatedAnnotators;
    words.caption(cell.caption, cell.place.row == 0 ? tr("Image") : tr("People"),
                  simulated ? tr("simulated") : QString());
    if (const QRect button = cell.place.row == 0 ? paintButton(gridLayout()) : QRect(); !button.isEmpty())
      words.button(button, tr("Paint here"));
    return;
  }
  const CellKey key = keyOf(cell.place);
  const AnalysisSettings& settings = session_->settings();
  QString detail;
  if (usesLayers(key.technique)) {
    const auto m = static_cast<std::size_t>(key.model);
    detail = gridtext::layers(
        m < settings.layers.size() ? settings.layers[m] : std::vector<std::string>(),
        layerWithoutChoice(session_->definition().models[m].defaultLayer, session_->layers(key.model).get()));
  } else if (const OptionValues values = settings.optionsFor(key.technique); !values.isDefault()) {
    QStringList changed;  // what is not as usual is said
    for (const OptionSpec& spec : values.specs())
      if (spec.decidesMap && values.number(spec.key) != spec.fallback)
        changed << QString::fromStdString(spec.key + " " + values.text(spec.key));
    detail = changed.join(QStringLiteral(", "));
  } else if (isImported(key.technique)) {
    detail = QDir(QString::fromStdString(settings.mapsFolder)).dirName();
  }
  words.caption(cell.caption, techniqueText(key.technique), detail);
}

void ComparisonGrid::paintReference(QPainter& painter, GridPainter& words, const GridLayout::Cell& cell,
                                    const PictureView& view, bool stacked) {
  const bool isMask = cell.place.row == 1;
  const DisplaySettings& display = session_->display();
  const int votes = votesNeededNow();
  const bool outline = display.showHumanOutline && !blinking_;
  words.emptyFrame(cell.frame);
  GridPainter::Footer footer;
  const QString failure = translated(session_->imageFailure(session_->currentImage()));
  if (!pictures_.hasPicture() || view.isEmpty()) {
    footer.text = failure.isEmpty() ? tr("loading…") : tr("cannot be shown");
  } else if (!isMask) {
    paintSplit(
        painter, words, cell, view,
        blinking_ ? pictures_.bare(view) : pictures_.outlined(view, outline ? votes : 0, display.humanOutlineOpacity));
    footer.text = tr("%1 × %2 pixels").arg(pictures_.picture()->width).arg(pictures_.picture()->height);
  } else if (pictures_.hasMask()) {
    paintSplit(
        painter, words, cell, view,
        blinking_ ? pictures_.bare(view) : pictures_.people(view, outline ? votes : 0, display.humanOutlineOpacity));
    const PeopleCount people = pictures_.mask()->count();
    const QString share = percent(pictures_.markedShare(votes));
    footer.text = people.known == PeopleKnown::OneMask ? tr("the mask covers %1").arg(share)
                  : people.number == 1                 ? tr("%1 marked").arg(share)
                                       : tr("%1 marked (at least %2)").arg(share, neededShort(votes, people));
  } else {
    words.darkFrame(cell.frame);
    paintPicture(painter, cell, view, pictures_.dimmed(view));
    if (hasMaskFile() && failure.isEmpty())
      words.state(cell.frame, {tr("loading…"), {}});
    else if (hasMaskFile())
      words.state(cell.frame, {tr("mask cannot be read"), gridtext::withoutFolders(failure)});
    else if (const Message problem = maskProblem(); !problem.empty())
      words.state(cell.frame, {tr("mask left out"), tr("It %1.").arg(translated(problem))});
    else
      words.state(cell.frame, {tr("no mask"), tr("so no scores – paint one with Ctrl+M")});
  }
  words.footer(cell.footer, footer, stacked);
}

GridPainter::State ComparisonGrid::stateOf(const CellKey& key) const {
  const EngineStatus status = session_->status();
  switch (session_->state(key)) {
    case CellState::Failed:
      return {tr("failed"), gridtext::withoutFolders(translated(session_->failure(key))), -1, true};
    case CellState::Running: {
      const double fraction = session_->fraction(key);
      return {tr("computing %1 %").arg(static_cast<int>(fraction * 100)), {}, fraction};
    }
    case CellState::Queued:
      return status.paused ? GridPainter::State{tr("paused"), tr("Resume with Compute > Pause.")}
                           : GridPainter::State{tr("queued"), {}};
    default: break;
  }
  if (!status.fatal.empty()) return {tr("cannot be computed"), gridtext::withoutFolders(translated(status.fatal))};
  return {tr("not computed yet"), {}};
}

void ComparisonGrid::paintMap(QPainter& painter, GridPainter& words, const GridLayout::Cell& cell,
                              const PictureView& view, bool stacked) {
  const CellKey key = keyOf(cell.place);
  words.emptyFrame(cell.frame);
  if (!pictures_.hasPicture() || view.isEmpty()) return;

  const auto result = session_->result(key);
  if (const auto partial = result ? nullptr : session_->partial(key); partial && !blinking_) {
    // To look at while it is refined: without numbers, for they would be of another map.
    const MaskCut cut = numbersOf(*partial->result, session_->settings()).cut();
    paintSplit(painter, words, cell, view,
               pictures_.map({cell.place, partial->result, cut, colourOfModel(key.model)}, votesNeededNow(), view,
                             session_->display()));
    GridPainter::Footer footer;
    footer.text = tr("refining %1 %").arg(static_cast<int>(session_->fraction(key) * 100));
    return words.footer(cell.footer, footer, stacked);
  }
  if (!result) {
    if (!blinking_) words.darkFrame(cell.frame);
    paintPicture(painter, cell, view, blinking_ ? pictures_.bare(view) : pictures_.dimmed(view));
    if (!blinking_) words.state(cell.frame, stateOf(key));
    return;
  }
  const CellScores& scores = numbers(cell.place, result);
  if (blinking_) {
    paintPicture(painter, cell, view, pictures_.bare(view));
  } else {
    const auto against = pinnedFor(cell.place);
    const bool blank = !result->map.blankReason.empty() || result->curve.isDegenerate();
    paintSplit(painter, words, cell, view,
               pictures_.map({cell.place, result, scores.cut(), colourOfModel(key.model), against}, votesNeededNow(),
                             view, session_->display()));
    if (pinned() == cell.place)
      words.badge(cell.frame, tr("pinned"));
    else if (pinned() && !against && session_->display().overlay != Overlay::ImageOnly)
      words.badge(cell.frame, tr("waits for the pinned map"));
    if (against && !against->map.blankReason.empty())
      words.notice(cell.frame, tr("The pinned map is blank, so there is no difference from it."));
    else if (blank && session_->display().overlay != Overlay::ImageOnly)
      words.notice(cell.frame, result->map.blankReason.empty() ? tr("The map has the same value everywhere.")
                                                               : translated(result->map.blankReason));
    else if (scores.marksEveryPixel() && session_->display().overlay != Overlay::ImageOnly)
      words.notice(cell.frame, tr("The rule marks every pixel of this map."));
  }
  words.footer(cell.footer, footerContent(cell.place, result), stacked);
}

GridPainter::Footer ComparisonGrid::footerContent(GridPlace place, const std::shared_ptr<const CellResult>& result) {
  GridPainter::Footer footer;
  const CellScores& scores = numbers(place, result);
  if (const auto against = pinnedFor(place)) {
    footer.text = differenceText(place, result, against);
    return footer;
  }
  if (!hasMaskFile()) {
    footer.text = tr("the model marks %1; no human mask").arg(percent(scores.area()));
    return footer;
  }
  for (std::size_t i = 0; i < kMetrics.size(); ++i) {
    footer.names[i] = translated(metricName(kMetrics[i]));
    footer.values[i] = gridtext::score(valueOf(scores, kMetrics[i]));
    if (kMetrics[i] == session_->display().metric) footer.emphasised = static_cast<int>(i);
  }
  return footer;
}

GridPainter::Legend ComparisonGrid::legendContent() const {
  const DisplaySettings& display = session_->display();
  const AnalysisSettings& settings = session_->settings();
  GridPainter::Legend legend;
  const QColor people = humanColour();
  std::vector<QColor> models;
  const GridLayout layout = gridLayout();
  for (std::size_t m = 0; m < modelColours_.size(); ++m)
    if (!layout.headers[m + 1].isEmpty()) models.push_back(modelColours_[m]);
  if (models.empty()) models = modelColours_;
  const auto modelKey = [&](bool filled, const QString& text, const QString& shortText) {
    GridPainter::Legend::Key key{
        models.empty() ? people : models.front(), QColor(255, 255, 255, 220), filled, text, shortText, {}};
    if (models.size() > 1) key.more.assign(models.begin() + 1, models.end());
    return key;
  };
  const bool difference = pinned() && display.overlay != Overlay::ImageOnly;
  if (difference)
    legend.bar = {differenceColours(), tr("pinned map higher  −1"), tr("+1  this map higher"), tr("pinned higher −1"),
                  tr("+1 this higher")};
  else if (display.overlay == Overlay::Map)
    legend.bar = {paletteColours(display.palette), tr("low saliency"), tr("high saliency"), tr("low"), tr("high")};
  if (!difference && display.overlay == Overlay::Overlap) {
    legend.keys.push_back({Qt::white, {}, true, tr("people and model"), tr("both"), {}});
    legend.keys.push_back({people, {}, true, tr("only people"), tr("only people"), {}});
    legend.keys.push_back(modelKey(true, tr("only the model"), tr("only model")));
  }
  const PeopleCount marked = pictures_.mask() ? pictures_.mask()->count() : peopleOf(*session_);
  const int needed = votesNeeded(settings.agreement, marked.number);
  if (display.showHumanOutline && display.overlay != Overlay::ImageOnly && (pictures_.mask() || hasMaskFile()))
    legend.keys.push_back({people,
                           QColor(0, 0, 0, 190),
                           false,
                           translated(legendOfMarks(needed, marked)),
                           marked.isKnown() ? tr("people (%1)").arg(neededShort(needed, marked))
                                            : tr("marked (%1)").arg(neededShort(needed, marked)),
                           {}});
  if (showsFixations()) {
    const auto colours = fixations_.colours();
    constexpr std::size_t kColours = 5;
    GridPainter::Legend::Key key{colours.front(), QColor(0, 0, 0, 190), true, {}, tr("looked here"), {}};
    key.text = tr("people looked here (%1)").arg(colours.size());
    key.more.assign(colours.begin() + 1,
                    colours.begin() + static_cast<std::ptrdiff_t>(std::min(kColours, colours.size())));
    legend.keys.push_back(std::move(key));
  }
  if ((display.showSaliencyOutline || display.overlay == Overlay::Contour) && display.overlay != Overlay::ImageOnly) {
    const BinarisationRule& first = settings.ruleFor(Technique::GradCam, 0);
    bool same = true;
    for (const Technique technique : rows_)
      for (int m = 0; m < session_->modelCount(); ++m) same = same && settings.ruleFor(technique, m) == first;
    const QString rule = same ? shortText(first) : tr("rules differ");
    legend.keys.push_back(modelKey(false, tr("the map highlights this (%1)").arg(rule), tr("model (%1)").arg(rule)));
  }
  if (anythingCutOff())
    legend.keys.push_back(
        {QColor(70, 70, 70), {}, true, tr("dark: cut off before the model saw it"), tr("not seen"), {}});
  if (difference)
    legend.right = tr("one scale for all cells");
  else if (isSwiping())
    legend.right = tr("drag, or Shift + ← →: divider");
  if (blinking_)
    legend.right = tr("maps hidden");
  else if (!view_.isFitted())
    legend.right = tr("%1 %  ·  F fits").arg(std::lround(view_.zoom() * 100));
  return legend;
}

/// Whether a cell on screen darkens what its network's crop left out.
bool ComparisonGrid::anythingCutOff() const {
  if (session_->display().overlay == Overlay::ImageOnly) return false;
  const GridLayout layout = gridLayout();
  return std::any_of(layout.cells.begin(), layout.cells.end(), [&](const auto& cell) {
    if (cell.place.column == 0) return false;
    const auto result = session_->result(keyOf(cell.place));
    return result && !result->map.covers.isWhole();
  });
}

// --- tool tips ---------------------------------------------------------------------------------------

QString ComparisonGrid::toolTipAt(QPoint at) {
  if (session_->imageCount() == 0) return {};
  const GridLayout layout = gridLayout();
  for (int column = 1; column < static_cast<int>(layout.headers.size()); ++column)
    if (layout.headers[static_cast<std::size_t>(column)].contains(at)) {
      const int model = column - 1, image = session_->currentImage();
      const auto snapshot = session_->snapshot();
      const auto index = static_cast<std::size_t>(image) * static_cast<std::size_t>(session_->modelCount()) +
                         static_cast<std::size_t>(model);
      gridtext::Verdict verdict{currentItem().labelText(), {}, {}};
      if (index < snapshot->correct.size()) verdict.correct = snapshot->correct[index];
      if (index < snapshot->labelSets.size()) verdict.labels = snapshot->labelSets[index];
      return gridtext::predictionToolTip(session_->definition().models[static_cast<std::size_t>(model)],
                                         session_->prediction(image, model).get(), verdict,
                                         session_->weightsHash(model));
    }
  if (layout.title.contains(at)) return hiddenModelsText(session_->definition());
  if (layout.legend.contains(at) && pinned())
    return tr(
        "Each map is scaled by its own lowest and highest value; a cell shows its map minus the pinned one, on the "
        "study's common "
        "grid. The colours run from -1 (only the pinned map is high) over 0 (no difference) to +1 (only this map is "
        "high) in all "
        "cells and for all images.");
  if (layout.legend.contains(at))
    return tr(
        "Each map is scaled by its own lowest and highest value. The outline of the model is the border of its "
        "saliency mask: the pixels at or above the threshold. The outline of people surrounds what enough of "
        "them marked. Dark borders were cut off by the model's preparation of the image: it never saw them, and no "
        "map says anything of them.");
  if (paintButton(layout).contains(at))
    return tr("Mark yourself what tells what the image shows, in the whole window (Ctrl+M)");
  const auto* cell = layout.cellAt(at);
  if (cell)
    if (const QString looked = fixationsAt(*cell, at); !looked.isEmpty()) return looked;
  return cell ? cellToolTip(*cell, at, layout.stackedScores) : QString();
}

QString ComparisonGrid::sentenceOf(GridPlace place) {
  if (place.column == 0) return place.row == 0 ? tr("The image") : tr("What people marked in the image");
  const CellKey key = keyOf(place);
  const QString what =
      tr("%1 of %2")
          .arg(techniqueText(key.technique),
               QString::fromStdString(session_->definition().models[static_cast<std::size_t>(key.model)].displayName));
  const auto result = session_->result(key);
  if (!result) return tr("%1: %2").arg(what, stateOf(key).headline);
  const auto footer = footerContent(place, result);
  if (!footer.text.isEmpty()) return tr("%1: %2").arg(what, footer.text);
  QStringList scores;
  for (std::size_t i = 0; i < footer.names.size(); ++i)
    scores << QStringLiteral("%1 %2").arg(footer.names[i], footer.values[i]);
  return tr("%1: %2").arg(what, scores.join(QStringLiteral(", ")));
}

QString ComparisonGrid::cellToolTip(const GridLayout::Cell& cell, QPoint at, bool stacked) {
  if (cell.place.column == 0) {
    if (cell.place.row == 1 && session_->usesPainted(session_->currentImage()) && cell.caption.contains(at))
      return tr("Painted in Sightline (Edit > Mark where people look).");
    if (cell.place.row == 1 && session_->definition().dataset.simulatedAnnotators && cell.caption.contains(at))
      return tr("These masks were drawn by simulated annotators, not by people.");
    if (cell.place.row == 1 && !hasMaskFile())
      return maskProblem().empty()
                 ? tr("Scores need a human mask. Put masks with the images' names into a folder “masks” beside the "
                      "images, or paint one: Edit > Mark where people look.")
                 : tr("The mask of this image was left out: it %1. Scores need a mask of the image's shape that marks "
                      "something.")
                       .arg(translated(maskProblem()));
    return translated(session_->imageFailure(session_->currentImage()));
  }
  const CellKey key = keyOf(cell.place);
  const auto result = session_->result(key);
  if (!result)
    return translated(session_->state(key) == CellState::Failed ? session_->failure(key) : session_->status().fatal);
  if (cell.frame.contains(at) && !result->map.blankReason.empty())
    return translated(result->map.blankReason);  // in full
  if (cell.footer.contains(at) && pinnedFor(cell.place))
    return tr(
        "The mean of the absolute differences, 0 to 1, and Pearson's correlation r of the two maps over the pixels "
        "that both networks "
        "saw. A blank map has neither.");
  if (cell.footer.contains(at) && hasMaskFile()) {
    const auto footer = footerContent(cell.place, result);
    QPainter unused;
    const GridPainter words(unused, palette(), font());
    for (std::size_t i = 0; i < kMetrics.size(); ++i)
      if (words.scoreRect(cell.footer, footer, stacked, static_cast<int>(i)).contains(at))
        return gridtext::scoreToolTip(kMetrics[i], numbers(cell.place, result), votesNeededNow(),
                                      pictures_.mask() ? pictures_.mask()->count() : PeopleCount{});
  }
  if (cell.caption.contains(at)) {
    if (isImported(key.technique))
      return tr("A map for %1, computed by another program and read from %2")
          .arg(QString::fromStdString(session_->definition().models[static_cast<std::size_t>(key.model)].displayName),
               QString::fromStdString(session_->settings().mapsFolder));
    QString text =
        tr("%1 of %2 for the class “%3”")
            .arg(techniqueText(key.technique),
                 QString::fromStdString(session_->definition().models[static_cast<std::size_t>(key.model)].displayName),
                 QString::fromStdString(result->targetLabel));
    if (result->seconds > 0) text += tr("; computed in %1 s").arg(result->seconds, 0, 'f', result->seconds < 1 ? 2 : 1);
    return text;
  }
  return {};
}

}  // namespace sightline::ui
