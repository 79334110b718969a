// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/study_tour.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <memory>
#include <utility>

#include "core/analysis/disagreement.h"
#include "ui/images/image_browser.h"
#include "ui/session/study_session.h"
#include "ui/session/translated.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("sightline::ui::StudyTour", text); }

TourStep atDock(QDockWidget* dock, const char* title, const char* text, std::vector<QPointer<QWidget>> alsoSeen) {
  return {tr(title), [text] { return tr(text); },
          [dock] {
            dock->show();
            dock->raise();
          },
          [dock] { return dock; }, std::move(alsoSeen)};
}

/// Lowest mean IoU first, all images, and the first of them on screen.
/// @returns that image; -1 while there is none
int showDisagreement(const TourPlaces& places) {
  places.images->show();
  places.images->raise();
  places.browser->setFilter({});
  places.browser->setOrder({BrowserOrder::Key::Mean, Metric::Iou, {}, false});
  const auto found = findDisagreement(*places.session->snapshot(), places.session->definition().dataset);
  if (found) places.session->setCurrentImage(found->image);
  return found ? found->image : -1;
}

/// @param shown  the image that the answer brought up; the next one follows unless somebody chose another meanwhile
QString disagreement(const TourPlaces& places, int& shown) {
  const auto found = findDisagreement(*places.session->snapshot(), places.session->definition().dataset);
  if (found && (shown < 0 || places.session->currentImage() == shown)) {
    shown = found->image;
    places.session->setCurrentImage(shown);
  }
  if (!found)
    return tr(
        "This cannot be answered yet: it needs maps and what people marked. The answer appears here when there are "
        "any.");
  return sentence(translated(found->sentence)) + ' ' +
         tr("The images are now in this order; change the threshold and the answer follows.");
}

}  // namespace

std::vector<TourStep> studyTour(const TourPlaces& places) {
  std::vector<TourStep> steps;
  steps.push_back(atDock(
      places.images, QT_TRANSLATE_NOOP("sightline::ui::StudyTour", "The images"),
      QT_TRANSLATE_NOOP("sightline::ui::StudyTour",
                        "Under each image is a bar per map: how far it meets what people marked (IoU). A click or an "
                        "arrow key chooses an image, and the rest of the window follows."),
      {places.grid}));
  steps.push_back(
      {tr("What the maps highlight"),
       [] {
         return tr(
             "A row per technique, a column per model. The yellow outline is what people marked. Hold Space to see the "
             "image alone, press Enter to enlarge a map.");
       },
       {},
       [grid = places.grid] { return grid; },
       {}});
  steps.push_back(atDock(
      places.binarisation, QT_TRANSLATE_NOOP("sightline::ui::StudyTour", "Where a map begins and ends"),
      QT_TRANSLATE_NOOP("sightline::ui::StudyTour",
                        "The threshold decides which part of a map is compared with people. Drag it: every outline, "
                        "number, plot and test follows, for all maps at once."),
      {places.grid, places.distributions}));
  steps.push_back(
      atDock(places.layer, QT_TRANSLATE_NOOP("sightline::ui::StudyTour", "How deep in the network"),
             QT_TRANSLATE_NOOP(
                 "sightline::ui::StudyTour",
                 "Grad-CAM looks at one layer. Slide through a model's layers and see its map change without waiting."),
             {places.grid}));
  steps.push_back(
      atDock(places.distributions, QT_TRANSLATE_NOOP("sightline::ui::StudyTour", "All images at once"),
             QT_TRANSLATE_NOOP(
                 "sightline::ui::StudyTour",
                 "Box plots of the whole study: hover to name an image, click to open it. The tabs beside hold the "
                 "tests, Table 1 of the paper, and how robust each conclusion is."),
             {}));
  const auto shown = std::make_shared<int>(-1);
  steps.push_back({tr("Where do models and people disagree most?"),
                   [places, shown] { return disagreement(places, *shown); },
                   [places, shown] { *shown = showDisagreement(places); },
                   [dock = places.images] { return dock; },
                   {places.grid}});
  return steps;
}

}  // namespace sightline::ui
