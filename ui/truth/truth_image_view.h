// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/alignment/largest_part.h"
#include "core/engine/truth.h"
#include "ui/session/study_session.h"

class QLabel;

namespace sightline::ui {

class CurvePlot;
class ElidedComboBox;
class PictureRow;
class TextTableView;

/// Whether one map of the image on screen is true: what hiding the part that it marks does to the network, beside
/// hiding the same shape elsewhere, in a sentence and in pictures; the curves of deletion and insertion with the images
/// along them; and the numbers of all maps of the image.
class TruthImageView : public QWidget {
  Q_OBJECT
 public:
  explicit TruthImageView(StudySession* session, QWidget* parent = nullptr);

  /// Of which map; also to choose one from elsewhere.
  [[nodiscard]] CellKey key() const;
  void setKey(int model, Technique technique);
  /// The maps of the image on screen, the chosen one first.
  [[nodiscard]] std::vector<CellKey> cells() const;
  /// Shows what is known now, and asks for what is not.
  void refresh();
  [[nodiscard]] QString sentenceText() const;
  /// The numbers of all maps of the image, a page of its own: whoever shows it owns it.
  [[nodiscard]] TextTableView* numbers() const { return numbers_; }

 private:
  QWidget* buildTools();
  void fillTechniques();
  void ask();
  void showAnswer();
  void showCurves();
  void showNumbers();

  StudySession* session_;
  ElidedComboBox *technique_, *model_, *filling_;
  QLabel *sentence_, *areas_;
  PictureRow *effects_, *stages_;
  CurvePlot* curves_;
  TextTableView* numbers_;
  std::vector<Technique> rows_;
  QTimer later_;  ///< the threshold is still being dragged
  std::shared_ptr<const RegionMask> region_;
  std::shared_ptr<const CellResult> map_;  ///< that `region_` is of
  MaskCut cut_;
  int substrate_ = -1;
  std::shared_ptr<const TruthAnswer> shown_;  ///< the answer on view
};

}  // namespace sightline::ui
