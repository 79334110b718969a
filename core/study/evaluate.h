// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/shared_chunks.h"
#include "core/study/cell_result.h"
#include "core/study/class_names.h"
#include "core/study/snapshot.h"
#include "core/types/plane.h"

namespace sightline {

/// What is known of a study at one moment: pointers to finished values, no pixels copied.
struct StudyTable {
  int imageCount = 0, modelCount = 0;
  TechniqueRows rows{publishedTechniques()};                    ///< the techniques that are shown
  SharedChunks<std::shared_ptr<const CellResult>> results;      ///< rows.index(key, modelCount); null: not computed
  SharedChunks<std::shared_ptr<const Prediction>> predictions;  ///< [image*modelCount + model]; null: unknown
  SharedChunks<std::shared_ptr<const HumanMask>>
      masks;                                       ///< per image, on the evaluation grid; null: none, or not read yet
  std::vector<std::optional<double>> mutualIou{};  ///< per image, of its people
  std::vector<int> painters{};                     ///< per image, as in StudySnapshot
  /// Per image: what each of its painters marked, on the evaluation grid; null where nobody painted.
  std::vector<std::shared_ptr<const std::vector<Plane<std::uint8_t>>>> painted{};
  int updating = 0;  ///< results made with layers that are no longer chosen

  /// One map; null while it is not computed, and for an image or a technique that the study does not show.
  [[nodiscard]] const CellResult* at(int image, int model, Technique technique) const {
    if (image < 0 || image >= imageCount || !rows.has(technique)) return nullptr;
    const auto cell = rows.index({image, model, technique}, modelCount);
    return cell < results.size() ? results[cell].get() : nullptr;
  }
};

/// The numbers of one map. A blank map (CellResult::map.blankReason) has no scores: all are undefined, never 0.
CellScores scoresOf(const CellResult& result, const BinarisationRule& rule, const AgreementRule& agreement);

/// One way to make numbers of a map.
struct ScoreSetting {
  BinarisationRule rule;
  AgreementRule agreement;
};
/// The numbers of one map under each of many settings, in their order: what scoresOf() gives for each by itself, to the
/// bit. Look-ups; for the rules that keep only the largest part, one pass over the map together.
/// @param background  whether the share on the background is asked for; without it the parts take half the time
std::vector<CellScores> scoresOf(const CellResult& result, std::span<const ScoreSetting> settings,
                                 bool background = true);

/// All numbers of the study under `settings`: a pure function of its arguments.
std::shared_ptr<const StudySnapshot> evaluateStudy(const StudyTable& table, const AnalysisSettings& settings,
                                                   const ClassNames& names, std::uint64_t generation);

}  // namespace sightline
