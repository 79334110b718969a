// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/dataset/fixations/fixation_options.h"
#include "core/dataset/fixations/fixation_table.h"
#include "core/dataset/human_records.h"
#include "core/dataset/scanpaths.h"
#include "core/types/fixated_points.h"

namespace sightline {

/// Fixations as human data: for each person a map (core/dataset/fixations/fixation_map.h), of each map what the person
/// marked, and of all people votes. Their points come with the mask (HumanMask::fixations). A person counts who has a
/// fixation on the image.
class FixationRecords : public HumanRecords {
 public:
  /// The entries of the table that are about one image, and the size of the picture on whose pixels the mask is made.
  struct Record {
    std::vector<std::size_t> entries;  ///< of FixationTable::images()
    int width = 0, height = 0;
    bool stated = false;  ///< the table says this size; else it is the image's own
  };
  /// @param source  what messages call the table
  /// @param people  by number of a person in the table, whether they count; empty: all do
  FixationRecords(std::shared_ptr<const FixationTable> table, FixationOptions options, std::string source,
                  std::vector<Record> records, std::vector<bool> people = {});

  [[nodiscard]] std::size_t size() const override { return records_->size(); }
  [[nodiscard]] std::string source(std::size_t record) const override;
  [[nodiscard]] ImageSize statedSize(std::size_t record) const override;
  [[nodiscard]] HumanMask maskOf(std::size_t record, const ImageSize& image) const override;

  /// The same fixations with maps of another kind.
  [[nodiscard]] std::shared_ptr<const FixationRecords> withOptions(const FixationOptions& options) const;
  [[nodiscard]] const FixationOptions& options() const { return options_; }
  /// Where each person looked on an image, one after the other, as far as it is on the image.
  [[nodiscard]] Scanpaths scanpaths(std::size_t record) const;

  /// Everything about one image's fixations that needs no map.
  struct Counted {
    std::size_t fixations = 0, outside = 0, people = 0;
    std::size_t insideSwapped = 0;  ///< of those outside: would be inside with x and y exchanged
  };
  [[nodiscard]] Counted counted(std::size_t record) const;

 private:
  FixationRecords() = default;
  std::shared_ptr<const FixationTable> table_;
  FixationOptions options_;
  std::string source_;
  std::shared_ptr<const std::vector<Record>> records_;
  std::vector<bool> people_;
  std::shared_ptr<const FixationPool> pool_;
};

}  // namespace sightline
