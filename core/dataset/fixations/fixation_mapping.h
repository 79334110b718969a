// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/fixations/fixation_table.h"

namespace sightline {

/// What coordinates count.
enum class CoordinateUnit {
  ImagePixels,   ///< pixels of the image, from its upper left corner
  ImageShares,   ///< 0..1 of its width and height
  ScreenPixels,  ///< pixels of the screen that the image was shown on
};

/// A column by the names it may have, the first that a table has being meant; compared without regard to case. None:
/// the table need not have it.
using ColumnNames = std::vector<std::string>;

/// Which column of a table of fixations is what.
struct FixationMapping {
  ColumnNames image, person, x, y;
  ColumnNames duration, start, end;  ///< in `millisecondsPerUnit`; end - start where there is no duration
  double millisecondsPerUnit = 1;
  CoordinateUnit unit = CoordinateUnit::ImagePixels;
  bool yUp = false;  ///< y counts from the lower edge up; for shares only
  /// Number of the fixation: rows with the same one are samples of one fixation.
  ColumnNames number;
  /// Only rows where this column says `kindOfFixation` are fixations; others are samples of something else.
  ColumnNames kind;
  std::string kindOfFixation;
  ColumnNames onSurface;                  ///< "true" where the fixation is on the image
  std::array<ColumnNames, 2> imageSize;   ///< width and height of the picture whose pixels are counted
  std::array<ColumnNames, 4> shownPart;   ///< left, top, right, bottom of the part on the screen, in the image's pixels
  std::array<ColumnNames, 4> onScreen;    ///< left, top, width, height of the image on the screen
  std::array<ColumnNames, 2> degreeSize;  ///< image pixels per degree, across and down
  std::optional<std::array<double, 4>> imageOnScreen;  ///< the same for all rows: left, top, width, height
  std::optional<std::array<double, 2>>
      screen;  ///< or its width and height: every image as large as it fits, in the middle
  std::optional<std::array<double, 2>> pictureSize;  ///< width and height for all rows, in place of `imageSize`
};

/// Columns said by hand: "image=stim,person=id,x=fx,y=fy,duration=dur,unit=screen,screen=1920x1080,time=s". Keys:
/// image, person, x, y, duration, start, end, number, unit (pixels, shares, screen), time (ms, s, us, ns), y-up (yes,
/// no), screen (WxH), on-screen (LEFT:TOP:WIDTH:HEIGHT). A name with a comma stands in double quotes; nothing behind a
/// column's "=" says that there is no such column.
/// @throws Error InvalidOption that lists the keys or values
/// @param base  of what is not said; empty text: of everything
FixationMapping parseFixationMapping(const std::string& text, FixationMapping base);

/// A kind of tables that is recognised by its columns: one row of fixationPresets().
struct FixationPreset {
  std::string_view name;              ///< as notes call it: "Tobii Pro Lab export"
  std::vector<ColumnNames> tellTale;  ///< a table with all of these is of this kind
  FixationMapping mapping;
  Message remark{};     ///< what people should know of such data, a whole sentence; or empty
  ColumnNames never{};  ///< a table with one of these is something else: boxes have x and y too
  bool vague = false;   ///< other tables have such columns too: in a folder, the file's name must speak of fixations
};

/// Every preset, in the order in which they are tried.
const std::vector<FixationPreset>& fixationPresets();
/// The preset of a table with these columns; null when none fits.
const FixationPreset* presetOf(const std::vector<std::string>& columns);

/// Index of the first of `names` that the table has: the column of exactly that name, else without regard to case.
std::optional<std::size_t> columnIndex(const std::vector<std::string>& columns, const ColumnNames& names);

/// Takes rows of a table in, whose columns are known. One object reads one file.
class FixationRows {
 public:
  /// @param file    named in errors
  /// @param image   of rows that name none; may be empty
  /// @param person  of rows that name none; may be empty
  /// @throws Error BadFormat naming the missing column and those that are there
  FixationRows(const FixationMapping& mapping, const std::vector<std::string>& columns, std::string file,
               std::string image, std::string person);
  /// @param decimalComma  CsvTable::decimalComma
  /// @throws Error BadFormat naming the line and the column
  void take(const std::vector<std::string>& cells, std::size_t line, bool decimalComma, FixationTableBuilder& into);

 private:
  using Index = std::optional<std::size_t>;
  [[nodiscard]] std::optional<double> number(const std::vector<std::string>& cells, const Index& column,
                                             std::size_t line, bool decimalComma) const;
  [[nodiscard]] std::string text(const std::vector<std::string>& cells, const Index& column) const;
  /// Brings a place into the unit of the table's image. @returns whether it can be placed
  bool place(const std::vector<std::string>& cells, std::size_t line, bool decimalComma, Fixation& fixation) const;

  FixationMapping mapping_;
  std::vector<std::string> columns_;
  std::string file_, imageName_, personName_;
  Index image_, person_, x_, y_, duration_, start_, end_, number_, kind_, onSurface_;
  std::array<Index, 2> imageSize_, degreeSize_;
  std::array<Index, 4> shownPart_, onScreen_;
};

}  // namespace sightline
