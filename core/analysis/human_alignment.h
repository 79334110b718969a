// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/alignment/people_ceiling.h"
#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/tests.h"
#include "core/study/definition.h"
#include "core/study/evaluate.h"

namespace sightline {

/// What a map's agreement with people is held against.
enum class CeilingKind {
  LeaveOneOut,    ///< one more person against the mean of the others
  SpearmanBrown,  ///< the whole group, from its halves
  SplitHalf,      ///< half of the group against the other half
};
inline constexpr std::array kCeilingKinds{CeilingKind::LeaveOneOut, CeilingKind::SpearmanBrown, CeilingKind::SplitHalf};
[[nodiscard]] const char* ceilingId(CeilingKind kind);   ///< "leave_one_out"
[[nodiscard]] Message ceilingName(CeilingKind kind);     ///< "one more person", part of sentences and tables
[[nodiscard]] Message ceilingMeaning(CeilingKind kind);  ///< a sentence, for tool tips

struct AlignmentOptions {
  /// The shuffled null is the mean over all other images, or over so many random ones where there are more.
  int mostOthers = 100;
  std::uint64_t seed = 20230618;
  SplitOptions splits{};
};
/// In words, for a methods text and provenance.
[[nodiscard]] std::string describe(const AlignmentOptions& options);

/// One map against what people marked: Spearman's rank correlation with the share of people over the pixels that the
/// network saw (Metric::RankCorrelation), and what it means.
struct AlignedMap {
  CellKey key;
  std::optional<double> spearman;
  std::optional<double> shuffled;  ///< mean with what people marked on other images: what the usual place explains
  int others = 0;                  ///< images that this mean is of
  int people = 0;                  ///< whose marks are known one by one
  std::array<std::optional<double>, kCeilingKinds.size()> ceilings{};
  Message whyUndefined{};  ///< why there is no `spearman`, a sentence; else empty
  Message whyNoCeiling{};  ///< likewise
};

/// The maps of a study against people.
struct StudyAlignment {
  std::string definition;           ///< describe()
  std::vector<AlignedMap> maps;     ///< those that were computed, image by image
  std::size_t elsewhere = 0;        ///< rows of a file about maps that the study does not have; said, and in no number
  std::vector<Message> problems{};  ///< people's marks that could not be read, a sentence each
};

/// Reads what each person marked from its files where that is needed; about a tenth of a millisecond for each map and
/// other image at 224 x 224.
/// @param study  the study as it was opened  @throws Cancelled
[[nodiscard]] StudyAlignment alignmentOf(const StudyDefinition& study, const AnalysisSettings& settings,
                                         const StudyTable& table, const AlignmentOptions& options = {},
                                         const std::stop_token& stop = {}, const ProgressSink& progress = {});

/// A mean over images with its 95 % interval of Student's t; NaN where undefined.
struct MeanOverImages {
  double mean = 0;
  MeanInterval interval;
  std::size_t images = 0;
};
[[nodiscard]] MeanOverImages meanOverImages(const std::vector<double>& values);

/// Fewer images than this have no interval of a normalised score: a bootstrap of so few says nothing.
inline constexpr std::size_t kFewestImagesForInterval = 5;

/// The maps of one model and technique held against one ceiling.
struct CeilingScore {
  MeanOverImages ceiling;  ///< of the images whose maps have a correlation and a ceiling
  /// (model - null) / (ceiling - null), each a mean over the same images (a ratio of means): 0 is what the marks of
  /// other images reach, 1 the ceiling. NaN where the ceiling is not above the null.
  double normalised = 0;
  BootstrapInterval interval;  ///< BCa 95 % over images
  double share = 0;            ///< model / ceiling, without the null; NaN where the ceiling is not above 0
  BootstrapInterval shareInterval;
  std::size_t images = 0;  ///< that both are of
  Message why{};           ///< why there is no normalised score, a sentence; else empty
};

struct AlignmentGroup {
  int model = 0;
  Technique technique;
  MeanOverImages spearman, shuffled;
  MeanOverImages above;       ///< correlation less null of the same image: whether the map is about this image at all
  std::size_t undefined = 0;  ///< maps without a correlation, in no number
  int fewestPeople = 0, mostPeople = 0;  ///< whose marks the ceilings rest on
  std::array<CeilingScore, kCeilingKinds.size()> ceilings{};
};

/// Model by model, technique by technique in the order of the study's rows.
/// @param images  those that take part
[[nodiscard]] std::vector<AlignmentGroup> alignmentGroups(const StudyAlignment& alignment,
                                                          const std::vector<int>& images,
                                                          const BootstrapOptions& bootstrap = {1000, 20230618, 0.95});

/// What the numbers of a group say, one or two sentences. @param model  its name
[[nodiscard]] Message sentenceOf(const AlignmentGroup& group, const Message& model);
/// How many people the ceilings rest on, and why there are none where there are none; one sentence for the study.
[[nodiscard]] Message peopleSentence(const StudyAlignment& alignment, const std::vector<int>& images);

}  // namespace sightline
