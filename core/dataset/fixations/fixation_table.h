// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// One fixation (or click) of one person on one image.
struct Fixation {
  float x = 0, y = 0;        ///< from the upper left corner of the image right and down; see FixatedImage for the unit
  float duration = 0;        ///< milliseconds; 0 where the table does not say
  std::uint32_t person = 0;  ///< index of FixationTable::people()
};

/// The part of an image that was on the screen during a fixation (a zoom window), in the unit of the fixation.
struct ShownPart {
  float left = 0, top = 0, right = 0, bottom = 0;
};

/// Pixels of the image per degree of visual angle.
struct DegreeSize {
  float x = 0, y = 0;
};

/// An image as a table names it, with its fixations.
struct FixatedImage {
  std::string name;  ///< as in the table: a path, a file name, a stem or an id; empty where the table names none
  /// The image's size in the unit of its fixations: 0 x 0 are pixels of the image itself, 1 x 1 shares of it, any other
  /// size pixels of a picture of that size.
  double width = 0, height = 0;
  /// The size is that of a screen, whose pixels are counted: the image was shown there as large as it fits, in the
  /// middle.
  bool fitted = false;
  std::size_t first = 0, count = 0;  ///< in FixationTable::fixations()
};

/// The fixations of many people on many images; immutable once it is built.
class FixationTable {
 public:
  [[nodiscard]] const std::vector<FixatedImage>& images() const { return images_; }
  /// Names as the table gives them; one empty name where it does not tell people apart.
  [[nodiscard]] const std::vector<std::string>& people() const { return people_; }
  /// Those of an image together, of each person in the order in which they were made.
  [[nodiscard]] const std::vector<Fixation>& fixations() const { return fixations_; }
  /// Of fixation i; nothing where the table has no such column.
  [[nodiscard]] std::optional<ShownPart> shown(std::size_t i) const;
  [[nodiscard]] std::optional<DegreeSize> degree(std::size_t i) const;
  /// Whether some fixation has a duration.
  [[nodiscard]] bool hasDurations() const { return hasDurations_; }
  /// Whether it is known in which order a person looked: from times, from numbers, or because the format lists them so.
  [[nodiscard]] bool ordered() const { return ordered_; }
  /// What was recognised and what was left out, a whole sentence each.
  [[nodiscard]] const std::vector<Message>& notes() const { return notes_; }

  struct Point {
    double x = 0, y = 0;
  };
  /// A place of the table in the pixels of an image of this size, whose corners are (0, 0) and (width, height).
  [[nodiscard]] Point onImage(const FixatedImage& entry, double x, double y, int width, int height) const;

 private:
  friend class FixationTableBuilder;
  std::vector<FixatedImage> images_;
  std::vector<std::string> people_;
  std::vector<Fixation> fixations_;
  std::vector<ShownPart> shown_;    // empty, or as long as fixations_
  std::vector<DegreeSize> degree_;  // the same
  bool hasDurations_ = false, ordered_ = false;
  std::vector<Message> notes_;
};

/// What a fixation may have beside its place.
struct FixationExtra {
  std::optional<ShownPart> shown{};
  std::optional<DegreeSize> degree{};
  std::optional<double> start{};  ///< orders a person's fixations; without it they are in the order of the file
};

/// What no picture, screen or eye can have; readFixations() makes a message about the file of it.
struct FixationOutOfRange {
  Message problem;
};

/// Collects fixations in any order.
class FixationTableBuilder {
 public:
  using Extra = FixationExtra;

  std::uint32_t person(const std::string& name);
  /// @param width, height, fitted  as in FixatedImage; one name with two sizes makes two entries
  /// @throws FixationOutOfRange for a picture of more than 100 megapixels, the most that is read of an image
  std::size_t image(const std::string& name, double width = 0, double height = 0, bool fitted = false);
  /// A place ten million pixels away is none: trackers write such numbers for an eye that was lost.
  /// @throws FixationOutOfRange for a duration of more than a hundred days, or more than 10 000 pixels per degree
  void add(std::size_t image, const Fixation& fixation, const Extra& extra = {});
  /// The same where a table has a row for every sample: rows of one fixation become one, with its longest duration.
  /// @param number  of the fixation, among those of its person and image
  void addSample(std::size_t image, const Fixation& fixation, const std::string& number, const Extra& extra = {});

  void note(Message sentence);
  /// The format lists a person's fixations in the order in which they were made.
  void listsInOrder() { inOrder_ = true; }
  /// Rows that are no fixation on an image; build() says how many.
  enum class Reason { NoPlace, NoImage, OffSurface };
  void leaveOut(Reason why) { ++leftOut_[static_cast<std::size_t>(why)]; }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }

  [[nodiscard]] FixationTable build();

 private:
  struct Row {
    std::size_t image = 0;
    Fixation fixation;
    Extra extra;
  };
  static void checkDuration(const Fixation& fixation);

  std::vector<Row> rows_;
  std::vector<FixatedImage> images_;
  std::vector<std::string> people_;
  std::map<std::string, std::uint32_t> personOf_;
  std::map<std::tuple<std::string, double, double, bool>, std::size_t> imageOf_;
  std::unordered_map<std::string, std::size_t> sampleAt_;
  std::array<std::size_t, 3> leftOut_{};
  bool inOrder_ = false;
  std::vector<Message> notes_;
};

}  // namespace sightline
