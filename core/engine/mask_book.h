// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/shared_chunks.h"
#include "core/dataset/dataset.h"
#include "core/dataset/fixation_change.h"
#include "core/dataset/human_mask.h"
#include "core/study/settings.h"
#include "core/types/plane.h"

namespace sightline {

/// Which human mask each image of a study is compared with: the data set's own or what people painted in the program.
/// Also the list of images whose results may have been made with a mask other than the present one.
///
/// An image's version rises with every change of its mask, so that a file that was read meanwhile is recognised as out
/// of date. Not thread-safe: the engine's mutex guards it, but for the functions under "without the mutex", which read
/// files and what never changes.
class MaskBook {
 public:
  using Mask = std::shared_ptr<const HumanMask>;
  using Fixations = std::shared_ptr<const ChangedFixations>;
  /// One mask in its two sizes; both null where there is none.
  struct Sizes {
    Mask onImage;  ///< in the image's pixels: to be looked at
    Mask onGrid;   ///< on the evaluation grid: to be compared with maps
  };
  /// How the values of the data set's mask were understood. One that marks nothing is no mask: this is reported, and
  /// what people painted counts in its place.
  struct Understood {
    Message note;                       ///< HumanMask::note
    bool blank = false;                 ///< it marks nothing
    std::optional<double> mutualIou{};  ///< how far its people agree, where it is known what each marked
  };
  /// The data set's mask as it was read; the masks are null where it marks nothing.
  struct Own {
    Sizes mask;
    Understood understood;
  };
  /// What people painted on one image.
  struct Painted {
    Sizes mask;                       ///< their votes; null when nobody painted
    std::optional<double> mutualIou;  ///< how far they agree, see annotator_agreement.h
    /// What each marked, on the evaluation grid; those who marked nothing left out.
    std::shared_ptr<const std::vector<Plane<std::uint8_t>>> people{};
  };

  /// @param dataset       must outlive the book
  /// @param paintedFirst  compare with painted masks also where the data set has one of its own
  MaskBook(const Dataset& dataset, const EvaluationGrid& grid, bool paintedFirst);

  // --- without the mutex ------------------------------------------------------------------------
  /// The votes of several people, each on the image's own pixels; people who marked nothing do not count.
  /// @throws Error InvalidOption when sizes differ
  [[nodiscard]] Painted averaged(const std::vector<Plane<std::uint8_t>>& people) const;
  /// What the image's files of painted masks hold. @throws Error
  [[nodiscard]] Painted readPainted(int image) const;
  /// Whether the data set has a mask of its own for the image.
  [[nodiscard]] bool hasOwn(int image) const { return item(image).hasHumanMask(); }
  /// The data set's mask on the evaluation grid alone, for an image that has one. @throws Error
  /// @param fixations  fixationsInUse(), as it was together with version()
  [[nodiscard]] Own readOwnOnGrid(int image, const Fixations& fixations = nullptr) const;
  /// The data set's mask in both sizes. @param width, height  of the image, in pixels @throws Error
  [[nodiscard]] Own readOwn(int image, int width, int height, const Fixations& fixations = nullptr) const;

  // --- painted masks ----------------------------------------------------------------------------
  /// Whether it is known what people painted on the image; readPainted() finds out.
  [[nodiscard]] bool knowsPainted(int image) const { return page(image).known; }
  /// Replaces what is known to be painted.
  void setPainted(int image, Painted painted);
  [[nodiscard]] const Painted& painted(int image) const { return page(image).painted; }
  [[nodiscard]] bool isPainted(int image) const { return painted(image).mask.onImage != nullptr; }
  /// Whether the image is compared with what people painted rather than with the data set's mask.
  [[nodiscard]] bool usesPainted(int image) const { return isPainted(image) && (paintedFirst_ || !marksOwn(image)); }
  /// What people painted where the image is compared with that, in its pixels; else null.
  [[nodiscard]] Mask paintedInUse(int image) const {
    return usesPainted(image) ? painted(image).mask.onImage : nullptr;
  }
  /// @returns the images whose mask is another one now
  std::vector<int> setPaintedFirst(bool on);

  // --- the data set's masks ---------------------------------------------------------------------
  /// How fixations become marks from now on; nothing: as the data set was opened.
  /// @returns the images whose mask is another one now
  std::vector<int> setFixationMap(const std::optional<FixationOptions>& options);
  /// Null: as the data set was opened.
  [[nodiscard]] const Fixations& fixationsInUse() const { return fixations_; }
  /// How the data set's mask was understood, as far as it was read.
  [[nodiscard]] const Understood& understood(int image) const { return page(image).own; }
  /// Whether the data set has a mask that marks something, as far as is known.
  [[nodiscard]] bool marksOwn(int image) const { return hasOwn(image) && !page(image).own.blank; }
  /// How far the people agree whom the image is compared with; where that is not known, those who painted it.
  [[nodiscard]] std::optional<double> mutualIou(int image) const {
    const auto& own = page(image).own.mutualIou;
    return usesPainted(image) || !own ? painted(image).mutualIou : own;
  }
  /// @returns whether the image is compared with another mask because of it: with what people painted
  bool setUnderstood(int image, Understood understood);

  // --- masks to compare with --------------------------------------------------------------------
  [[nodiscard]] std::uint32_t version(int image) const { return page(image).version; }
  /// Null when there is none, or the data set's has not been read.
  [[nodiscard]] const Mask& onGrid(int image) const { return onGrid_[static_cast<std::size_t>(image)]; }
  /// onGrid() of all images; a copy shares what is equal.
  [[nodiscard]] const SharedChunks<Mask>& allOnGrid() const { return onGrid_; }
  /// Takes in the data set's mask on the grid, unless another one of the image is in use already.
  /// @param asOf  version() before the file was read
  /// @returns false when the mask has changed since: read again
  bool offerOnGrid(int image, Mask mask, std::uint32_t asOf);

  // --- results to bring up to date --------------------------------------------------------------
  /// Does nothing when the image is queued already.
  void queue(int image);
  [[nodiscard]] bool hasQueued() const { return !queue_.empty(); }
  /// The first image that is on screen, else the first one. Something must be queued.
  [[nodiscard]] int takeQueued(const std::function<bool(int image)>& isOnScreen);

 private:
  struct Page {
    Painted painted;
    Understood own;
    bool known = false;   ///< what the files hold is in `painted`
    bool queued = false;  ///< is in `queue_`
    std::uint32_t version = 0;
  };
  [[nodiscard]] const DatasetItem& item(int image) const { return dataset_.items[static_cast<std::size_t>(image)]; }
  [[nodiscard]] const Page& page(int image) const { return pages_[static_cast<std::size_t>(image)]; }
  [[nodiscard]] HumanMask rawOf(int image, const Fixations& fixations) const;
  [[nodiscard]] Understood understoodAs(const HumanMask& raw) const;
  void change(int image);

  const Dataset& dataset_;
  const EvaluationGrid grid_;
  bool paintedFirst_;
  Fixations fixations_;
  std::vector<Page> pages_;
  SharedChunks<Mask> onGrid_;
  std::deque<int> queue_;
};

}  // namespace sightline
