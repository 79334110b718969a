// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/dataset/human_records.h"
#include "core/dataset/regions/region_table.h"

namespace sightline {

/// Shapes of annotation files as human masks: within what a person marked on an image all shapes are one, and each
/// person who looked at it is a vote.
class RegionRecords : public HumanRecords {
 public:
  /// What one person marked on one image: regions first .. first + count of Layout::order; none of them where they
  /// looked and marked nothing.
  struct Voter {
    std::size_t first = 0;
    std::uint32_t count = 0;
  };
  struct Record {
    std::string source;
    ImageSize size{};  ///< stated; 0 x 0: the image's
    std::size_t firstVoter = 0;
    std::uint32_t voters = 0;  ///< at least 1, at most 255
  };
  struct Layout {
    std::vector<Record> records;
    std::vector<Voter> voters;
    std::vector<std::uint32_t> order;  ///< numbers of RegionTable::regions
  };

  RegionRecords(RegionTable table, Layout layout, PixelRule rule)
      : table_(std::move(table)), layout_(std::move(layout)), rule_(rule) {}

  [[nodiscard]] std::size_t size() const override { return layout_.records.size(); }
  [[nodiscard]] std::string source(std::size_t record) const override { return layout_.records[record].source; }
  [[nodiscard]] ImageSize statedSize(std::size_t record) const override { return layout_.records[record].size; }
  [[nodiscard]] HumanMask maskOf(std::size_t record, const ImageSize& image) const override;

 private:
  void draw(const AnnotatedRegion& region, const std::string& source, Plane<std::uint8_t>& mask) const;
  void drawPiece(const Piece& piece, bool relative, const std::string& source, Plane<std::uint8_t>& mask) const;

  RegionTable table_;
  Layout layout_;
  PixelRule rule_;
};

/// Where a region lies: left, top, right, bottom in the coordinates of the file; of a picture only its corner.
RectangleShape boundsOf(const RegionTable& table, const AnnotatedRegion& region);

}  // namespace sightline
