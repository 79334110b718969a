// SPDX-License-Identifier: GPL-3.0-or-later
// Operations as documented in CPython's Lib/pickletools.py; the globals are those of torch.save for state dicts.
#include "core/weights/state_pickle.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/weights/pickle_names.h"
#include "core/weights/safetensors.h"
#include "core/weights/state_search.h"

namespace sightline {
namespace {

using Id = PickledId;
using Value = PickledValue;

constexpr Id kMark = std::numeric_limits<Id>::max();

/// Lengths that no state dict reaches; they keep a hostile pickle from growing by copying.
constexpr std::size_t kMostDimensions = 8, kMostArguments = 16, kLongestStorageKey = 64, kLongestName = 256;

class Interpreter {
 public:
  Interpreter(std::span<const std::byte> bytes, std::size_t archiveSize, const std::string& file)
      : bytes_(bytes), file_(file), mostValues_(20'000 + archiveSize / sizeof(Value)) {}

  PickledState run() {
    const Id outermost = result();
    return findStateDict(values_, outermost, firstOpaque_, file_);
  }
  /// Where the pickle ended, from its beginning.
  [[nodiscard]] std::uint64_t end() const { return at_; }

  /// Runs over a pickle that says on what machine the file was written. @returns whether it was a little-endian one
  bool runOverMachine() {
    const Value& machine = values_[result()];
    if (machine.kind != Kind::Dict) throw bad("has a damaged beginning");
    for (std::size_t i = 0; i + 1 < machine.items.size(); i += 2)
      if (const Value& key = values_[machine.items[i]]; key.kind == Kind::Text && key.text == "little_endian")
        return values_[machine.items[i + 1]].number != 0;
    throw bad("has a damaged beginning");
  }
  /// The number that the pickle holds; large ones are the largest.
  std::int64_t runForNumber() {
    const Value& v = values_[result()];
    if (v.kind != Kind::Number) throw bad("has a damaged beginning");
    return v.number;
  }
  /// The texts in the pickled list.
  std::vector<std::string> runForTexts() {
    const Value& list = values_[result()];
    if (list.kind != Kind::List) throw bad("has a damaged list of its storages");
    std::vector<std::string> texts;
    for (const Id item : list.items) texts.push_back(textOf(item));
    return texts;
  }
  /// Number types by the storage's key, after run(). Of several of one storage the first.
  [[nodiscard]] const std::map<std::string, std::string>& storageTypes() const { return storageTypes_; }

 private:
  using Kind = Value::Kind;

  Id result() {
    while (true) {
      const auto op = static_cast<unsigned char>(take(1)[0]);
      if (op == '.') return pop();
      step(op);
    }
  }

  [[nodiscard]] Error bad(const Message& problem) const { return damagedPickle(file_, problem); }
  [[nodiscard]] Error refused(const Message& what) const { return refusedPickle(file_, what); }

  std::string_view take(std::uint64_t count) {
    if (count > bytes_.size() - at_) throw bad("is cut off: its pickle ends in the middle");
    const std::string_view part(reinterpret_cast<const char*>(bytes_.data()) + at_, count);
    at_ += count;
    return part;
  }
  std::uint64_t number(int width) {
    std::uint64_t value = 0;
    std::memcpy(&value, take(static_cast<std::uint64_t>(width)).data(), static_cast<std::size_t>(width));
    return value;
  }
  std::string line() {
    std::string text;
    for (char c = take(1)[0]; c != '\n'; c = take(1)[0]) text += c;
    return text;
  }

  Id make(Value value) {
    if (values_.size() >= mostValues_) throw bad(message("has a pickle of more than {1} values", mostValues_));
    values_.push_back(std::move(value));
    return static_cast<Id>(values_.size() - 1);
  }
  void push(Id id) {
    if (stack_.size() >= mostValues_) throw bad("has a pickle that nests too deeply");
    stack_.push_back(id);
  }
  void pushNew(Value value) { push(make(std::move(value))); }
  void pushNumber(std::int64_t n) {
    Value v;
    v.kind = Kind::Number;
    v.number = n;
    pushNew(std::move(v));
  }
  void pushText(std::string_view text) {
    Value v;
    v.kind = Kind::Text;
    v.text = text;
    pushNew(std::move(v));
  }
  void pushItems(Kind kind, std::vector<Id> items) {
    Value v;
    v.kind = kind;
    v.items = std::move(items);
    pushNew(std::move(v));
  }
  Id pop() {
    if (stack_.empty() || stack_.back() == kMark) throw bad("has a damaged pickle: a value is missing");
    const Id id = stack_.back();
    stack_.pop_back();
    return id;
  }
  std::vector<Id> popToMark() {
    std::size_t first = stack_.size();
    while (first > 0 && stack_[first - 1] != kMark) --first;
    if (first == 0) throw bad("has a damaged pickle: a mark is missing");
    std::vector<Id> items(stack_.begin() + static_cast<std::ptrdiff_t>(first), stack_.end());
    stack_.resize(first - 1);
    return items;
  }
  [[nodiscard]] bool topIs(Kind kind) const {
    return !stack_.empty() && stack_.back() != kMark && values_[stack_.back()].kind == kind;
  }
  Value& top(Kind kind) {
    if (stack_.empty() || stack_.back() == kMark || values_[stack_.back()].kind != kind)
      throw bad("has a damaged pickle: a value is of the wrong kind");
    return values_[stack_.back()];
  }
  void pushTuple(int count) {
    std::vector<Id> items(static_cast<std::size_t>(count));
    std::generate(items.rbegin(), items.rend(), [this] { return pop(); });
    pushItems(Kind::Tuple, std::move(items));
  }
  void remember(std::uint64_t slot) {
    if (stack_.empty() || stack_.back() == kMark) throw bad("has a damaged pickle: a value is missing");
    memo_[slot] = stack_.back();
  }
  void recall(std::uint64_t slot) {
    const auto it = memo_.find(slot);
    if (it == memo_.end()) throw bad("has a damaged pickle: it recalls a value that was never kept");
    push(it->second);
  }
  void pushGlobal(const std::string& global) {
    Value v;
    v.kind = isKnownGlobal(global) ? Kind::Global : Kind::Opaque;
    v.text = global.size() > kLongestName ? global.substr(0, kLongestName) : global;
    if (v.kind == Kind::Opaque && firstOpaque_.empty()) firstOpaque_ = v.text;
    pushNew(std::move(v));
  }
  void extend(Kind kind, const std::vector<Id>& items) {
    if (topIs(Kind::Opaque)) return;  // items of a list or dictionary of somebody's own
    if (kind == Kind::Dict && items.size() % 2 != 0) throw bad("has a damaged pickle: a key has no value");
    auto& target = top(kind).items;
    target.insert(target.end(), items.begin(), items.end());
  }

  void step(unsigned char op) {
    switch (op) {
      case 0x80: take(1); break;  // PROTO
      case 0x95: take(8); break;  // FRAME
      case '(': push(kMark); break;
      case '0': pop(); break;
      case '1': popToMark(); break;
      case '2': {
        const Id id = pop();
        push(id);
        push(id);
        break;
      }
      case 'N': pushNew({}); break;
      case 0x88: pushNumber(1); break;
      case 0x89: pushNumber(0); break;
      case 'J': pushNumber(static_cast<std::int32_t>(number(4))); break;
      case 'K': pushNumber(static_cast<std::int64_t>(number(1))); break;
      case 'M': pushNumber(static_cast<std::int64_t>(number(2))); break;
      case 0x8a: longNumber(); break;
      case 'G':
        take(8);
        pushNumber(0);
        break;  // a float: never part of a tensor's description
      case 'X':
      case 'T':
      case 'B': pushText(take(number(4))); break;
      case 0x8c:
      case 'U':
      case 'C': pushText(take(number(1))); break;
      case 0x8d:
      case 0x8e: pushText(take(number(8))); break;
      case ')': pushItems(Kind::Tuple, {}); break;
      case 't': pushItems(Kind::Tuple, popToMark()); break;
      case 0x85: pushTuple(1); break;
      case 0x86: pushTuple(2); break;
      case 0x87: pushTuple(3); break;
      case ']': pushItems(Kind::List, {}); break;
      case 'a': {
        const Id item = pop();
        extend(Kind::List, {item});
        break;
      }
      case 'e': {
        const auto items = popToMark();
        extend(Kind::List, items);
        break;
      }
      case '}': pushItems(Kind::Dict, {}); break;
      case 's': {
        const Id value = pop(), key = pop();
        extend(Kind::Dict, {key, value});
        break;
      }
      case 'u': {
        const auto items = popToMark();
        extend(Kind::Dict, items);
        break;
      }
      case 'c': {
        const std::string module = line();
        pushGlobal(module + " " + line());
        break;
      }
      case 0x93: {
        const Id name = pop(), module = pop();
        pushGlobal(textOf(module) + " " + textOf(name));
        break;
      }
      case 'R': reduce(); break;
      case 0x81: newObject(); break;
      case 'b': build(); break;
      case 'Q': persistent(); break;
      case 'q': remember(number(1)); break;
      case 'r': remember(number(4)); break;
      case 0x94: remember(memo_.size()); break;
      case 'h': recall(number(1)); break;
      case 'j': recall(number(4)); break;
      default: {
        if (const char* name = refusedOperation(op)) throw refused(message("the operation {1}", std::string(name)));
        throw bad(message("has a damaged pickle: operation {1} does not exist", op));
      }
    }
  }

  void longNumber() {
    const auto bytes = take(number(1));
    if (bytes.size() > 8) {
      pushNumber(std::numeric_limits<std::int64_t>::max());  // refused where it would be a size
      return;
    }
    std::uint64_t value = !bytes.empty() && (bytes.back() & '\x80') ? ~std::uint64_t{0} : 0;
    if (!bytes.empty()) std::memcpy(&value, bytes.data(), bytes.size());
    pushNumber(static_cast<std::int64_t>(value));
  }

  [[nodiscard]] const std::string& textOf(Id id) const {
    if (values_[id].kind != Kind::Text) throw bad("has a damaged pickle: text is missing");
    return values_[id].text;
  }
  [[nodiscard]] std::vector<std::int64_t> numbersOf(Id id) const {
    const Value& v = values_[id];
    if (v.kind != Kind::Tuple && v.kind != Kind::List) throw bad("has a damaged pickle: a tensor's shape is missing");
    if (v.items.size() > kMostDimensions) throw bad(message("has a tensor of {1} dimensions", v.items.size()));
    std::vector<std::int64_t> out;
    for (const Id item : v.items) {
      if (values_[item].kind != Kind::Number || values_[item].number < 0)
        throw bad("has a damaged pickle: a tensor's shape is not made of numbers");
      out.push_back(values_[item].number);
    }
    return out;
  }

  void persistent() {
    const Value& id = values_[pop()];
    if (id.kind != Kind::Tuple || id.items.size() < 5 || values_[id.items[0]].text != "storage" ||
        (values_[id.items[1]].kind != Kind::Global && values_[id.items[1]].kind != Kind::Opaque))
      throw refused("a persistent object that is not a tensor's storage");
    const std::string& named = values_[id.items[1]].text;
    const auto type = named == "torch UntypedStorage" ? std::string() : storageType(named);
    if (!type) throw refused(message("a storage of the type {1}", dotted(named)));
    Value v;
    v.kind = Kind::Storage;
    v.dtype = *type;
    v.text = textOf(id.items[2]);
    if (v.text.size() > kLongestStorageKey) throw bad("has a storage whose name is too long");
    if (id.items.size() > 5 && values_[id.items[5]].kind != Kind::None)
      throw refused("a view into a storage, as PyTorch before 0.4 wrote it");
    storageTypes_.emplace(v.text, v.dtype);
    pushNew(std::move(v));
  }

  /// @param arguments  storage, offset in it, shape, strides
  void pushTensor(const std::vector<Id>& arguments, decltype(Value::dtype) dtype) {
    Value v;
    v.kind = Kind::Tensor;
    v.text = values_[arguments[0]].text;
    v.dtype = std::move(dtype);
    v.number = values_[arguments[1]].number;
    v.shape = numbersOf(arguments[2]);
    v.strides = numbersOf(arguments[3]);
    if (v.shape.size() != v.strides.size())
      throw bad("has a damaged pickle: a tensor's shape and strides differ in length");
    pushNew(std::move(v));
  }

  void reduce() {
    const Id argumentsId = pop(), callee = pop();
    if (values_[callee].kind == Kind::Opaque && values_[argumentsId].kind == Kind::Tuple) {
      push(callee);  // what the call would make stays as unknown as what is called
      return;
    }
    if (values_[callee].kind != Kind::Global || values_[argumentsId].kind != Kind::Tuple)
      throw refused("a call of something that is not a name");
    const std::string name = values_[callee].text;
    if (values_[argumentsId].items.size() > kMostArguments)
      throw refused(message("a call of {1} in an unknown form", dotted(name)));
    const std::vector<Id> arguments = values_[argumentsId].items;
    if (name == "torch._utils _rebuild_tensor_v2" && arguments.size() >= 4 &&
        values_[arguments[0]].kind == Kind::Storage && values_[arguments[1]].kind == Kind::Number &&
        values_[arguments[1]].number >= 0) {
      pushTensor(arguments, values_[arguments[0]].dtype);
    } else if (name == "torch._utils _rebuild_tensor_v3" && arguments.size() >= 7 &&
               values_[arguments[0]].kind == Kind::Storage && values_[arguments[1]].kind == Kind::Number &&
               values_[arguments[1]].number >= 0 && values_[arguments[6]].kind == Kind::Opaque) {
      // Types that came after typed storages: the number type is an argument of its own.
      pushTensor(arguments, numberType(values_[arguments[6]].text));
    } else if (name == "torch._utils _rebuild_parameter" && !arguments.empty() &&
               values_[arguments[0]].kind == Kind::Tensor) {
      push(arguments[0]);
    } else if (name == "torch Size" && arguments.size() == 1 && numbersOf(arguments[0]).size() <= kMostDimensions) {
      pushItems(Kind::Tuple, std::vector<Id>(values_[arguments[0]].items));
    } else if ((name == "collections OrderedDict" && arguments.empty()) || name == "collections defaultdict") {
      pushItems(Kind::Dict, {});
    } else {
      throw refused(message("a call of {1} in an unknown form", dotted(name)));
    }
  }

  /// An object of a class that is not known: argparse.Namespace, a path, a number of numpy.
  void newObject() {
    pop();
    if (!topIs(Kind::Opaque)) throw refused("the operation NEWOBJ");
  }

  /// The one object with a state of its own is the OrderedDict, whose `_metadata` says nothing about tensors.
  void build() {
    pop();
    if (topIs(Kind::Opaque)) return;
    if (stack_.empty() || stack_.back() == kMark || values_[stack_.back()].kind != Kind::Dict)
      throw refused("the operation BUILD on something that is not a dictionary");
  }

  std::span<const std::byte> bytes_;
  const std::string& file_;
  std::size_t mostValues_;  ///< so that memory stays within the file's own size, but for a small constant
  std::uint64_t at_ = 0;
  std::vector<Value> values_;
  std::vector<Id> stack_;
  std::map<std::uint64_t, Id> memo_;
  std::map<std::string, std::string> storageTypes_;
  std::string firstOpaque_;  ///< the first name that is not known; empty: none
};

}  // namespace

PickledState readStatePickle(std::span<const std::byte> pickle, std::size_t archiveSize, const std::string& name) {
  return Interpreter(pickle, archiveSize, name).run();
}

LegacyState readLegacyState(std::span<const std::byte> file, const std::string& name) {
  const auto bad = [&](const Message& problem) {
    return Error(ErrorCode::BadFormat, name, problem, "Download or save the weights again.");
  };
  std::size_t at = 0;
  const auto next = [&](auto run) {
    Interpreter pickle(file.subspan(at), file.size(), name);
    auto result = run(pickle);
    at += pickle.end();
    return result;
  };
  next([](Interpreter& p) { return p.runForNumber(); });  // the number that the file is recognised by
  constexpr std::int64_t kVersion = 1001;
  if (const auto version = next([](Interpreter& p) { return p.runForNumber(); }); version != kVersion)
    throw bad(message("is of version {1} of torch.save, where {2} was expected", version, kVersion));
  if (!next([](Interpreter& p) { return p.runOverMachine(); })) throw bad("was written on a big-endian machine");
  std::map<std::string, std::string> types;
  LegacyState legacy;
  legacy.state = next([&](Interpreter& p) {
    PickledState state = p.run();
    types = p.storageTypes();
    return state;
  });
  for (const std::string& key : next([](Interpreter& p) { return p.runForTexts(); })) {
    std::uint64_t count = 0;
    if (file.size() - at < sizeof(count)) throw bad("is cut off before the values of its tensors");
    std::memcpy(&count, file.data() + at, sizeof(count));
    at += sizeof(count);
    const auto type = types.find(key);
    // What no tensor uses has no type, so that nobody knows where the next begins.
    if (type == types.end() || type->second.empty() || type->second.front() == '?')
      throw bad(message("holds values of an unknown type (storage {1})", key));
    const std::uint64_t item = itemSize(type->second);
    if (count > (file.size() - at) / item) throw bad("is cut off within the values of its tensors");
    legacy.storages.emplace(key, file.subspan(at, count * item));
    at += count * item;
  }
  return legacy;
}

}  // namespace sightline
