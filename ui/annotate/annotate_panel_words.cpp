// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor says, and how far somebody has come; the rest of it is in annotate_panel.cpp.
#include <QLabel>
#include <QToolButton>
#include <algorithm>

#include "core/statistics/number_text.h"
#include "ui/annotate/annotate_panel.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {

QString annotatedNumber(double v) { return QString::fromStdString(fixedText(v, 2)); }

}  // namespace

// --- from image to image -------------------------------------------------------------------------------------

void AnnotatePanel::step(int direction) {
  const auto& list = session_->visibleImages();
  if (list.empty()) return;
  const auto here = std::ranges::find(list, session_->currentImage());
  const auto count = static_cast<std::ptrdiff_t>(list.size());
  const auto at = here == list.end() ? (direction > 0 ? 0 : count - 1) : here - list.begin() + direction;
  if (at >= 0 && at < count) session_->setCurrentImage(list[static_cast<std::size_t>(at)]);
  canvas_->setFocus();
}

void AnnotatePanel::goToUnmarked() {
  const auto& list = session_->visibleImages();
  const auto here = std::ranges::find(list, session_->currentImage());
  const std::size_t count = list.size(),
                    from = here == list.end() ? 0 : static_cast<std::size_t>(here - list.begin()) + 1;
  for (std::size_t i = 0; i < count; ++i)
    if (const int image = list[(from + i) % count]; !book_->isMarked(image)) {
      session_->setCurrentImage(image);
      break;
    }
  canvas_->setFocus();
}

void AnnotatePanel::showProgress() {
  const auto& list = session_->visibleImages();
  const auto marked = std::ranges::count_if(list, [this](int image) { return book_->isMarked(image); });
  const bool known = book_->knowsProgress();
  const bool all = static_cast<int>(list.size()) == session_->imageCount();
  progress_->setText(!known ? QString()
                     : all  ? tr("%1 of %2 images marked").arg(marked).arg(list.size())
                            : tr("%1 of %2 images in the list marked").arg(marked).arg(list.size()));
  progress_->setToolTip(tr("By %1").arg(book_->annotator()));
  unmarked_->setEnabled(known && marked < static_cast<std::ptrdiff_t>(list.size()));
}

// --- words ---------------------------------------------------------------------------------------------------

QString AnnotatePanel::scoresText() const {
  const StudySnapshot& snapshot = *session_->snapshot();
  const Metric metric = session_->display().metric;
  QStringList parts;
  for (const Technique technique : session_->settings().techniques) {
    QStringList models;
    for (int m = 0; m < session_->modelCount(); ++m)
      if (const auto value = valueOf(snapshot.cell({session_->currentImage(), m, technique}), metric))
        models << QStringLiteral("%1 %2").arg(
            shortModelName(session_->definition().models[static_cast<std::size_t>(m)].displayName),
            annotatedNumber(*value));
    if (!models.isEmpty())
      parts << QStringLiteral("%1: %2").arg(techniqueText(technique), models.join(QStringLiteral(", ")));
  }
  return parts.isEmpty() ? QString()
                         : translated(metricName(metric)) + QStringLiteral(" – ") + parts.join(QStringLiteral(" · "));
}

QString AnnotatePanel::factsText() {
  const auto image = static_cast<std::size_t>(session_->currentImage());
  QStringList facts;
  const int people = book_->peopleHere();
  if (people > 0)
    facts << (people == 1 ? tr("1 person marked this image") : tr("%1 people marked this image").arg(people));
  const auto& agree = session_->snapshot()->mutualIou;
  const bool ofPainters =  // else of those whose fixations the image is compared with
      session_->usesPainted(session_->currentImage()) || session_->definition().dataset.fixationMap.empty();
  if (ofPainters && image < agree.size() && agree[image])
    facts << tr("they agree with each other by IoU %1").arg(annotatedNumber(*agree[image]));
  if (people > 0 && !session_->usesPainted(session_->currentImage()) &&
      session_->definition().dataset.items[image].hasHumanMask())
    facts << tr("the scores use the data set's mask");
  if (book_->editor() && book_->sawOthers())
    facts << tr("you saw other people's marks here, which is kept with the mask");
  QStringList sentences;
  if (!facts.isEmpty()) sentences << facts.join(QStringLiteral(", "));
  if (const QString scores = scoresText(); !scores.isEmpty()) sentences << scores;
  return sentences.join(QStringLiteral(". "));
}

void AnnotatePanel::describe() {
  if (isHidden() || session_->imageCount() == 0) return;
  MaskEditor* editor = book_->editor();
  name_->setText(QString::fromStdString(
      session_->definition().dataset.items[static_cast<std::size_t>(session_->currentImage())].id));
  undo_->setEnabled(canUndo());
  redo_->setEnabled(canRedo());
  clear_->setEnabled(editor && !editor->isBlank());
  QString hint;
  if (!editor)
    hint = tr("Loading what was painted here …");
  else if (canvas_->corners() > 0)
    hint =
        tr("Enter, a double click or the first corner closes the polygon, Backspace removes a corner, Esc discards the "
           "polygon.");
  else if (!editor->isBlank())
    hint = tr("Kept in %1").arg(book_->folder());
  else if (canvas_->tool() == MaskCanvas::Tool::Polygon)
    hint = tr("Click corner after corner around the part that tells what the image shows.");
  else
    hint = tr("Paint over the part that tells what the image shows. Wheel: zoom. Space and drag: move.");
  hint_->setText(hint);
  facts_->setText(factsText());
}

}  // namespace sightline::ui
