// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <memory>
#include <vector>

#include "core/analysis/layered_maps.h"
#include "core/analysis/robustness.h"
#include "ui/session/latest_job.h"
#include "ui/session/study_session.h"
#include "ui/widgets/form.h"

namespace sightline::ui {

/// What an answer depends on, but for the current setting.
struct RobustnessQuestion {
  Metric metric = Metric::Iou;
  BinarisationRule::Kind kind = BinarisationRule::Kind::MeanPlusSd;
  bool largestPart = false;
  LayerDepths depths = LayerDepths::Chosen;
  std::vector<LayersOfModels> layers;  ///< at each depth; empty: the chosen ones
  std::vector<int> images;
  int results = 0;  ///< rises when maps are computed
  bool operator==(const RobustnessQuestion&) const = default;
};

struct RobustnessAnswer {
  RobustnessQuestion question;
  RobustnessPlane plane;
  std::vector<Conclusion> conclusions;

  /// The depths that are shown: of all together every one. @param shown  DisplaySettings::Robustness::depth
  [[nodiscard]] std::vector<std::size_t> shownDepths(std::optional<int> shown) const;
};

/// Tests every setting for the conclusions, in the background: once for all who show them, the panel and the figure.
/// What is asked follows from the session alone, so that they show the same. Belongs to the session; GUI thread only.
class RobustnessTests : public QObject {
  Q_OBJECT
 public:
  /// The one of this session; made when first asked for.
  static RobustnessTests& of(StudySession& session);

  /// What the session asks now. Its layers are empty over several depths while the networks' layers are not known.
  [[nodiscard]] RobustnessQuestion question() const;
  [[nodiscard]] bool layersKnown() const;
  /// The latest answer, to whatever question; null before the first.
  [[nodiscard]] std::shared_ptr<const RobustnessAnswer> answer() const { return answer_; }
  /// Whether answer() is what is asked now, or was before the latest maps were computed.
  [[nodiscard]] bool isAnswered() const;
  /// @param share  where to write the share that is done; may be null
  void request(std::shared_ptr<std::atomic<double>> share);
  void stop();
  [[nodiscard]] bool isWorking() const { return job_.isRunning(); }
  [[nodiscard]] const std::optional<Error>& problem() const { return job_.problem(); }

 Q_SIGNALS:
  void answered();

 private:
  explicit RobustnessTests(StudySession* session);

  StudySession* session_;
  std::shared_ptr<const RobustnessAnswer> answer_;
  RobustnessQuestion asked_;  ///< by the latest request
  LatestJob<RobustnessAnswer> job_;
  int results_ = 0;
};

/// Along which rule's values the conclusions are tested: the one that was chosen for it, else the current one if it
/// has a value.
[[nodiscard]] BinarisationRule::Kind robustnessRule(const StudySession& session);

/// Which depth of several is shown: all together, or one. Follows the session and sets it; hidden when there is but
/// one.
class ShownDepth : public ElidedComboBox {
  Q_OBJECT
 public:
  ShownDepth(StudySession* session, QWidget* parent);
  /// @param layers  at each depth; empty: the chosen ones
  void setLayers(const std::vector<LayersOfModels>& layers);

 private:
  StudySession* session_;
};

}  // namespace sightline::ui
