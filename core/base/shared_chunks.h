// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

namespace sightline {

/// A long list whose copies share what is equal: a copy costs a pointer per kChunk elements, and writing to one of two
/// copies copies one chunk. For a state that changes little by little under a lock and is often copied out of it.
/// Const access is safe from several threads at once; for writing the rules are those of std::vector.
template <class T>
class SharedChunks {
 public:
  static constexpr std::size_t kChunk = 512;

  SharedChunks() = default;
  explicit SharedChunks(std::size_t size) { resize(size); }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const T& operator[](std::size_t i) const {
    assert(i < size_);
    return chunks_[i / kChunk]->elements[i % kChunk];
  }
  /// @throws std::out_of_range
  [[nodiscard]] const T& at(std::size_t i) const {
    return chunks_.at(i < size_ ? i / kChunk : chunks_.size())->elements[i % kChunk];
  }

  void set(std::size_t i, T value) {
    assert(i < size_);
    write(i) = std::move(value);
  }
  /// New elements are T{}.
  void resize(std::size_t size) {
    const std::size_t before = size_;
    chunks_.resize((size + kChunk - 1) / kChunk);
    for (auto& chunk : chunks_)
      if (!chunk) chunk = new Chunk;
    size_ = size;
    for (std::size_t i = size; i < before && i < chunks_.size() * kChunk; ++i)
      write(i) = T{};  // should the list grow again
  }
  void push_back(T value) {
    resize(size_ + 1);
    set(size_ - 1, std::move(value));
  }

  void assign(std::size_t size, const T& value) {
    resize(size);
    for (std::size_t i = 0; i < size; ++i) set(i, value);
  }
  [[nodiscard]] const T& back() const { return (*this)[size_ - 1]; }

  class Iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = const T&;
    Iterator(const SharedChunks* list, std::size_t at) : list_(list), at_(at) {}
    const T& operator*() const { return (*list_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator& other) const = default;

   private:
    const SharedChunks* list_;
    std::size_t at_;
  };
  [[nodiscard]] Iterator begin() const { return {this, 0}; }
  [[nodiscard]] Iterator end() const { return {this, size_}; }

 private:
  /// Not a std::shared_ptr: its use_count() does not order what the last other owner read before what is written then.
  struct Chunk : boost::intrusive_ref_counter<Chunk, boost::thread_safe_counter> {
    std::array<T, kChunk> elements{};
  };
  T& write(std::size_t i) {
    auto& chunk = chunks_[i / kChunk];
    if (chunk->use_count() > 1) chunk = new Chunk(*chunk);
    return chunk->elements[i % kChunk];
  }
  std::vector<boost::intrusive_ptr<Chunk>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace sightline
