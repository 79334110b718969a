// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sightline::testing {

/// Writes small DICOM files, element by element, as PS3.5 and PS3.10 describe them; shares no code with the reader.
class DicomWriter {
 public:
  enum class Form { ExplicitLittle, ImplicitLittle, ExplicitBig };
  using Bytes = std::vector<std::uint8_t>;

  /// An image of one sample a pixel: 16 bits allocated and stored, MONOCHROME2, without a window.
  static DicomWriter grey(int width, int height) {
    DicomWriter w;
    w.text(0x00080060, "CS", "OT");
    w.words(0x00280002, "US", {1});
    w.text(0x00280004, "CS", "MONOCHROME2");
    w.words(0x00280010, "US", {static_cast<std::uint16_t>(height)});
    w.words(0x00280011, "US", {static_cast<std::uint16_t>(width)});
    w.bits(16, 16, 15, false);
    return w;
  }
  /// An image of three samples of 8 bits.
  static DicomWriter colour(int width, int height, const std::string& photometric) {
    DicomWriter w = grey(width, height);
    w.words(0x00280002, "US", {3});
    w.text(0x00280004, "CS", photometric);
    w.words(0x00280006, "US", {0});
    w.bits(8, 8, 7, false);
    return w;
  }

  DicomWriter& bits(int allocated, int stored, int high, bool isSigned) {
    words(0x00280100, "US", {static_cast<std::uint16_t>(allocated)});
    words(0x00280101, "US", {static_cast<std::uint16_t>(stored)});
    words(0x00280102, "US", {static_cast<std::uint16_t>(high)});
    words(0x00280103, "US", {static_cast<std::uint16_t>(isSigned)});
    return *this;
  }
  DicomWriter& text(std::uint32_t tag, const std::string& vr, std::string value) {
    if (value.size() % 2 != 0) value += vr == "UI" ? '\0' : ' ';
    elements_[tag] = {vr, Bytes(value.begin(), value.end()), {}, {}};
    return *this;
  }
  DicomWriter& words(std::uint32_t tag, const std::string& vr, std::vector<std::uint16_t> values) {
    elements_[tag] = {vr, {}, std::move(values), {}};
    return *this;
  }
  DicomWriter& bytes(std::uint32_t tag, const std::string& vr, Bytes values) {
    if (values.size() % 2 != 0) values.push_back(0);
    elements_[tag] = {vr, std::move(values), {}, {}};
    return *this;
  }
  DicomWriter& sequence(std::uint32_t tag, std::vector<DicomWriter> items) {
    elements_[tag] = {"SQ", {}, {}, std::move(items)};
    return *this;
  }
  DicomWriter& without(std::uint32_t tag) {
    elements_.erase(tag);
    return *this;
  }
  DicomWriter& window(const std::string& centre, const std::string& width, const std::string& function = "") {
    text(0x00281050, "DS", centre);
    text(0x00281051, "DS", width);
    return function.empty() ? *this : text(0x00281056, "CS", function);
  }
  DicomWriter& pixels(std::vector<std::uint16_t> values) { return words(0x7FE00010, "OW", std::move(values)); }
  DicomWriter& bytePixels(Bytes values) { return bytes(0x7FE00010, "OB", std::move(values)); }

  /// The data set alone.
  [[nodiscard]] Bytes dataSet(Form form = Form::ExplicitLittle) const {
    Bytes out;
    for (const auto& [tag, element] : elements_)
      if (tag >> 16 != 2) write(out, tag, element, form);
    return out;
  }
  /// A whole file: preamble, "DICM", group 2, data set.
  [[nodiscard]] Bytes file(Form form = Form::ExplicitLittle) const {
    const auto stated = elements_.find(0x00020002);
    return file(form == Form::ExplicitLittle   ? "1.2.840.10008.1.2.1"
                : form == Form::ImplicitLittle ? "1.2.840.10008.1.2"
                                               : "1.2.840.10008.1.2.2",
                dataSet(form), stated == elements_.end() ? Bytes{} : stated->second.bytes);
  }
  /// @param sopClass  what the first group says that the file is; empty: nothing
  static Bytes file(const std::string& syntax, const Bytes& dataSet, const Bytes& sopClass = {}) {
    Bytes out(128, 0);
    for (const char c : {'D', 'I', 'C', 'M'}) out.push_back(static_cast<std::uint8_t>(c));
    if (!sopClass.empty()) write(out, 0x00020002, {"UI", sopClass, {}, {}}, Form::ExplicitLittle);
    write(out, 0x00020010, DicomWriter().text(0x00020010, "UI", syntax).elements_.at(0x00020010), Form::ExplicitLittle);
    out.insert(out.end(), dataSet.begin(), dataSet.end());
    return out;
  }
  /// A file whose pixels are compressed: an empty table of offsets, then the fragments.
  [[nodiscard]] Bytes encapsulated(const std::string& syntax, const std::vector<Bytes>& fragments) const {
    Bytes out = DicomWriter(*this).without(0x7FE00010).dataSet();
    const auto put = [&](std::uint32_t v, int size) {
      for (int i = 0; i < size; ++i) out.push_back(static_cast<std::uint8_t>(v >> 8 * i));
    };
    put(0x7FE0, 2), put(0x0010, 2), put('O' | 'B' << 8, 2), put(0, 2), put(0xFFFFFFFF, 4);
    put(0xFFFE, 2), put(0xE000, 2), put(0, 4);
    for (const Bytes& fragment : fragments) {
      put(0xFFFE, 2), put(0xE000, 2), put(static_cast<std::uint32_t>(fragment.size() + fragment.size() % 2), 4);
      out.insert(out.end(), fragment.begin(), fragment.end());
      if (fragment.size() % 2 != 0) out.push_back(0);
    }
    put(0xFFFE, 2), put(0xE0DD, 2), put(0, 4);
    return file(syntax, out);
  }

 private:
  struct Element {
    std::string vr;
    Bytes bytes;
    std::vector<std::uint16_t> words;
    std::vector<DicomWriter> items;
  };

  static void number(Bytes& out, std::uint32_t v, int size, Form form) {
    for (int i = 0; i < size; ++i)
      out.push_back(static_cast<std::uint8_t>(v >> 8 * (form == Form::ExplicitBig ? size - 1 - i : i)));
  }
  static void tagOf(Bytes& out, std::uint32_t tag, Form form) {
    number(out, tag >> 16, 2, form);
    number(out, tag & 0xFFFF, 2, form);
  }
  static void write(Bytes& out, std::uint32_t tag, const Element& e, Form form) {
    Bytes value = e.bytes;
    for (const std::uint16_t word : e.words) number(value, word, 2, form);
    for (const DicomWriter& item : e.items) {
      const Bytes inside = item.dataSet(form);
      tagOf(value, 0xFFFEE000, form);
      number(value, static_cast<std::uint32_t>(inside.size()), 4, form);
      value.insert(value.end(), inside.begin(), inside.end());
    }
    tagOf(out, tag, form);
    if (form == Form::ImplicitLittle) {
      number(out, static_cast<std::uint32_t>(value.size()), 4, form);
    } else {
      out.push_back(static_cast<std::uint8_t>(e.vr[0]));
      out.push_back(static_cast<std::uint8_t>(e.vr[1]));
      const bool isLong = e.vr == "OW" || e.vr == "OB" || e.vr == "SQ" || e.vr == "UN" || e.vr == "OF" || e.vr == "OD";
      if (isLong) number(out, 0, 2, form);
      number(out, static_cast<std::uint32_t>(value.size()), isLong ? 4 : 2, form);
    }
    out.insert(out.end(), value.begin(), value.end());
  }

  std::map<std::uint32_t, Element> elements_;
};

}  // namespace sightline::testing
